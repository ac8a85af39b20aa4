// Search in one edition: `search(query) -> {count, hits, dropped}`, by Pagefind's index of the keys of word families.
// Everything is loaded when it is first needed, and nothing that is typed leaves the page but as names of index files.

import { makeLexicon } from "./search-lexicon.js";
import { makeIndex } from "./search-pieces.js";
import { find } from "./search-query.js";
import { makeReader } from "./search-reader.js";

const NOTHING = { count: 0, hits: [], dropped: [], facets: [], isGuess: false };
const NO_LIST = { pages: new Map(), facets: [] };
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
  const made = open(new URL(form.dataset.searchRoot, document.baseURI), cache);
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
  const reader = makeReader(rules);
  const lexicon = makeLexicon(words, reader.loose, keyLength, async (name) => (await unpacked(`${base}words/${name}.packed`)).text());
  const load = async (path) => (await unpacked(`${base}${path}`)).arrayBuffer();
  const instance = makeIndex(settings, root.pathname, load);
  const engine = { instance, lexicon, reader, list: NO_LIST, pages: NO_LIST.pages, places: [...places], total: settings.pages };
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
