// The site without a network, and across updates: never a blank page, never one made of two releases.
//
// 1. After one visit every program opens with the server stopped, in a new window too.
// 2. A deployment that is half done (any part of html, js, wasm, worker, data), with the old files kept or deleted, breaks
//    no page: a device with the old release goes on with it, a new device gets a page that speaks.
// 3. A new release is offered, and taken when the visitor says so.
// 4. A damaged copy is thrown away once; the kill switch removes the copy.
import { readFileSync } from "node:fs";
import { expect, test as base } from "@playwright/test";
import { KINDS, kindOf, nextRelease, readRelease, releaseOf, serve } from "./releases.mjs";

const OLD = readRelease();
/** First names of paths, from the worker's own list, so that a page that is added is walked too. */
const FIRST_NAMES = [...OLD.get("sw.js").toString().matchAll(/^ {2}"([a-z-]*)": "\/\w+\.html",$/gm)].map((found) => found[1]);
/** What stands behind a first name where pages are told apart by it. */
const BEHIND = { institutes: "ims", edit: "ims", papers: "letter", fit: "ims" };
const ROUTES = [...FIRST_NAMES.map((name) => `/${name}`), ...FIRST_NAMES.filter((name) => BEHIND[name]).map((name) => `/${name}/${BEHIND[name]}`), "/nowhere"];
const NEW = nextRelease(OLD, "f");

const test = base.extend({
  host: async ({}, use) => {
    const host = await serve(OLD);
    await use(host);
    await host.stop();
  },
  page: async ({ page }, use) => {
    page.violations = [];
    page.on("console", (message) => /Content Security Policy/.test(message.text()) && page.violations.push(message.text()));
    await use(page);
    expect(page.violations).toEqual([]);
  },
});
test.use({ serviceWorkers: "allow" });

const release = (page) => page.locator("meta[name=release]").getAttribute("content");

/** Waits until the program has drawn its page: what the static page holds is replaced. */
const started = (page) => expect(page.locator(".boot-status")).toHaveCount(0);

/** First visit: the page comes from the network, and the worker takes its copy. */
async function visit(page, host, path = "/") {
  await page.goto(host.address + path);
  await started(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Release names in what a page has loaded. */
async function loadedNames(page) {
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map((entry) => new URL(entry.name).pathname.slice(1)));
  return names.filter((name) => /-[0-9a-f]{16}\./.test(name));
}

async function expectWhole(page, files) {
  expect(await release(page)).toBe(releaseOf(files));
  for (const name of await loadedNames(page)) expect([...files.keys()], "a file of another release").toContain(name);
}

test("every page opens with the server stopped", async ({ page, context, host }) => {
  test.setTimeout(120_000);
  expect(ROUTES.length).toBeGreaterThan(12);
  await visit(page, host);
  await host.stop();
  for (const route of ROUTES) {
    const fresh = await context.newPage();
    await fresh.goto(host.address + route);
    await started(fresh);
    await expectWhole(fresh, OLD);
    await expect(fresh.locator("h1").first(), route).not.toBeEmpty();
    await fresh.close();
  }
});

test("a need is answered with the server stopped", async ({ page, host }) => {
  await visit(page, host);
  await host.stop();
  await page.goto(`${host.address}/#n=s%E1%BA%A5y%20c%C3%A0%20ph%C3%AA`);
  await expect(page.locator(".result-card").first()).toBeVisible();
});

const subsets = Array.from({ length: 2 ** KINDS.length }, (_, bits) => KINDS.filter((_, idx) => bits & (1 << idx)));

for (const isDeleted of [false, true]) {
  test(`a half-done deployment breaks no page, old files ${isDeleted ? "deleted" : "kept"}`, async ({ page, browser, host }) => {
    test.setTimeout(300_000);
    await visit(page, host);
    for (const arrived of subsets) {
      // Each order of deployment passes through some of these states, and through no other.
      const files = new Map([...OLD].filter(([path]) => !isDeleted || !arrived.includes(kindOf(path))));
      for (const [path, bytes] of NEW) if (arrived.includes(kindOf(path))) files.set(path, bytes);
      host.files = files;
      await page.goto(`${host.address}/method`);
      await started(page);
      await expectWhole(page, (await release(page)) === releaseOf(OLD) ? OLD : NEW);
      // Who comes for the first time needs no copy of the site, which takes its time.
      const stranger = await browser.newContext({ serviceWorkers: "block" });
      const first = await stranger.newPage();
      await first.goto(`${host.address}/`);
      await expect(first.locator("h1"), arrived.join()).toBeVisible();
      // Where not even boot.js has come, the page speaks by itself after a while.
      await expect(first.locator(".site-footer, .boot-status--trouble, .boot-status__late").first(), arrived.join()).toBeAttached();
      await stranger.close();
    }
  });
}

test("a page whose first script is missing says what to do", async ({ page, host }) => {
  host.files = new Map([...OLD].filter(([path]) => !path.startsWith("boot-")));
  await page.goto(host.address);
  await expect(page.locator(".boot-status__late")).toBeHidden();
  await expect(page.locator(".boot-status__late")).toBeVisible({ timeout: 20_000 });
});

test("a new release is offered and taken when the visitor says so", async ({ page, host }) => {
  await visit(page, host);
  await page.reload();
  await started(page);
  host.files = NEW;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect(page.locator(".notice__action")).toBeVisible();
  await expectWhole(page, OLD);
  await page.locator("#need").fill("sấy cà phê");
  await expect(page).toHaveURL(/#n=/);
  await page.locator(".notice__action").click();
  await expect.poll(() => release(page).catch(() => "")).toBe(releaseOf(NEW));
  await started(page);
  await expectWhole(page, NEW);
  await expect(page.locator("#need")).toHaveValue("sấy cà phê");
});

test("a device that skipped a release gets the newest one", async ({ page, host }) => {
  await visit(page, host);
  const newest = nextRelease(OLD, "e");
  host.files = newest;
  await page.goto("about:blank");
  await page.goto(host.address);
  await started(page);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await page.locator(".notice__action").click();
  await expect.poll(() => release(page).catch(() => "")).toBe(releaseOf(newest));
});

test("a copy with a damaged file is thrown away, once", async ({ page, host }) => {
  await visit(page, host);
  await page.evaluate(async () => {
    const [name] = await caches.keys();
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (request.url.includes("app_bg-")) await cache.put(request, new Response("no wasm", { headers: { "Content-Type": "application/wasm" } }));
    }
  });
  await page.reload();
  await started(page);
  await expectWhole(page, OLD);
});

test("without a network a damaged copy is kept and said to be so", async ({ page, host }) => {
  await visit(page, host);
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    for (const request of await cache.keys()) if (request.url.includes("app_bg-")) await cache.put(request, new Response("no wasm"));
  });
  await host.stop();
  await page.reload();
  await expect(page.locator(".boot-status--trouble button")).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});

test("an install that misses a file leaves nothing behind", async ({ page, host }) => {
  host.files = new Map([...OLD].filter(([path]) => path !== "profile.html"));
  await page.goto(host.address);
  await started(page);
  await expect.poll(() => host.asked.includes("profile.html")).toBe(true);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null)).toBeNull();
});

test("the kill switch takes the copy off the device", async ({ page, host }) => {
  await visit(page, host);
  host.files = new Map([...OLD, ["sw.js", readFileSync("deploy/kill-switch/sw.js")]]);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  host.asked.length = 0;
  await page.goto(`${host.address}/method`);
  await started(page);
  expect(host.asked).toContain("catalog.html");
});

for (const [language, file] of [["vi", "manifest.webmanifest"], ["en", "manifest.en.webmanifest"]]) {
  test(`the site can be installed in ${language}`, async ({ page, host }) => {
    await page.goto(`${host.address}/?lang=${language}`);
    await started(page);
    await expect(page.locator("link[rel=manifest]")).toHaveAttribute("href", new RegExp(`${file}$`));
    const manifest = JSON.parse(OLD.get(file).toString());
    expect(manifest.lang).toBe(language);
    const pictures = [...manifest.icons, ...manifest.screenshots, ...manifest.shortcuts.flatMap((shortcut) => shortcut.icons)];
    for (const picture of pictures) {
      const bytes = OLD.get(picture.src.slice(1));
      expect(bytes, picture.src).toBeDefined();
      // Width and height stand in the header of a PNG.
      if (picture.type === "image/png") expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(picture.sizes);
    }
    expect(manifest.icons.some((icon) => icon.purpose === "maskable")).toBe(true);
  });
}
