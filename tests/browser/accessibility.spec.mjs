// axe on every page and state, in both languages and all themes.
import { audit, cards, expect, open, search, test } from "./support.mjs";

const NEED = "Nước thải dệt nhuộm có màu, COD cao. Cần công nghệ rẻ";
const STATES = {
  "empty match page": async (page) => open(page, "/"),
  "results with an open explanation": async (page) => {
    await open(page, "/");
    await search(page, NEED);
    await cards(page).first().locator(".disclosure").click();
    await expect(page.locator(".explanation__table")).toBeVisible();
  },
  "conditions and weights": async (page) => {
    await open(page, "/#n=s%E1%BA%A5y&s=B03&m=technology-transfer&r=6-9&w=40,14,9,9,6,8,4");
    for (const button of await page.locator("button[aria-expanded='false']").all()) {
      if (await button.isVisible()) await button.click();
    }
  },
  "no strong match": async (page) => {
    await open(page, "/");
    await search(page, "Thuê ca sĩ hát trong tiệc tất niên của công ty");
  },
  "help dialog": async (page) => {
    await open(page, "/");
    await page.locator("body").press("Escape");
    await page.locator("body").press("?");
    await expect(page.locator("dialog[open]")).toBeVisible();
  },
  "institute page": async (page) => {
    await open(page, "/institutes/ims");
    await expect(page.locator(".capability").first()).toBeVisible();
  },
  "team page": async (page) => {
    await open(page, "/team#n=Men%20g%E1%BB%91m%20b%E1%BB%8B%20r%E1%BA%A1n.%20N%C6%B0%E1%BB%9Bc%20th%E1%BA%A3i%20nhu%E1%BB%99m%20c%C3%B2n%20m%C3%A0u");
    await expect(page.locator(".team-matrix")).toBeVisible();
  },
  "candidate sheet": async (page) => {
    await open(page, "/fit/imi-herb#n=m%C3%A1y%20s%E1%BA%A5y%20%E2%89%A5%202%20t%E1%BA%A5n%2Fgi%E1%BB%9D&r=8-9");
    await expect(page.locator(".fit-page__lift").first()).toBeVisible();
  },
  "method page": async (page) => open(page, "/method"),
  "unknown page": async (page) => {
    await page.goto("/nowhere");
    await expect(page.locator("h1")).toBeVisible();
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe: ${name}`, async ({ page }) => audit(page, name, reach));
}
