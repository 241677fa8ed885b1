// The journeys of an enterprise, in the release build.
import { cards, expect, firstName, names, number, open, search, settled, test } from "./support.mjs";

const DRYING = "Men gốm bị rạn nứt sau khi nung, cần xem lại nguyên liệu và công thức men";

test("a need finds institutes, typed with tones, without them, and in English", async ({ page }) => {
  await open(page);
  await search(page, "Máy dò khí mê-tan trong mỏ than hầm lò");
  const first = await firstName(page);
  expect(await cards(page).count()).toBeGreaterThan(2);
  await search(page, "may do khi me-tan trong mo than ham lo");
  expect((await names(page)).slice(0, 3)).toContain(first);
  await search(page, "methane gas detector for underground coal mines");
  expect((await names(page)).slice(0, 3)).toContain(first);
});

test("results are drawn once before anybody types, and are seen nowhere", async ({ page }) => {
  await page.addInitScript(() => {
    const set = Element.prototype.setAttribute;
    window.cardsDrawn = 0;
    Element.prototype.setAttribute = function setAttribute(name, value) {
      if (value === "result-card") window.cardsDrawn += 1;
      return set.call(this, name, value);
    };
  });
  await open(page);
  await expect.poll(() => page.evaluate(() => window.cardsDrawn)).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  await expect(cards(page)).toHaveCount(0);
  await expect(page.locator(".examples")).toBeVisible();
  await expect(page.locator("#announcer")).toBeEmpty();
  await expect(page.locator("#need")).toHaveValue("");
  expect(new URL(page.url()).hash).toBe("");
});

test("results follow the typing, and an input method is left alone while it composes", async ({ page }) => {
  await open(page);
  const box = page.locator("#need");
  await box.focus();
  await box.pressSequentially("composite");
  await expect(cards(page).first()).toBeVisible();
  await box.fill("");
  await expect(cards(page)).toHaveCount(0);
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "gốm", selectionStart: 3, selectionEnd: 3 });
  await page.waitForTimeout(300);
  await expect(cards(page)).toHaveCount(0);
  await client.send("Input.insertText", { text: "gốm" });
  await expect(cards(page).first()).toBeVisible();
});

test("a card that is redrawn keeps its elements, and writes what changed alone", async ({ page }) => {
  await open(page, "/");
  await search(page, "Men gốm bị rạn");
  const [name, reason] = [await firstName(page), await page.locator(".result-card__reason").first().elementHandle()];
  const before = await reason.innerText();
  await page.evaluate(() => {
    window.putBack = [];
    // A class that was taken off and put back has no old value.
    new MutationObserver((changes) => {
      window.putBack.push(...changes.filter((own) => own.oldValue === null).map((own) => own.target.className));
    }).observe(document.querySelector(".result-list"), { subtree: true, attributeFilter: ["class"], attributeOldValue: true });
  });
  await page.locator("#need").pressSequentially(", nung tốn gas");
  await expect(page.locator(".result-card__reason").first()).not.toHaveText(before);
  expect(await firstName(page)).toBe(name);
  expect(await reason.evaluate((element) => element.isConnected)).toBe(true);
  expect(await page.evaluate(() => window.putBack)).toEqual([]);
});

test("what was typed and mended letter by letter shows what its address shows", async ({ page }) => {
  await open(page, "/");
  const box = page.locator("#need");
  await box.pressSequentially("may say hat dieu 2 tan/gio cho Binh Phuoc", { delay: 10 });
  for (let idx = 0; idx < 15; idx += 1) await box.press("Backspace");
  await box.pressSequentially(", lo nung gom");
  // Comments mark places for the program, and are no part of what is shown.
  const list = page.locator(".result-list");
  const drawn = () => list.evaluate((element) => element.outerHTML.replace(/<!--.*?-->/gs, ""));
  await expect(page).toHaveURL(/nung/);
  await settled(page);
  const redrawn = await drawn();
  expect(redrawn).toContain("score-bar__part");
  await page.reload();
  await settled(page);
  await expect.poll(drawn).toBe(redrawn);
});

test("a card tells first what no institute writes of, and nothing that it marks", async ({ page }) => {
  await open(page, "/?lang=en");
  await search(page, "microwaveable packaging film from cassava starch");
  await expect(cards(page).first().locator(".result-card__gap")).toContainText("microwaveable");
  for (const card of await cards(page).all()) {
    const gap = card.locator(".result-card__gap");
    const lacks = (await gap.count()) ? (await gap.innerText()).toLowerCase() : "";
    for (const mark of await card.locator("mark").allInnerTexts()) expect(lacks).not.toContain(mark.toLowerCase());
  }
});

test("the points of an explanation add up, and its words are marked", async ({ page }) => {
  await open(page);
  await search(page, DRYING);
  const card = cards(page).first();
  await card.locator(".disclosure").click();
  const table = card.locator(".explanation__table");
  await expect(table).toBeVisible();
  const points = async (locator) => (await locator.allInnerTexts()).map((text) => number(text));
  const total = (await points(table.locator(".explanation__total .explanation__points")))[0];
  const parts = await points(table.locator(".explanation__head .explanation__points, [class*='explanation__head--'] .explanation__points"));
  const sum = parts.reduce((one, other) => one + other, 0);
  expect(Math.abs(sum - total), `${parts.join(" + ")} = ${total}`).toBeLessThan(0.05);
  for (const body of await table.locator(".explanation__part").all()) {
    const [head, ...rows] = await points(body.locator(".explanation__points"));
    const rowsSum = rows.reduce((one, other) => one + other, 0);
    if (rows.length) expect(Math.abs(rowsSum - head), `${rows.join(" + ")} = ${head}`).toBeLessThan(0.05);
  }
  expect(await card.locator("mark").count()).toBeGreaterThan(0);
  await expect(page).toHaveURL(/[#&]o=/);
});

test("filters count, narrow, show as chips and are undone", async ({ page }) => {
  await open(page);
  await search(page, "xử lý nước thải");
  const before = await page.locator(".results-bar").innerText();
  const option = page.locator(".filters .choice").filter({ hasText: "Ngành Công Thương" }).first();
  await option.click();
  await expect(page.locator(".active-filters")).toContainText("Ngành Công Thương");
  await expect(page.locator(".results-bar")).not.toHaveText(before);
  await expect(page).toHaveURL(/qs=/);
  await page.goBack();
  await expect(page.locator(".active-filters")).toHaveCount(0);
  await page.goForward();
  await expect(page.locator(".active-filters")).toContainText("Ngành Công Thương");
  await page.locator(".active-filters .button").last().click();
  await expect(page.locator(".active-filters")).toHaveCount(0);
});

test("everything that was set is in the link, after the hash", async ({ page, browser }) => {
  await open(page);
  await search(page, "Sấy nông sản. Giá rẻ");
  await page.locator(".filters .choice").filter({ hasText: "Viện Hàn lâm" }).first().click();
  await cards(page).first().locator(".disclosure").click();
  await expect(page).toHaveURL(/o=/);
  const address = page.url();
  const order = await names(page);
  expect(new URL(address).search).toBe("");
  const other = await (await browser.newContext()).newPage();
  const asked = [];
  other.on("request", (request) => asked.push(request.url()));
  await open(other, address);
  await expect(other.locator("#need")).toHaveValue("Sấy nông sản. Giá rẻ");
  await expect.poll(() => names(other)).toEqual(order);
  await expect(other.locator(".explanation__table")).toBeVisible();
  expect(asked.filter((url) => /S%E1%BA%A5y|Sấy/.test(url.split("#")[0]))).toEqual([]);
  await other.context().close();
});

test("a hostile or outdated link falls back with a notice", async ({ page }) => {
  await open(page, "/#n=s%E1%BA%A5y&s=ZZ9&r=99-1&w=5,5&zz=1&x=%FF%00&i=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
  await expect(page.locator("#need")).toHaveValue("sấy");
  await expect(page.locator(".notice").first()).toBeVisible();
  expect(await page.locator("img").count()).toBe(0);
  await page.goto("/institutes/no-such-unit");
  await expect(page.locator("h1")).toBeVisible();
  await page.goto("/nowhere/at/all");
  await expect(page.locator("h1")).toContainText("Không có trang này");
});

test("the language switch keeps place and need", async ({ page }) => {
  await open(page);
  await search(page, DRYING);
  const order = await page.locator(".result-card__name a").evaluateAll((links) => links.map((a) => new URL(a.href).pathname));
  await page.locator(".site-header").getByText("EN", { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("h1")).toHaveText("What does your enterprise need to solve?");
  await expect(page.locator("#need")).toHaveValue(DRYING);
  await expect(page).toHaveURL(/lang=en/);
  await settled(page);
  const inEnglish = await page.locator(".result-card__name a").evaluateAll((links) => links.map((a) => new URL(a.href).pathname));
  expect(inEnglish).toEqual(order);
  await page.reload();
  await expect(page.locator("h1")).toHaveText("What does your enterprise need to solve?");
});

test("the whole way works by keyboard alone", async ({ page }) => {
  await open(page);
  await page.locator("body").press("Escape");
  await page.locator("body").press("/");
  await expect(page.locator("#need")).toBeFocused();
  await page.keyboard.type("thép chịu mài mòn");
  await expect(cards(page).nth(1)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator(".result-card__name a").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".result-card__name a").nth(1)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("?");
  await expect(page.locator("dialog[open]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("dialog[open]")).toHaveCount(0);
  await page.locator(".result-card__name a").first().focus();
  const name = await firstName(page);
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText(name);
  await expect(page).toHaveURL(/\/institutes\//);
  await page.goBack();
  await expect(page.locator("#need")).toHaveValue("thép chịu mài mòn");
});

test("when nothing fits the page says so and shows the nearest three", async ({ page }) => {
  await open(page);
  await search(page, "Thuê ca sĩ hát trong tiệc tất niên của công ty");
  await expect(page.locator(".no-strong-match__title")).toBeVisible();
  expect(await cards(page).count()).toBeLessThanOrEqual(3);
});

test("text typed before the program has started is kept", async ({ page }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/\.wasm$/, async (route) => { await held; await route.continue(); });
  await page.goto("/", { waitUntil: "commit" });
  const box = page.locator("#need");
  await box.fill("chống ăn mòn vỏ tàu");
  await expect(page.locator(".result-card")).toHaveCount(0);
  release();
  await expect(cards(page).first()).toBeVisible();
  await expect(box).toHaveValue("chống ăn mòn vỏ tàu");
  await expect(box).toBeFocused();
});

test("data that does not come is told, and a retry keeps the text", async ({ page }) => {
  let broken = true;
  await page.route(/search-.*\.bin$/, (route) => (broken ? route.abort() : route.continue()));
  await page.goto("/");
  await expect(page.locator(".notice--error")).toBeVisible();
  await page.locator("#need").fill("bã mía");
  broken = false;
  await page.locator(".notice--error button").click();
  await expect(cards(page).first()).toBeVisible();
  await expect(page.locator("#need")).toHaveValue("bã mía");
});

test("data is asked for when its turn comes, not by the page file", async ({ page }) => {
  expect(await (await page.request.get("/")).text()).not.toMatch(/rel="(preload|prefetch)"/);
  await page.goto("/");
  await expect(page.locator(".boot-status")).toHaveCount(0);
  const asked = await page.locator("link[data-soon]").evaluateAll((links) => links.map((link) => `${link.dataset.tier} ${link.rel}`));
  expect(asked.sort()).toEqual(["details prefetch", "knowledge prefetch", "search preload"]);
});

test.describe(() => {
  test.use({ provoked: /Failed to fetch/ });
  test("a program that does not come is told in the page's language", async ({ page }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto("/?lang=en");
    await expect(page.locator(".boot-status")).toContainText(/again|reload/i);
    await expect(page.locator(".boot-status button")).toBeVisible();
  });
});

test("once loaded, searching goes on without a network", async ({ page, context }) => {
  await open(page);
  await context.setOffline(true);
  await search(page, "gạch không nung từ tro bay");
  expect(await cards(page).count()).toBeGreaterThan(0);
  await context.setOffline(false);
});

test("an institute is found by its old name, and its page names its sources", async ({ page }) => {
  await open(page, "/institutes/itt");
  await expect(page.locator("h1")).toHaveText("Viện Khoa học vật liệu");
  await expect(page.locator(".notice")).toContainText("Viện Kỹ thuật nhiệt đới");
  await expect(page.locator(".timeline")).toContainText("Viện Kỹ thuật nhiệt đới");
  const outside = page.locator(".capability a[href^='http']");
  await expect(outside.nth(5)).toBeVisible();
  const links = await page.locator("a[href^='http']").evaluateAll((all) =>
    all.filter((a) => new URL(a.href).origin !== location.origin).map((a) => [a.protocol, a.rel]));
  expect(links.length).toBeGreaterThan(5);
  for (const [protocol, rel] of links) {
    expect(["http:", "https:"]).toContain(protocol);
    expect(rel).toContain("noopener");
  }
});

test("the printed page has no controls", async ({ page }) => {
  await open(page);
  await search(page, DRYING);
  await cards(page).first().locator(".disclosure").click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".filters")).toBeHidden();
  await expect(page.locator(".site-header nav")).toBeHidden();
  await expect(page.locator(".explanation__table")).toBeVisible();
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
});

test("weights move the order and are put back", async ({ page }) => {
  await open(page);
  await search(page, DRYING);
  await page.locator(".results-bar").getByRole("button", { name: "Trọng số" }).click();
  const panel = page.locator(".weights-panel");
  await panel.getByRole("button").filter({ hasText: /^[+]$/ }).first().click();
  await expect(page).toHaveURL(/w=/);
  await panel.getByRole("button", { name: "Về mặc định" }).click();
  await expect(page).not.toHaveURL(/w=/);
});

for (const width of [320, 360, 768, 1440]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ["/", "/#n=x%E1%BB%AD%20l%C3%BD%20n%C6%B0%E1%BB%9Bc%20th%E1%BA%A3i&o=istee", "/institutes/chemistry", "/method"]) {
      await open(page, address);
      await page.waitForTimeout(150);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow, address).toBeLessThanOrEqual(0);
    }
  });
}
