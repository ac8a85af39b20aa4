// After a first search: the search page goes on working without a connection, with what it has loaded.

export async function keepOffline(worker) {
  if (!navigator.serviceWorker || navigator.serviceWorker.controller) return;
  const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  await navigator.serviceWorker.register(worker);
  await taken;
  // What was loaded before the worker was there. The browser has it still, and the worker keeps what passes through it.
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  for (const url of new Set([...loaded, location.href])) {
    if (url.startsWith(location.origin)) await fetch(url, { cache: "force-cache" }).catch(() => {});
  }
}
