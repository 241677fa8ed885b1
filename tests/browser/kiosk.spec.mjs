// The touch screen: visits by touch alone, what goes home, and that nothing of a visit is left.
//
// 1. Without typing to a QR code in at most six touches; with the keyboard on the screen; with a keyboard that is plugged in.
// 2. The code, read by an independent decoder, opens the same first three on a telephone without a network.
// 3. Idle, "Finish" and the back gesture leave none of twenty canaries anywhere.
// 4. Staff, self-repair, and the soak: memory, nodes and listeners stay flat.
import AxeBuilder from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { readRelease, serve } from "./releases.mjs";
import { decoded } from "./support.mjs";

const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };
const SITE = readRelease();

const test = base.extend({
  host: async ({}, use) => {
    const host = await serve(SITE);
    await use(host);
    await host.stop();
  },
  page: async ({ page }, use) => {
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.faults = faults;
    await use(page);
    expect(faults).toEqual([]);
  },
});
test.use({ hasTouch: true, viewport: PORTRAIT, serviceWorkers: "allow" });

/** Opens the kiosk with settings of the staff, as its storage holds them. */
async function open(page, host, settings = {}, query = "") {
  const lines = Object.entries({ base: host.address, ...settings }).map(([key, value]) => `${key}=${value}\n`).join("");
  await page.addInitScript((kept) => localStorage.getItem("nhipcau.kiosk.venue") ?? localStorage.setItem("nhipcau.kiosk.venue", kept), lines);
  await page.goto(`${host.address}/kiosk${query}`);
  await expect(page.locator(".kiosk-attract__need").first()).toBeVisible();
}

const touch = (page, text) => page.locator(".kiosk button", { hasText: text }).first().tap();
const names = (page) => page.locator(".kiosk-result__name").allInnerTexts();

async function begin(page) {
  await page.locator(".kiosk-attract__touch").tap();
  await expect(page.locator(".kiosk-doors")).toBeVisible();
}

/** Six touches: begin, door, field, family, results, code. */
async function visitWithoutTyping(page) {
  await begin(page);
  await page.locator(".kiosk-tile--door").nth(0).tap();
  await page.locator(".kiosk-tile").nth(0).tap();
  await expect(page.locator("h1")).toHaveText("Vấn đề thuộc nhóm nào?");
  await page.locator(".kiosk-tile").nth(3).tap();
  await touch(page, "Xem kết quả");
  await expect(page.locator(".kiosk-result").first()).toBeVisible();
  const found = await names(page);
  await touch(page, "Mang về điện thoại");
  await expect(page.locator(".kiosk-takeaway .kiosk-qr__code")).toBeVisible();
  return found;
}

async function typeOnScreen(page, keys) {
  for (const key of keys) {
    if (key === " ") await page.locator(".kiosk-key--space").tap();
    else await page.locator(".kiosk-key", { hasText: new RegExp(`^${key}$`) }).first().tap();
  }
}

for (const [name, viewport] of [["portrait", PORTRAIT], ["landscape", LANDSCAPE], ["4K", { width: 2160, height: 3840 }]]) {
  test(`without typing to a code in six touches, ${name}`, async ({ page, host }) => {
    await page.setViewportSize(viewport);
    await open(page, host);
    await visitWithoutTyping(page);
    const code = await page.locator(".kiosk-takeaway .kiosk-qr__code").boundingBox();
    expect(Math.min(code.width, code.height)).toBeGreaterThanOrEqual(300);
    expect(page.url()).toBe(`${host.address}/kiosk`);
  });
}

test("the code opens the same first three on a telephone without a network", async ({ page, browser, host }) => {
  await open(page, host);
  const found = await visitWithoutTyping(page);
  const url = await decoded(page, browser, ".kiosk-takeaway .kiosk-qr__code");
  expect(url.length).toBeLessThanOrEqual(600);
  expect(url).toMatch(new RegExp(`^${host.address}/\\?lang=vi#k=`));
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, serviceWorkers: "allow" });
  const other = await phone.newPage();
  await other.goto(host.address);
  await other.evaluate(() => navigator.serviceWorker.ready);
  await phone.setOffline(true);
  await other.goto(url);
  await expect(other.locator(".result-card").first()).toBeVisible();
  await expect.poll(async () => (await other.locator(".result-card__name").allInnerTexts()).slice(0, 3)).toEqual(found.slice(0, 3));
  await other.goto("about:blank");
  await other.goto(url.replace(/vd=[0-9a-f]+/, "vd=00000000"));
  await expect(other.locator(".notice").filter({ hasText: "phiên bản dữ liệu khác" })).toBeVisible();
  await phone.close();
});

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

test("a plugged-in keyboard and a scanner type too", async ({ page, host }) => {
  await open(page, host);
  await begin(page);
  await page.locator(".kiosk-tile--door").nth(1).tap();
  await expect(page.locator("#need")).toBeFocused();
  await expect(page.locator("#need")).toHaveAttribute("inputmode", "none");
  await page.keyboard.insertText("Xử lý nước thải dệt nhuộm");
  await page.keyboard.press("Enter");
  await expect(page.locator(".kiosk-result").first()).toBeVisible();
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
  await open(page, host, { idle: 1, warning: 1 });
  await begin(page);
  await page.locator(".kiosk-tile--door").nth(1).tap();
  for (let letter = 0; letter < 12; letter++) {
    await page.keyboard.press("n");
    await page.waitForTimeout(300);
  }
  await expect(page.locator("#need")).toHaveValue("n".repeat(12));
});

test("the address of a fair leads to the kiosk and sets its stand", async ({ page, host }) => {
  await page.goto(`${host.address}/?kiosk=1&stand=B7`);
  await expect(page.locator(".kiosk__stand")).toHaveText("Gian hàng B7");
  await expect(page).toHaveURL(`${host.address}/kiosk`);
  await page.reload();
  await expect(page.locator(".kiosk__stand")).toHaveText("Gian hàng B7");
});

test("the staff's door, the PIN, the settings", async ({ page, host }) => {
  await open(page, host);
  for (let knock = 0; knock < 5; knock++) await page.locator(".kiosk__name").tap();
  await typePin(page, "1111");
  await expect(page.locator(".kiosk-staff__message")).toHaveText("Mã chưa đúng. Hãy thử lại.");
  await typePin(page, "2468");
  await page.locator(".kiosk-staff__input").first().fill("C12");
  await page.locator(".kiosk-staff__choice").nth(2).locator("button").first().tap();
  await page.locator(".kiosk-staff .kiosk-button--primary").tap();
  await page.locator(".kiosk-staff button", { hasText: "Tự kiểm tra" }).tap();
  await expect(page.locator(".kiosk-staff")).toContainText("Dữ liệu: đạt");
  await page.locator(".kiosk-staff button", { hasText: "Đóng" }).tap();
  await expect(page.locator(".kiosk__stand")).toHaveText("Gian hàng C12");
  await visitWithoutTyping(page);
  await touch(page, "Kết thúc");
  const counters = await page.evaluate(() => localStorage.getItem("nhipcau.kiosk.counters"));
  expect(counters).toContain("visit,1");
  expect(counters).toMatch(/^[a-z0-9.,A-Z-]+(\n[a-z0-9.,A-Z-]+)*\n$/);
});

async function typePin(page, digits) {
  for (const digit of digits) await page.locator(".kiosk-staff__keys button", { hasText: digit }).tap();
}

test("a program that stops starts over by itself, three times, then rests", async ({ page, host }) => {
  await open(page, host);
  for (let stop = 0; stop < 4; stop++) {
    await expect(page.locator(".kiosk-attract")).toBeVisible();
    const gone = page.waitForEvent("framenavigated", { timeout: 5000 }).catch(() => null);
    await page.evaluate(() => {
      const error = new WebAssembly.RuntimeError("unreachable");
      window.dispatchEvent(new ErrorEvent("error", { error }));
    });
    await gone;
  }
  await expect(page.locator(".boot-cover")).toContainText("tạm nghỉ");
  expect(await page.locator("body").innerText()).not.toMatch(/unreachable|wasm|Error/);
});

test("data that arrives while results are shown takes nothing from them", async ({ page, host }) => {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/\/knowledge-[^/]*\.bin$/, async (route) => { await held; await route.continue(); });
  await open(page, host);
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
  await visitWithoutTyping(page);
  expect(await page.locator("a[href], input[type=file], [download], [target]").count()).toBe(0);
  const refused = await page.evaluate(() => ["contextmenu", "dragstart", "copy"].map((name) => !document.body.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }))));
  expect(refused).toEqual([true, true, true]);
});

const STATES = {
  attract: async () => {},
  doors: begin,
  fields: async (page) => {
    await begin(page);
    await page.locator(".kiosk-tile--door").nth(0).tap();
  },
  families: async (page) => {
    await STATES.fields(page);
    await page.locator(".kiosk-tile").first().tap();
  },
  amounts: async (page) => {
    await STATES.families(page);
    await page.locator(".kiosk-tile").nth(3).tap();
    await page.locator(".kiosk-stepper__button").nth(1).tap();
  },
  results: async (page) => {
    await STATES.amounts(page);
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
  },
  typing: async (page) => {
    await begin(page);
    await page.locator(".kiosk-tile--door").nth(1).tap();
    await page.locator(".kiosk-keyboard__methods button").nth(2).tap();
    await page.locator(".kiosk-key", { hasText: /^s$/ }).tap();
  },
  warning: async (page) => {
    await begin(page);
    await expect(page.locator(".kiosk-warning")).toBeVisible({ timeout: 9000 });
  },
  pin: async (page) => {
    for (let knock = 0; knock < 5; knock++) await page.locator(".kiosk__name").tap();
  },
  staff: async (page) => {
    await STATES.pin(page);
    await typePin(page, "2468");
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe and sizes: ${name}`, async ({ page, host }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await open(page, host, name === "warning" ? { idle: 2, warning: 60 } : {});
    await reach(page);
    for (const size of ["1", "1.5", "2"]) {
      for (const contrast of ["normal", "high"]) {
        await page.evaluate(([s, c]) => Object.assign(document.documentElement.dataset, { textSize: s, contrast: c }), [size, contrast]);
        await page.waitForTimeout(700);
        const axe = new AxeBuilder({ page }).setLegacyMode().options({ rules: { "color-contrast-enhanced": { enabled: true } } });
        const { violations } = await axe.analyze();
        const told = violations.map((found) => `${found.id}: ${found.nodes.map((node) => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`).join(" | ")}`);
        expect(told, `${name} ×${size} ${contrast}`).toEqual([]);
        const small = await page.locator("button:visible, input:visible").evaluateAll((buttons) => buttons
          .map((button) => [button.innerText || button.className, button.getBoundingClientRect()])
          .filter(([, box]) => box.height < 59.5 || box.width < 59.5)
          .map(([text, box]) => `${text} ${Math.round(box.width)}×${Math.round(box.height)}`));
        expect(small, `targets of ${name} ×${size}`).toEqual([]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide, `nothing sideways in ${name} ×${size}`).toBeLessThanOrEqual(0);
      }
    }
  });
}

test("soak: visit after visit, nothing grows", async ({ page, host }) => {
  const nVisits = Number(process.env.SOAK_VISITS ?? 200);
  test.setTimeout(120_000 + nVisits * 1000);
  await page.addInitScript(() => {
    const streaming = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...parts) => {
      const made = await streaming.apply(WebAssembly, parts);
      window.soakMemory = made.instance.exports.memory;
      return made;
    };
  });
  await open(page, host, { counts: "off" });
  await page.waitForTimeout(3000);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const rows = [];
  const nRows = 20;
  for (let row = 0; row < nRows; row++) {
    await page.evaluate(visits, [Math.ceil(nVisits / nRows), row]);
    for (let round = 0; round < 2; round++) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const value = (name) => metrics.find((metric) => metric.name === name).value;
    const wasm = await page.evaluate(() => window.soakMemory.buffer.byteLength);
    rows.push({ heap: value("JSHeapUsedSize"), nodes: value("Nodes"), listeners: value("JSEventListeners"), wasm });
  }
  console.log(`soak of ${nVisits} visits: ${JSON.stringify(rows.at(nRows / 2))} to ${JSON.stringify(rows.at(-1))}`);
  const perRow = nVisits / nRows;
  for (const [name, limit] of [["heap", 1024], ["nodes", 0.5], ["listeners", 0.1], ["wasm", 1024]]) {
    expect(slope(rows.slice(nRows / 2).map((row) => row[name])) / perRow, `${name} a visit`).toBeLessThan(limit);
  }
});

/** Runs in the page: visits at full speed, each another path. */
async function visits([n, seed]) {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const press = async (selector, place = 0) => {
    for (let tries = 0; tries < 100; tries++) {
      const found = document.querySelectorAll(selector);
      if (found.length) {
        found[place % found.length].click();
        await frame();
        return;
      }
      await frame();
    }
    throw new Error(`no ${selector}`);
  };
  for (let visit = 0; visit < n; visit++) {
    const way = visit + seed;
    await press(".kiosk-attract");
    if (way % 2) {
      await press(".kiosk-tile--door", 0);
      await press(".kiosk-tile", way);
      await press(".kiosk-tile", way);
      await press(".kiosk-stepper__button", way);
    } else {
      await press(".kiosk-tile--door", 1);
      for (const letter of "saays caf phee") {
        const keys = [...document.querySelectorAll(".kiosk-key")];
        const key = letter === " " ? document.querySelector(".kiosk-key--space") : keys.find((own) => own.textContent === letter);
        key.click();
        await frame();
      }
    }
    await press(".kiosk-button--primary:enabled");
    await press(".kiosk-result", way);
    await press(".kiosk-button--primary");
    await press(".kiosk-button--finish");
  }
}

/** Least squares: how much a series rises from one entry to the next. */
function slope(series) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const middle = (series.length - 1) / 2;
  const level = mean(series);
  const rise = series.map((value, idx) => (idx - middle) * (value - level));
  const spread = series.map((_, idx) => (idx - middle) ** 2);
  return mean(rise) / mean(spread);
}
