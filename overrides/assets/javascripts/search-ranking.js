// The order of hits: phrases, places and frequencies of words, and what narrows the list.

// What a word counts for by the place where it stands; see Place in keyed_text.py.
const WEIGHTS = { w: 8, f: 8, i: 8, l: 8, h: 4, b: 1 };
const LEVELS = { w: 3, f: 3, i: 3, l: 3, h: 2, b: 1 };
const SATURATION = 3;

// How rare the words of a part of the query are in the edition.
export const rarity = ({ total }, { pages }) => Math.log(1 + total / pages.size);

// An entry of the glossary: a part of a page that is a record of the index.
export const isTerm = ({ pages }, id) => pages.has(id) && pages.get(id).group !== id;

// Where the words stand one behind the other on a page: the best such place, and whether it is all of a title or name.
export function phraseIn(words, id) {
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
export function ranking(engine, id, parts) {
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
export function grouped({ pages }, hits) {
  const found = new Map();
  for (const hit of hits.sort(inOrder)) {
    const { group = hit.id, values = [] } = pages.get(hit.id) ?? {};
    if (found.has(group)) found.get(group).others.push(hit);
    else found.set(group, { ...hit, others: [], values: pages.get(group)?.values ?? values });
  }
  return [...found.values()];
}

// The hits that have the chosen values; of each facet, how many hits each value would leave beside the other facets.
export function narrowed({ list }, hits, chosen) {
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
