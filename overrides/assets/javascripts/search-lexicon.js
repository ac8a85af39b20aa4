// The lexicon of an edition: from the forms of words to the keys that its index has for them. Its pieces are loaded as they
// are needed.

const CODE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
const INFLECTED_ACRONYM = /^([A-Z][A-Z0-9]+)['’]?s$/;
const MOST_COMPLETIONS = 4;
const FEW_PIECES = 6;
const MOST_PIECES = 5;

// `looseOf` gives a form as it is typed without its marks, `load` the text of a piece.
export function makeLexicon(pieces, looseOf, keyLength, load) {
  const loaded = new Map();

  function pieceOf(loose) {
    let at = 0;
    while (at + 1 < pieces.length && pieces[at + 1][0] <= loose) at += 1;
    return at;
  }

  function open(at) {
    if (!loaded.has(at)) {
      const piece = load(pieces[at][1]).then(read);
      // What failed is asked for again.
      piece.catch(() => loaded.delete(at));
      loaded.set(at, piece);
    }
    return loaded.get(at);
  }

  function read(text) {
    const byForm = new Map();
    const byLoose = new Map();
    for (const line of text.split("\n")) {
      const [form, codes, spelling] = line.split(" ");
      const entry = { form, loose: looseOf(form), spelling: spelling ?? form, families: decoded(codes) };
      byForm.set(form, entry);
      byLoose.set(entry.loose, [...(byLoose.get(entry.loose) ?? []), entry]);
    }
    return { byForm, byLoose };
  }

  function decoded(codes) {
    const found = [];
    for (let at = 0; at < codes.length; at += keyLength + 2) {
      const [places, count] = [...codes.slice(at + keyLength, at + keyLength + 2)].map((sign) => CODE.indexOf(sign));
      found.push({ key: codes.slice(at, at + keyLength), places, count });
    }
    return found;
  }

  async function entriesOf(word) {
    const { byForm, byLoose } = await open(pieceOf(word.loose));
    // An acronym stands in the lexicon as it is written: CAT is no cat.
    const exact = byForm.get(word.written.replace(INFLECTED_ACRONYM, "$1")) ?? byForm.get(word.form);
    const alike = byLoose.get(word.loose) ?? [];
    if (!exact) return alike;
    // Who types no marks may leave them out: `prevention` is a word of the source's names, and more often prévention.
    const others = exact.form === word.loose ? alike.filter((entry) => countOf(entry) > countOf(exact)) : [];
    return [exact, ...others];
  }

  const countOf = ({ families }) => Math.max(...families.map(({ count }) => count));

  // The entries of forms that a word may be; as many pieces are loaded for them as a query can wait for, all at once.
  async function related(forms) {
    const placed = [...forms].map((form) => [form, pieceOf(looseOf(form))]);
    const wanted = [...new Set(placed.map(([, at]) => at))].slice(0, MOST_PIECES);
    const opened = new Map(await Promise.all(wanted.map(async (at) => [at, await open(at)])));
    return placed.map(([form, at]) => opened.get(at)?.byForm.get(form)).filter(Boolean);
  }

  // The families of words that one which is still being typed may become: those of its piece of the lexicon.
  async function completions({ loose }) {
    const { byForm } = await open(pieceOf(loose));
    return familiesOf([...byForm.values()].filter((entry) => entry.loose.startsWith(loose)), MOST_COMPLETIONS);
  }

  // The words nearest to a misspelt one, which may have a prefix (`spellings` is it with and without): the nearest and
  // commonest first, one of each family.
  async function nearest(spellings, most) {
    const found = new Map();
    for (const loose of spellings) {
      const limit = loose.length < 3 ? 0 : loose.length < 6 ? 1 : 2;
      // A slip is rarely in the first letter; where the lexicon is small, all of it is looked through.
      const variants = pieces.length > FEW_PIECES ? [loose, loose[1] + loose[0] + loose.slice(2)].map(pieceOf) : pieces.keys();
      for (const at of new Set(limit ? variants : [])) {
        for (const entry of (await open(at)).byForm.values()) {
          if (entry.form.startsWith("~")) continue;
          const distance = distanceOf(loose, entry.loose, limit) - Math.min(entry.families[0].count, 9) / 20;
          if (distance <= limit && distance < (found.get(entry) ?? Infinity)) found.set(entry, distance);
        }
      }
    }
    const ranked = [...found].sort(([, one], [, other]) => one - other).map(([entry]) => entry);
    const keys = new Set();
    const first = ranked.filter(({ families: [{ key }] }) => !keys.has(key) && keys.add(key));
    return first.slice(0, most).map(({ spelling }) => spelling);
  }

  return { entriesOf, related, familiesOf, completions, nearest, decoded };
}

// The families that entries seek, each once, the commonest first where there are many.
function familiesOf(entries, most = Infinity) {
  const found = new Map();
  for (const { families } of entries) for (const family of families) found.set(family.key, family);
  const all = [...found.values()];
  return all.length > most ? all.sort((one, other) => other.count - one.count).slice(0, most) : all;
}

// The optimal string alignment distance: slips of one letter, and two letters in the wrong order.
function distanceOf(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const cost = one[row - 1] === other[column - 1] ? 0 : 1;
      now[column] = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + cost);
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        now[column] = Math.min(now[column], before[column - 2] + 1);
      }
    }
    if (Math.min(...now) > limit) return Infinity;
    [before, last] = [last, now];
  }
  return last[other.length];
}
