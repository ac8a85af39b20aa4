// The page of results: searches for the `q` of its address and for what is typed, and keeps the address in step.

import { load, search } from "./search-index.js";
import { countText, makeHit } from "./search-view.js";

const outcome = document.querySelector("[data-search-page]");
const form = document.querySelector("main form[role=search]");
const list = outcome.querySelector("[data-search-results]");
const more = outcome.querySelector("[data-search-more]");
const summary = outcome.querySelector("[data-search-status]");
const { title } = document;
let hits = [];
let pause;
let shown = "";

function report(state, text = "") {
  outcome.dataset.searchState = state;
  outcome.dataset.searchCount = hits.length;
  summary.textContent = text;
}

async function addHits() {
  const from = hits;
  const start = list.children.length;
  const items = hits.slice(start, start + 10).map(makeHit);
  for (const [number, item] of items.entries()) {
    const made = await item;
    if (from !== hits || start + number !== list.children.length) return;
    // A hit is shown as soon as those before it are.
    list.append(made);
  }
  more.hidden = list.children.length >= hits.length;
}

async function show() {
  clearTimeout(pause);
  const query = form.q.value.trim();
  if (query === shown) return;
  shown = query;
  history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  document.title = query ? `${query} – ${title}` : title;
  hits = [];
  if (query) report("searching", outcome.dataset.textSearching);
  try {
    const found = await search(form, query);
    if (query !== shown) return;
    hits = found.hits;
    list.replaceChildren();
    await addHits();
    if (query === shown) report(query ? "done" : "idle", query && countText(outcome, hits.length, query));
  } catch {
    if (query !== shown) return;
    shown = "";
    hits = [];
    list.replaceChildren();
    more.hidden = true;
    report("failed", outcome.dataset.textFailed);
  }
}

form.addEventListener("focusin", () => load(form).catch(() => {}), { once: true });
form.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(show, 250);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
more.addEventListener("click", async () => {
  const start = list.children.length;
  await addHits();
  // The button may be gone now: reading goes on at the first hit that is new.
  list.children[start]?.firstChild.focus();
});

form.q.value = new URLSearchParams(location.search).get("q") ?? "";
show();
