// The address of the page of results: `?q=` with the words sought, and the chosen values of each facet by its name.

export function readAddress() {
  const chosen = {};
  let query = "";
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (name === "q") query ||= value;
    else (chosen[name] ??= []).push(value);
  }
  return { chosen, query };
}

export function addressOf(query, chosen) {
  const values = Object.entries(chosen).flatMap(([name, own]) => own.map((value) => [name, value]));
  const text = new URLSearchParams([...(query ? [["q", query]] : []), ...values]).toString();
  return text ? `?${text}` : location.pathname;
}

export function writeAddress(address, isStep) {
  try {
    history[isStep ? "pushState" : "replaceState"](null, "", address);
  } catch {
    // Browsers refuse too many changes in a short time; the next one will put the address right.
  }
}

// The choice without what the edition's facets do not have: an address may be old, or made by hand.
export function known(chosen, { facets }) {
  const found = {};
  for (const { name, values } of facets) {
    const own = [...new Set(chosen[name] ?? [])].filter((value) => values.some(([other]) => other === value));
    if (own.length) found[name] = own;
  }
  return found;
}
