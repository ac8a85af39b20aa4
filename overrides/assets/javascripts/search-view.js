// How hits and counts are shown, in the header's box and on the page of results.

const { dir, lang } = document.documentElement;
const RIGHT_TO_LEFT = "[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}]";
const OTHER = dir === "rtl" ? `(?:(?!${RIGHT_TO_LEFT})\\p{L})` : RIGHT_TO_LEFT;
// Words in the other direction with what joins them. Brackets around them and numbers beside them belong to the sentence.
const OTHER_WORDS = new RegExp(`${OTHER}(?:\\p{M}|[-–&'’./+_@:]*(?:${OTHER}|[0-9])|[ \\u00a0]+(?:[&–-][ \\u00a0]+)?${OTHER})*`, "gu");
const LONGEST_QUERY = 80;

export const shortened = (query) => ([...query].length > LONGEST_QUERY ? `${[...query].slice(0, LONGEST_QUERY).join("")}…` : query);

export const isolated = (text) => `\u2068${text}\u2069`;

export function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

// A hit as an item of a list. `list` has the facets, of which `kind` names what the page is. With a text for `also`, other
// places that hold what was sought are linked after it.
export async function makeHit(hit, list, heading = "p", also = "") {
  const { entries, excerpt, section, sections, title, url } = await hit.data();
  const link = make("a", { href: url }, ...nodesOf([{ text: title }]));
  link.dataset.searchResult = "";
  const item = make("li", { className: "search-hit" });
  const kind = kindOf(hit, list);
  if (kind) item.append(make("p", { className: "search-hit__kind" }, kind));
  item.append(make(heading, { className: "search-hit__title" }, link));
  if (section) item.append(make("p", { className: "search-hit__section" }, linkTo(section)));
  if (excerpt.length) item.append(make("p", { className: "search-hit__excerpt" }, ...nodesOf(excerpt)));
  const others = [...entries, ...sections].slice(0, 3);
  if (also && others.length) item.append(makeOthers(others, also));
  return item;
}

function makeOthers(others, also) {
  const list = make("ul", {}, ...others.map((other) => make("li", {}, linkTo(other))));
  list.setAttribute("role", "list");
  return make("div", { className: "search-hit__others" }, make("span", {}, also), list);
}

const linkTo = ({ title, url }) => make("a", { href: url }, ...nodesOf([{ text: title }]));

function kindOf({ values }, { facets }) {
  const at = facets.findIndex(({ name }) => name === "kind");
  return facets[at]?.values[values?.[at]?.[0]]?.[1];
}

// Texts, some of them marked, in the edition's direction; words in the other direction are isolated.
function nodesOf(parts) {
  const nodes = [];
  let at = 0;
  for (const { 0: words, index } of parts.map(({ text }) => text).join("").matchAll(OTHER_WORDS)) {
    nodes.push(...nodesBetween(parts, at, index));
    at = index + words.length;
    nodes.push(make("bdi", {}, ...nodesBetween(parts, index, at)));
  }
  return [...nodes, ...nodesBetween(parts, at, Infinity)];
}

function nodesBetween(parts, from, to) {
  const nodes = [];
  let start = 0;
  for (const { isMarked, text } of parts) {
    const own = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (own) nodes.push(isMarked ? make("mark", {}, own) : own);
    start += text.length;
  }
  return nodes;
}

export const numberText = (number) => new Intl.NumberFormat(lang === "ar" ? "ar-u-nu-arab" : lang).format(number);

// A count in words: an element's `data-text-none`, or the form of `data-text-count-…` that the language has for the number.
// The query is isolated, so that words in the other direction do not disturb the sentence.
export function countText({ dataset }, count, query) {
  const form = new Intl.PluralRules(lang).select(count);
  const text = count ? (dataset[`textCount${form[0].toUpperCase()}${form.slice(1)}`] ?? dataset.textCountOther) : dataset.textNone;
  return filled(text ?? "{n}", { n: numberText(count), query: isolated(shortened(query)) });
}

export const filled = (text, values) => text.replace(/{(\w+)}/g, (_, name) => values[name]);

// Tells screen readers a text once; what has not been told yet when the next one comes is not told at all.
export function makeTeller(status) {
  let pause;
  return (text, delay = 100) => {
    clearTimeout(pause);
    status.textContent = "";
    if (text) pause = setTimeout(() => (status.textContent = text), delay);
  };
}
