// An edition's search index, made by Pagefind: loaded when first needed, asked for words, shown as a list of hits.
// Where it holds keys in place of words (`words` in search.json), the words of a query are turned into keys.

let index;

// The form leads to the search page, which stands right below the edition's root.
export const load = (form) => (index ??= open(new URL("..", form.action)));

// All hits, the best first; each loads its text by `data()`.
export async function search(form, query) {
  try {
    const hits = await (await load(form))(query);
    // Pagefind takes a piece of the index that it could not load for an empty one.
    if (!hits.length && !navigator.onLine) throw new Error("offline");
    return hits;
  } catch (error) {
    // Not kept: the next word typed tries again.
    index = null;
    throw error;
  }
}

async function open(root) {
  const base = new URL("pagefind/", root);
  const [pagefind, { findTerms, withEntry }, { glossary, pages, words }] = await Promise.all([
    import(`${base}pagefind.js`),
    import("./search-terms.js"),
    fetch(`${base}search.json`, { cache: "no-cache" }).then((response) => response.json()),
  ]);
  // Pagefind fails on an index without pages. Its worker is not published: it would cost 13 kB and save little.
  if (!pages) return () => [];
  const instance = pagefind.createInstance({ basePath: base.pathname, baseUrl: root.pathname, noWorker: true });
  const find = async (query) => (query ? (await instance.search(query)).results : []);
  const findPages = words ? async (query) => find(await keysOf(query, words, find)) : find;
  if (!glossary) return findPages;
  return async (query) => withEntry(await findPages(query), findTerms(query, glossary, words), glossary, findPages);
}

// Words that the index does not have are left out, as Pagefind does; particles are known not to be there.
async function keysOf(query, words, find) {
  const text = query.normalize("NFC").split(/\s+/).filter((word) => !words.particles.includes(word)).join(" ");
  const plain = text.replace(new RegExp(words.signs, "g"), "");
  const folded = plain.replace(/./g, (letter) => words.folds[letter] ?? letter);
  const keys = [];
  for (const [part, word] of folded.matchAll(/([\u0620-\u06d3]+)|[^\s"\u0620-\u06d3]+/g)) {
    keys.push(word ? await keyOf(word, words, find) : part);
  }
  return keys.join(" ").trim();
}

// Of the keys a word may have, the longest that the index has; otherwise a word that is still being typed.
async function keyOf(word, { articles, end, endings, prefixes }, find) {
  const found = new Set([word]);
  for (const base of found) {
    for (const prefix of base === word ? prefixes : articles) {
      if (base.startsWith(prefix)) found.add(base.slice(prefix.length));
    }
    for (const [ending, whole] of endings) {
      if (base.endsWith(ending)) found.add(base.slice(0, -ending.length) + whole);
    }
  }
  // The article comes off first: it is part of only a few words, such as التزام.
  const rank = (base) => base.length - 99 * base.startsWith(articles[0]);
  const bases = [...found].filter((base) => base.length > 1).sort((one, other) => rank(other) - rank(one));
  for (const key of [...bases.map((base) => base + end), ...bases.filter((base) => base.length > 2)]) {
    if ((await find(key)).length) return key;
  }
  return "";
}

export function make(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

// A hit as an item of a list. An excerpt is text with `<mark>` and the escapes of < and > in it, and nothing else.
export async function makeHit(hit) {
  const { excerpt, meta, part_of, sub_results, url } = await hit.data();
  const parts = excerpt.split(/<\/?mark>/).map((part) => part.replace(/&lt;/g, "<").replace(/&gt;/g, ">"));
  const marked = parts.map((part, place) => (place % 2 ? make("mark", {}, part) : part));
  const link = make("a", { href: url }, make("span", { className: "search-hit__title" }, meta.title ?? url));
  if (part_of) link.append(" ", make("span", { className: "search-hit__place" }, part_of));
  link.dataset.searchResult = "";
  const item = make("li", {}, link, make("p", { className: "search-hit__excerpt" }, ...marked));
  return { item, sections: sub_results.filter((section) => section.anchor) };
}

// A count in words, from an element's `data-text-none`, `-one` and `-many`. The query is isolated, so that words in the
// other direction do not disturb the sentence.
export function countText({ dataset }, count, query) {
  const { lang } = document.documentElement;
  const number = new Intl.NumberFormat(/^ar\b/.test(lang) ? "ar-u-nu-arab" : lang).format(count);
  const text = dataset[["textNone", "textOne"][count] ?? "textMany"] ?? "{count}";
  return text.replace(/{(count|query)}/g, (_, name) => (name === "count" ? number : `\u2068${query}\u2069`));
}
