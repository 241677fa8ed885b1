// The browser tests of `cargo xtask test browser`, which sets BASE_URL (its own server, the release build) and CHROME_PATH.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/browser",
  globalSetup: "./tests/browser/warm-up.mjs",
  outputDir: "test-results",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // Two workers on two cores: a page may be late by seconds. What fails twice is broken.
  expect: { timeout: 15_000 },
  retries: 1,
  reporter: "list",
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080/",
    // Tracing every test would make the suite an eighth slower; what failed once is traced at its second try.
    trace: "on-first-retry",
    // Journeys look at the page; offline.spec.mjs and kiosk.spec.mjs let the worker in.
    serviceWorkers: "block",
    launchOptions: {
      executablePath: process.env.CHROME_PATH,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage"],
    },
  },
});
