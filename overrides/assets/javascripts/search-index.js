// Search in one edition: `search(query) -> {count, hits, dropped}`, by Pagefind's index of the keys of word families.
// Everything is loaded when it is first needed, and nothing that is typed leaves the page but as names of index files.

import { hitOf } from "./search-hit.js";
import { makeIndex } from "./search-pieces.js";
import { completed, familiesOf, makeLexicon, makeReader } from "./search-words.js";

const NOTHING = { count: 0, hits: [], dropped: [], facets: [], isGuess: false };
const NO_LIST = { pages: new Map(), facets: [] };
// What a word counts for by the place where it stands; see Place in keyed_text.py.
const WEIGHTS = { w: 8, f: 8, i: 8, l: 8, h: 4, b: 1 };
const LEVELS = { w: 3, f: 3, i: 3, l: 3, h: 2, b: 1 };
const SATURATION = 3;
// Milliseconds.
const LONGEST_WAIT = 3000;

let index;

export const load = (form) => (index ??= opened(form));

// `facets` holds the values that results must have, by the facet's name. Hits are ordered, the best first; each loads its
// text by `data()`. `dropped` are the words that no hit holds, each with the edition's words nearest to it; `isGuess` tells
// that a word is unknown, and hits are those of words that begin with it.
export async function search(form, query, facets = {}) {
  const { find, isOutdated, wasOutdated } = await load(form);
  const found = await find(query, facets).catch((error) => ({ error }));
  // What could not be loaded may have gone because the site has been published anew.
  if (await (found.error ? isOutdated() : wasOutdated)) return (await (index = opened(form, "no-cache"))).find(query, facets);
  if (found.error) throw found.error;
  return found;
}

function opened(form, cache) {
  // The form leads to the search page, which stands right below the edition's root.
  const made = open(new URL("..", form.action), cache);
  // Not kept when it failed: the next word typed tries again.
  made.catch(() => {
    if (index === made) index = null;
  });
  return made;
}

// Everything but the settings has a name that changes with its content: a copy that the browser has, however old, will do.
async function fetched(url, cache = "force-cache") {
  const response = await fetch(url, { cache });
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response;
}

// Packed by the build, because not every server packs what it sends.
async function unpacked(url) {
  const { body } = await fetched(url);
  return new Response(body.pipeThrough(new DecompressionStream("gzip")));
}

// Settings of which the browser has a copy are used at once, and the server is asked whether there are others by now. If
// it does not answer in time, because there is no connection, the copy has to do.
async function open(root, cache) {
  const base = new URL("pagefind/", root);
  const text = await (await fetched(`${base}search.json`, cache)).text();
  const isOutdated = async () => {
    const late = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT, text));
    const now = fetched(`${base}search.json`, "no-cache").then((response) => response.text());
    return text !== (await Promise.race([now, late]).catch(() => text));
  };
  const settings = JSON.parse(text);
  // What has just come from the server need not be asked for again; of what a worker hands on that is not known.
  const hasCome =
    !navigator.serviceWorker?.controller &&
    performance.getEntriesByName(`${base}search.json`).some(({ transferSize }) => transferSize > 0);
  const wasOutdated = cache || hasCome ? false : isOutdated();
  if (!settings.pages) return { find: async () => ({ ...NOTHING, list: NO_LIST }), isOutdated, wasOutdated };
  const { keyLength, places, rules, words } = settings;
  const lexicon = makeLexicon(words, rules, keyLength, async (name) => (await unpacked(`${base}words/${name}.words`)).text());
  const load = async (path) => (await unpacked(`${base}${path}`)).arrayBuffer();
  const instance = makeIndex(settings, root.pathname, load);
  const engine = { instance, lexicon, list: NO_LIST, pages: NO_LIST.pages, places: [...places], reader: makeReader(rules), total: settings.pages };
  // The list of pages is loaded along with the words of the query. It has come when the index finds anything.
  const listed = () =>
    instance.list().then((list) => {
      engine.list = list;
      engine.pages = list.pages;
      return list;
    });
  listed().catch(() => {});
  const found = async (query, facets) => {
    const [list, outcome] = await Promise.all([listed(), find(engine, query, facets)]);
    return { ...outcome, list };
  };
  return { find: found, isOutdated, wasOutdated };
}

async function find(engine, query, facets) {
  const words = await Promise.all(engine.reader.wordsOf(query).map((word) => partOf(engine, word)));
  const parts = await joined(engine, words);
  const kept = mostHeld(engine, parts);
  const held = new Set(kept.flatMap((part) => part.words));
  const dropped = words.filter((word) => !held.has(word)).map(({ written, nearest }) => ({ word: written, nearest }));
  const common = kept.length ? [...kept[0].pages.keys()].filter((id) => kept.every(({ pages }) => pages.has(id))) : [];
  const ranked = grouped(engine, common.map((id) => ranking(engine, id, kept)));
  const { facetCounts, chosen } = narrowed(engine, ranked, facets);
  const isGuess = words.some((word) => word.isGuess);
  return { count: chosen.length, hits: chosen.map(hitOf), dropped, facets: facetCounts, isGuess };
}

// The parts of a query that results must hold: as many words as any page holds together, and of as many the rarest. The
// others are dropped; they would leave the list empty.
function mostHeld(engine, parts) {
  let best = { kept: [], words: 0, weight: 0 };
  for (const id of new Set(parts.flatMap(({ pages }) => [...pages.keys()]))) {
    const kept = parts.filter(({ pages }) => pages.has(id));
    const count = kept.reduce((sum, part) => sum + part.words.length, 0);
    const weight = kept.reduce((sum, part) => sum + rarity(engine, part), 0);
    if (count > best.words || (count === best.words && weight > best.weight)) best = { kept, words: count, weight };
  }
  return best.kept;
}

const rarity = ({ total }, { pages }) => Math.log(1 + total / pages.size);

// A word of the query with the pages that hold it: by page, the places where it stands.
async function partOf(engine, word) {
  const { lexicon, reader } = engine;
  let entries = await lexicon.entriesOf(word);
  for (const forms of entries.length ? [] : reader.forms(word)) {
    entries = await lexicon.related(forms);
    if (entries.length) break;
  }
  const families = entries.length ? familiesOf(entries) : completed(reader.canComplete(word) ? await lexicon.completions(word) : []);
  const pages = await pagesOf(engine, families);
  const nearest = families.length ? [] : await lexicon.nearest([word.loose, ...reader.bare(word.form)], 3);
  return { ...word, pages, nearest, isGuess: !entries.length && pages.size > 0 };
}

// By id of a page: its places of any of the families, in the order of the text.
async function pagesOf({ instance, places }, families) {
  const asked = families.flatMap(({ key, places: code }) => places.filter((_, bit) => code & (1 << bit)).map((place) => [key, place]));
  const answers = await Promise.all(asked.map(([key, place]) => instance.search(`${key}${place}`)));
  const found = new Map();
  answers.forEach(({ results }, number) => {
    for (const { id, data, words } of results) {
      const page = found.get(id) ?? { data, at: new Map() };
      found.set(id, page);
      for (const location of words) page.at.set(location, asked[number][1]);
    }
  });
  return found;
}

// The words of a query as parts of it: those that together name a term of the glossary are one part, which stands where
// any name of the term stands; so are two that are also written as one (`hot line`).
async function joined(engine, words) {
  const parts = [];
  const terms = await termsNamed(engine, words);
  for (let at = 0; at < words.length; at += 1) {
    const term = terms.find(({ start }) => start === at);
    const compound = term ? null : await compoundOf(engine, words[at], words[at + 1]);
    const span = words.slice(at, term?.end ?? at + (compound ? 2 : 1));
    const pages = new Map();
    for (const id of span[0].pages.keys()) if (span.every((word) => word.pages.has(id))) add(pages, id, span);
    for (const name of term?.names ?? []) for (const id of name[0]?.pages.keys() ?? []) if (phraseIn(name, id)) add(pages, id, name);
    for (const id of compound?.pages.keys() ?? []) add(pages, id, [compound]);
    for (const id of pages.keys()) if (isHidden(engine, id)) pages.delete(id);
    parts.push({ words: span, pages, entries: new Set(term?.entries) });
    at += span.length - 1;
  }
  return parts;
}

function add(pages, id, words) {
  const { data } = words[0].pages.get(id);
  const page = pages.get(id) ?? { data, at: new Map(), phrase: null };
  for (const { pages: own } of words) for (const [location, place] of own.get(id).at) page.at.set(location, place);
  const phrase = phraseIn(words, id);
  if (phrase && (!page.phrase || phrase.level > page.phrase.level)) page.phrase = phrase;
  pages.set(id, page);
}

async function compoundOf(engine, one, other) {
  if (!other || other.place !== one.place + 1) return null;
  const form = one.form + other.form;
  const entries = await engine.lexicon.entriesOf({ written: form, form, loose: engine.reader.loose(form) });
  return entries.length ? { place: one.place, pages: await pagesOf(engine, familiesOf(entries)) } : null;
}

// The terms of the glossary whose whole name stands in the query, the longest names first, and where all their names are.
async function termsNamed(engine, words) {
  const found = [];
  for (let length = words.length; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      if (found.some((term) => start < term.end && term.start < start + length)) continue;
      const span = words.slice(start, start + length);
      const entries = [...span[0].pages.keys()].filter((id) => isTerm(engine, id) && phraseIn(span, id)?.isWhole);
      if (entries.length) found.push({ start, end: start + length, entries });
    }
  }
  for (const term of found) {
    const { meta } = await words[term.start].pages.get(term.entries[0]).data();
    const names = meta.names.map((units) => units.flatMap((codes, place) => codes.map((code) => ({ code, place }))));
    term.names = await Promise.all(
      names.map((name) =>
        Promise.all(name.map(async ({ code, place }) => ({ place, pages: await pagesOf(engine, engine.lexicon.decoded(code)) }))),
      ),
    );
  }
  return found;
}

const isTerm = ({ pages }, id) => pages.has(id) && pages.get(id).group !== id;
// The names of people and places are records of the index too, but nothing that is shown.
const isHidden = ({ pages }, id) => pages.get(id)?.group === "";

// Where the words stand one behind the other on a page: the best such place, and whether it is all of a title or name.
function phraseIn(words, id) {
  const own = words.map(({ pages }) => pages.get(id)?.at);
  if (!own.every(Boolean)) return null;
  let best = null;
  for (const [start, place] of own[0]) {
    let [at, last] = [start, place];
    const follows = words.slice(1).every((word, number) => {
      const gap = word.place - words[number].place;
      // Words with a hyphen between them stand in one place of the index.
      const next = [at + gap, at].find((location) => own[number + 1].has(location));
      if (next === undefined) return false;
      [at, last] = [next, own[number + 1].get(next)];
      return true;
    });
    if (!follows) continue;
    const isWhole = place === "w" || (place === "f" && last === "l");
    const level = LEVELS[place] + (isWhole ? 1 : 0);
    if (!best || level > best.level) best = { start, end: at, level, isWhole };
  }
  return best;
}

// What a page is ranked by, the first difference deciding: that it is the entry of a term that is named, the phrase, the
// place of its words, how much it holds of them, its kind.
function ranking(engine, id, parts) {
  const words = parts.flatMap((part) => part.words);
  const phrase = parts.length > 1 ? phraseIn(words, id) : parts[0].pages.get(id).phrase;
  // An entry of the glossary that holds the words in one of its names, and is not named, is a heading of it, no title.
  const most = !isTerm(engine, id) ? 3 : parts.some(({ entries }) => entries.has(id)) ? 4 : LEVELS.h;
  let level = most;
  let score = 0;
  const at = new Map();
  for (const { entries, pages } of parts) {
    let weight = 0;
    let best = entries.has(id) ? most : 0;
    for (const [location, place] of pages.get(id).at) {
      at.set(location, place);
      weight += Math.min(WEIGHTS[place], most > LEVELS.h ? WEIGHTS.f : WEIGHTS.h);
      best = Math.max(best, LEVELS[place]);
    }
    level = Math.min(level, best);
    score += (rarity(engine, { pages }) * weight) / (weight + SATURATION);
  }
  const isEntry = parts.length === 1 && parts[0].entries.has(id);
  const { rank = 0 } = engine.pages.get(id) ?? {};
  // A phrase of one word is none, but may be all of a title.
  const phraseLevel = words.length > 1 || phrase?.isWhole ? Math.min(phrase?.level ?? 0, isTerm(engine, id) ? most : 4) : 0;
  const order = [isEntry ? 1 : 0, phraseLevel, level, Math.round(score * 100), -rank];
  return { id, order, at, phrase: words.length > 1 ? phrase : null, data: parts[0].pages.get(id).data };
}

function inOrder(one, other) {
  for (let at = 0; at < one.order.length; at += 1) {
    if (one.order[at] !== other.order[at]) return other.order[at] - one.order[at];
  }
  return one.id < other.id ? -1 : 1;
}

// The entries of the glossary are one page: the best of them is a hit, the others are shown below it.
function grouped({ pages }, hits) {
  const found = new Map();
  for (const hit of hits.sort(inOrder)) {
    const { group = hit.id, values = [] } = pages.get(hit.id) ?? {};
    if (found.has(group)) found.get(group).others.push(hit);
    else found.set(group, { ...hit, others: [], values: pages.get(group)?.values ?? values });
  }
  return [...found.values()];
}

// The hits that have the chosen values; of each facet, how many hits each value would leave beside the other facets.
function narrowed({ list }, hits, chosen) {
  const wanted = list.facets.map(({ name, values }) => (chosen[name] ?? []).map((value) => values.findIndex(([own]) => own === value)));
  const has = (hit, facet) => !wanted[facet].length || wanted[facet].some((value) => hit.values[facet]?.includes(value));
  const facetCounts = list.facets.map(({ name, label, values }, facet) => {
    const others = hits.filter((hit) => wanted.every((_, other) => other === facet || has(hit, other)));
    const counts = values.map(([value, text], number) => ({
      value,
      text,
      isChosen: wanted[facet].includes(number),
      count: others.filter((hit) => hit.values[facet]?.includes(number)).length,
    }));
    return { name, label, values: counts.filter(({ count, isChosen }) => count || isChosen) };
  });
  return { facetCounts, chosen: hits.filter((hit) => wanted.every((_, facet) => has(hit, facet))) };
}
