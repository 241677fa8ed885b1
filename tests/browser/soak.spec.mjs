// Visit after visit on one page, and nothing grows: the JavaScript heap, nodes, listeners and the memory of the program.
//
// Every touch is one of the device (CDP `Input.dispatchTouchEvent`), every visit ends in a real wipe, most by "Finish" and some by
// time; only the clock is turned forward, because a minute of nobody shows nothing. `cargo xtask soak` makes 2,000 visits,
// `--long` 20,000, every other run 200. SOAK_VISITS says how many.
import { allData, attracting, expect, open, test } from "./kiosk.mjs";

const N_VISITS = Number(process.env.SOAK_VISITS ?? 200);
const N_ROWS = 20;
/** What a visit may add, over the second half; less than what one kept node or listener would add. */
const LIMITS = { heap: 1024, nodes: 0.05, listeners: 0.05, wasm: 1024 };

/** Runs before the page: its clock can be turned forward, its clicks are counted, its memory can be read. */
function prepare() {
  const { now } = performance;
  let skipped = 0;
  performance.now = () => now.call(performance) + skipped;
  const { instantiateStreaming } = WebAssembly;
  const soak = { nClicks: 0, memory: null, skip: (ms) => { skipped += ms; } };
  window.soak = soak;
  WebAssembly.instantiateStreaming = async (...parts) => {
    const made = await instantiateStreaming.apply(WebAssembly, parts);
    soak.memory = made.instance.exports.memory;
    return made;
  };
  addEventListener("click", () => { soak.nClicks += 1; }, true);
}

/** Runs in the page: waits for so many clicks, then for an element that a finger can reach, and says where it is. */
async function place([selector, nth, nClicks]) {
  const turn = () => new Promise((done) => setTimeout(done));
  const end = Date.now() + 20_000;
  while (Date.now() < end) {
    if (window.soak.nClicks >= nClicks) {
      const boxes = [...document.querySelectorAll(selector)].map((own) => [own, own.getBoundingClientRect()]);
      const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
      const reached = boxes.map(([own, box]) => [own, middle(box)]).filter(([own, [x, y]]) => own.contains(document.elementFromPoint(x, y)));
      if (reached.length) return reached[nth % reached.length][1];
    }
    await turn();
  }
  throw new Error(`no ${selector} after ${window.soak.nClicks} of ${nClicks} clicks: ${document.body.innerText.slice(0, 200)}`);
}

/** A hand at the screen. */
async function hand(page, session) {
  let nClicks = 0;
  return async (selector, nth = 0) => {
    const [x, y] = await page.evaluate(place, [selector, nth, nClicks]);
    await Promise.all([
      session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] }),
      session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }),
    ]);
    nClicks += 1;
  };
}

/** The key of a letter, as far as a selector can say it. */
const LETTERS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
async function typeWith(press, letters) {
  for (const letter of letters) {
    const row = LETTERS.findIndex((own) => own.includes(letter));
    await press(`.kiosk-keyboard__row:nth-of-type(${row + 2}) .kiosk-key:nth-child(${LETTERS[row].indexOf(letter) + 1})`);
  }
}

const WAYS = [
  async (press, seed) => {
    await press(".kiosk-tile--door:nth-child(1)");
    await press(".kiosk-tile", seed);
    await press(".kiosk-tile", seed + 1);
    await press(".kiosk-stepper__button", seed);
    await press(".kiosk-button--primary:enabled");
    await press(".kiosk-result", seed);
    await press(".kiosk-button--primary");
  },
  async (press, seed) => {
    await press(".kiosk-tile--door:nth-child(2)");
    await typeWith(press, ["sa", "lo", "nu", "det"][seed % 4]);
    await press(".kiosk-suggestion", seed);
    await press(".kiosk-button--primary:enabled");
    await press(".kiosk-result", seed);
    await press(".kiosk-button--primary");
  },
  async (press, seed) => {
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
async function leave(page) {
  await page.evaluate(() => window.soak.skip(61_000));
  await expect(page.locator(".kiosk-warning")).toBeVisible();
  await page.evaluate(() => window.soak.skip(31_000));
  await expect(page.locator(".kiosk-attract")).toBeVisible();
}

async function visit(page, press, idx) {
  await press(".kiosk-attract__touch");
  await WAYS[idx % WAYS.length](press, Math.floor(idx / WAYS.length));
  if (idx % 20 === 19) await leave(page);
  else await press(".kiosk-button--finish");
}

async function measured(page, session) {
  await page.evaluate(place, [".kiosk-attract__touch", 0, 0]);
  for (let round = 0; round < 2; round++) await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  const wasm = await page.evaluate(() => window.soak.memory.buffer.byteLength);
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

test("visit after visit, nothing grows", async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.addInitScript(prepare);
  await open(page, host, { counts: "off" });
  await allData(page);
  test.setTimeout(180_000 + N_VISITS * 2000);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const press = await hand(page, session);
  const rows = [];
  const perRow = N_VISITS / N_ROWS;
  const start = Date.now();
  for (let idx = 0; idx < N_VISITS; idx++) {
    await visit(page, press, idx);
    if ((idx + 1) % perRow < 1) rows.push(await measured(page, session));
  }
  const seconds = (Date.now() - start) / 1000;
  const half = rows.slice(Math.floor(rows.length / 2));
  const grown = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, slope(half.map((row) => row[name])) / perRow]));
  const figures = Object.entries(grown).map(([name, value]) => `${name} ${value.toFixed(name === "heap" || name === "wasm" ? 0 : 3)}`).join(", ");
  console.log(`soak: ${N_VISITS} visits in ${seconds.toFixed(0)} s (${((1000 * seconds) / N_VISITS).toFixed(0)} ms a visit); a visit adds ${figures}; at the end ${JSON.stringify(rows.at(-1))}`);
  for (const [name, limit] of Object.entries(LIMITS)) expect(grown[name], `${name} a visit`).toBeLessThan(limit);
  await attracting(page);
});
