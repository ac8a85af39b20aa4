// How hits and counts are shown, in the header's box and on the page of results.

export function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

// A hit as an item of a list.
export async function makeHit(hit) {
  const { entries, excerpt, section, sections, title, url } = await hit.data();
  const marked = excerpt.map(({ isMarked, text }) => (isMarked ? make("mark", {}, text) : text));
  const link = make("a", { href: url }, make("span", { className: "search-hit__title" }, title));
  link.dataset.searchResult = "";
  const item = make("li", {}, link, make("p", { className: "search-hit__excerpt" }, ...marked));
  const others = [...(section ? [section] : []), ...sections, ...entries].slice(0, 3);
  const items = others.map(({ title: name, url: href }) => make("li", {}, make("a", { href }, name)));
  if (items.length) item.append(make("ul", { className: "search-hit__sections" }, ...items));
  return item;
}

// A count in words, from an element's `data-text-none`, `-one` and `-many`. The query is isolated, so that words in the
// other direction do not disturb the sentence.
export function countText({ dataset }, count, query) {
  const { lang } = document.documentElement;
  const number = new Intl.NumberFormat(/^ar\b/.test(lang) ? "ar-u-nu-arab" : lang).format(count);
  const text = dataset[["textNone", "textOne"][count] ?? "textMany"] ?? "{count}";
  return text.replace(/{(count|query)}/g, (_, name) => (name === "count" ? number : `\u2068${query}\u2069`));
}
