// The search box of a page: shows the first hits below it as one types. Enter leads to the page of results, as it does
// without this script. The hits are links, reached with Tab and the arrow keys; Escape closes them.

import { load, search } from "./search-index.js";
import { countText, make, makeHit } from "./search-view.js";

export function enhance(form) {
  const input = form.q;
  const panel = form.querySelector("[data-search-box-results]");
  // Outside the panel: a screen reader tells what changes in an element that was there before.
  const status = make("p", { className: "visually-hidden", role: "status" });
  let pause;
  let turn = 0;

  function close() {
    turn += 1;
    clearTimeout(pause);
    panel.hidden = true;
    status.textContent = "";
  }

  async function show() {
    const own = (turn += 1);
    const query = input.value.trim();
    try {
      const { count: found, hits } = query ? await search(form, query) : { count: 0, hits: [] };
      const items = await Promise.all(hits.slice(0, 5).map(makeHit));
      if (own !== turn) return;
      const count = countText(form, found, query);
      const href = `${form.action}?q=${encodeURIComponent(query)}`;
      const all = make("a", { href }, form.dataset.textAll ?? form.querySelector("button").textContent);
      const list = make("ol", { className: "search-results" }, ...items);
      panel.replaceChildren(...(hits.length ? [list, make("p", {}, all)] : [make("p", {}, count)]));
      panel.hidden = !query;
      status.textContent = query && count;
    } catch {
      // The page of results will say what is wrong.
      if (own === turn) close();
    }
  }

  form.append(status);
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(show, 200);
  });
  form.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (panel.hidden || !(step || event.key === "Escape")) return;
    // Escape shall neither empty the field nor close the menu around it.
    event.preventDefault();
    event.stopPropagation();
    const stops = [input, ...panel.querySelectorAll("a")];
    stops[step ? (stops.indexOf(document.activeElement) + step + stops.length) % stops.length : 0].focus();
    if (!step) close();
  });
  for (const type of ["focusin", "pointerdown"]) {
    document.addEventListener(type, ({ target }) => {
      if (form.contains(target)) load(form).catch(() => {});
      else close();
    });
  }
  // The script may come after the focus that asked for it.
  if (form.contains(document.activeElement)) load(form).catch(() => {});
}

document.querySelectorAll("[data-search-box]").forEach(enhance);
