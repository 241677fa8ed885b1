// A need of several sentences gets a team.
import { expect, loaded, open, search, test } from "./support.mjs";

const NEED = "Men gốm bị rạn nứt sau khi nung. Chiết xuất tinh dầu từ hạt có dầu. Thuê ca sĩ hát tiệc tất niên.";

test("a need of several sentences leads to a team that can be shared", async ({ page, browser }) => {
  await open(page);
  await search(page, NEED);
  await page.locator(".facet-list__team a").click();
  await expect(page).toHaveURL(/\/team#n=/);
  await loaded(page);
  const rows = page.locator(".team-matrix__table tbody tr");
  await expect(rows).toHaveCount(3);
  expect(await page.locator(".team-matrix__member").count()).toBeGreaterThan(1);
  await expect(rows.nth(2).locator(".team-matrix__open")).toBeVisible();
  const members = await page.locator(".team-matrix__name").allInnerTexts();
  const other = await (await browser.newContext()).newPage();
  await open(other, page.url());
  await expect.poll(() => other.locator(".team-matrix__name").allInnerTexts()).toEqual(members);
  await other.context().close();
  await page.locator(".team-page .page__back").click();
  await expect(page.locator("#need")).toHaveValue(NEED);
});

test("a need of one sentence is told what a team needs", async ({ page }) => {
  await open(page, "/team#n=men%20g%E1%BB%91m");
  await expect(page.locator(".page__lead")).toContainText("ít nhất hai ý");
  await open(page, "/team");
  await expect(page.locator(".page__lead")).toContainText("Chưa có nhu cầu");
});
