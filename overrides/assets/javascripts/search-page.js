// The page of results: searches for what its address says and for what is typed and chosen, and keeps the address in step.

import { addressOf, known, readAddress, writeAddress } from "./search-address.js";
import { load, search } from "./search-index.js";
import { countText, filled, isolated, make, makeHit, makeTeller, shortened } from "./search-view.js";

const STEP = 10;
// Waiting is told only when there is some.
const PATIENCE_MS = 300;
// A reader who types on is not told of every pause.
const QUIET_MS = 900;

const part = (name) => document.querySelector(`[data-search-${name}]`);
const [outcome, list, more, again, clear, count, advice, help] = ["page", "results", "more", "again", "clear", "status", "advice", "help"].map(part);
const form = document.querySelector("main form[role=search]");
const tell = makeTeller(part("announcement"));
const { dataset } = outcome;
const { title } = document;

let chosen = {};
let facets;
let found;
let pause;
let shown;
let turn = 0;

const hasChoice = () => Object.keys(chosen).length > 0;

// Who comes from another page of the guide has our faces already.
const stopWaiting = () => outcome.removeAttribute("data-search-waits");
if (document.referrer.startsWith(location.origin)) stopWaiting();

function report(state, text = "", delay) {
  if (state !== "searching") stopWaiting();
  dataset.searchState = state;
  dataset.searchCount = found?.count ?? 0;
  count.textContent = text;
  help.hidden = state !== "idle";
  again.hidden = state !== "failed";
  clear.hidden = state !== "done" || !hasChoice();
  tell(state === "searching" ? "" : text, delay);
}

const making = (start) => found.hits.slice(start, start + STEP).map((hit) => makeHit(hit, found.list, "h2", dataset.textAlso));
const items = (start) => Promise.all(making(start));

function empty() {
  found = undefined;
  list.replaceChildren();
  advice.replaceChildren();
  more.hidden = true;
  facets?.hide();
}

async function show({ isStep = false, isBack = false, delay } = {}) {
  clearTimeout(pause);
  const query = form.q.value.trim();
  const address = addressOf(query, chosen);
  if (address === shown) return;
  shown = address;
  const own = (turn += 1);
  if (!isBack) writeAddress(address, isStep);
  document.title = query ? `${shortened(query)} – ${title}` : title;
  if (!query) {
    empty();
    report("idle");
    return;
  }
  dataset.searchState = "searching";
  tell("");
  pause = setTimeout(() => report("searching", dataset.textSearching), PATIENCE_MS);
  const waiting = pause;
  try {
    const answer = await search(form, query, chosen);
    if (own !== turn) return;
    const values = known(chosen, answer.list);
    if (addressOf(query, values) !== address) {
      chosen = values;
      await show({ delay });
      return;
    }
    found = { ...answer, isEmpty: !answer.count && !hasChoice() };
    const coming = making(0);
    const first = Promise.all(coming);
    first.catch(() => {});
    const parts = lesserParts();
    parts.catch(() => {});
    for (const [number, item] of coming.entries()) {
      const made = await item;
      if (own !== turn) return;
      // On a slow line a hit is shown as soon as those before it are.
      if (number) list.append(made);
      else list.replaceChildren(made);
    }
    clearTimeout(waiting);
    const [made, adviceOf] = [await first, await parts];
    if (own !== turn) return;
    render(query, made, adviceOf, delay);
    if (dataset.searchOffline) import("./search-offline.js").then(({ keepOffline }) => keepOffline(dataset.searchOffline)).catch(() => {});
  } catch {
    if (own !== turn) return;
    clearTimeout(waiting);
    shown = undefined;
    empty();
    report("failed", dataset.textFailed);
  }
}

// What is around the hits comes after them.
async function lesserParts() {
  const [{ adviceOf }, { makeFacets }] = await Promise.all([import("./search-advice.js"), import("./search-facets.js")]);
  facets ??= makeFacets(part("facets"), (values) => {
    chosen = values;
    show({ isStep: true });
  });
  return adviceOf;
}

function render(query, first, adviceOf, delay) {
  if (!first.length) list.replaceChildren();
  more.hidden = first.length >= found.count;
  advice.replaceChildren(...adviceOf(outcome, found, query, (other) => addressOf(other, chosen)));
  facets.update(found);
  const nothing = !found.count && hasChoice();
  const text = nothing ? filled(dataset.textChoice, { query: isolated(shortened(query)) }) : countText(outcome, found.count, query);
  report("done", text, delay);
}

form.addEventListener("focusin", () => load(form).catch(() => {}), { once: true });
form.addEventListener("input", () => {
  clearTimeout(pause);
  // What is on its way answers a question that is asked no more.
  turn += 1;
  shown = undefined;
  if (form.q.value.trim() && found) dataset.searchState = "searching";
  pause = setTimeout(() => show({ delay: QUIET_MS }), 250);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  show();
});
more.addEventListener("click", async () => {
  const own = turn;
  const start = list.children.length;
  try {
    const next = await items(start);
    if (own !== turn || start !== list.children.length) return;
    list.append(...next);
    more.hidden = list.children.length >= found.count;
    // The button may be gone now: reading goes on at the first hit that is new.
    next[0]?.querySelector("[data-search-result]").focus();
  } catch {
    if (own === turn) tell((count.textContent = dataset.textFailed));
  }
});
again.addEventListener("click", async () => {
  form.q.focus();
  await show();
});
clear.addEventListener("click", () => {
  chosen = {};
  // The button goes; what it undoes stays.
  form.q.focus();
  show({ isStep: true });
});
addEventListener("online", () => {
  if (dataset.searchState === "failed") show();
});
addEventListener("popstate", () => start({ isBack: true }));

function start(options) {
  const { query, chosen: values } = readAddress();
  chosen = values;
  form.q.value = query;
  show(options);
}

start();
