// The glossary in search: one page to Pagefind, to readers an entry for each term. What names a term, by its acronym or
// any of its names in the edition's language or the source's, finds the entry before all pages.

// The ids of the terms that a query names: as it is written, or else but for the last letters of its words.
export function findTerms(query, { names }, words) {
  const wanted = wordsOf(query, words);
  if (!wanted.length) return [];
  const named = (same) =>
    Object.keys(names).filter((id) =>
      names[id].some((name) => {
        const its = wordsOf(name, words);
        return its.length === wanted.length && its.every((word, place) => same(word, wanted[place]));
      }),
    );
  const exact = named((one, other) => one === other);
  return exact.length ? exact : named(alike);
}

// Words without case, accents and vowel signs; in a language whose words search takes apart, in its folds, and without
// the article.
function wordsOf(text, words) {
  const plain = text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase();
  const folded = words ? plain.replace(/./gu, (letter) => words.folds[letter] ?? letter) : plain;
  const article = words?.articles[0];
  return folded
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => (article && word.startsWith(article) && word.length > 4 ? word.slice(article.length) : word));
}

function alike(one, other) {
  let common = 0;
  while (common < one.length && one[common] === other[common]) common += 1;
  return one === other || common >= Math.max(4, one.length - 2, other.length - 2);
}

// The hits with the glossary's page turned into its best entry, which comes first where the query names it.
export async function withEntry(hits, ids, { names, page }, findPages) {
  let hit = hits.find(({ id }) => id === page);
  if (ids.length && !(hit && entriesOf(await hit.data()).some(({ anchor }) => ids.includes(anchor.id)))) {
    // A name that is not printed in the glossary: what is printed there finds the entry.
    hit = (await findPages(names[ids[0]][0])).find(({ id }) => id === page) ?? hit;
  }
  if (!hit) return hits;
  const entry = { data: async () => asEntry(await hit.data(), ids) };
  if (!ids.length) return hits.map((other) => (other.id === page ? entry : other));
  return [entry, ...hits.filter(({ id }) => id !== page)];
}

const entriesOf = (data) => data.sub_results.filter(({ anchor }) => anchor);

function asEntry(data, ids) {
  const weight = ({ weighted_locations }) => weighted_locations.reduce((sum, place) => sum + place.balanced_score, 0);
  const rank = (entry) => (ids.includes(entry.anchor.id) ? Infinity : weight(entry));
  const [best, ...others] = entriesOf(data).sort((one, other) => rank(other) - rank(one) || 0);
  if (!best) return data;
  const { excerpt, title, url } = best;
  return { ...data, excerpt, meta: { ...data.meta, title }, part_of: data.meta.title, sub_results: others, url };
}
