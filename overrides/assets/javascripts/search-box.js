// The search box of a page: shows the first hits below it as one types. Enter leads to the page of results, as it does
// without this script. The hits are links, reached with Tab and the arrow keys; Escape closes them.

import { adviceOf } from "./search-advice.js";
import { load, search } from "./search-index.js";
import { countText, make, makeHit, makeTeller } from "./search-view.js";

const MOST = 5;
// Short, because nothing is asked of a server but what is not here yet.
const PAUSE_MS = 60;
const GUESS_MS = 300;
const PATIENCE_MS = 400;
const QUIET_MS = 900;

export function enhance(form) {
  const input = form.q;
  const panel = form.querySelector("[data-search-box-results]");
  // Outside the panel: a screen reader tells what changes in an element that was there before.
  const status = make("p", { className: "visually-hidden", role: "status" });
  const tell = makeTeller(status);
  const hrefOf = (query) => `${form.action}?${new URLSearchParams({ q: query })}`;
  let pause;
  let turn = 0;

  function close() {
    turn += 1;
    clearTimeout(pause);
    panel.hidden = true;
    panel.replaceChildren();
    tell("");
  }

  async function show() {
    clearTimeout(pause);
    const own = (turn += 1);
    const query = input.value.trim();
    if (!query) {
      close();
      return;
    }
    // What is shown belongs to other words: it does not stay while an answer is long in coming.
    const waiting = setTimeout(() => {
      if (own !== turn) return;
      panel.replaceChildren(make("p", {}, form.dataset.textSearching));
      panel.hidden = false;
    }, PATIENCE_MS);
    try {
      const found = await search(form, query);
      // Of a word that is still being typed, hits are loaded only when no more of it comes.
      if (found.isGuess) await new Promise((resolve) => setTimeout(resolve, GUESS_MS));
      if (own !== turn) return;
      const items = await Promise.all(found.hits.slice(0, MOST).map((hit) => makeHit(hit, found.list)));
      if (own !== turn) return;
      const count = countText(form, found.count, query);
      const all = make("p", {}, make("a", { href: hrefOf(query) }, form.dataset.textAll));
      const list = make("ol", { className: "search-results" }, ...items);
      list.setAttribute("role", "list");
      const advice = found.count ? [] : adviceOf(form, { ...found, isEmpty: true }, query, hrefOf);
      panel.replaceChildren(...(found.count ? [list, all] : [make("p", {}, count), ...advice]));
      panel.scrollTop = 0;
      panel.hidden = false;
      tell(count, QUIET_MS);
    } catch {
      // The page of results will say what is wrong.
      if (own === turn) close();
    } finally {
      clearTimeout(waiting);
    }
  }

  form.append(status);
  input.addEventListener("input", () => {
    clearTimeout(pause);
    // An answer that is on its way is for other words.
    turn += 1;
    tell("");
    if (!input.value.trim()) close();
    else pause = setTimeout(show, PAUSE_MS);
  });
  form.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (panel.hidden || !(step || event.key === "Escape") || event.isComposing) return;
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
  // The script may come after the focus that asked for it, and on a slow line after the first words.
  if (form.contains(document.activeElement)) load(form).catch(() => {});
  if (input.value.trim()) show();
}

document.querySelectorAll("[data-search-box]").forEach(enhance);
