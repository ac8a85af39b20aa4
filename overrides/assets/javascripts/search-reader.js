// What a reader types, in words. One that the edition's lexicon lacks is taken for a form of what it holds, by the
// language's rules: see language/query_rules.py.

const MOST_WORDS = 12;
const LONGEST_WORD = 60;
const SHORTEST_UNKNOWN = 4;
const SHORTEST_COMPLETED = 3;

// A form as it is typed without the marks of its letters, as lexicon.py has it.
function looseOf(form, rules) {
  let plain = form.normalize("NFD").replace(/\p{M}/gu, "");
  for (const [letter, written] of rules.loose) plain = plain.replaceAll(letter, written);
  return plain.toLowerCase();
}

export function makeReader(rules) {
  const invisible = new RegExp(rules.invisible, "gu");
  const dropped = new RegExp(rules.dropped, "gu");
  const particles = new Set(rules.particles);
  const elided = rules.elided.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${rules.elided.join("|")})['’](?=\\p{L})`, "giu") : null;
  const letters = Object.keys(rules.script).sort((one, other) => other.length - one.length);
  const script = letters.length ? new RegExp(letters.join("|"), "gu") : null;
  // Python's \w and \b know all letters.
  const unicode = (pattern) =>
    pattern.replaceAll("\\w", "[\\p{L}\\p{N}_]").replace(/\\b$|\\b(?=\))/g, "(?![\\p{L}\\p{N}_])").replaceAll("\\b", "(?<![\\p{L}\\p{N}_])");
  const spellings = rules.spellings.map(([pattern, written]) => [new RegExp(unicode(pattern), "gu"), written]);
  const fold = (word) => word.replace(/./gsu, (letter) => rules.folds[letter] ?? letter);

  const unmarked = (word) => word.normalize("NFC").replace(dropped, "").toLowerCase().replaceAll("’", "'");
  const digits = (word) => word.replace(/\p{Nd}/gu, (digit) => (digit < "\u0080" ? digit : String(valueOf(digit))));

  function formOf(word) {
    let plain = unmarked(word);
    if (script) plain = plain.replace(script, (found) => rules.script[found]);
    for (const [pattern, written] of spellings) plain = plain.replace(pattern, written);
    return digits(fold(plain));
  }

  // The words of a query, each with its place among those that were typed. Nothing but particles counts as words too.
  function wordsOf(query) {
    const seen = query.normalize("NFC").replace(invisible, "");
    const text = elided ? seen.replace(elided, "") : seen;
    const found = [];
    for (const [run] of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640]*(?:['’][\p{L}\p{N}\p{M}\u0640]+)*/gu)) {
      // One script each: الـCAT is two words.
      for (const [word] of run.matchAll(/[^A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]+|[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff'’\p{M}]+/gu)) {
        const written = word.slice(0, LONGEST_WORD);
        const form = formOf(written);
        found.push({ written, form, loose: looseOf(form, rules), place: found.length, isParticle: particles.has(unmarked(written)) });
        if (found.length > 4 * MOST_WORDS) break;
      }
    }
    const sought = found.filter(({ isParticle }) => !isParticle);
    return (sought.length ? sought : found).slice(0, MOST_WORDS);
  }

  // Lists of forms, the likeliest list first.
  function forms({ form, written }) {
    const { isSure, keys } = verbsOf(unmarked(written), rules.verbs);
    const nouns = formsOf(form, rules, unmarked(written));
    return isSure ? [keys, ...nouns] : [...nouns.slice(0, -1), keys, ...nouns.slice(-1)];
  }

  // A word of which enough has been typed to guess at the rest, whatever stands before it: ال begins half of all words.
  const canComplete = ({ form }) => form.length - Math.max(0, ...rules.prefixes.filter((own) => form.startsWith(own)).map(({ length }) => length)) >= SHORTEST_COMPLETED;

  return { wordsOf, forms, canComplete, bare: (word) => bareOf(word, rules).slice(1), loose: (form) => looseOf(form, rules) };
}

// The value of a decimal digit: ten follow one another in every script.
function valueOf(digit) {
  let zero = digit.codePointAt(0);
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && digit.codePointAt(0) - zero < 9) zero -= 1;
  return digit.codePointAt(0) - zero;
}

// A word, and what is left of it without each prefix that it may have.
function bareOf(word, { prefixes, smallestStem }) {
  const own = prefixes.filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= smallestStem);
  return [word, ...own.map((prefix) => word.slice(prefix.length))];
}

// What a word may be a form of: lists of forms to look for, the likeliest list first.
function formsOf(word, rules, written) {
  const least = rules.smallestStem;
  const bare = bareOf(word, rules);
  const alone = new Set();
  for (const base of bare) {
    for (const enclitic of rules.enclitics) {
      // As it is typed: دورة has no ه.
      if (!base.endsWith(enclitic) || !written.endsWith(enclitic) || base.length - enclitic.length < least) continue;
      const core = base.slice(0, -enclitic.length);
      alone.add(core);
      for (const [written, by] of rules.beforeEnclitics) {
        if (core.endsWith(written) && core.length > least) alone.add(core.slice(0, -written.length) + by);
      }
    }
  }
  for (const ending of rules.phraseEndings) if (word.endsWith(ending)) bare.push(word.slice(0, -ending.length));
  const whole = [...bare, ...alone];
  const singulars = new Set();
  for (const [pattern, ...bases] of rules.broken) {
    const match = new RegExp(`^${pattern}$`, "u");
    for (const base of whole) if (match.test(base)) for (const other of bases) singulars.add(base.replace(match, other));
  }
  const inflected = new Set([...inflectedOf(whole, rules.paradigms, least), ...singulars]);
  // The singular of a broken plural may stand in the edition in another of its forms only. What may be a plural before a
  // genitive is more often an adjective.
  const distant = [...inflectedOf(singulars, rules.paradigms, least), ...inflectedOf(whole, rules.governing, least)];
  // The lexicon holds the bare form of every word of the edition, so prefixes need not be put back.
  // A word of another language, such as that of the source, has an ending of which nothing is known: teams, of team.
  const shorter = [word.slice(0, -1), word.slice(0, -2)].filter((form) => form.length >= SHORTEST_UNKNOWN);
  return [bare.slice(1), [...alone], [...inflected], distant, shorter];
}

// Words with the other endings of each paradigm that they may belong to.
function inflectedOf(words, paradigms, smallestStem) {
  const found = new Set();
  for (const [endings, stems] of paradigms) {
    const isStem = stems ? new RegExp(`^(?:${stems})$`, "u") : null;
    for (const word of words) {
      for (const ending of endings) {
        const stem = ending ? word.slice(0, -ending.length) : word;
        if (!word.endsWith(ending) || stem.length < smallestStem || (isStem && !isStem.test(stem))) continue;
        for (const other of endings) found.add(stem + other);
      }
    }
  }
  return found;
}

// The keys of the verbs that a word may be a form of, which the lexicon has too, and whether it can be nothing else; the
// same as in language/verbs.py.
function verbsOf(word, rules) {
  const bases = rules ? [word] : [];
  for (const conjunction of rules?.conjunctions ?? []) {
    if (word.startsWith(conjunction) && word.length > conjunction.length + 2) bases.push(word.slice(conjunction.length));
  }
  const matches = (pattern, base) => new RegExp(`^(?:${pattern})$`, "u").test(base);
  if (!rules || bases.some((base) => matches(rules.never, base))) return { isSure: false, keys: [] };
  const keys = new Set();
  for (const base of bases) {
    const form = rules.letters.reduce((plain, [pattern, letter]) => plain.replace(new RegExp(pattern, "gu"), letter), base);
    const cores = rules.pronouns.filter((pronoun) => form.endsWith(pronoun) && form.length >= pronoun.length + 2);
    for (const core of [form, ...cores.map((pronoun) => form.slice(0, -pronoun.length))]) {
      for (const [before, after, stems] of rules.forms) {
        for (const prefix of before) {
          for (const suffix of core.startsWith(prefix) ? after : []) {
            if (!core.endsWith(suffix) || prefix.length + suffix.length >= core.length) continue;
            const stem = core.slice(prefix.length, core.length - suffix.length);
            for (const [pattern, ...written] of stems) {
              const match = new RegExp(`^(?:${pattern})$`, "u");
              if (match.test(stem)) for (const key of written) keys.add(`~${stem.replace(match, key)}`);
            }
          }
        }
      }
    }
  }
  return { isSure: bases.some((base) => matches(rules.sure, base)), keys: [...keys] };
}
