// What every journey shares: a page that fails the test on any console error, uncaught error or policy violation.
import { expect, test as base } from "@playwright/test";
import axe from "axe-core";
import jsqrPackage from "jsqr";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const jsQR = jsqrPackage.default ?? jsqrPackage;

/** Messages for what a journey cut on purpose: a request, and the worker where the test is not about it. */
const CUT_ON_PURPOSE = /Failed to load resource: net::ERR_(FAILED|INTERNET_DISCONNECTED)|Service Worker registration blocked/;

/** What Chromium says of a file that was asked for ahead and is read late, as on a busy machine. */
const READ_LATE = /preloaded using link preload but not used/;

export const test = base.extend({
  /** What a journey provokes on purpose; `null` for nothing. */
  provoked: [null, { option: true }],
  page: async ({ page, provoked }, use) => {
    const faults = [];
    page.on("console", (message) => {
      const text = message.text();
      if (["error", "warning"].includes(message.type()) && ![CUT_ON_PURPOSE, READ_LATE, provoked].some((known) => known?.test(text))) {
        faults.push(text);
      }
    });
    page.on("pageerror", (error) => provoked?.test(String(error)) || faults.push(String(error)));
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`));
    });
    await use(page);
    expect(faults, "console errors, uncaught errors and policy violations").toEqual([]);
  },
});

export { expect };

/** Opens an address and waits until all tiers of the data are in. */
export async function open(page, address = "/") {
  await page.goto(address);
  await loaded(page);
}

/** Waits until all tiers of the data are in. */
export async function loaded(page) {
  await expect(page.locator(".site-footer")).toContainText(/[0-9a-f]{8}/);
  // The details are asked for last, once the index of the tier before them stands.
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some((entry) => entry.initiatorType === "fetch" && entry.name.includes("/details-")));
}

/** Types a need and waits for its results: the first cards come at once, the others when typing rests. */
export async function search(page, need) {
  await page.locator("#need").fill(need);
  await expect(page.locator(".result-card, .no-strong-match").first()).toBeVisible();
  await settled(page);
}

/** Waits until the list of results has not changed for a while. */
export async function settled(page) {
  let before;
  await expect.poll(async () => {
    const now = (await names(page)).join("|");
    const same = now === before;
    before = now;
    return same;
  }, { intervals: [100, 400] }).toBe(true);
}

export const cards = (page) => page.locator(".result-card");
export const names = (page) => page.locator(".result-card__name").allInnerTexts();
export const firstName = (page) => page.locator(".result-card__name").first().innerText();

/** Runs a measurement of tests/bench and gives what it prints; one that ends badly fails the test with that. */
export async function bench(baseURL, ...words) {
  const env = { ...process.env, BASE_URL: baseURL };
  const { stdout, stderr, code = 0 } = await promisify(execFile)(process.execPath, words, { env }).catch((failure) => failure);
  expect(code, stdout + stderr).toBe(0);
  return stdout;
}

/** A number as people write it in a language: 1.234,5 or 1,234.5. */
export function number(text, language = "vi") {
  const plain = language === "vi" ? text.replaceAll(".", "").replace(",", ".") : text.replaceAll(",", "");
  return Number(plain);
}

/** Waits until what was changed is on the screen; where motion is reduced, colors change at once. */
export async function painted(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The themes of a page. A theme changes colors alone, so the other two are asked for contrast only. */
const THEMES = ["light", "dark", "contrast"].map((theme) => ({
  name: theme,
  dataset: { theme },
  axe: theme === "light" ? {} : { runOnly: { type: "rule", values: ["color-contrast"] } },
}));

/** Runs in the page, which has no frames: what axe finds there. */
async function violationsOf(options) {
  return (await axe.run(document, { resultTypes: ["violations"], ...options })).violations;
}

/**
 * axe on a state, in both languages and all looks, without a violation. `reach` brings a fresh page to the state; a look is what
 * the document's data says, and what axe is asked for in it; `also` is done in each.
 */
export async function audit(page, name, reach, looks = THEMES, also = async () => {}) {
  test.setTimeout(120_000);
  for (const language of ["vi", "en"]) {
    // Of two such scripts the later one wins; a blank page has no store. Through it, because the same address with a
    // fragment would not load anew.
    await page.addInitScript((tag) => {
      if (location.protocol.startsWith("http")) localStorage.setItem("nhipcau.language", tag);
    }, language);
    await page.goto("about:blank");
    await page.emulateMedia({ reducedMotion: "reduce" });
    await reach(page, language);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await page.evaluate(axe.source);
    for (const look of looks) {
      await page.evaluate((own) => Object.assign(document.documentElement.dataset, own), look.dataset);
      await painted(page);
      const violations = await page.evaluate(violationsOf, look.axe);
      const told = violations.map((found) => `${found.id}: ${found.nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`).join(" | ")}`);
      expect(told, `${name}, ${language}, ${look.name}`).toEqual([]);
      await also(page);
    }
  }
}

/** What a decoder that we did not write reads from the picture of an element. */
export async function decoded(page, browser, selector) {
  const picture = await page.locator(selector).first().screenshot();
  const blank = await (await browser.newContext()).newPage();
  const pixels = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    // As text: a list of a million numbers would take minutes on its way here.
    let letters = "";
    for (let at = 0; at < data.length; at += 32768) letters += String.fromCharCode(...data.subarray(at, at + 32768));
    return { data: btoa(letters), width, height };
  }, picture.toString("base64"));
  await blank.context().close();
  return jsQR(Uint8ClampedArray.from(Buffer.from(pixels.data, "base64")), pixels.width, pixels.height)?.data;
}

/** What the code of a printed sheet says, read from its drawing at the size of a hand: paper has more dots than a screen. */
export async function codeOf(page, browser) {
  const drawing = ".qr-code__drawing";
  await page.locator(drawing).evaluate((own) => { own.style.inlineSize = own.style.blockSize = "600px"; });
  return decoded(page, browser, drawing);
}

/** Fails where anything stands wider than the window, at every width from a small telephone to a desk. */
export async function fits(page, name, widths = [320, 360, 768, 1440]) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide, `${name} at ${width}`).toBeLessThanOrEqual(0);
  }
}
