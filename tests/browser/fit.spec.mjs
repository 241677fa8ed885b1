// A vague need is told what would make it clearer; a candidate's sheet tells what is missing and what would change it.
import { cards, expect, loaded, open, search, settled, test } from "./support.mjs";

const VAGUE = "cảm biến";

/** The first three institutes of the list. */
async function firstThree(page) {
  return (await page.locator(".result-card__link").allInnerTexts()).slice(0, 3);
}

test("a vague need is told what to name, and naming it changes the first three", async ({ page }) => {
  await open(page);
  await search(page, VAGUE);
  const before = await firstThree(page);
  await page.locator(".result-card__sheet a").first().click();
  await loaded(page);
  const answer = page.locator(".clarity__answer").first();
  await answer.focus();
  await page.keyboard.press("Enter");
  await page.locator(".fit-page > .page__back").click();
  await loaded(page);
  await settled(page);
  const after = await firstThree(page);
  expect(after.filter((name) => !before.includes(name)).length, "newcomers").toBeGreaterThan(0);
});

test("a candidate's sheet says what is missing and what would change it, by keyboard, in both languages", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page);
  await search(page, "Máy sấy nông sản công suất 2 tấn/giờ. Cần đạt TCVN 6477:2016.");
  // A candidate of the highest band has none above it.
  const liftable = cards(page).filter({ hasNot: page.locator(".band--strong") }).first();
  const link = liftable.locator(".result-card__sheet a");
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/fit\/[a-z0-9-]+#n=/);
  await loaded(page);
  await expect(page.locator(".fit-page__gaps tbody tr").first()).toBeVisible();
  await expect(page.locator(".fit-page__lift")).toHaveCount(2);
  await expect(page.locator("h2", { hasText: "Còn thiếu gì" })).toBeVisible();
  const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide()).toBeLessThanOrEqual(0);

  // What the visitor can change gives what was announced.
  const lift = page.locator(".fit-page__lift", { has: page.locator(".fit-page__try") }).first();
  const announced = /lên ([\d,]+) điểm/.exec(await lift.locator(".fit-page__result").innerText())[1];
  await lift.locator(".fit-page__try").focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(".explanation__total .explanation__points")).toHaveText(announced);

  await page.locator(".language-switch__link[lang=en]").click();
  await expect(page.locator("h2", { hasText: "What is missing" })).toBeVisible();
  await expect(page.locator("h2", { hasText: "What would change it" })).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
});

test("a sheet leads to the letter and the comparison, and an unknown id says so", async ({ page }) => {
  await open(page, "/fit/riam-tower-dryer#n=m%C3%A1y%20s%E1%BA%A5y");
  const letter = page.locator(".fit-page__ways a").first();
  await expect(letter).toHaveAttribute("href", /\/papers\/letter#.*vp=riam-tower-dryer/);
  await expect(page.locator(".fit-page__ways a").nth(1)).toHaveAttribute("href", /\/compare#.*vc=riam-tower-dryer/);
  await open(page, "/fit/no-such-thing");
  await expect(page.locator("h1")).toHaveText("Không có năng lực nào mang mã này trong dữ liệu");
  await open(page, "/fit/riam-tower-dryer");
  await expect(page.locator(".fit-page__note").first()).toContainText("Chưa mở nhu cầu nào");
});
