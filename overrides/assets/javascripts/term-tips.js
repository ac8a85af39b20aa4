// Shows what a term means beside its link: under the mouse, on keyboard focus, and at the first tap on a touch screen;
// the second tap follows the link, as does the one that the tip then holds. As WCAG 2.2 asks (1.4.13), a tip can itself
// be pointed at, stays while its link is pointed at or focused, and goes with Escape. It never leaves the screen.

const GAP = 8;
const EDGE = 12;
const REST_MS = 120;
const LEAVE_MS = 250;

const tips = document.querySelector("[data-term-tips]");
let shown = null;
let timer = 0;

function place() {
  const { link, tip } = shown;
  const root = document.documentElement;
  const rightToLeft = getComputedStyle(root).direction === "rtl";
  const width = root.clientWidth;
  // A link that breaks over two lines has two boxes; the tip belongs to the first.
  const box = link.getClientRects()[0];
  if (!box) {
    hide();
    return;
  }
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
  clearTimeout(timer);
  if (shown) shown.tip.hidden = true;
  shown = null;
}

function show(link, tip, withLink) {
  clearTimeout(timer);
  if (shown?.link === link) return;
  hide();
  tip.querySelector("a")?.remove();
  if (withLink) {
    const more = document.createElement("a");
    more.href = link.href;
    more.textContent = tips.dataset.textOpen;
    tip.append(more);
  }
  tip.hidden = false;
  shown = { link, tip };
  place();
}

// Leaving with the mouse does not end what the focus asks for, nor the other way round.
function leave() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const asks = shown && (shown.link.matches(":hover, :focus-visible") || shown.tip.matches(":hover, :focus-within"));
    if (!asks) hide();
  }, LEAVE_MS);
}

function prepare(link) {
  const text = document.getElementById(`term-tip-${link.dataset.term}`);
  if (!text) return;
  const tip = text.parentElement;
  let byTouch = false;
  link.setAttribute("aria-describedby", text.id);
  link.addEventListener("pointerdown", ({ pointerType }) => {
    byTouch = pointerType === "touch";
  });
  for (const [element, begin] of [[link, true], [tip, false]]) {
    element.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType === "touch") return;
      clearTimeout(timer);
      // A mouse on its way over the text asks for nothing.
      if (begin && shown?.link !== link) timer = setTimeout(() => show(link, tip, false), REST_MS);
    });
    element.addEventListener("pointerleave", ({ pointerType }) => {
      if (pointerType !== "touch") leave();
    });
    element.addEventListener("focusout", leave);
  }
  const focused = () => {
    if (link.matches(":focus-visible")) show(link, tip, false);
  };
  link.addEventListener("focus", focused);
  link.addEventListener("click", (event) => {
    const isTap = byTouch;
    byTouch = false;
    if (!isTap || shown?.link === link) return;
    event.preventDefault();
    show(link, tip, true);
  });
  // The script may come after the reader.
  focused();
}

for (const link of document.querySelectorAll("a.term[data-term]")) prepare(link);

document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") hide();
});
// At the end of a tap: one that scrolls the page is cancelled, and leaves the tip where it is.
document.addEventListener("pointerup", ({ target }) => {
  if (shown && !shown.tip.contains(target) && !shown.link.contains(target)) hide();
});
window.addEventListener("resize", () => {
  if (shown) place();
});
