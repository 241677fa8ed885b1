// The kill switch: put in the place of /sw.js, it takes the offline copy off every device that comes by.
// Pages that are open go on and lose nothing; the next one comes from the server. Take it back by deploying any release.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(removeEverything()));

async function removeEverything() {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await self.registration.unregister();
}
