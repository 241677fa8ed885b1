// Papers: from a need and a candidate to what is handed over; nothing leaves by itself. Calendars are read by ical.js, Word
// files by Python's zipfile and XML parser, QR codes by jsQR.
import { execFileSync } from "node:child_process";
import ICAL from "ical.js";
import { readFile } from "node:fs/promises";
import { audit, codeOf, expect, fits, test } from "./support.mjs";

const NEED = "Men gốm bị rạn sau khi nung, lò gas 1250 °C, mỗi mẻ 300 kg. Gọi 0912 345 678";
const KINDS = ["summary", "letter", "proposal", "absorption", "negotiation", "training", "checklist"];
const address = (kind, more = "&vp=cigi") => `/papers/${kind}#n=${encodeURIComponent(NEED)}${more}`;

/** Opens a paper and waits for its sheet. */
async function openPaper(page, kind, more) {
  await page.goto(address(kind, more));
  await expect(page.locator(".paper-sheet")).toBeVisible({ timeout: 30_000 });
}

const field = (page, key) => page.locator(`[id='field-${key}']`);
const sheet = (page) => page.locator(".paper-sheet");

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button }).click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
}

/** The text of a Word file's paragraphs, each on a line; every part of the file must be well-formed. */
function wordText(path) {
  return execFileSync("python3", ["-c", [
    "import sys, zipfile, xml.etree.ElementTree as tree",
    "word = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'",
    "file = zipfile.ZipFile(sys.argv[1])",
    "parts = {name: tree.fromstring(file.read(name)) for name in file.namelist() if name.endswith(('.xml', '.rels'))}",
    "for own in parts['word/document.xml'].iter(word + 'p'):",
    "    print(''.join(text.text or '' for text in own.iter(word + 't')))",
  ].join("\n"), path]).toString();
}

test("a letter is prepared, edited, kept over a reload, undone, and copied as it is shown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPaper(page, "letter");
  await expect(sheet(page)).toContainText("Men gốm bị rạn");
  await expect(sheet(page)).toContainText("Sành sứ");
  await field(page, "company").fill("Công ty Gốm A");
  await field(page, "request").fill("Xin hẹn thứ Ba.");
  await expect(sheet(page)).toContainText("Chúng tôi là Công ty Gốm A");
  await page.reload();
  await expect(field(page, "request")).toHaveValue("Xin hẹn thứ Ba.");
  await page.getByRole("button", { name: "Lấy lại lời soạn sẵn" }).click();
  await expect(field(page, "request")).not.toHaveValue("Xin hẹn thứ Ba.");
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(field(page, "request")).toHaveValue("Xin hẹn thứ Ba.");
  await page.getByRole("button", { name: "Chép nội dung" }).click();
  await expect(page.locator(".toasts")).toContainText("Đã chép");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("Xin hẹn thứ Ba.");
  expect(copied).toContain("Công ty Gốm A");
  await page.getByRole("button", { name: "Xóa bản nháp" }).click();
  await expect(sheet(page)).not.toContainText("Xin hẹn thứ Ba.");
  await expect(field(page, "company")).toHaveValue("Công ty Gốm A");
});

test("the preview says which words leave, and the letter holds no others", async ({ page }) => {
  const requests = [];
  page.on("request", (request) => requests.push(request.url() + (request.postData() ?? "")));
  await openPaper(page, "letter");
  await expect(page.locator(".fate--leaves").first()).toContainText("1250");
  await page.getByLabel("Làm mờ số liệu").check();
  await expect(sheet(page)).toContainText("1.000–2.000 °C");
  await expect(sheet(page)).not.toContainText("1250");
  await expect(sheet(page)).not.toContainText("0912");
  await expect(page.locator(".disclosure-preview__need .fate--stays")).toContainText("0912 345 678");
  await page.getByLabel("Chỉ nêu chuyên ngành").check();
  await expect(sheet(page)).not.toContainText("bị rạn");
  await expect(sheet(page)).toContainText("bảo mật");
  for (const url of requests) expect(decodeURIComponent(url.split("#")[0])).not.toContain("rạn");
});

test("a letter opens in the mail program, or is copied where it is too long for a link", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openPaper(page, "letter");
  await page.getByRole("button", { name: "Mở bằng thư điện tử" }).click();
  await expect(page.locator(".toasts")).toContainText("chép sẵn");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Kính gửi");
});

test("a need without an answer becomes a proposal that Word opens", async ({ page }) => {
  await openPaper(page, "proposal", "");
  await field(page, "company").fill("Công ty Gốm A & Con");
  await field(page, "objective").fill("Giảm tỷ lệ rạn từ 12 % xuống 3 %");
  await field(page, "result-3-rows").selectOption("1");
  await field(page, "result-3-1-1").fill("Men trắng đục");
  await expect(sheet(page)).toContainText("Men trắng đục");
  await expect(sheet(page)).toContainText("dạng IV");
  const scripts = () => page.evaluate(() =>
    performance.getEntriesByType("resource").filter((entry) => /\/(word|docx)-/.test(entry.name)).length);
  expect(await scripts(), "nothing of it is loaded before it is asked for").toBe(0);
  const { name, path } = await saved(page, "Tải tệp Word");
  expect(await scripts()).toBe(2);
  expect(name).toMatch(/^proposal-.*\.docx$/);
  const paragraphs = wordText(path);
  expect(paragraphs).toContain("Công ty Gốm A & Con");
  expect(paragraphs).toContain("Men trắng đục");
  const shown = (await sheet(page).locator(".paper-sheet__heading").allInnerTexts()).map((text) => text.trim());
  expect(shown.length).toBeGreaterThan(8);
  for (const heading of shown) expect(paragraphs).toContain(heading);
});

test("the code of a printed paper opens it again, and is not there where words stay on the device", async ({ page, browser }) => {
  await openPaper(page, "checklist");
  await page.emulateMedia({ media: "print" });
  const code = new URL(await codeOf(page, browser));
  const here = new URL(code.pathname + code.search + code.hash, page.url());
  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(here.href);
  await expect(fresh.locator(".paper-sheet")).toContainText("Sành sứ", { timeout: 30_000 });
  await fresh.context().close();
  await page.emulateMedia({ media: "screen" });
  await openPaper(page, "letter");
  await expect(page.locator(".qr-code")).toHaveCount(1);
  await page.getByLabel("Làm mờ số liệu").check();
  await expect(page.locator(".qr-code")).toHaveCount(0);
});

test("an absorption check feeds the training plan, whose calendar another program reads", async ({ page }) => {
  await openPaper(page, "absorption");
  for (let n = 1; n <= 8; n += 1) await field(page, `q${n}`).selectOption(n === 3 ? "no" : "yes");
  await expect(sheet(page)).toContainText("14 trên 16");
  await page.locator(".paper-nav").getByRole("link", { name: "Kế hoạch đào tạo" }).click();
  await expect(sheet(page)).toContainText("đo kiểm, lấy mẫu");
  await field(page, "place").fill("Bát Tràng; xưởng 2, lò số 3");
  await field(page, "start").fill("2027-02-01");
  const { name, bytes } = await saved(page, "Tải lịch (.ics)");
  expect(name).toMatch(/^training-cigi-.*\.ics$/);
  const calendar = new ICAL.Component(ICAL.parse(bytes.toString("utf8")));
  const events = calendar.getAllSubcomponents("vevent").map((own) => new ICAL.Event(own));
  expect(events.length).toBeGreaterThanOrEqual(4);
  expect(new Set(events.map((event) => event.uid)).size).toBe(events.length);
  expect(events[0].startDate.toString()).toBe("2027-02-01T08:30:00");
  expect(events[0].location).toBe("Bát Tràng; xưởng 2, lò số 3");
  expect(events.map((event) => event.summary).join("\n")).toContain("đo kiểm, lấy mẫu");
});

test("a negotiation sheet is calculated on the device", async ({ page }) => {
  await openPaper(page, "negotiation");
  const figures = { spent: "1.000", revenue: "10.000", royalty: "4", years: "5", discount: "12", tax: "20", gain: "1.500" };
  for (const [key, text] of Object.entries(figures)) await field(page, key).fill(text);
  const row = sheet(page).locator("tr").filter({ hasText: "tiền bản quyền" });
  // 10,000 × 4 % × (1 − 20 %) over five years at 12 %, as any annuity table has it.
  const annuity = [1, 2, 3, 4, 5].reduce((sum, year) => sum + 1 / 1.12 ** year, 0);
  const expected = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 0 }).format(10_000 * 0.04 * 0.8 * annuity);
  await expect(row.locator("td").nth(2)).toHaveText(expected);
  await expect(sheet(page)).toContainText("Giữa mức sàn theo chi phí (1.000)");
  await expect(sheet(page).locator(".bars").first()).toBeVisible();
});

test("ticks of the checklist stay on the device", async ({ page }) => {
  await openPaper(page, "checklist");
  await page.getByLabel("1. Gửi yêu cầu").focus();
  await page.keyboard.press("Space");
  await expect(sheet(page)).toContainText("1 / 14");
  await page.reload();
  await expect(sheet(page)).toContainText("1 / 14");
  await expect(sheet(page)).toContainText("Ký thỏa thuận bảo mật");
});

test("every paper fits every screen and prints its sheet alone", async ({ page }) => {
  test.setTimeout(120_000);
  for (const kind of KINDS) {
    await openPaper(page, kind);
    await fits(page, kind);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".paper-page__form")).toBeHidden();
    await expect(page.locator(".site-header")).toBeHidden();
    await expect(sheet(page)).toBeVisible();
    await page.emulateMedia({ media: "screen" });
  }
});

for (const kind of KINDS) {
  test(`axe: paper ${kind}`, async ({ page }) => audit(page, kind, (own) => openPaper(own, kind)));
}
