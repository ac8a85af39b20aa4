// After a first search: the search page goes on working without a connection, with what it has loaded.

export async function keepOffline(worker) {
  if (!navigator.serviceWorker || navigator.serviceWorker.controller) return;
  const taken = new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  const { scope } = await navigator.serviceWorker.register(worker);
  await taken;
  // What was loaded before the worker was there: the browser has it still.
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  for (const url of new Set(loaded)) if (url.startsWith(location.origin)) await fetch(url, { cache: "force-cache" }).catch(() => {});
  const page = await fetch(location.href, { cache: "force-cache" });
  await (await caches.open(scope)).put(scope, page);
}
