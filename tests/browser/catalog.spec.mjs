// Journeys through the catalog program: directory and map, institute, shortlist, comparison, demand board, supply and
// demand, commands. What leaves the page is read back by another program: ical.js for vCards, Python's csv for tables.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import { audit, cards, codeOf, expect, fits, open, search, test } from "./support.mjs";

const NEED = "Nước thải dệt nhuộm có màu, COD cao. Cần công nghệ rẻ";

/** The text of the file that an action saves. */
async function saved(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("the directory filters list and map alike, by keyboard too", async ({ page }) => {
  await open(page, "/institutes");
  const entries = page.locator(".entry");
  const all = await entries.count();
  expect(all).toBeGreaterThan(40);
  for (const label of ["Quần đảo Hoàng Sa", "Quần đảo Trường Sa"]) {
    await expect(page.locator(".map__label", { hasText: label })).toBeVisible();
  }
  await expect(page.locator(".provinces__button")).toHaveCount(34);

  const province = page.getByRole("button", { name: /^Thành phố Hồ Chí Minh/ });
  await province.focus();
  await page.keyboard.press("Enter");
  await expect(province).toHaveAttribute("aria-pressed", "true");
  await expect(province).toBeFocused();
  const count = Number(await province.locator(".provinces__count").innerText());
  await expect(entries).toHaveCount(count);
  await expect(page).toHaveURL(/vp=ho-chi-minh/);
  await page.reload();
  await expect(entries).toHaveCount(count);
  await page.goBack();
  await expect(entries).toHaveCount(all);
  await page.locator(".map__province--has").first().click();
  await expect(page).toHaveURL(/vp=/);
  await page.getByRole("button", { name: "Bỏ mọi bộ lọc" }).click();
  await expect(page.locator("#directory-words")).toBeFocused();
  await page.locator("#directory-words").fill("ky thuat nhiet doi");
  await expect(page.locator(".entry__former").first()).toContainText("nhiệt đới");
  await expect(entries.first()).toContainText("Viện Khoa học vật liệu");
});

test("an institute gives a vCard that another program reads", async ({ page }) => {
  await open(page, "/institutes/ims");
  await expect(page.locator(".timeline__item--now")).toContainText("Viện Khoa học vật liệu");
  await expect(page.locator(".met-need").first()).toBeVisible();
  await expect(page.locator(".met-need mark").first()).toBeVisible();
  const file = await saved(page, () => page.getByRole("button", { name: /vCard/ }).click());
  expect(file.name).toBe("ims.vcf");
  const [kind, properties] = ICAL.parse(readFileSync(file.path, "utf8"));
  expect(kind).toBe("vcard");
  const values = (name) => properties.filter((own) => own[0] === name).map((own) => own.slice(3).flat());
  expect(values("version")).toEqual([["4.0"]]);
  expect(values("fn")).toEqual([["Viện Khoa học vật liệu"], ["Institute of Materials Science"]]);
  expect(values("adr")[0]).toContain("18 Hoàng Quốc Việt, Cầu Giấy, Hà Nội");
  expect(values("url")).toEqual([["https://ims.ac.vn"]]);
});

test("a shortlist survives a reload, is undone, and opens from its link elsewhere", async ({ page, browser }) => {
  await open(page, "/institutes");
  for (const idx of [0, 2]) {
    await page.locator(".entry").nth(idx).getByRole("button", { name: /^Lưu vào danh sách/ }).click();
  }
  const names = await page.locator(".entry__link").allInnerTexts();
  await open(page, "/shortlist");
  await page.reload();
  const kept = page.locator(".entry__link");
  await expect(kept).toHaveText([names[0], names[2]]);
  await page.getByRole("button", { name: "Chép liên kết tới danh sách" }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/shortlist#vk=/);

  await page.getByRole("button", { name: "Xóa danh sách" }).click();
  await expect(page.locator(".empty")).toBeVisible();
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(kept).toHaveCount(2);

  const elsewhere = await browser.newContext();
  const fresh = await elsewhere.newPage();
  await fresh.goto(link);
  await expect(fresh.locator(".entry__link")).toHaveText([names[0], names[2]]);
  await fresh.getByRole("button", { name: "Lưu tất cả vào máy này" }).click();
  await fresh.goto(new URL("/shortlist", link).href);
  await expect(fresh.locator(".entry__link")).toHaveText([names[0], names[2]]);
  await elsewhere.close();
});

test("from a need to three candidates side by side, to one sheet, to the letter", async ({ page, browser }) => {
  await open(page, "/");
  await search(page, NEED);
  const points = [];
  for (const idx of [0, 1, 2]) {
    points.push(await cards(page).nth(idx).locator(".score-bar__sum").innerText());
    await cards(page).nth(idx).getByRole("button", { name: /^So sánh/ }).click();
  }
  await page.locator(".tray").getByRole("link", { name: "So sánh" }).click();
  await expect(page.locator(".compare__head")).toHaveCount(3);
  await expect(page.locator(".compare__need")).toContainText(NEED);
  const row = page.locator(".compare__row", { has: page.getByRole("rowheader", { name: "Điểm", exact: true }) });
  await expect(row.locator("td")).toHaveText(points);
  await expect(row.locator(".compare__cell--best")).toHaveText(points[0]);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  const [, width, height] = pdf.match(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/);
  expect(Number(width)).toBeGreaterThan(Number(height));
  await page.emulateMedia({ media: "print" });
  const code = new URL(await codeOf(page, browser));
  const here = new URL(code.pathname + code.search + code.hash, page.url());
  await page.emulateMedia({ media: "screen" });
  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(here.href);
  await expect(fresh.locator(".compare__need")).toContainText(NEED);
  await expect(fresh.locator(".compare__name")).toHaveText(await page.locator(".compare__name").allInnerTexts());
  await fresh.context().close();
  await page.locator(".compare__remove").first().click();
  await expect(page.locator(".compare__head")).toHaveCount(2);
  await page.goBack();
  await expect(page.locator(".compare__head")).toHaveCount(3);
  const second = page.locator(".compare__head").nth(1);
  const name = await second.locator(".compare__name").innerText();
  await second.getByRole("link", { name: "Soạn thư" }).click();
  await expect(page.locator(".paper-sheet")).toContainText(name, { timeout: 30_000 });
  await expect(page.locator(".paper-sheet")).toContainText("COD cao");
});

test("a result leads straight to its letter, with the need as it was typed last", async ({ page }) => {
  await open(page, "/");
  await search(page, "Nước thải");
  await search(page, NEED);
  const first = cards(page).first();
  const name = await first.locator(".result-card__name").innerText();
  await first.getByRole("link", { name: "Soạn thư" }).click();
  await expect(page.locator(".paper-sheet")).toContainText(name, { timeout: 30_000 });
  await expect(page.locator(".paper-sheet")).toContainText(NEED);
});

test("the demand board opens matches and keeps a visitor's need on the device alone", async ({ page }) => {
  await open(page, "/needs");
  const needs = page.locator(".need-card");
  await expect(page.locator(".services")).toBeVisible({ timeout: 40_000 });
  await expect(needs).toHaveCount(20);
  const all = Number((await page.locator(".directory__count").innerText()).match(/^\d+/)[0]);
  const numbers = (await page.locator(".services__number").allInnerTexts()).map(Number);
  expect(numbers.reduce((one, other) => one + other)).toBe(all);
  await page.locator(".services__button").nth(1).click();
  await expect(needs).toHaveCount(Math.min(numbers[1], 20));
  await page.locator(".services__button").nth(1).click();
  const first = needs.first();
  const served = first.locator(".need-card__who a").first();
  const who = await served.innerText();
  const points = await first.locator(".need-card__points").first().innerText();
  await served.click();
  await expect(cards(page).first()).toContainText(who);
  // The match of the wording that was ranked says the same as soon as it knows as much.
  const sum = cards(page).first().locator(".score-bar__sum");
  await expect.poll(async () => points.includes(await sum.innerText())).toBe(true);

  await open(page, "/needs#n=b%C3%AD%20m%E1%BA%ADt%20c%E1%BB%A7a%20t%C3%B4i");
  await page.getByRole("button", { name: "Lưu nhu cầu đang mở vào máy này" }).click();
  await page.goto("about:blank");
  await open(page, "/needs");
  await expect(page.locator(".own-needs")).toContainText("bí mật của tôi");
  await expect(page.locator(".needs")).not.toContainText("bí mật");
  await page.getByRole("button", { name: "Chép liên kết" }).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain("n=");
  await page.locator(".own-needs").getByRole("button", { name: "Xóa" }).click();
  await expect(page.locator(".own-needs")).toHaveCount(0);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.locator(".own-needs")).toContainText("bí mật của tôi");
});

test("counts of the demand board agree in both languages", async ({ page }) => {
  test.setTimeout(120_000);
  const counts = {};
  for (const language of ["vi", "en"]) {
    await page.goto("about:blank");
    await open(page, `/needs?lang=${language}`);
    await expect(page.locator(".services")).toBeVisible({ timeout: 40_000 });
    counts[language] = (await page.locator(".services__number").allInnerTexts()).join(" ");
  }
  expect(counts.en, "counts in both languages").toBe(counts.vi);
});

test("a figure of the heat map opens its list and is in the file", async ({ page }) => {
  await open(page, "/policy");
  await expect(page.locator(".load-state")).toHaveCount(0, { timeout: 20_000 });
  await page.locator(".heat-table a").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const figure = page.locator(".heat-table a:focus");
  const [, place, number] = (await figure.getAttribute("aria-label")).match(/^(.*): ([\d.]+) /);
  await page.keyboard.press("Enter");
  await expect(page.locator("#behind")).toBeFocused();
  await expect(page.locator("#behind")).toContainText(place);
  await expect(page.locator(".behind__part").first().locator("li")).toHaveCount(Number(number));

  const file = await saved(page, () => page.getByRole("button", { name: "Lưu CSV" }).click());
  const read = execFileSync("python3", ["-c", [
    "import csv, json, sys",
    "rows = list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline='')))",
    "print(json.dumps(rows))",
  ].join("\n"), file.path]).toString();
  const [row, column] = place.split(" × ");
  const line = JSON.parse(read).find((own) => own.hang === row && own.nganh === column);
  const supply = ["nguon_neu_ro", "nguon_neu_chung", "chua_kiem_chung"].map((key) => Number(line?.[key] ?? 0));
  expect(supply.reduce((one, other) => one + other)).toBe(Number(number));

  const svg = await saved(page, () => page.getByRole("button", { name: "Lưu SVG" }).click());
  expect(readFileSync(svg.path, "utf8")).toMatch(/^<svg xmlns=/);
  const png = await saved(page, () => page.getByRole("button", { name: "Lưu PNG" }).click());
  expect(readFileSync(png.path).subarray(1, 4).toString()).toBe("PNG");
});

test("every page and action is a command, found without tones", async ({ page }) => {
  await open(page, "/institutes");
  await page.keyboard.press("Control+k");
  await expect(page.locator("#palette-words")).toBeFocused();
  await page.keyboard.type("huong dan");
  await expect(page.locator(".palette__option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText("Hướng dẫn");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("materials science");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toHaveText("Viện Khoa học vật liệu");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("vcard");
  const file = await saved(page, () => page.keyboard.press("Enter"));
  expect(file.name).toBe("ims.vcf");
});

test("what changed in the data is listed by version and institute, for programs too", async ({ page, request }) => {
  await open(page, "/method");
  await page.locator(".prose a[href^='/changes']").click();
  await expect(page.locator("h1")).toHaveText("Thay đổi của dữ liệu");
  const file = await (await request.get("/open-data/changes.json")).json();
  await expect(page.locator(".changes__edition")).toHaveCount(file.editions.length);
  for (const { to, institutes, needs } of file.editions) {
    const section = page.locator(`[id='${to.data_version}']`);
    await expect(section.locator(".changes__record")).toHaveCount(institutes.length + needs.length);
  }
  const link = page.locator(".changes__record a").first();
  const name = await link.innerText();
  await link.click();
  await expect(page.locator("h1")).toHaveText(name);
});

const STATES = {
  directory: async (page) => open(page, "/institutes"),
  "directory with nothing found": async (page) => open(page, "/institutes#vq=zzzz"),
  "map on a narrow window": async (page) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, "/institutes#vv=map");
  },
  institute: async (page) => {
    await open(page, "/institutes/cigi");
    await expect(page.locator(".met-need, .unknown").first()).toBeVisible();
  },
  "empty shortlist": async (page) => open(page, "/shortlist"),
  "shared shortlist": async (page) => open(page, "/shortlist#vk=ims,cigi,nobody"),
  comparison: async (page) => open(page, "/compare#n=men%20g%E1%BB%91m%20b%E1%BB%8B%20r%E1%BA%A1n&vc=ims,cigi,chemistry"),
  "empty comparison": async (page) => open(page, "/compare"),
  "demand board": async (page) => {
    await open(page, "/needs#n=men&vf=materials");
    await expect(page.locator(".services")).toBeVisible({ timeout: 40_000 });
  },
  "supply and demand": async (page) => {
    await open(page, "/policy#vl=materials~");
    await expect(page.locator(".load-state")).toHaveCount(0, { timeout: 20_000 });
  },
  "list of changes": async (page) => {
    await open(page, "/changes");
    await expect(page.locator(".changes__edition").first()).toBeVisible();
  },
  "data and method": async (page) => open(page, "/method"),
  guide: async (page) => open(page, "/guide"),
  commands: async (page) => {
    await open(page, "/guide");
    await page.keyboard.press("Control+k");
    await expect(page.locator(".palette__option").first()).toBeVisible();
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe: catalog, ${name}`, async ({ page }) => {
    await audit(page, name, reach);
    await fits(page, name);
  });
}
