// What pages gain from a script. Each part is an addition to a page that works without it.

const palettes = ["system", "light", "dark"];

function offerPalettes(button) {
  const root = document.documentElement;
  const text = button.querySelector(".palette__text");
  const show = () => {
    text.textContent = button.getAttribute(`data-text-${root.dataset.palette ?? "system"}`);
  };
  button.addEventListener("click", () => {
    const next = palettes[(palettes.indexOf(root.dataset.palette ?? "system") + 1) % palettes.length];
    if (next === "system") delete root.dataset.palette;
    else root.dataset.palette = next;
    try {
      if (next === "system") localStorage.removeItem("guidebook-palette");
      else localStorage.setItem("guidebook-palette", next);
    } catch {
      // The choice then holds for this page only.
    }
    show();
  });
  show();
  button.hidden = false;
}

function closeMenusLightly(menus) {
  const close = (menu) => {
    menu.open = false;
  };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus) {
      if (!menu.open) continue;
      if (menu.parentElement.contains(document.activeElement)) menu.firstElementChild.focus();
      close(menu);
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (menu.open && !menu.parentElement.contains(event.target)) close(menu);
  });
}

// A table or a block of code wider than the screen is scrolled; the keyboard must be able to do so too.
function makeScrollable(wide, name) {
  let box = wide;
  if (wide.localName === "table") {
    box = document.createElement("div");
    box.className = "table-scroll";
    wide.replaceWith(box);
    box.append(wide);
  }
  new ResizeObserver(() => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    for (const [attribute, value] of [["tabindex", "0"], ["role", "group"], ["aria-label", name]]) {
      if (scrolls) box.setAttribute(attribute, value);
      else box.removeAttribute(attribute);
    }
  }).observe(box);
}

function nameOf(element) {
  let heading = element;
  while (heading && !/^H[1-6]$/.test(heading.tagName)) heading = heading.previousElementSibling ?? heading.parentElement;
  return heading?.textContent ?? document.title;
}

// "/" and Ctrl K, on a Mac ⌘K, lead to the page's search field; on a small screen it stands in the menu.
function offerShortcuts() {
  const isMac = /^(Mac|iP)/.test(navigator.platform);
  const fields = [...document.querySelectorAll("form[role=search] input[type=search]")];
  const name = () => {
    const keys = `${isKeyOff() ? "" : "/ "}${isMac ? "Meta" : "Control"}+K`;
    for (const field of fields) field.setAttribute("aria-keyshortcuts", keys);
  };
  offerKeySwitch(name);
  name();
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey || !asksForSearch(event, isMac)) return;
    if (event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]")) return;
    const field = fields.find((own) => own.checkVisibility()) ?? fields[0];
    if (!field) return;
    event.preventDefault();
    if (!field.checkVisibility()) for (const menu of document.querySelectorAll(".site-menu")) menu.open = true;
    field.focus();
    field.select();
  });
}

function asksForSearch({ code, ctrlKey, key, metaKey, shiftKey }, isMac) {
  // On a keyboard without Latin letters the key is known by its place.
  const has = (letter, place) => key.toLowerCase() === letter || (code === place && /^[^\x00-\x7f]$/.test(key));
  if (ctrlKey || metaKey) return has("k", "KeyK") && !shiftKey && metaKey === isMac && ctrlKey !== isMac;
  return !isKeyOff() && has("/", "Slash") && (key === "/" || !shiftKey);
}

const isKeyOff = () => document.documentElement.dataset.key === "off";

// Who speaks to the device, or has unsteady hands, must be able to switch off a single key (WCAG 2.2, 2.1.4).
function offerKeySwitch(changed) {
  const line = document.querySelector("[data-key-switch]");
  if (!line) return;
  const root = document.documentElement;
  const box = line.querySelector("input");
  try {
    if (localStorage.getItem("guidebook-key") === "off") root.dataset.key = "off";
  } catch {
    // Then it is on, and can be switched off for this page.
  }
  box.checked = !isKeyOff();
  box.addEventListener("change", () => {
    if (box.checked) delete root.dataset.key;
    else root.dataset.key = "off";
    try {
      if (box.checked) localStorage.removeItem("guidebook-key");
      else localStorage.setItem("guidebook-key", "off");
    } catch {
      // As above.
    }
    changed();
  });
  line.hidden = false;
}

const button = document.querySelector("[data-palette-button]");
if (button) offerPalettes(button);

closeMenusLightly([...document.querySelectorAll("[data-menu]")]);

for (const wide of document.querySelectorAll(".prose table, .prose pre")) makeScrollable(wide, nameOf(wide));

for (const form of document.querySelectorAll("[data-search-box]")) {
  const enhance = async () => {
    // All at once, not one when another asks for it.
    for (const path of ["./search-index.js", "./search-view.js", "./search-advice.js"]) import(path).catch(() => {});
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href: form.dataset.searchStyles }));
    const href = new URL(`${form.dataset.searchRoot}pagefind/search.json`, document.baseURI);
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href }));
    await import("./search-box.js");
  };
  form.addEventListener("focusin", enhance, { once: true });
}

offerShortcuts();

for (const printer of document.querySelectorAll("[data-print]")) {
  printer.addEventListener("click", () => {
    document.documentElement.dataset.only = printer.dataset.print;
    addEventListener("afterprint", () => delete document.documentElement.dataset.only, { once: true });
    print();
  });
  printer.hidden = false;
}
