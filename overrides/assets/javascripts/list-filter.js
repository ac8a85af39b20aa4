// A list that narrows as one chooses: the links to the pages of single values become checkboxes over its cards. Values of
// one facet widen the choice, facets narrow it; the address says what is chosen.

import { countText, filled, make, numberText } from "./search-view.js";

const list = document.querySelector("[data-list]");
const [box, count, clear] = ["facets", "count", "clear"].map((name) => list.querySelector(`[data-list-${name}]`));
const wide = matchMedia("(min-width: 62rem)");
// The values of all facets in the order of the page: a card names its own by their places among them.
const values = [];

const facets = [...box.querySelectorAll("[data-facet]")].map((details) => {
  const { facet: name } = details.dataset;
  const [summary, items] = details.children;
  const own = [...items.children].map((item) => makeValue(item, name, details));
  const fieldset = make("fieldset", {}, make("legend", { className: "visually-hidden" }, summary.firstElementChild.textContent));
  items.replaceWith(fieldset);
  fieldset.append(items);
  values.push(...own);
  return { details, name, own, chosen: summary.lastElementChild };
});

const groups = [...list.querySelectorAll("[data-list-group]")].map((group) => ({
  cards: [...group.querySelector("ul").children].map((item) => ({ item, places: item.dataset.values?.split(" ") ?? [] })),
  group,
}));
const cards = groups.flatMap((group) => group.cards);

function makeValue(item, name, details) {
  const [link, number] = item.children;
  const input = make("input", { type: "checkbox", name, value: item.dataset.value, autocomplete: "off" });
  const text = make("span", {}, link.textContent);
  for (const attribute of ["lang", "dir"]) if (link.hasAttribute(attribute)) text.setAttribute(attribute, link.getAttribute(attribute));
  item.replaceChildren(make("label", {}, input, text, number));
  return { details, input, left: 0, number };
}

// A value's number is that of the cards that would be there if it were chosen too: of those that lack nothing in other facets.
function update() {
  const wanted = facets.map(({ details, own }) => ({ details, any: new Set(own.filter(({ input }) => input.checked)) })).filter(({ any }) => any.size);
  for (const value of values) value.left = 0;
  let shown = 0;
  for (const { item, places } of cards) {
    const own = places.map((place) => values[place]);
    const missing = wanted.filter(({ any }) => !own.some((value) => any.has(value)));
    item.hidden = missing.length > 0;
    if (!missing.length) shown += 1;
    if (missing.length < 2) for (const value of own) if (!missing.length || value.details === missing[0].details) value.left += 1;
  }
  for (const { group, cards: own } of groups) group.hidden = own.every(({ item }) => item.hidden);
  for (const { input, left, number } of values) {
    number.textContent = numberText(left);
    input.disabled = !left && !input.checked;
  }
  for (const { chosen, own } of facets) {
    const checked = own.filter(({ input }) => input.checked).length;
    chosen.textContent = checked ? `(${numberText(checked)})` : "";
  }
  clear.hidden = !wanted.length;
  say(shown, wanted.length > 0);
}

function say(shown, isNarrowed) {
  const { textNothing, textPart } = list.dataset;
  const total = countText(list, cards.length, "");
  if (!isNarrowed) count.textContent = total;
  else if (!shown) count.textContent = filled(textNothing, { count: total });
  else count.textContent = filled(textPart, { count: countText(list, shown, ""), total: numberText(cards.length) });
}

function addressOfChoice() {
  const checked = values.filter(({ input }) => input.checked).map(({ input }) => [input.name, input.value]);
  const text = new URLSearchParams(checked).toString();
  return text ? `?${text}` : location.pathname;
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  for (const { input } of values) input.checked = asked.getAll(input.name).includes(input.value);
  update();
}

function step() {
  update();
  try {
    history.pushState(null, "", addressOfChoice());
  } catch {
    // Browsers refuse too many changes in a short time; the next one will put the address right.
  }
}

box.addEventListener("change", step);
clear.addEventListener("click", () => {
  for (const { input } of values) input.checked = false;
  step();
  // The button goes; what it undoes stays.
  facets[0].details.firstElementChild.focus();
});
addEventListener("popstate", readAddress);

const unfold = () => {
  for (const { details } of facets) details.open = wide.matches;
};
wide.addEventListener("change", unfold);
unfold();
// It leads nowhere any more.
box.setAttribute("role", "group");
readAddress();
