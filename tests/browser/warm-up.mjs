// Before the first test: each program is opened once. The first start of a browser, its first compilation of each wasm and
// the first reading of the files from disk take seconds on a machine that has just built them; no test should wait for that.
import { chromium } from "@playwright/test";

const PROGRAMS = ["/", "/institutes", "/papers/letter", "/edit", "/kiosk"];

export default async function warmUp(config) {
  const { baseURL, launchOptions } = config.projects[0].use;
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage({ baseURL });
  const start = performance.now();
  for (const path of PROGRAMS) {
    await page.goto(path);
    // The program takes the place of the page that says it opens. One that does not is for the tests to tell.
    const opened = page.locator(".boot-status").waitFor({ state: "detached", timeout: 60_000 });
    await opened.catch(() => console.log(`warm-up: ${path} did not open within a minute`));
  }
  await browser.close();
  console.log(`warm-up: ${PROGRAMS.length} programs opened in ${Math.round(performance.now() - start)} ms`);
}
