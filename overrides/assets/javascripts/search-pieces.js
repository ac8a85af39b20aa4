// The index that Pagefind has made of an edition: where a key stands, and the texts of pages. It is read by this script,
// not by Pagefind's program, which is 68 kB and a script of 45 kB: see edition_index.py.

const UTF8 = new TextDecoder();

// `settings` are those of the edition; `root` is the path of its root; `load` gives the bytes of a file. What could not be
// loaded is asked for again when it is next needed.
export function makeIndex({ list, pieces }, root, load) {
  const once = new Map();

  function kept(path, read) {
    if (!once.has(path)) {
      const made = load(path).then((bytes) => read(new Uint8Array(bytes)));
      made.catch(() => once.delete(path));
      once.set(path, made);
    }
    return once.get(path);
  }

  const listed = () => kept(`pages/${list}.packed`, (bytes) => listOf(json(bytes)));

  const textOf = async (id) => {
    const text = await kept(`fragment/${id}.packed`, json);
    return { ...text, url: root.replace(/\/$/, "") + text.url };
  };

  // The pages that hold a key: their ids, the places of the key among their words, and by `data()` their texts.
  async function search(key) {
    const after = pieces.findIndex(([first]) => first > key);
    const [, name] = pieces.at(after < 0 ? -1 : Math.max(after - 1, 0));
    const piece = kept(`index/${name}.packed`, (bytes) => new Map(decoded(bytes)[0]));
    const [{ idOf }, found] = await Promise.all([listed(), piece]);
    let number = 0;
    const results = (found.get(key) ?? []).map(([step, steps]) => {
      const id = idOf((number += step));
      return { id, words: locationsOf(steps), data: () => textOf(id) };
    });
    return { results };
  }

  return { list: listed, search };
}

// The list of pages: the ids of all stand in one text, what else is known of them in columns.
function listOf({ columns, facets, groups, idLength, ids, ranks }) {
  const idOf = (number) => ids.slice(number * idLength, (number + 1) * idLength);
  const pages = ranks.map((rank, number) => {
    const id = idOf(number);
    return [id, { group: groups[number] ?? id, rank, values: columns.map((column) => column[number]) }];
  });
  return { facets, idOf, pages: new Map(pages) };
}

const json = (bytes) => JSON.parse(UTF8.decode(bytes));

// Places are written as the steps between them; a negative number is the weight of those that follow, counted anew.
function locationsOf(steps) {
  const locations = [];
  let at = 0;
  for (const step of steps) {
    at = step < 0 ? 0 : at + step;
    if (step >= 0) locations.push(at);
  }
  return locations;
}

// Data packed as CBOR (RFC 8949), as far as Pagefind uses it: whole numbers, texts and lists.
function decoded(bytes) {
  let at = 0;
  const read = () => {
    const first = bytes[at++];
    const kind = first >> 5;
    let number = first & 31;
    if (first === 0x9f) {
      const values = [];
      while (bytes[at] !== 0xff) values.push(read());
      at += 1;
      return values;
    }
    if (number > 27) throw new Error(`unknown data in a piece of the index: ${first}`);
    if (number > 23) {
      let length = 1 << (number - 24);
      for (number = 0; length; length -= 1) number = number * 256 + bytes[at++];
    }
    switch (kind) {
      case 0: return number;
      case 1: return -1 - number;
      case 3: return UTF8.decode(bytes.subarray(at, (at += number)));
      case 4: return Array.from({ length: number }, read);
      default: throw new Error(`unknown data in a piece of the index: ${first}`);
    }
  };
  return read();
}
