// Puts the reader's choice of colours on the page before it is painted. Without a choice the device's own holds.
try {
  const palette = localStorage.getItem("guidebook-palette");
  if (palette === "light" || palette === "dark") document.documentElement.dataset.palette = palette;
} catch {
  // Storage can be forbidden; the device's colours are a good answer.
}
