// The facets of the page of results: checkboxes that narrow the list, each with the number of hits that it would leave.

import { make, numberText } from "./search-view.js";

// `box` is the part of the page that folds away, with a form in it. `onChange` is called when a reader chooses.
export function makeFacets(box, onChange) {
  const form = box.querySelector("form");
  const chosenCount = box.querySelector("[data-search-chosen]");
  const wide = matchMedia("(min-width: 62rem)");
  let built;
  let parts;

  // All values are made once and hidden where no hit has them: a checkbox that has the focus stays where it is.
  function build(own) {
    built = own;
    parts = built.facets.map(({ name, label, values }) => {
      const items = new Map(values.map(([value, text]) => [value, makeItem(name, value, text)]));
      const list = make("ul", {}, ...[...items.values()].map(({ item }) => item));
      list.setAttribute("role", "list");
      return { items, name, fieldset: make("fieldset", { hidden: true }, make("legend", {}, label), list) };
    });
    form.replaceChildren(...parts.map(({ fieldset }) => fieldset));
  }

  function makeItem(name, value, text) {
    const input = make("input", { type: "checkbox", name, value, autocomplete: "off" });
    const count = make("span", { className: "facets__count" });
    return { count, input, item: make("li", {}, make("label", {}, input, make("span", {}, text), count)) };
  }

  function update({ count: found, facets, list }) {
    if (list !== built) build(list);
    parts.forEach(({ fieldset, items, name }) => {
      const { values = [] } = facets.find((facet) => facet.name === name) ?? {};
      const counts = new Map(values.map((own) => [own.value, own]));
      for (const [value, { count, input, item }] of items) {
        const { count: left = 0, isChosen = false } = counts.get(value) ?? {};
        input.checked = isChosen;
        count.textContent = numberText(left);
        item.hidden = !left && !isChosen && input !== document.activeElement;
      }
      const isChosen = values.some((own) => own.isChosen);
      const holdsFocus = fieldset.contains(document.activeElement);
      fieldset.hidden = !isChosen && !holdsFocus && values.every(({ count }) => count === found);
    });
    const chosen = form.querySelectorAll("input:checked").length;
    chosenCount.textContent = chosen ? `(${numberText(chosen)})` : "";
    box.hidden = parts.every(({ fieldset }) => fieldset.hidden);
  }

  function chosen() {
    const found = {};
    for (const [name, value] of new FormData(form)) (found[name] ??= []).push(value);
    return found;
  }

  form.addEventListener("change", () => onChange(chosen()));
  form.addEventListener("submit", (event) => event.preventDefault());
  const unfold = () => {
    box.open = wide.matches;
  };
  wide.addEventListener("change", unfold);
  unfold();
  return { hide: () => (box.hidden = true), update };
}
