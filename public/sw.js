// The worker that makes the site work without a network.
//
// One cache holds one release, whole or not at all: an install that misses a single file, or gets one with other bytes,
// leaves no trace. A page and everything it asks for come from the same release, so nothing is ever mixed. A new release
// waits until the pages of the old one say that nothing unsaved is open (public/boot.js), or until they are closed.
// The release before is kept for pages that still run it. `cargo xtask build` fills in the three constants.

const RELEASE = "";
const FILES = {};
const PAGES = {};

const PREFIX = "nhipcau-";
const CACHE = PREFIX + RELEASE;
const APPLY = "apply";

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOldReleases()));
self.addEventListener("message", (event) => {
  if (event.data === APPLY) self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  const path = event.request.mode === "navigate" ? pageFor(url.pathname) : decodeURI(url.pathname);
  if (path in FILES || isHashed(path)) event.respondWith(answer(path, event.request));
});

async function install() {
  const isThere = await caches.has(CACHE);
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(Object.entries(FILES).map(([path, integrity]) => keep(cache, path, integrity)));
  } catch (error) {
    if (!isThere) await caches.delete(CACHE);
    throw error;
  }
}

// A name with a hash in it is the same bytes in every release: what the last one holds is not fetched again.
async function keep(cache, path, integrity) {
  const held = isHashed(path) ? await caches.match(path) : undefined;
  const response = held ?? (await fetch(path, { integrity, cache: "no-cache", credentials: "same-origin" }));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  await cache.put(path, response.redirected ? await withoutRedirect(response) : response);
}

// Some hosts send /index.html to /; a browser refuses a redirected answer as a page.
async function withoutRedirect(response) {
  return new Response(await response.blob(), { headers: response.headers });
}

async function answer(path, request) {
  const cache = await caches.open(CACHE);
  const own = await cache.match(path);
  return own ?? (isHashed(path) ? await caches.match(path) : undefined) ?? fetch(request);
}

function pageFor(path) {
  const names = path.split("/");
  if (names.at(-1).includes(".")) return path;
  return PAGES[names[1]] ?? PAGES[""];
}

function isHashed(path) {
  return /-[0-9a-f]{16}\.[a-z0-9]+$/.test(path);
}

// Cache names come in the order in which they were made: ours, and the last one before it.
async function forgetOldReleases() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
