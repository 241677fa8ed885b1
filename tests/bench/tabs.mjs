// Two tabs on one draft, in random interleavings of typing, taking over, reloading and waiting. After each, both tabs are left
// alone until they agree; then every letter that a tab took must be in the stored draft or in a version beside it, which the
// tab told of, and no stored letter may be gone.
//   BASE_URL=http://127.0.0.1:8080/ CHROME_PATH=/usr/bin/chromium node tests/bench/tabs.mjs [interleavings, 200] [seed]
import { chromium } from "@playwright/test";
import { setTimeout as wait } from "node:timers/promises";

const base = process.env.BASE_URL ?? "http://127.0.0.1:8080/";
const address = new URL("/edit/cigi?lang=en#vs=identity", base).href;
const FIELD = "#f-summary-en";
const STEPS = 6;
const n_rounds = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

/** Numbers between 0 and 1 that follow from the seed (mulberry32). */
let state = seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const one = (list) => list[Math.floor(random() * list.length)];

/** Adds a word where the tab lets itself be edited; says whether it did. */
const type = (page, word) => page.evaluate(([selector, word]) => {
  const field = document.querySelector(selector);
  if (!field || field.matches(":disabled")) return false;
  field.value = `${field.value.trimEnd()} ${word} `;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}, [FIELD, word]);

const takeOver = (page) => page.evaluate(() => {
  const buttons = [...document.querySelectorAll(".notice__action")];
  buttons.find((button) => button.textContent === "Edit here")?.click();
});

/** Waits until a tab has nothing unsaved, then loads it anew. */
async function reload(page) {
  await page.waitForFunction(() => !document.querySelector(".edit-bar__saved")?.textContent.includes("Saving"));
  await page.reload();
  await page.locator(FIELD).waitFor();
}

/** What the browser's database holds: the draft's text and those of its versions. */
const stored = (page) => page.evaluate(() => new Promise((resolve, reject) => {
  const request = indexedDB.open("nhipcau.profiles");
  request.onerror = reject;
  request.onsuccess = () => {
    const database = request.result;
    const transaction = database.transaction(["drafts", "versions"]);
    const draft = transaction.objectStore("drafts").get("cigi");
    const versions = transaction.objectStore("versions").getAll();
    transaction.oncomplete = () => {
      database.close();
      const of = (text) => JSON.parse(text).institute.summary?.en ?? "";
      resolve({ draft: draft.result ? of(draft.result.text) : "", aside: versions.result.map((own) => of(own.text)) });
    };
  };
}));

/** Both tabs left alone: one edits, the other reads, nothing is under way, and both show what is stored. */
async function settled(pages) {
  let seen;
  for (let attempt = 0; attempt < 600; attempt += 1) {
    seen = await Promise.all(pages.map((page) => page.evaluate((selector) => {
      const field = document.querySelector(selector);
      const bar = document.querySelector(".edit-bar__saved")?.textContent ?? "";
      return field && { text: field.value, isOff: field.matches(":disabled"), isQuiet: !bar.includes("Saving"), bar };
    }, FIELD)));
    if (seen.every((own) => own?.isQuiet) && seen[0].isOff !== seen[1].isOff && seen[0].text === seen[1].text) {
      const { draft, aside } = await stored(pages[0]);
      // Before the first letter nothing is stored, and both say so.
      const isUntouched = draft === "" && seen.every((own) => own.bar === "No changes yet");
      if (draft === seen[0].text || isUntouched) return { draft, aside, editor: seen[0].isOff ? 1 : 0 };
    }
    await wait(50);
  }
  throw new Error(`the two tabs do not come to agree: ${JSON.stringify([seen, await stored(pages[0])])}`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
});
const context = await browser.newContext();
const pages = [];
for (let n = 0; n < 2; n += 1) {
  const page = await context.newPage();
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(address);
  await page.locator(FIELD).waitFor({ timeout: 60_000 });
  pages.push(page);
  if (n === 0) await page.locator(`${FIELD}:enabled`).waitFor();
}

let kept = "";
const lost = [];
let n_typed = 0;
let n_aside = 0;
for (let round = 0; round < n_rounds; round += 1) {
  const words = [];
  for (let step = 0; step < STEPS; step += 1) {
    const page = one(pages);
    const act = random();
    if (act < 0.55) {
      const word = `w${round}.${step}`;
      if (await type(page, word)) words.push(word);
    } else if (act < 0.75) {
      await takeOver(page);
    } else if (act < 0.8) {
      await reload(page);
    }
    if (random() < 0.6) await wait(random() * 500);
  }
  const { draft, aside, editor } = await settled(pages);
  const holds = (text, word) => text.split(" ").includes(word);
  const gone = [
    ...words.filter((word) => !holds(draft, word) && !aside.some((text) => holds(text, word))),
    ...kept.split(" ").filter((word) => word && !holds(draft, word)),
  ];
  n_typed += words.length;
  n_aside += words.filter((word) => !holds(draft, word)).length;
  if (gone.length > 0) lost.push(`interleaving ${round + 1}: ${gone.join(", ")}`);
  kept = draft;
  if (draft.length > 400) {
    await pages[editor].locator(FIELD).fill("");
    kept = (await settled(pages)).draft;
  }
}
await browser.close();
lost.forEach((line) => console.log(line));
const what = lost.length === 0 ? "no edit overwritten or lost" : `${lost.length} with lost edits`;
console.log(`${n_rounds} interleavings: ${what}; ${n_typed} edits, ${n_aside} of them set aside as versions; seed ${seed}`);
process.exit(lost.length === 0 ? 0 : 1);
