// axe on every page and state, in both languages and all themes.
import AxeBuilder from "@axe-core/playwright";
import { cards, expect, open, search, test } from "./support.mjs";

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
  "method page": async (page) => open(page, "/method"),
  "unknown page": async (page) => {
    await page.goto("/nowhere");
    await expect(page.locator("h1")).toBeVisible();
  },
};

for (const [name, reach] of Object.entries(STATES)) {
  test(`axe: ${name}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const language of ["vi", "en"]) {
      for (const theme of ["light", "dark", "contrast"]) {
        await page.goto("/method");
        await page.evaluate(([l, t]) => {
          localStorage.setItem("nhipcau.language", l);
          localStorage.setItem("nhipcau.theme", t);
        }, [language, theme]);
        await page.goto("about:blank");
        await reach(page);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        await page.waitForTimeout(250);
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map((found) => `${found.id}: ${found.nodes.map((node) => node.target.join(" ")).join(" | ")}`);
        expect(told, `${name}, ${language}, ${theme}`).toEqual([]);
      }
    }
  });
}
