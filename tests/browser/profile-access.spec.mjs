// The editor for everybody: by the keyboard alone, at 360 pixels, and axe on every part and every error state.
import { audit, expect, test } from "./support.mjs";
import { SUMMARY, download, edit, field, offer, putDraft, saved } from "./officer.mjs";

const PARTS = ["", "identity", "contact", "former", "coach", "demand", "fresh", "check", "open", "versions"];

/** Presses the tab key until an element has the focus. */
async function tabTo(page, target) {
  for (let n = 0; n < 300; n += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("the tab key does not get there");
}

test("the keyboard alone edits, undoes, mends an error and makes the file", async ({ page }) => {
  await page.goto("/edit");
  await expect(page.locator(".profile-rows__link").first()).toBeVisible();
  await tabTo(page, page.locator("#find"));
  await page.keyboard.type("cigi");
  await expect(page.locator(".profile-rows__link")).toHaveCount(1);
  await tabTo(page, page.locator(".profile-rows__link"));
  await page.keyboard.press("Enter");
  await expect(page.locator(".edit-bar")).toBeVisible();
  const count = await page.locator(".capability-rows__item").count();
  await tabTo(page, page.getByRole("button", { name: "Thêm năng lực" }));
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();
  await tabTo(page, page.locator(".edit-bar__check"));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Tải tệp hồ sơ về" }));
  await page.keyboard.press("Enter");
  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await tabTo(page, summary.getByRole("link", { name: /Nhập tên năng lực/ }));
  await page.keyboard.press("Enter");
  const title = field(page, `f-capabilities-${count}-title-vi`);
  await expect(title).toBeFocused();
  await page.keyboard.type("Men gốm không chì");
  await saved(page);
  await tabTo(page, page.locator(".edit-bar").getByRole("button", { name: "Hoàn tác" }));
  await page.keyboard.press("Enter");
  await expect(title).toHaveValue("");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(title).toHaveValue("Men gốm không chì");
  await tabTo(page, page.locator(".terms__name").first());
  await page.keyboard.press("Enter");
  await tabTo(page, page.locator(".terms__group[open] input").first());
  await page.keyboard.press("Space");
  await tabTo(page, page.locator(".edit-bar__check"));
  await page.keyboard.press("Enter");
  await expect(page.locator("h1")).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Tải tệp hồ sơ về" }));
  const file = await download(page, () => page.keyboard.press("Enter"));
  expect(file.institute.capabilities[count].title.vi).toBe("Men gốm không chì");
  await expect(page.locator("#send")).toBeFocused();
});

test("360 pixels hold every part", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const part of PARTS) {
    await edit(page, part);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, part).toBeLessThanOrEqual(360);
  }
});

/** States of the editor, and how a fresh page gets there. */
const STATES = {
  "the list with an error": async (page) => {
    await page.goto("/edit");
    await expect(page.locator(".profile-rows__link").first()).toBeVisible();
    await page.locator(".profiles-page__part > .button").click();
  },
  "a capability": async (page) => {
    await edit(page);
    await page.locator(".capability-rows__link").first().click();
    await expect(page.locator("#f-capabilities-0-title-vi")).toBeVisible();
  },
  "the check with errors": async (page) => {
    await edit(page);
    await page.locator("main .button--primary").first().click();
    await page.locator(".edit-bar__check").click();
    await page.locator(".edit-page__actions .button--primary").last().click();
    await expect(page.locator(".error-summary")).toBeFocused();
  },
  "a field with its error": async (page) => {
    await STATES["the check with errors"](page);
    await page.locator(".error-summary__list a").first().click();
    await expect(page.locator(".field__problem--error").first()).toBeVisible();
  },
  "where the file goes": async (page) => {
    await edit(page, "check");
    await page.locator(".edit-page__actions .button--primary").last().click();
    await expect(page.locator("#send")).toBeVisible();
  },
  "a refused file": async (page) => {
    await edit(page, "open");
    await offer(page, '{"format_version": 1, "institute": {"id": 7, "capabilities": {"0": true}}}');
    await expect(page.locator(".error-summary")).toBeVisible();
  },
  "the differences of a file": async (page) => {
    await edit(page, "open");
    await offer(page, '{"format_version": 1, "institute": {"id": "cigi", "name": {"vi": "Viện Khác"}}}');
    await expect(page.locator(".changes__item").first()).toBeVisible();
  },
  "a browser that keeps nothing": async (page) => {
    await page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
    await edit(page, "identity");
    await expect(page.locator(".notice--warning")).toBeVisible();
  },
  "a damaged draft": async (page) => {
    await page.goto(`/edit/cigi`);
    await expect(page.locator(".edit-bar, .edit-page__actions").first()).toBeVisible();
    await putDraft(page, "cigi", { generation: 1, at: 0, text: "{" });
    await page.reload();
    await expect(page.locator(".edit-page__actions")).toBeVisible();
  },
  "a tab that may only read": async (page) => {
    // The one of the last time goes first: it would be the editor.
    for (const own of page.context().pages()) if (own !== page) await own.close();
    const other = await page.context().newPage();
    await edit(other, "identity");
    await expect(field(other, SUMMARY)).toBeEnabled();
    await edit(page, "identity");
    await expect(page.locator(".notice--warning")).toBeVisible();
  },
};

for (const part of PARTS) {
  STATES[`the part ${part || "overview"}`] = async (page) => {
    await edit(page, part);
    if (["", "coach", "demand"].includes(part)) await expect(page.locator(".coach--working")).toHaveCount(0, { timeout: 30_000 });
  };
}

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe finds nothing: ${name}`, ({ page }) => audit(page, name, reach));
}
