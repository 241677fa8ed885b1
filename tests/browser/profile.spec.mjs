// Journeys of an institute's officer: edit, never lose, be found, hand over. Keyboard alone, two tabs, a full device,
// hostile files, and axe on every part in both languages and three themes.
import { AxeBuilder } from "@axe-core/playwright";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, test } from "./support.mjs";

const INSTITUTE = "/edit/cigi";

/** Opens a part of the editor and waits for its form. */
async function edit(page, part = "", address = INSTITUTE) {
  await page.goto(`${address}${part ? `#vs=${part}` : ""}`);
  await expect(page.locator(".edit-bar")).toBeVisible();
}

const bar = (page) => page.locator(".edit-bar__saved");
const saved = (page) => expect(bar(page)).toContainText(/(Đã lưu|Saved) \d\d:\d\d/);
const field = (page, id) => page.locator(`#${id}`);
const SUMMARY = "f-summary-vi";

/** Exports from the check part and gives the file. */
async function download(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return JSON.parse(await readFile(await file.path(), "utf8"));
}

/** Offers a file with this content to the part that opens files. */
const offer = (page, content, name = "profile.json") =>
  page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });

test("an edit is saved within a second, read again after a reload, and handed over", async ({ page }) => {
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Viện làm men gốm không chì.");
  const typed = Date.now();
  await saved(page);
  expect(Date.now() - typed).toBeLessThan(1500);
  await page.reload();
  await expect(field(page, SUMMARY)).toHaveValue("Viện làm men gốm không chì.");
  await page.locator(".edit-bar__check").click();
  await expect(page.locator("h1")).toHaveText("Xem lại và gửi");
  await expect(page.locator(".changes__item")).toHaveCount(1);
  await expect(page.locator(".changes")).toContainText("Viện làm men gốm không chì.");
  const file = await download(page, () => page.getByRole("button", { name: "Tải tệp hồ sơ về" }).click());
  expect(file.institute.summary.vi).toBe("Viện làm men gốm không chì.");
  expect(file.base.institute.id).toBe("cigi");
  await expect(page.locator("#send")).toContainText("curator@");
  await expect(page.locator("#letter")).toHaveValue(/1 thay đổi/);
});

test("a new capability is missing things; the summary leads to each of them", async ({ page }) => {
  await edit(page);
  const count = await page.locator(".capability-rows__item").count();
  await page.getByRole("button", { name: "Thêm năng lực" }).click();
  await expect(page.locator("h1")).toHaveText("Chưa đặt tên");
  await expect(page.locator(".field__mark--required").first()).toBeVisible();
  await page.locator(".edit-bar__check").click();
  await page.getByRole("button", { name: "Tải tệp hồ sơ về" }).click();
  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.locator("li")).toHaveCount(2);
  await summary.getByRole("link", { name: /Nhập tên năng lực/ }).click();
  await expect(field(page, `f-capabilities-${count}-title-vi`)).toBeFocused();
  await expect(page.locator(".field__problem--error").first()).toContainText("Nhập tên năng lực");
  await page.keyboard.type("Men gốm không chì");
  await expect(page.locator("h1")).toHaveText("Men gốm không chì");
});

test("entries are added, duplicated, moved and removed, and each step goes back", async ({ page }) => {
  await edit(page, "former");
  const entries = page.locator(".entry");
  const before = await entries.count();
  await page.getByRole("button", { name: /^Thêm/ }).first().click();
  await expect(entries).toHaveCount(before + 1);
  const name = field(page, `f-former-names-${before}-name-vi`);
  await expect(name).toBeFocused();
  await page.keyboard.type("Viện Sành sứ");
  await entries.nth(before).getByRole("button", { name: /^Nhân bản/ }).first().click();
  await expect(entries).toHaveCount(before + 2);
  await expect(field(page, `f-former-names-${before + 1}-name-vi`)).toHaveValue("Viện Sành sứ");
  await entries.nth(before + 1).getByRole("button", { name: /^Xóa/ }).first().click();
  await expect(entries).toHaveCount(before + 1);
  await page.locator(".toast__action").click();
  await expect(entries).toHaveCount(before + 2);
  await saved(page);
  const undo = page.locator(".edit-bar").getByRole("button", { name: "Hoàn tác" });
  while ((await undo.getAttribute("aria-disabled")) !== "true") await undo.click();
  await expect(entries).toHaveCount(before);
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

test("killing the browser loses at most a second of typing", async ({ baseURL }) => {
  test.setTimeout(180_000);
  const { stdout } = await promisify(execFile)(process.execPath, ["tests/bench/kills.mjs", "3"], {
    env: { ...process.env, BASE_URL: baseURL },
  });
  expect(stdout).toContain("3 kills: at most");
});

test("a full device is told, the saved draft stays, the unsaved one can be kept", async ({ page, baseURL }) => {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 250_000 });
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Đã lưu trước khi hết chỗ");
  await saved(page);
  await field(page, SUMMARY).fill(`Không còn chỗ ${randomBytes(200_000).toString("base64")}`);
  await expect(page.locator(".notice--error")).toContainText("hết chỗ");
  const file = await download(page, () =>
    page.locator(".notice--error").getByRole("button", { name: "Tải bản thảo về" }).click());
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
  await page.evaluate(() => new Promise((resolve, reject) => {
    const request = indexedDB.open("nhipcau.profiles", 99);
    request.onsuccess = () => { request.result.close(); resolve(); };
    request.onerror = reject;
  }));
  await page.goto(INSTITUTE);
  await expect(page.locator("h1")).toContainText("phiên bản mới hơn");
  const file = await download(page, () => page.getByRole("button", { name: "Tải bản thảo về" }).click());
  expect(file.institute.summary.vi).toBe("Bản thảo của tương lai");
});

test("without a store one can edit and is told to download", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Chỉ trong bộ nhớ");
  await expect(page.locator(".notice--warning")).toContainText("không cho lưu");
});

test("an old version comes back", async ({ page }) => {
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Bản đầu");
  await saved(page);
  await page.reload();
  await field(page, SUMMARY).fill("Bản sau");
  await saved(page);
  await page.locator(".edit-nav").getByRole("link", { name: "Các phiên bản" }).click();
  await page.getByRole("button", { name: "Quay về phiên bản này" }).first().click();
  await page.locator(".edit-nav").getByRole("link", { name: "Giới thiệu viện" }).click();
  await expect(field(page, SUMMARY)).toHaveValue("Bản đầu");
});

test("a file is applied after its differences were read, or not at all", async ({ page }) => {
  await edit(page, "check");
  const file = await download(page, () => page.getByRole("button", { name: "Tải tệp hồ sơ về" }).click());
  file.institute.founded = 1971;
  await edit(page, "open");
  await offer(page, JSON.stringify(file));
  await expect(page.locator(".changes")).toContainText("Năm thành lập");
  await expect(bar(page)).toContainText("Chưa có thay đổi");
  await page.getByRole("button", { name: "Dùng tệp này" }).click();
  await saved(page);
  await page.locator(".edit-nav").getByRole("link", { name: "Giới thiệu viện" }).click();
  await expect(field(page, "f-founded")).toHaveValue("1971");
});

const HOSTILE = {
  "not JSON": "<script>alert(1)</script>",
  "cut off": '{"format_version": 1, "institute": {"id": "ci',
  "another kind": '{"hello": "world"}',
  "too deep": `{"format_version": 1, "institute": ${"[".repeat(100_000)}`,
  "too large": `{"format_version": 1, "x": "${"x".repeat(600_000)}"}`,
  "wrong types": '{"format_version": 1, "institute": {"id": 7, "capabilities": {"0": true}}}',
  "unknown key": '{"format_version": 1, "institute": {"id": "cigi", "__proto__": {"a": 1}}}',
  "markup": '{"format_version": 1, "institute": {"id": "cigi", "<img src=x onerror=alert(1)>": 1}}',
  "bidi": '{"format_version": 1, "institute": {"id": "cigi", "name": {"vi": "a\\u202eb"}}}',
  "newer": '{"format_version": 99, "institute": {}}',
  "number": '{"format_version": 1, "institute": {"id": "cigi", "founded": 1e999}}',
  "empty": "",
};

test("hostile files are refused with a reason, at once, and change nothing", async ({ page }) => {
  await edit(page, "open");
  for (const [name, content] of Object.entries(HOSTILE)) {
    const start = Date.now();
    await offer(page, content, `${name}.json`);
    await expect(page.locator(".transfer__outcome .error-summary__list li").first(), name).toBeVisible();
    expect(Date.now() - start, name).toBeLessThan(2000);
    expect(await page.locator("main img, main script").count(), name).toBe(0);
    await expect(bar(page), name).toContainText("Chưa có thay đổi");
    await page.reload();
    await expect(page.locator("#file")).toBeVisible();
  }
});

test("the coach tells what an edit does for being found", async ({ page }) => {
  await edit(page, "coach");
  const figure = page.locator(".coach__number");
  await expect(figure).toHaveText(/^\d+$/, { timeout: 20_000 });
  const before = Number(await figure.innerText());
  await page.goto("/edit");
  await page.locator("#new-name").fill("Viện Thử");
  await page.getByRole("button", { name: "Bắt đầu hồ sơ" }).click();
  await expect(page.locator(".edit-bar")).toBeVisible();
  await expect(page.locator(".edit-page__of")).toHaveText("Viện Thử");
  await expect(figure).toHaveText("0", { timeout: 20_000 });
  expect(before).toBeGreaterThan(0);
});

test("the market is drawn with its table", async ({ page }) => {
  await edit(page, "demand");
  await expect(page.locator(".balance__picture")).toBeVisible({ timeout: 20_000 });
  const bars = await page.locator(".balance__bar--asked").count();
  await page.locator("details", { has: page.locator(".balance-table") }).locator("summary").click();
  await expect(page.locator(".balance-table tbody tr")).toHaveCount(bars);
  await expect(page.locator(".service").first()).toHaveText("Chưa ai đáp ứng tốt");
});

test("many statements are confirmed at once", async ({ page }) => {
  await edit(page, "fresh");
  await expect(page.locator(".fresh-list__date--old").first()).toBeVisible();
  await page.getByRole("button", { name: /Đánh dấu/ }).click();
  await expect(page.locator(".field__problem--error")).toContainText("Hãy chọn ít nhất một mục");
  await page.getByRole("button", { name: "Chọn tất cả" }).click();
  await page.getByRole("button", { name: /Đánh dấu/ }).click();
  await expect(page.locator(".fresh-list__date--old")).toHaveCount(0);
  await saved(page);
});

test("figures and standards are recognized in a pasted text", async ({ page }) => {
  await edit(page);
  await page.locator(".capability-rows__link").first().click();
  await page.locator(".paste__summary").click();
  await page.locator("#paste").fill("Lò nung đạt 1.250 °C, tiết kiệm trên 30 % gas, sản phẩm đạt TCVN 13113:2020.");
  await page.getByRole("button", { name: "TCVN 13113:2020" }).click();
  await expect(page.locator("#f-capabilities-0-standards")).toHaveValue(/TCVN 13113:2020/);
  await page.getByRole("button", { name: /1\.250 °C/ }).click();
  await expect(page.locator('[id^="f-capabilities-0-figures-"][id$="-value"]').last()).toHaveValue("1250");
});

test("the keyboard alone edits, undoes and reaches the file", async ({ page }) => {
  await edit(page, "identity");
  await field(page, "f-abbreviation").focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("CIGI2");
  await saved(page);
  const undo = page.locator(".edit-bar").getByRole("button", { name: "Hoàn tác" });
  await undo.focus();
  await page.keyboard.press("Enter");
  await expect(field(page, "f-abbreviation")).not.toHaveValue("CIGI2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(field(page, "f-abbreviation")).toHaveValue("CIGI2");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();
});

test("360 pixels hold every part", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const part of ["", "identity", "former", "coach", "demand", "fresh", "check", "open", "versions"]) {
    await edit(page, part);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, part).toBeLessThanOrEqual(360);
  }
});

for (const language of ["vi", "en"]) {
  for (const theme of ["light", "dark", "contrast"]) {
    test(`axe finds nothing: ${language}, ${theme}`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.addInitScript((theme) => localStorage.setItem("nhipcau.theme", theme), theme);
      const scan = async (name) => {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map((found) => `${name}: ${found.id} ${found.nodes[0].html}`)).toEqual([]);
      };
      await page.goto(`/edit?lang=${language}`);
      await expect(page.locator(".profile-rows__link").first()).toBeVisible();
      await page.locator(".profiles-page__part > .button").click();
      await scan("list with an error");
      for (const part of ["", "identity", "contact", "former", "coach", "demand", "fresh", "open", "versions"]) {
        await edit(page, part, `${INSTITUTE}?lang=${language}`);
        await page.waitForTimeout(300);
        await scan(part || "overview");
      }
      await edit(page, "", `${INSTITUTE}?lang=${language}`);
      await page.locator(".capability-rows__link").first().click();
      await expect(page.locator("#f-capabilities-0-title-vi")).toBeVisible();
      await scan("capability");
      await edit(page, "", `${INSTITUTE}?lang=${language}`);
      await page.locator("main .button--primary").first().click();
      await page.locator(".edit-bar__check").click();
      await page.locator(".edit-page__actions .button--primary").last().click();
      await expect(page.locator(".error-summary")).toBeFocused();
      await scan("check with errors");
      await edit(page, "open", `${INSTITUTE}?lang=${language}`);
      await offer(page, HOSTILE["wrong types"]);
      await expect(page.locator(".error-summary")).toBeVisible();
      await scan("refused file");
    });
  }
}
