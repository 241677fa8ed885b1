// What every test of the touch screen shares: a host of its own with the worker let in, touches, ways to each screen.
import { expect, test as base } from "@playwright/test";
import { readRelease, serve } from "./releases.mjs";

export const PORTRAIT = { width: 1080, height: 1920 };
export const LANDSCAPE = { width: 1920, height: 1080 };
export const TALL_4K = { width: 2160, height: 3840 };
export const SITE = readRelease();

export const test = base.extend({
  hasTouch: true,
  viewport: PORTRAIT,
  serviceWorkers: "allow",
  /** What a journey provokes on purpose; `null` for nothing. */
  provoked: [null, { option: true }],
  host: async ({}, use) => {
    const host = await serve(new Map(SITE));
    await use(host);
    await host.stop();
  },
  page: async ({ page, provoked }, use) => {
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await use(page);
    expect(faults.filter((fault) => !provoked?.test(fault))).toEqual([]);
  },
});
export { expect };

let nOpened = 0;

/** Opens the kiosk with settings of the staff, as its storage holds them; what the staff changes later stays. */
export async function open(page, host, settings = {}, query = "") {
  const lines = Object.entries({ base: host.address, ...settings }).map(([key, value]) => `${key}=${value}\n`).join("");
  nOpened += 1;
  await page.addInitScript(([kept, mark]) => {
    if (!location.protocol.startsWith("http") || localStorage.getItem("opened") === mark) return;
    localStorage.setItem("opened", mark);
    localStorage.setItem("nhipcau.kiosk.venue", kept);
  }, [lines, String(nOpened)]);
  await page.goto(`${host.address}/kiosk${query}`);
  await attracting(page);
}

/** Waits until nobody is there and the needs of others are shown. */
export const attracting = (page) => expect(page.locator(".kiosk-attract__need").first()).toBeVisible();

/** Waits until all data has come and rankings change no more: the last thing that is made of it is the list of unmet needs. */
export async function allData(page) {
  test.setTimeout(120_000);
  await expect(page.locator(".kiosk-attract__needs--unmet")).toBeVisible({ timeout: 60_000 });
}

export const touch = (page, text) => page.locator(".kiosk button", { hasText: text }).first().tap();
export const names = (page) => page.locator(".kiosk-result__name").allInnerTexts();

export async function begin(page) {
  await page.locator(".kiosk-attract__touch").tap();
  await expect(page.locator(".kiosk-doors")).toBeVisible();
}

/** Begins, and types a need on a keyboard that is plugged in. */
export async function ask(page, need) {
  await begin(page);
  await page.locator(".kiosk-tile--door").nth(1).tap();
  await expect(page.locator("#need")).toBeFocused();
  await page.keyboard.insertText(need);
  await page.keyboard.press("Enter");
  await expect(page.locator(".kiosk-result").first()).toBeVisible();
}

/** Six touches: begin, door, field, family, results, code. */
export async function visitWithoutTyping(page) {
  await STATES.results(page, "none");
  const found = await names(page);
  await page.locator(".kiosk-button--primary").tap();
  await expect(page.locator(".kiosk-takeaway .kiosk-qr__code")).toBeVisible();
  return found;
}

export async function typePin(page, digits) {
  for (const digit of digits) await page.locator(".kiosk-staff__keys button", { hasText: digit }).tap();
}

export async function openPanel(page, pin = "2468") {
  await STATES.pin(page);
  await typePin(page, pin);
  await expect(page.locator(".kiosk-staff__fields")).toBeVisible();
}

/** Ways to every screen, from the first one on. */
export const STATES = {
  attract: attracting,
  doors: begin,
  fields: async (page) => {
    await begin(page);
    await page.locator(".kiosk-tile--door").nth(0).tap();
    await expect(page.locator(".kiosk-tiles")).toBeVisible();
  },
  families: async (page) => {
    await STATES.fields(page);
    const title = await page.locator("h1").innerText();
    await page.locator(".kiosk-tile").first().tap();
    await expect(page.locator("h1")).not.toHaveText(title);
  },
  amounts: async (page, numbers = "one") => {
    await STATES.families(page);
    await page.locator(".kiosk-tile").nth(3).tap();
    await expect(page.locator(".kiosk-steppers")).toBeVisible();
    if (numbers === "one") await page.locator(".kiosk-stepper__button").nth(1).tap();
  },
  results: async (page, numbers) => {
    await STATES.amounts(page, numbers);
    await page.locator(".kiosk-button--primary").tap();
    await expect(page.locator(".kiosk-result").first()).toBeVisible();
  },
  detail: async (page) => {
    await STATES.results(page);
    await page.locator(".kiosk-result").first().tap();
    await expect(page.locator(".kiosk-detail__heading").last()).toBeVisible();
  },
  takeaway: async (page) => {
    await STATES.results(page);
    await page.locator(".kiosk-button--primary").tap();
    await expect(page.locator(".kiosk-takeaway")).toBeVisible();
  },
  examples: async (page) => {
    await begin(page);
    await page.locator(".kiosk-tile--door").nth(2).tap();
    await expect(page.locator(".kiosk-tile--example").first()).toBeVisible();
  },
  typing: async (page) => {
    await begin(page);
    await page.locator(".kiosk-tile--door").nth(1).tap();
    await page.locator(".kiosk-keyboard__methods button").nth(2).tap();
    await page.locator(".kiosk-key", { hasText: /^s$/ }).tap();
    await expect(page.locator(".kiosk-suggestion").first()).toBeVisible();
  },
  digits: async (page) => {
    await STATES.typing(page);
    await page.locator(".kiosk-key--wide").first().tap();
    await expect(page.locator(".kiosk-key--unit").first()).toBeVisible();
  },
  nothing: async (page) => {
    await begin(page);
    await page.locator(".kiosk-tile--door").nth(1).tap();
    await expect(page.locator("#need")).toBeFocused();
    await page.keyboard.insertText("qwxz");
    await page.keyboard.press("Enter");
    await expect(page.locator(".kiosk__need")).toBeVisible();
  },
  warning: async (page) => {
    await begin(page);
    await expect(page.locator(".kiosk-warning")).toBeVisible({ timeout: 9000 });
  },
  // Five touches within three seconds: as clicks, because a loaded machine does not manage as many touches in that time.
  pin: async (page) => {
    await page.locator(".kiosk__name").evaluate((name) => {
      for (let knock = 0; knock < 5; knock++) name.click();
    });
    await expect(page.locator(".kiosk-staff__keys")).toBeVisible();
  },
  staff: (page) => openPanel(page),
};
