// Visit after visit on one page, and nothing grows: the JavaScript heap, nodes, listeners and the memory of the program.
//   BASE_URL=http://127.0.0.1:8080/ CHROME_PATH=/usr/bin/chromium node tests/bench/soak.mjs [visits, 2000]
// Every touch is one of the device (CDP `Input.dispatchTouchEvent`), every visit ends in a real wipe, most by "Finish" and some by
// time; only the clock is turned forward, because a minute of nobody shows nothing. The page itself says where the finger goes
// next, so that a visit is one call of the driver and two thousand of them are minutes.
import { chromium } from "@playwright/test";

const base = new URL(process.env.BASE_URL ?? "http://127.0.0.1:8080/");
const nVisits = Number(process.argv[2] ?? 2000);
const N_ROWS = 20;
/** What a visit may add, over the second half; less than what one kept node or listener would add. */
const LIMITS = { heap: 1024, nodes: 0.05, listeners: 0.05, wasm: 1024 };
const DECIMALS = { heap: 0, nodes: 3, listeners: 3, wasm: 0 };

/** Runs before the page: its clock can be turned forward, its memory can be read, and it leads a finger through a visit. */
function prepare() {
  const { now } = performance;
  let skipped = 0;
  performance.now = () => now.call(performance) + skipped;
  let memory = null;
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...parts) => {
    const made = await instantiateStreaming.apply(WebAssembly, parts);
    memory = made.instance.exports.memory;
    return made;
  };
  let nClicks = 0;
  let nTouches = 0;
  addEventListener("click", () => { nClicks += 1; }, true);

  /** Waits for what `find` finds. */
  const found = async (name, find) => {
    const end = Date.now() + 20_000;
    while (Date.now() < end) {
      const it = find();
      if (it) return it;
      await new Promise((done) => setTimeout(done));
    }
    throw new Error(`no ${name} after ${nClicks} of ${nTouches} touches: ${document.body.innerText.slice(0, 200)}`);
  };
  /** The middle of an element that a finger can reach, once the touch before has done its work. */
  const place = (selector, nth) => found(selector, () => {
    if (nClicks < nTouches) return null;
    const boxes = [...document.querySelectorAll(selector)].map((own) => [own, own.getBoundingClientRect()]);
    const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
    const reached = boxes.map(([own, box]) => [own, middle(box)]).filter(([own, [x, y]]) => own.contains(document.elementFromPoint(x, y)));
    return reached.length ? reached[nth % reached.length][1] : null;
  });
  const press = async (selector, nth = 0) => {
    const [x, y] = await place(selector, nth);
    nTouches += 1;
    await window.touchAt(x, y);
  };

  /** The key of a letter, as far as a selector can say it. */
  const LETTERS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
  const type = async (letters) => {
    for (const letter of letters) {
      const row = LETTERS.findIndex((own) => own.includes(letter));
      await press(`.kiosk-keyboard__row:nth-of-type(${row + 2}) .kiosk-key:nth-child(${LETTERS[row].indexOf(letter) + 1})`);
    }
  };
  const ways = [
    async (seed) => {
      await press(".kiosk-tile--door:nth-child(1)");
      await press(".kiosk-tile", seed);
      await press(".kiosk-tile", seed + 1);
      await press(".kiosk-stepper__button", seed);
      await press(".kiosk-button--primary:enabled");
      await press(".kiosk-result", seed);
      await press(".kiosk-button--primary");
    },
    async (seed) => {
      await press(".kiosk-tile--door:nth-child(2)");
      await type(["sa", "lo", "nu", "det"][seed % 4]);
      await press(".kiosk-suggestion", seed);
      await press(".kiosk-button--primary:enabled");
      await press(".kiosk-result", seed);
      await press(".kiosk-button--primary");
    },
    async (seed) => {
      await press(".kiosk-toggle[lang=en]");
      await press(".kiosk__group:nth-child(2) .kiosk-toggle", seed % 2);
      await press(".kiosk-tile--door:nth-child(3)");
      await press(".kiosk-tile--example", seed);
      await press(".kiosk-result", seed);
      await press(".kiosk__steps .kiosk-button:nth-child(1)");
      await press(".kiosk-button--primary");
    },
  ];
  /** Nobody touches the screen any more: it asks, counts down, and wipes. */
  const leave = async () => {
    skipped += 61_000;
    await found("warning", () => document.querySelector(".kiosk-warning"));
    skipped += 31_000;
    await found("idle screen", () => document.querySelector(".kiosk-attract"));
  };
  const visit = async (idx) => {
    await press(".kiosk-attract__touch");
    await ways[idx % ways.length](Math.floor(idx / ways.length));
    if (idx % 20 === 19) await leave();
    else await press(".kiosk-button--finish");
  };
  window.soak = {
    visits: async (from, to) => { for (let idx = from; idx < to; idx += 1) await visit(idx); },
    rest: () => place(".kiosk-attract__touch", 0),
    wasm: () => memory.buffer.byteLength,
  };
}

async function measured(page, session) {
  await page.evaluate(() => window.soak.rest());
  for (let round = 0; round < 2; round += 1) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  const wasm = await page.evaluate(() => window.soak.wasm());
  return { heap: value("JSHeapUsedSize"), nodes: value("Nodes"), listeners: value("JSEventListeners"), wasm };
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

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage"],
});
const page = await browser.newPage({ viewport: { width: 1080, height: 1920 }, hasTouch: true, reducedMotion: "reduce" });
const faults = [];
page.on("pageerror", (error) => faults.push(String(error)));
page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
const session = await page.context().newCDPSession(page);
await page.exposeFunction("touchAt", (x, y) => Promise.all([
  session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] }),
  session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }),
]).then(() => {}));
await page.addInitScript(prepare);
await page.addInitScript((kept) => localStorage.setItem("nhipcau.kiosk.venue", kept), `base=${base.origin}\ncounts=off\n`);
await page.goto(new URL("/kiosk", base).href);
// The last thing that is made of the data is the list of unmet needs: then rankings change no more.
await page.locator(".kiosk-attract__needs--unmet").waitFor({ timeout: 60_000 });
await session.send("Performance.enable");

const rows = [];
const start = Date.now();
for (let row = 0; row < N_ROWS; row += 1) {
  const [from, to] = [row, row + 1].map((own) => Math.round((own * nVisits) / N_ROWS));
  await page.evaluate(([from, to]) => window.soak.visits(from, to), [from, to]);
  rows.push(await measured(page, session));
  if (process.stderr.isTTY || nVisits > 500) {
    const state = Object.entries(rows.at(-1)).map(([name, value]) => `${name} ${value}`).join(", ");
    console.error(`${to} of ${nVisits} visits, ${Math.round((Date.now() - start) / 1000)} s: ${state}`);
  }
}
await browser.close();
const seconds = (Date.now() - start) / 1000;
const half = rows.slice(Math.floor(rows.length / 2));
const grown = Object.keys(LIMITS).map((name) => [name, (slope(half.map((row) => row[name])) * N_ROWS) / nVisits]);
const figures = grown.map(([name, value]) => `${name} ${value.toFixed(DECIMALS[name])}`).join(", ");
console.log(`soak: ${nVisits} visits in ${seconds.toFixed(0)} s (${((1000 * seconds) / nVisits).toFixed(0)} ms a visit); a visit adds ${figures}; at the end ${JSON.stringify(rows.at(-1))}`);
const tooMuch = grown.filter(([name, value]) => value >= LIMITS[name]).map(([name]) => name);
faults.forEach((fault) => console.log(fault));
console.log(tooMuch.length + faults.length === 0 ? "nothing grows" : `too much: ${tooMuch.join(", ")}; faults: ${faults.length}`);
process.exit(tooMuch.length + faults.length === 0 ? 0 : 1);
