// A draft is never lost: killed browsers, two tabs, a full device, databases that are newer, damaged, blocked or not there,
// and a program that fails.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { bench, expect, test } from "./support.mjs";
import { INSTITUTE, SUMMARY, download, edit, field, openDatabase, partLink, putDraft, saveDraft, saved } from "./officer.mjs";

test("killing the browser loses at most a second of typing", async ({ baseURL }) => {
  test.setTimeout(180_000);
  expect(await bench(baseURL, "tests/bench/kills.mjs", "3")).toContain("3 kills: at most");
});

test("two tabs that both want to edit never overwrite each other", async ({ baseURL }) => {
  test.setTimeout(180_000);
  expect(await bench(baseURL, "tests/bench/tabs.mjs", "10")).toContain("10 interleavings: no edit");
});

test("two tabs: the second reads, takes over, and nothing is overwritten", async ({ context, page }) => {
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Tab thứ nhất");
  await saved(page);
  const second = await context.newPage();
  await edit(second, "identity");
  await expect(second.locator(".notice--warning")).toContainText("Một thẻ khác đang sửa");
  await expect(field(second, SUMMARY)).toBeDisabled();
  await expect(field(second, SUMMARY)).toHaveValue("Tab thứ nhất");
  await field(page, SUMMARY).fill("Tab thứ nhất, thêm");
  await expect(field(second, SUMMARY)).toHaveValue("Tab thứ nhất, thêm");
  await field(page, SUMMARY).fill("Tab thứ nhất, gõ ngay trước khi bị lấy quyền");
  await second.getByRole("button", { name: "Sửa ở đây" }).click();
  await expect(field(second, SUMMARY)).toBeEnabled();
  await expect(field(second, SUMMARY)).toHaveValue("Tab thứ nhất, gõ ngay trước khi bị lấy quyền");
  await expect(field(page, SUMMARY)).toBeDisabled();
  await field(second, SUMMARY).fill("Tab thứ hai");
  await saved(second);
  await expect(field(page, SUMMARY)).toHaveValue("Tab thứ hai");
  await second.close();
  await expect(field(page, SUMMARY)).toBeEnabled();
});

test("a full device is told, the saved draft stays, the unsaved one can be kept", async ({ page, baseURL }) => {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 250_000 });
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Đã lưu trước khi hết chỗ");
  await saved(page);
  await field(page, SUMMARY).fill(`Không còn chỗ ${randomBytes(200_000).toString("base64")}`);
  const notice = page.locator(".notice--error");
  await expect(notice).toContainText("hết chỗ");
  const file = await download(page, saveDraft(page, notice));
  expect(file.institute.summary.vi).toContain("Không còn chỗ");
  await page.reload();
  await expect(field(page, SUMMARY)).toHaveValue("Đã lưu trước khi hết chỗ");
  await field(page, SUMMARY).fill("Ngắn hơn thì còn chỗ");
  await saved(page);
});

test("a database of a newer release is left alone", async ({ page }) => {
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Bản thảo của tương lai");
  await saved(page);
  await page.goto("/method");
  await openDatabase(page, 99);
  await page.goto(INSTITUTE);
  await expect(page.locator("h1")).toContainText("phiên bản mới hơn");
  const file = await download(page, saveDraft(page));
  expect(file.institute.summary.vi).toBe("Bản thảo của tương lai");
});

test("a newer release that opens in another tab gets the last letters, too", async ({ context, page }) => {
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Đã lưu");
  await saved(page);
  const other = await context.newPage();
  await other.goto("/method");
  await field(page, SUMMARY).fill("Gõ ngay trước khi có phiên bản mới");
  await openDatabase(other, 99);
  await expect(page.locator("h1")).toContainText("phiên bản mới hơn");
  const kept = await download(page, saveDraft(page));
  expect(kept.institute.summary.vi).toBe("Gõ ngay trước khi có phiên bản mới");
  await other.goto(INSTITUTE);
  const stored = await download(other, saveDraft(other));
  expect(stored.institute.summary.vi).toBe("Gõ ngay trước khi có phiên bản mới");
});

test("a draft of the oldest format opens as it was", async ({ page }) => {
  const text = await readFile("tests/profile/golden/v1.json", "utf8");
  const { institute } = JSON.parse(text);
  await edit(page, "identity");
  await putDraft(page, institute.id, { generation: 1, at: Date.now(), text });
  await edit(page, "identity", `/edit/${institute.id}`);
  await expect(field(page, "f-name-vi")).toHaveValue(institute.name.vi);
  await saved(page);
});

for (const [name, value, kept] of [
  ["a text that is no draft", { generation: 3, at: 0, text: '{"format_version": 1, "institu' }, /"institu$/],
  ["something else altogether", { drafts: ["lost"] }, /"lost"/],
]) {
  test(`a damaged database is told, and what stands there is kept: ${name}`, async ({ page }) => {
    await edit(page, "identity");
    await putDraft(page, "cigi", value);
    await page.reload();
    await expect(page.locator("h1")).toHaveText("Không đọc được bản thảo trên máy này");
    const [file] = await Promise.all([page.waitForEvent("download"), saveDraft(page)()]);
    expect(await readFile(await file.path(), "utf8")).toMatch(kept);
    await page.getByRole("button", { name: "Bắt đầu lại từ danh mục" }).click();
    await field(page, SUMMARY).fill("Bắt đầu lại");
    await saved(page);
    await page.reload();
    await expect(field(page, SUMMARY)).toHaveValue("Bắt đầu lại");
  });
}

test("a database without its stores is left as it is, and editing goes on in memory", async ({ page }) => {
  await page.goto("/method");
  await openDatabase(page, 1);
  await edit(page, "identity");
  const notice = page.locator(".notice--error");
  await expect(notice).toContainText("Không đọc được kho bản thảo");
  await field(page, SUMMARY).fill("Chỉ trong trang này");
  const file = await download(page, saveDraft(page, notice));
  expect(file.institute.summary.vi).toBe("Chỉ trong trang này");
});

test("a database that another tab holds is told, and opens once that tab lets go", async ({ context, page }) => {
  const other = await context.newPage();
  await other.goto("/method");
  await other.evaluate(() => new Promise((resolve) => {
    const request = indexedDB.open("nhipcau.profiles", 1);
    request.onsuccess = () => { window.held = request.result; resolve(); };
  }));
  // A release to come, whose database has the next version.
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name) { return open.call(this, name, 2); };
  });
  await page.goto(INSTITUTE);
  await expect(page.locator("h1")).toHaveText("Một thẻ khác đang giữ dữ liệu cũ");
  await expect(page.locator(".page__lead")).toContainText("Bản thảo vẫn còn nguyên");
  await other.evaluate(() => window.held.close());
  await expect(page.locator(".edit-bar")).toBeVisible();
});

for (const [name, take] of [
  ["not there", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
  ["refused", () => { IDBFactory.prototype.open = () => { throw new DOMException("private", "SecurityError"); }; }],
]) {
  test(`without a store one can edit and is told before the first letter: ${name}`, async ({ page }) => {
    await page.addInitScript(take);
    await edit(page, "identity");
    const notice = page.locator(".notice--warning");
    await expect(notice).toContainText("không cho lưu");
    await field(page, SUMMARY).fill("Chỉ trong bộ nhớ");
    const file = await download(page, saveDraft(page, notice));
    expect(file.institute.summary.vi).toBe("Chỉ trong bộ nhớ");
  });
}

test.describe("a program that fails", () => {
  test.use({ provoked: /out of memory|panicked|unreachable|RuntimeError/ });

  test("says so and keeps the draft", async ({ page }) => {
    // The fault is thrown through the program, which ends it: no fault of the page here.
    await edit(page, "identity");
    await field(page, SUMMARY).fill("Gõ trước khi chương trình hỏng");
    await saved(page);
    await fail(page);
    const box = page.locator(".rescue");
    await expect(box).toContainText("Bản thảo của bạn được giữ trên máy này");
    await expect(box.getByRole("link", { name: "Tải lại trang" })).toBeFocused();
    const file = await download(page, () => box.getByRole("link", { name: "Tải bản thảo về" }).click());
    expect(file.institute.summary.vi).toBe("Gõ trước khi chương trình hỏng");
    await box.getByRole("link", { name: "Tải lại trang" }).click();
    await expect(field(page, SUMMARY)).toHaveValue("Gõ trước khi chương trình hỏng");
  });
});

/** Has the browser refuse one element, as when it is out of memory, while the next part is drawn. */
async function fail(page) {
  await page.evaluate(() => {
    const create = Document.prototype.createElement;
    Document.prototype.createElement = function () {
      Document.prototype.createElement = create;
      throw new Error("out of memory");
    };
  });
  await partLink(page, "Liên hệ").click();
}
