// Visit after visit of the touch screen, and nothing grows. `cargo xtask soak` makes 2,000 visits, `--long` 20,000; here 200.
import { bench, expect, test } from "./support.mjs";

test("visit after visit, nothing grows", async ({ baseURL }) => {
  test.setTimeout(600_000);
  expect(await bench(baseURL, "tests/bench/soak.mjs", "200")).toContain("nothing grows");
});
