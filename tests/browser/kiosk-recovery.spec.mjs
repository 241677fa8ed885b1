// A touch screen that nobody watches gets up again by itself, at most three times in ten minutes, and never shows why.
//
// 1. A program whose memory is destroyed, one that hangs, and a screen that draws nothing more.
// 2. Data that does not come, and a program that does not come.
// 3. A new release, which it takes between two visits and never during one.
import { attracting, begin, expect, open, test, touch } from "./kiosk.mjs";
import { nextRelease, releaseOf } from "./releases.mjs";

const REST = /tạm nghỉ/;
const NO_TRACE = /unreachable|wasm|Error|panicked|\.rs\b/;

/** Keeps the memory of the program, and lets a test silence it and stop the frames of the screen. */
async function openTheHood(page) {
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...parts) => {
      const made = await instantiateStreaming.apply(WebAssembly, parts);
      window.programMemory = made.instance.exports.memory;
      return made;
    };
    addEventListener("nhipcau:beat", (event) => window.hangs && event.stopImmediatePropagation(), true);
    const { requestAnimationFrame } = window;
    window.requestAnimationFrame = (act) => requestAnimationFrame((time) => (window.isBlack ? undefined : act(time)));
  });
}

test.describe("a program that stops", () => {
  test.use({ provoked: /./ });

  test("starts over by itself, three times, then rests", async ({ page, host }) => {
    await openTheHood(page);
    await open(page, host);
    for (let stop = 0; stop < 4; stop++) {
      await attracting(page);
      const gone = page.waitForEvent("framenavigated", { timeout: 8000 }).catch(() => null);
      // The next thing that the program does by itself meets garbage and traps.
      await page.evaluate(() => new Uint8Array(window.programMemory.buffer).fill(0xff));
      await gone;
    }
    await expect(page.locator(".boot-cover")).toContainText(REST);
    expect(await page.locator("body").innerText()).not.toMatch(NO_TRACE);
  });

  for (const [name, break_] of [["that hangs", () => { window.hangs = true; }], ["on a screen that draws nothing", () => { window.isBlack = true; }]]) {
    test(`starts over, ${name}`, async ({ page, host }) => {
      await page.clock.install();
      await openTheHood(page);
      await open(page, host);
      await page.evaluate(() => { window.before = true; });
      await page.evaluate(break_);
      for (let seconds = 0; seconds < 45; seconds += 5) await page.clock.runFor(5000).catch(() => {});
      await expect.poll(() => page.evaluate(() => window.before === true).catch(() => true)).toBe(false);
      await attracting(page);
    });
  }

  test("does not start over while all is well", async ({ page, host }) => {
    await page.clock.install();
    await open(page, host);
    await page.evaluate(() => { window.before = true; });
    for (let seconds = 0; seconds < 90; seconds += 5) await page.clock.runFor(5000);
    expect(await page.evaluate(() => window.before)).toBe(true);
    await expect(page.locator(".kiosk-attract")).toBeVisible();
  });
});

test.describe("a file that does not come", () => {
  test.use({ provoked: /Failed to load resource|404|fetch/ });

  test("is asked for again, three times in ten minutes", async ({ page, host }) => {
    await page.clock.install();
    const search = [...host.files.keys()].find((path) => /^search-/.test(path));
    const bytes = host.files.get(search);
    host.files.delete(search);
    await page.goto(`${host.address}/kiosk`);
    await expect(page.locator(".kiosk-attract__touch")).toBeVisible();
    const nAsked = () => host.asked.filter((path) => path === search).length;
    await expect.poll(nAsked).toBeGreaterThan(0);
    for (let seconds = 0; seconds < 300; seconds += 5) await page.clock.runFor(5000);
    const before = nAsked();
    for (let seconds = 0; seconds < 200; seconds += 5) await page.clock.runFor(5000);
    expect(nAsked(), "it rests after three times").toBe(before);
    host.files.set(search, bytes);
    for (let seconds = 0; seconds < 200; seconds += 5) await page.clock.runFor(5000);
    await attracting(page);
    await begin(page);
  });

  test("is the program: the screen says so and starts over", async ({ page, host }) => {
    await page.clock.install();
    const wasm = [...host.files.keys()].find((path) => /^kiosk_bg-.*\.wasm$/.test(path));
    const bytes = host.files.get(wasm);
    host.files.delete(wasm);
    await page.goto(`${host.address}/kiosk`);
    await expect(page.locator(".boot-status--trouble")).toBeVisible();
    expect(await page.locator("body").innerText()).not.toMatch(NO_TRACE);
    host.files.set(wasm, bytes);
    for (let seconds = 0; seconds < 25; seconds += 5) await page.clock.runFor(5000).catch(() => {});
    await attracting(page);
  });
});

const release = (page) => page.locator("meta[name=release]").getAttribute("content");

test("a new release is taken between two visits, and never during one", async ({ page, host }) => {
  const next = nextRelease(host.files, "d");
  const old = releaseOf(host.files);
  await open(page, host);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await attracting(page);
  await begin(page);
  host.files = next;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect(page.locator("html")).toHaveAttribute("data-update", "ready");
  await page.waitForTimeout(1500);
  expect(await release(page)).toBe(old);
  await expect(page.locator(".kiosk-doors")).toBeVisible();
  await touch(page, "Kết thúc");
  await expect.poll(() => release(page).catch(() => "")).toBe(releaseOf(next));
  await attracting(page);
});

test("a new release that comes while nobody is there is taken at once", async ({ page, host }) => {
  const next = nextRelease(host.files, "c");
  await open(page, host);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await attracting(page);
  host.files = next;
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update());
  await expect.poll(() => release(page).catch(() => "")).toBe(releaseOf(next));
  await attracting(page);
});
