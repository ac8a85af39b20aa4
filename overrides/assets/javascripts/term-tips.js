// Shows what a term means beside its link: on hover, on keyboard focus, and at the first tap on a touch screen.
// A tip can itself be pointed at, stays until it is left or dismissed with Escape, and never leaves the screen.

const GAP = 6;
const EDGE = 12;
const LEAVE_MS = 250;

const openText = document.querySelector("[data-term-tips]").dataset.textOpen;
let shown = null;
let leaving = 0;

function place(link, tip) {
  const root = document.documentElement;
  const rightToLeft = getComputedStyle(root).direction === "rtl";
  const width = root.clientWidth;
  // A link that breaks over two lines has two boxes; the tip belongs to the first.
  const box = link.getClientRects()[0];
  const size = tip.getBoundingClientRect();
  const wanted = rightToLeft ? width - box.right : box.left;
  const inline = Math.max(EDGE, Math.min(wanted, width - size.width - EDGE));
  const last = link.getBoundingClientRect().bottom;
  const fitsBelow = last + GAP + size.height <= root.clientHeight;
  const block = fitsBelow || box.top < size.height + GAP ? last + GAP : box.top - GAP - size.height;
  tip.style.setProperty("--tip-inline", `${inline}px`);
  tip.style.setProperty("--tip-block", `${block + window.scrollY}px`);
}

function hide() {
  clearTimeout(leaving);
  if (shown) shown.tip.hidden = true;
  shown = null;
}

function show(link, tip, withLink) {
  clearTimeout(leaving);
  if (shown?.link === link) return;
  hide();
  tip.querySelector("a")?.remove();
  if (withLink) {
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = openText;
    tip.append(more);
  }
  tip.hidden = false;
  shown = { link, tip };
  place(link, tip);
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(hide, LEAVE_MS);
}

function prepare(link) {
  const tip = document.getElementById(`term-tip-${link.dataset.term}`);
  if (!tip) return;
  link.setAttribute("aria-describedby", tip.id);
  let byTouch = false;
  link.addEventListener("pointerdown", (event) => {
    byTouch = event.pointerType === "touch";
  });
  link.addEventListener("pointerenter", (event) => {
    if (event.pointerType === "mouse") show(link, tip, false);
  });
  link.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") leave();
  });
  link.addEventListener("focus", () => {
    if (link.matches(":focus-visible")) show(link, tip, false);
  });
  link.addEventListener("blur", leave);
  link.addEventListener("click", (event) => {
    if (!byTouch || shown?.link === link) return;
    event.preventDefault();
    show(link, tip, true);
  });
  // The script may come after the reader.
  if (link.matches(":focus-visible")) show(link, tip, false);
  tip.addEventListener("pointerenter", () => clearTimeout(leaving));
  tip.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") leave();
  });
}

for (const link of document.querySelectorAll("a.term[data-term]")) prepare(link);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hide();
});
document.addEventListener("pointerdown", (event) => {
  if (shown && !shown.tip.contains(event.target) && !shown.link.contains(event.target)) hide();
});
window.addEventListener("resize", hide);
