// Keeps the search page of an edition at work without a connection: what it has loaded once is given from a copy when the
// network does not answer, and only then. It stands beside the search page and has to do with no other page, so
// that nobody can be shown an old page by it. What is typed is not kept.

const { scope } = self.registration;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && new URL(url).origin === self.location.origin) event.respondWith(answer(event));
});

async function answer(event) {
  const { request } = event;
  // One page, whatever is looked for: the words of its address are not kept.
  const key = request.url.split(/[?#]/)[0] === scope ? scope : request.url;
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) event.waitUntil(keep(key, response.clone()).catch(() => {}));
    return response;
  } catch (error) {
    const copy = await (await caches.open(scope)).match(key, { ignoreVary: true });
    if (copy) return copy;
    throw error;
  }
}

async function keep(key, response) {
  const cache = await caches.open(scope);
  if (key.endsWith("/pagefind/search.json")) {
    const before = await cache.match(key);
    // The edition has been published anew: the pieces of its old index are of no use.
    if (before && (await before.text()) !== (await response.clone().text())) {
      for (const { url } of await cache.keys()) if (url.includes("/pagefind/")) await cache.delete(url);
    }
  }
  await cache.put(key, response);
}
