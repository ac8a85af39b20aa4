// A query answered: its words and what they name, the pages that hold them, and the hits in their order.

import { hitOf } from "./search-hit.js";
import { grouped, isTerm, narrowed, phraseIn, ranking, rarity } from "./search-ranking.js";

export async function find(engine, query, facets) {
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

// A word of the query with the pages that hold it: by page, the places where it stands.
async function partOf(engine, word) {
  const { lexicon, reader } = engine;
  let entries = await lexicon.entriesOf(word);
  for (const forms of entries.length ? [] : reader.forms(word)) {
    entries = await lexicon.related(forms);
    if (entries.length) break;
  }
  const guessed = async () => (reader.canComplete(word) ? lexicon.completions(word) : []);
  const families = entries.length ? lexicon.familiesOf(entries) : await guessed();
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
  return entries.length ? { place: one.place, pages: await pagesOf(engine, engine.lexicon.familiesOf(entries)) } : null;
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

// The names of people and places are records of the index too, but nothing that is shown.
const isHidden = ({ pages }, id) => pages.get(id)?.group === "";
