// A hit of the search with what is shown of it: title, section, and an excerpt in which the words sought are marked.

const LONGEST = 30;

export const hitOf = (found) => ({ ...found, data: () => dataOf(found) });

async function dataOf({ at, data, others, phrase }) {
  const below = others.slice(0, 3).map((other) => other.data());
  const { anchors, content, meta, url } = await data();
  const words = content.split(/\s+/);
  const headings = anchors.filter(({ element, text }) => /^h[2-6]$/.test(element) && text).sort((one, other) => one.location - other.location);
  // The names of a term stand before its definition.
  const titleLength = meta.names.length ? meta.names.flat().length : wordCount(meta.title);
  const start = startOf(at, phrase, words, titleLength);
  const section = headings.findLast(({ location }) => location <= start);
  const held = [...new Set([...at.keys()].map((place) => headings.findLast(({ location }) => location <= place)))];
  return {
    title: meta.title || url,
    url,
    section: section && { title: section.text, url: `${url}#${section.id}` },
    sections: held.filter((heading) => heading && heading !== section).map(({ id, text }) => ({ title: text, url: `${url}#${id}` })),
    excerpt: excerptOf(words, start, at, start > titleLength),
    entries: (await Promise.all(below)).map(({ meta: own, url: address }) => ({ title: own.title, url: address })),
  };
}

const wordCount = (text = "") => text.split(/\s+/).length;

// Where the excerpt begins: at the sentence of the phrase, or of the densest run of words, not in the title if it can be.
function startOf(at, phrase, words, titleLength) {
  const places = [...at].filter(([location]) => location >= titleLength).sort(([one], [other]) => one - other);
  if (!places.length) return Math.min(titleLength, words.length - 1);
  let best = phrase && phrase.start >= titleLength ? phrase.start : null;
  if (best === null) {
    let most = -1;
    places.forEach(([location], first) => {
      let weight = 0;
      for (let next = first; next < places.length && places[next][0] < location + LONGEST - 5; next += 1) weight += 1;
      if (weight > most) [best, most] = [location, weight];
    });
  }
  for (let back = best; back > Math.max(titleLength, best - 12); back -= 1) if (/[.!?؟:]["”»)]*$/.test(words[back - 1])) return back;
  return Math.max(titleLength, best - 6);
}

// Texts, of which those that were sought are marked.
function excerptOf(words, start, at, isCut) {
  const shown = words.slice(start, start + LONGEST);
  const parts = [];
  const add = (text, isMarked) => {
    const last = parts.at(-1);
    if (last && last.isMarked === isMarked && !isMarked) last.text += text;
    else if (text) parts.push({ text, isMarked });
  };
  if (isCut) add("… ", false);
  shown.forEach((word, number) => {
    const [, before, inner, after] = word.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su);
    if (number) add(" ", false);
    if (at.has(start + number) && inner) {
      add(before, false);
      add(inner, true);
      add(after, false);
    } else add(word, false);
  });
  if (start + LONGEST < words.length) add(" …", false);
  return parts;
}
