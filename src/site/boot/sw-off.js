/* The kill switch: a worker that removes itself and everything it kept. To use it, put it in the place of /sw.js on the
   host (docs/offline.md). Phones find it at the next load, or within the hour. */
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("congdanso-")).map((name) => caches.delete(name)));
    await self.registration.unregister();
    const windows = await self.clients.matchAll({ type: "window" });
    await Promise.all(windows.map((window) => window.navigate(window.url)));
  })());
});
