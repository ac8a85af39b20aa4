// What is said of words that no result holds: that they were left out, and the edition's words that are nearest to them.

import { filled, isolated, make, shortened } from "./search-view.js";

const { lang } = document.documentElement;

// Paragraphs. The texts are the `data-text-…` of `element`; `hrefOf(query)` is where another query leads.
export function adviceOf({ dataset }, { dropped, isEmpty }, query, hrefOf) {
  // A word that was typed twice is one.
  const words = [...new Map(dropped.map((own) => [own.word, own])).values()];
  return words.flatMap(({ nearest, word }) => {
    const shown = isolated(shortened(word));
    const said = isEmpty || !dataset.textLeftOut ? [] : [filled(dataset.textLeftOut, { word: shown })];
    if (nearest.length) {
      const links = nearest.map((other) => make("a", { href: hrefOf(replaced(query, word, other)) }, make("bdi", {}, other)));
      const text = isEmpty && words.length > 1 && dataset.textInstead ? dataset.textInstead : dataset.textNearest;
      said.push(...(said.length ? [" "] : []), ...withLinks(filled(text, { word: shown, words: "\u0000" }), links));
    }
    return said.length ? [make("p", {}, ...said)] : [];
  });
}

function replaced(query, word, other) {
  const text = query.normalize("NFC");
  const whole = text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}\\p{M}])`, "gu"), () => other);
  return whole === text ? text.replaceAll(word, () => other) : whole;
}

// A text in which a list of links stands where the placeholder is: "… a, b or c".
function withLinks(text, links) {
  const [before, after] = text.split("\u0000");
  const parts = new Intl.ListFormat(lang, { type: "disjunction" }).formatToParts(links.map((_, at) => String(at)));
  return [before, ...parts.map(({ type, value }) => (type === "element" ? links[value] : value)), after];
}
