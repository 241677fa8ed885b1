// The touch screen: visits by touch alone, what goes home, and that nothing of a visit is left.
//
// 1. Without typing to a QR code in at most six touches; with the keyboard on the screen; with a keyboard that is plugged in.
// 2. The code, read by an independent decoder, opens the same first three on a telephone without a network; so does the short
//    code; contact and meeting are read by others' readers; paper.
// 3. Idle, "Finish" and the back gesture leave none of twenty canaries anywhere, and end the reading aloud.
import ICAL from "ical.js";
import { LANDSCAPE, PORTRAIT, STATES, TALL_4K, allData, ask, attracting, begin, expect, names, open, test, touch, visitWithoutTyping } from "./kiosk.mjs";
import { decoded } from "./support.mjs";

/** Counts touches in the page: what a hand does, and nothing else. */
async function countTouches(page) {
  await page.evaluate(() => {
    window.nTouches = 0;
    addEventListener("touchstart", () => { window.nTouches += 1; }, true);
  });
  return () => page.evaluate(() => window.nTouches);
}

for (const [name, viewport] of [["portrait", PORTRAIT], ["landscape", LANDSCAPE], ["4K", TALL_4K]]) {
  test(`without typing to a code in six touches, ${name}`, async ({ page, host }) => {
    await page.setViewportSize(viewport);
    await open(page, host);
    const touches = await countTouches(page);
    await visitWithoutTyping(page);
    expect(await touches()).toBeLessThanOrEqual(6);
    const code = await page.locator(".kiosk-takeaway .kiosk-qr__code").boundingBox();
    expect(Math.min(code.width, code.height)).toBeGreaterThanOrEqual(300);
    expect(page.url()).toBe(`${host.address}/kiosk`);
  });
}

test("the first touch begins and does nothing else, wherever it falls", async ({ page, host }) => {
  await open(page, host);
  for (const place of [".kiosk-attract__item", ".kiosk-attract__question", ".kiosk-attract__bridge"]) {
    await page.locator(place).first().tap();
    await expect(page.locator(".kiosk-doors")).toBeVisible();
    await touch(page, "Kết thúc");
    await attracting(page);
  }
});

test("needs that nobody serves well stand above examples that are served", async ({ page, host }) => {
  await open(page, host);
  await allData(page);
  await expect(page.locator(".kiosk-attract__heading").first()).toHaveText(/^Hôm nay còn \d+ nhu cầu chưa ai đáp ứng tốt$/);
  const unmet = page.locator(".kiosk-attract__needs--unmet .kiosk-attract__need");
  await expect(unmet).toHaveCount(2);
  await expect(page.locator(".kiosk-attract__found")).toHaveText(Array(3).fill(/^\d+ viện phù hợp$/));
  const first = await unmet.first().innerText();
  await ask(page, first);
  // What the screen says of a need is what it finds for it.
  await expect(page.locator(".kiosk__title")).toBeVisible();
  const bands = await page.locator(".kiosk-result__rank").allInnerTexts();
  const isNearest = bands.every((rank) => rank === "");
  const sums = (await page.locator(".kiosk-result__sum").allInnerTexts()).map(Number);
  expect(isNearest || sums[0] < 40, `${first}: ${sums}`).toBe(true);
});

test("the code opens the same first three on a telephone without a network", async ({ page, browser, host }) => {
  await open(page, host);
  await allData(page);
  const found = await visitWithoutTyping(page);
  const url = await decoded(page, browser, ".kiosk-takeaway .kiosk-qr__code");
  expect(url.length).toBeLessThanOrEqual(600);
  expect(url).toMatch(new RegExp(`^${host.address}/\\?lang=vi#k=`));
  const short = await page.locator(".kiosk-code").innerText();
  expect(short).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, serviceWorkers: "allow" });
  const other = await phone.newPage();
  await other.goto(host.address);
  await other.evaluate(() => navigator.serviceWorker.ready);
  await phone.setOffline(true);
  await other.goto(url);
  await expect(other.locator(".result-card").first()).toBeVisible();
  await expect.poll(async () => (await other.locator(".result-card__name").allInnerTexts()).slice(0, 3)).toEqual(found.slice(0, 3));
  await other.locator("#need").fill(short.toLowerCase());
  await other.locator(".notice__action").click();
  await expect(other).toHaveURL(/\/compare/);
  await expect(other.locator("main")).toContainText(found[0]);
  await other.goto("about:blank");
  await other.goto(url.replace(/vd=[0-9a-f]+/, "vd=00000000"));
  await expect(other.locator(".notice").filter({ hasText: "phiên bản dữ liệu khác" })).toBeVisible();
  await phone.close();
});

test("stand, contact and meeting go home by codes that others read", async ({ page, browser, host }) => {
  await page.clock.setFixedTime(new Date("2026-12-01T08:00:00+07:00"));
  await open(page, host, { fair: "demo", stand: "K1" });
  await allData(page);
  await ask(page, "đất hiếm, vật liệu từ");
  const result = page.locator(".kiosk-result").filter({ has: page.locator(".kiosk-result__stand") }).first();
  await expect(result).toContainText("A12");
  await result.tap();
  await expect(page.locator(".kiosk-facts")).toContainText("9:00, 3/12");
  await expect(page.locator(".kiosk-codes .kiosk-qr")).toHaveCount(2);
  const card = await decoded(page, browser, ".kiosk-codes .kiosk-qr:nth-child(1) .kiosk-qr__code");
  const contact = new ICAL.Component(ICAL.parse(card));
  expect(contact.getFirstPropertyValue("version")).toBe("4.0");
  expect(contact.getFirstPropertyValue("fn")).toBe(await page.locator(".kiosk__title").innerText());
  const meeting = await decoded(page, browser, ".kiosk-codes .kiosk-qr:nth-child(2) .kiosk-qr__code");
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(meeting)).getFirstSubcomponent("vevent"));
  expect(event.startDate.toJSDate().toISOString()).toBe("2026-12-03T02:00:00.000Z");
  expect(event.duration.toSeconds()).toBe(1800);
  expect(event.location).toContain("A12");
});

for (const [paper, width] of [["a4", 595], ["roll", 227]]) {
  test(`the result is printed on ${paper}, where the stand has a printer`, async ({ page, host }) => {
    await open(page, host, { paper });
    await page.evaluate(() => { window.print = () => { window.nPrinted = (window.nPrinted ?? 0) + 1; }; });
    const found = await visitWithoutTyping(page);
    await touch(page, "In kết quả");
    await expect.poll(() => page.evaluate(() => window.nPrinted)).toBe(1);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    // Width of the first page in points, as the file says it.
    const box = /\/MediaBox \[\s*0 0 ([\d.]+)/.exec(pdf);
    expect(Math.round(Number(box[1]))).toBeCloseTo(width, -1);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".kiosk-sheet")).toBeVisible();
    await expect(page.locator(".kiosk-sheet")).toContainText(found[0]);
    await expect(page.locator(".kiosk__controls")).toBeHidden();
  });
}

test("without a printer nothing offers paper", async ({ page, host }) => {
  await open(page, host);
  await visitWithoutTyping(page);
  await expect(page.locator(".kiosk-button--print")).toHaveCount(0);
  const isRefused = await page.evaluate(() => ["p", "s", "o", "F5"].map((key) =>
    !document.body.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey: key.length === 1, bubbles: true, cancelable: true }))));
  expect(isRefused).toEqual([true, true, true, true]);
});

async function typeOnScreen(page, keys) {
  for (const key of keys) {
    if (key === " ") await page.locator(".kiosk-key--space").tap();
    else await page.locator(".kiosk-key", { hasText: new RegExp(`^${key}$`) }).first().tap();
  }
}

test("a need is typed in Telex on the screen, with a suggestion", async ({ page, host }) => {
  await open(page, host);
  await begin(page);
  await page.locator(".kiosk-tile--door").nth(1).tap();
  await typeOnScreen(page, "saays ca");
  await expect(page.locator("#need")).toHaveValue("sấy ca");
  await page.locator(".kiosk-key", { hasText: "Xoá" }).tap();
  await page.locator(".kiosk-key", { hasText: "Xoá" }).tap();
  await typeOnScreen(page, "nuowcs thair");
  await expect(page.locator("#need")).toHaveValue("sấy nước thải");
  await expect(page.locator(".kiosk-suggestion").first()).toBeVisible();
  await page.locator(".kiosk-suggestion").first().tap();
  await touch(page, "Xem kết quả");
  await expect(page.locator(".kiosk-result").first()).toBeVisible();
  expect(page.url()).toBe(`${host.address}/kiosk`);
});

test("a plugged-in keyboard types too", async ({ page, host }) => {
  await open(page, host);
  await ask(page, "Xử lý nước thải dệt nhuộm");
  expect(page.url()).toBe(`${host.address}/kiosk`);
});

test("a scanner that types is read as a keyboard", async ({ page, host }) => {
  await open(page, host);
  await begin(page);
  await page.locator(".kiosk-tile--door").nth(1).tap();
  await expect(page.locator("#need")).toHaveAttribute("inputmode", "none");
  // A scanner sends its letters within milliseconds and ends with Enter.
  await page.keyboard.type("xu ly nuoc thai det nhuom 50 m3/h");
  await page.keyboard.press("Enter");
  await expect(page.locator(".kiosk-result").first()).toBeVisible();
  await expect(page.locator(".kiosk__need")).toContainText("xu ly nuoc thai det nhuom 50 m3/h");
});

const CANARIES = Array.from({ length: 20 }, (_, idx) => `vetich${"abcdefghijklmnopqrst"[idx]}zq`);

/** A visit that leaves canaries wherever a visit can: text, results, a detail, the code, language, text size. */
async function leaveCanaries(page) {
  await begin(page);
  await touch(page, "English");
  await page.locator(".kiosk-toggle", { hasText: "×1.5" }).tap();
  await page.locator(".kiosk-tile--door").nth(1).tap();
  await page.locator("#need").pressSequentially(`sấy ${CANARIES.join(" ")}`);
  await touch(page, "Show results");
  await page.locator(".kiosk-result").first().tap();
  await expect(page.locator(".kiosk-detail__heading").last()).toBeVisible();
  await touch(page, "Take it on your phone");
  await expect(page.locator(".kiosk-takeaway .kiosk-qr__code")).toBeVisible();
}

/** Everything in which a page can keep something. */
const everything = (page) => page.evaluate(async () => {
  const kept = [document.documentElement.outerHTML, location.href, JSON.stringify(history.state), JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie, document.title];
  kept.push(...[...document.querySelectorAll("input, textarea")].map((field) => field.value));
  for (const name of await caches.keys()) {
    for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
  }
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((done, fail) => Object.assign(indexedDB.open(name), { onsuccess: (event) => done(event.target.result), onerror: fail }));
    for (const store of database.objectStoreNames) {
      const rows = database.transaction(store).objectStore(store).getAll();
      kept.push(JSON.stringify(await new Promise((done) => { rows.onsuccess = () => done(rows.result); })));
    }
    database.close();
  }
  return kept.join("\n");
});

async function expectNothingLeft(page) {
  await expect(page.locator(".kiosk-attract")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await expect(page.locator("html")).toHaveAttribute("data-text-size", "1");
  for (let back = 0; back < 3; back++) {
    const kept = await everything(page);
    for (const canary of CANARIES) expect(kept).not.toContain(canary);
    await page.evaluate(() => history.back());
    await page.waitForTimeout(150);
    await expect(page.locator(".kiosk-attract")).toBeVisible();
  }
}

test("Finish leaves nothing of the visit", async ({ page, host }) => {
  await open(page, host);
  await leaveCanaries(page);
  expect(await everything(page), "the canaries can be found while the visitor is there").toContain(CANARIES[0]);
  await touch(page, "Finish");
  await expectNothingLeft(page);
});

test("an idle visit is asked, then wiped", async ({ page, host }) => {
  await open(page, host, { idle: 2, warning: 3 });
  await leaveCanaries(page);
  await expect(page.locator(".kiosk-warning")).toBeVisible();
  await expect(page.locator(".kiosk-warning__text")).toContainText(/[123] seconds/);
  await page.locator(".kiosk-warning .kiosk-button").tap();
  await expect(page.locator(".kiosk-warning")).toHaveCount(0);
  await expect(page.locator(".kiosk-takeaway")).toBeVisible();
  await expect(page.locator(".kiosk-attract")).toBeVisible({ timeout: 9000 });
  await expectNothingLeft(page);
});

test("who goes on typing is not asked", async ({ page, host }) => {
  await open(page, host, { idle: 2, warning: 1 });
  await begin(page);
  await page.locator(".kiosk-tile--door").nth(1).tap();
  for (let letter = 0; letter < 12; letter++) {
    await page.keyboard.press("n");
    await page.waitForTimeout(300);
  }
  await expect(page.locator("#need")).toHaveValue("n".repeat(12));
});

/** A device with voices, as far as a page can see one; it keeps what it was asked to do. */
async function giveVoices(page, voices) {
  await page.addInitScript((list) => {
    const asked = [];
    const target = new EventTarget();
    const synthesis = Object.assign(target, {
      asked,
      list: [],
      getVoices: () => synthesis.list,
      speak: (own) => asked.push(["speak", own.lang, own.voice?.name, own.text.length > 20]),
      cancel: () => asked.push(["cancel"]),
    });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    // Browsers find their voices some time after the page has loaded.
    setTimeout(() => {
      synthesis.list = list;
      target.dispatchEvent(new Event("voiceschanged"));
    }, 1500);
  }, voices);
}

const asked = (page) => page.evaluate(() => speechSynthesis.asked.splice(0));

test("a screen is read aloud by a voice of its language, and silent after the visit", async ({ page, host }) => {
  await giveVoices(page, [{ name: "Anna", lang: "en-US", localService: true }, { name: "Mây", lang: "vi-VN", localService: false }, { name: "An", lang: "vi_VN", localService: true }]);
  await open(page, host);
  await begin(page);
  await touch(page, "Đọc to");
  expect((await asked(page)).at(-1)).toEqual(["speak", "vi", "An", true]);
  await page.locator(".kiosk-tile--door").nth(2).tap();
  await expect.poll(() => asked(page), "another screen ends the reading").toEqual([["cancel"]]);
  await touch(page, "Đọc to");
  await asked(page);
  await touch(page, "Ngừng đọc");
  expect(await asked(page)).toEqual([["cancel"]]);
  await touch(page, "Đọc to");
  await asked(page);
  await touch(page, "Kết thúc");
  await attracting(page);
  expect((await asked(page)).map(([act]) => act)).toContain("cancel");
});

test("without a voice of its language nothing offers to read", async ({ page, host }) => {
  await giveVoices(page, [{ name: "Anna", lang: "en-US", localService: true }]);
  await open(page, host);
  await begin(page);
  await page.waitForTimeout(1800);
  await expect(page.locator(".kiosk-toggle--read")).toHaveCount(0);
  await touch(page, "English");
  await touch(page, "Read aloud");
  expect((await asked(page)).at(-1)).toEqual(["speak", "en", "Anna", true]);
});

test("data that arrives while results are shown takes nothing from them", async ({ page, host }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/\/knowledge-[^/]*\.bin$/, async (route) => { await held; await route.continue(); });
  await page.goto(`${host.address}/kiosk`);
  await attracting(page);
  await STATES.results(page);
  release();
  await page.waitForFunction(() => performance.getEntriesByType("resource").some((entry) => entry.name.includes("/details-")));
  await page.waitForTimeout(1500);
  await expect(page.locator(".kiosk-result").first()).toBeVisible();
  await page.locator(".kiosk-button--primary").tap();
  await expect(page.locator(".kiosk-takeaway")).toBeVisible();
});

test("nothing leads out: no links, no menus, no copies", async ({ page, host }) => {
  await open(page, host);
  const reached = [];
  for (const way of [STATES.detail, STATES.takeaway, STATES.typing, STATES.pin]) {
    await way(page);
    reached.push(await page.locator("a[href], input[type=file], [download], [target]").count());
    if (way !== STATES.pin) await touch(page, "Kết thúc");
  }
  expect(reached).toEqual([0, 0, 0, 0]);
  const refused = await page.evaluate(() => ["contextmenu", "dragstart", "copy"].map((name) => !document.body.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }))));
  expect(refused).toEqual([true, true, true]);
});

test("results of a visit are those that the list was made of", async ({ page, host }) => {
  await open(page, host);
  await allData(page);
  await ask(page, "sấy nông sản");
  const found = await names(page);
  expect(found.length).toBeGreaterThan(1);
  await page.locator(".kiosk-result").nth(1).tap();
  await expect(page.locator(".kiosk__title")).toHaveText(found[1]);
  await touch(page, "Quay lại");
  expect(await names(page)).toEqual(found);
});
