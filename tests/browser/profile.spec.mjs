// Journeys of an institute's officer: edit, be found, confirm, hand over, and the way of a profile to the catalog.
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cards, expect, names, open, search, test } from "./support.mjs";
import { SUMMARY, download, downloaded, edit, field, nhipcau, offer, partLink, saveFile, saved } from "./officer.mjs";

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
  const file = await download(page, saveFile(page));
  expect(file.institute.summary.vi).toBe("Viện làm men gốm không chì.");
  expect(file.base.institute.id).toBe("cigi");
  await expect(page.locator("#send")).toContainText("curator@");
  await expect(page.locator("#letter")).toHaveValue(/1 thay đổi/);
});

test("a need that failed finds the institute once its edit is handed over, merged and published", async ({ page }) => {
  test.setTimeout(300_000);
  const need = "vỏ tàu bị hà bám cần lớp phủ chống hà";
  const institute = page.locator(".result-card__name", { hasText: "Sành sứ" });
  await open(page);
  await search(page, need);
  const before = await names(page);
  await expect(institute).toHaveCount(0);

  await edit(page);
  const found = page.locator(".coach__number");
  await expect(found).toHaveText(/^\d+$/, { timeout: 30_000 });
  const count = await page.locator(".capability-rows__item").count();
  await page.getByRole("button", { name: "Thêm năng lực" }).click();
  const own = (id) => field(page, `f-capabilities-${count}-${id}`);
  await own("title-vi").fill("Lớp phủ gốm chống hà cho vỏ tàu");
  await own("title-en").fill("Ceramic antifouling coating for hulls");
  await own("description-vi").fill("Lớp phủ gốm mỏng cho vỏ tàu đi biển, giữ cho hà không bám.");
  await own("problems-vi").fill("Vỏ tàu bị hà bám sau vài tháng");
  await page.locator(".terms__name", { hasText: "Vật liệu" }).click();
  await page.getByLabel("Gốm kỹ thuật và thủy tinh").check();
  await saved(page);
  await partLink(page, "Khả năng được tìm thấy").click();
  await expect(page.locator(".coach--working")).toHaveCount(0, { timeout: 30_000 });
  await page.locator(".edit-bar__check").click();
  const file = await downloaded(page, saveFile(page));

  const folder = await mkdtemp(join(tmpdir(), "desk-"));
  const [data, bundle] = [join(folder, "data"), join(folder, "bundle")];
  await cp("data", data, { recursive: true });
  const merged = await nhipcau("merge", "--data", data, file);
  expect(merged).toContain("Lớp phủ gốm chống hà cho vỏ tàu");
  await nhipcau("build", "--data", data, "--out", bundle);
  for (const tier of ["search", "knowledge", "details"]) {
    const body = await readFile(join(bundle, `${tier}.bin`));
    await page.route(new RegExp(`/${tier}-[0-9a-f]+\\.bin`), (route) => route.fulfill({ body }));
  }
  await open(page);
  await search(page, need);
  expect(await names(page)).not.toEqual(before);
  const firstThree = cards(page).filter({ has: page.locator(".result-card__rank", { hasText: /^[123]$/ }) });
  await expect(firstThree.filter({ has: institute })).toContainText("Lớp phủ gốm chống hà cho vỏ tàu");
  await rm(folder, { recursive: true, force: true });
});

test("a new capability is missing things; the summary leads to each of them", async ({ page }) => {
  await edit(page);
  const count = await page.locator(".capability-rows__item").count();
  await page.getByRole("button", { name: "Thêm năng lực" }).click();
  await expect(page.locator("h1")).toHaveText("Chưa đặt tên");
  await expect(page.locator(".field__mark--required").first()).toBeVisible();
  await page.locator(".edit-bar__check").click();
  await saveFile(page)();
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

test("an old version comes back", async ({ page }) => {
  await edit(page, "identity");
  await field(page, SUMMARY).fill("Bản đầu");
  await saved(page);
  await page.reload();
  await field(page, SUMMARY).fill("Bản sau");
  await saved(page);
  await partLink(page, "Các phiên bản").click();
  await page.getByRole("button", { name: "Quay về phiên bản này" }).first().click();
  await partLink(page, "Giới thiệu viện").click();
  await expect(field(page, SUMMARY)).toHaveValue("Bản đầu");
});

test("the coach tells what an edit does, and proposes facts with the places that they bring", async ({ page }) => {
  await edit(page, "coach");
  const figure = page.locator(".coach__number");
  await expect(figure).toHaveText(/^\d+$/, { timeout: 20_000 });
  const before = Number(await figure.innerText());
  await expect(page.locator(".coach--working")).toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator(".coach-list__lift").first()).toContainText(/thứ \d+/);
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

test("an enterprise says why not, and the institute and the curator read it", async ({ page }) => {
  test.setTimeout(180_000);
  await open(page, "/institutes/cigi");
  const offered = page.locator(".capability").first();
  await offered.getByRole("button", { name: "Không chọn? Nêu lý do" }).click();
  await expect(offered.locator(".refuse__reason")).toHaveCount(8);
  await offered.getByRole("button", { name: /^Chưa thấy hơn/ }).click();
  await offered.getByRole("link", { name: "Xem và gửi các lý do" }).click();
  await expect(page.locator(".refusals")).toContainText("Đã ghi 1 lý do");
  const path = await downloaded(page, () => page.getByRole("button", { name: "Tải tệp phản hồi" }).click());
  const text = await readFile(path, "utf8");
  expect(JSON.parse(text).refusals).toMatchObject([{ institute: "cigi", reason: "no-advantage" }]);
  await page.reload();
  await expect(page.locator(".refusals")).toContainText("Đã ghi 1 lý do");

  await edit(page, "open");
  await offer(page, text, "feedback.json");
  await expect(page.locator(".transfer__outcome")).toContainText("Chưa thấy hơn cách đang dùng × 1: Thêm ít nhất một ưu điểm");
  expect(await nhipcau("feedback", path)).toContain("1  No visible advantage over what we use");
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
