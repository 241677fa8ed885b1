// The staff of a stand: the hidden door, settings, counters, new data from a folder, and a stick that needs no network.
//
// 1. Five touches and the PIN open the panel; settings are kept; it closes by itself.
// 2. Counters hold names and numbers, and leave as a table that no spreadsheet takes for formulas.
// 3. New data is checked whole before it is used; what is damaged, too new, too old or elsewhere is refused in plain words;
//    one touch goes back; no wipe of a visit takes it away.
// 4. `nhipcau pack` makes a folder whose start script opens a kiosk that answers.
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { STATES, allData, ask, attracting, expect, names, open, openPanel, test, touch, typePin, visitWithoutTyping } from "./kiosk.mjs";

/** The curator's command, as `cargo xtask build` leaves it. */
const NHIPCAU = process.env.NHIPCAU ?? "target/desk/nhipcau";
const run = promisify(execFile);

const staffButton = (page, text) => page.locator(".kiosk-staff button", { hasText: text });
const fact = (page, term) => page.locator(".kiosk-staff .kiosk-facts__row", { has: page.locator("dt", { hasText: term }) }).first().locator("dd");

test("the staff's door, the PIN, the settings", async ({ page, host }) => {
  await open(page, host);
  await STATES.pin(page);
  await typePin(page, "1111");
  await expect(page.locator(".kiosk-staff__message")).toHaveText("Mã chưa đúng. Hãy thử lại.");
  await typePin(page, "2468");
  await page.locator(".kiosk-staff__input").first().fill("C12");
  await page.locator(".kiosk-staff__input").nth(5).fill("97531");
  await page.locator(".kiosk-staff .kiosk-button--primary").tap();
  await staffButton(page, "Tự kiểm tra").tap();
  await expect(page.locator(".kiosk-staff")).toContainText("Dữ liệu: đạt");
  await expect(fact(page, "Ngày dữ liệu")).toHaveText(/^\d\d\/\d\d\/\d{4} \((\d+ ngày trước|hôm nay)\)$/);
  await staffButton(page, "Đóng").tap();
  await expect(page.locator(".kiosk__stand")).toHaveText("Gian hàng C12");
  await openPanel(page, "97531");
  await staffButton(page, "Lau màn hình").tap();
  await expect(page.locator(".kiosk-staff__digits")).toHaveText(/^(30|29|28)$/);
  await expect(page.locator(".kiosk-staff button")).toHaveCount(0);
});

test("the address of a fair leads to the kiosk and sets its stand", async ({ page, host }) => {
  await page.goto(`${host.address}/?kiosk=1&stand=B7`);
  await expect(page.locator(".kiosk__stand")).toHaveText("Gian hàng B7");
  await expect(page).toHaveURL(`${host.address}/kiosk`);
  await page.reload();
  await expect(page.locator(".kiosk__stand")).toHaveText("Gian hàng B7");
});

test("counters are off at first, count without a text, and leave as a safe table", async ({ page, host }) => {
  test.setTimeout(180_000);
  await open(page, host);
  await visitWithoutTyping(page);
  await touch(page, "Kết thúc");
  const counters = () => page.evaluate(() => localStorage.getItem("nhipcau.kiosk.counters"));
  expect(await counters()).toBeNull();
  await openPanel(page);
  await page.locator(".kiosk-staff__choice").nth(2).locator("button").first().tap();
  await page.locator(".kiosk-staff .kiosk-button--primary").tap();
  await staffButton(page, "Đóng").tap();
  await visitWithoutTyping(page);
  await touch(page, "Kết thúc");
  await ask(page, "=SUM(A1) đất hiếm, vật liệu từ");
  await touch(page, "Kết thúc");
  // What a hand from outside left in the store gets no further.
  await page.evaluate(() => localStorage.setItem("nhipcau.kiosk.counters", `${localStorage.getItem("nhipcau.kiosk.counters")}-1+1,5\n@x,1\n`));
  await page.reload();
  await attracting(page);
  await openPanel(page);
  const saved = page.waitForEvent("download");
  await staffButton(page, "Xuất số đếm ra tệp").tap();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^nhip-cau-counters-\d{4}-\d\d-\d\d\.csv$/);
  const table = readFileSync(await file.path(), "utf8");
  const rows = parse(table, { columns: true });
  const count = (name) => Number(rows.find((row) => row.name === name)?.count ?? 0);
  expect(count("visit")).toBe(2);
  expect(count("screen.results")).toBe(2);
  expect(count("screen.families")).toBe(1);
  expect(count("screen.takeaway")).toBe(1);
  expect(rows.filter((row) => row.name.startsWith("subfield.")).map((row) => row.count)).toEqual(["1"]);
  expect(rows.filter((row) => row.name.startsWith("band.")).reduce((sum, row) => sum + Number(row.count), 0)).toBe(2);
  for (const row of rows) expect(`${row.name},${row.count}`).toMatch(/^[a-z][a-zA-Z0-9.-]*,\d+$/);
  await staffButton(page, "Hiện mã QR").tap();
  await expect(page.locator(".kiosk-staff .kiosk-qr__code")).toBeVisible();
  await staffButton(page, "Xoá số đếm").tap();
  expect(await counters()).toBeNull();
});

const RENAMED = "Viện Vật liệu đổi tên";

/** The files of a folder, by path. */
function filesBelow(folder) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile()) files.set(path.slice(folder.length + 1), readFileSync(path));
  }
  return files;
}

/** Newer data of the curator: a day younger, with an institute under another name. */
async function newerData(scratch) {
  const data = join(scratch, "data");
  cpSync("data", data, { recursive: true });
  const change = (path, replace) => writeFileSync(join(data, path), replace(readFileSync(join(data, path), "utf8")));
  change("institutes/ims.toml", (text) => text.replace(/^name\.vi = .*/m, `name.vi = "${RENAMED}"`));
  change("site.toml", (text) => text.replace(/data_date = .*/, 'data_date = "2099-01-02"'));
  change("fairs/demo.toml", (text) => text.replace('stand = "A12"', 'stand = "Z99"'));
  const out = join(scratch, "new");
  await run(NHIPCAU, ["build", "--data", data, "--out", out]);
  return out;
}

/** A copy of a folder of content in which a file is other bytes; with `isSigned`, the list names those. */
function changed(folder, name, path, change, isSigned) {
  const copy = join(folder, "..", name);
  cpSync(folder, copy, { recursive: true });
  const bytes = change(readFileSync(join(copy, path)));
  writeFileSync(join(copy, path), bytes);
  if (isSigned) {
    const list = join(copy, "SHA256SUMS.txt");
    const sum = createHash("sha256").update(bytes).digest("hex");
    writeFileSync(list, readFileSync(list, "utf8").replace(new RegExp(`^[0-9a-f]{64}  ${path}$`, "m"), `${sum}  ${path}`));
  }
  return copy;
}

test.describe("new data", () => {
  // Where there is no folder, the browser tells so.
  test.use({ provoked: /404/ });

  test("comes from a folder or this site, whole or not at all, and goes back by one touch", async ({ page, host }) => {
    test.setTimeout(180_000);
    const scratch = mkdtempSync(join(tmpdir(), "nhipcau-content-"));
    try {
      const fresh = await newerData(scratch);
      await open(page, host, { fair: "demo" });
      await openPanel(page);
      const before = await fact(page, "Phiên bản").innerText();
      const outcome = page.locator(".kiosk-staff__outcome");
      const choose = (folder) => page.locator("#content-folder").setInputFiles(folder);
      const flip = (bytes) => {
        bytes[bytes.length >> 1] ^= 1;
        return bytes;
      };
      // The number of the format stands behind the mark of eight letters.
      const format = (value) => (bytes) => {
        bytes.writeUInt16LE(value, 8);
        return bytes;
      };
      const refused = [
        [changed(fresh, "damaged", "details.bin", flip, false), "Tệp details.bin đã hỏng"],
        [changed(fresh, "cut", "knowledge.bin", (bytes) => bytes.subarray(0, 100), true), "Tệp knowledge.bin đã hỏng"],
        [changed(fresh, "newer", "search.bin", format(60_000), true), "cần phần mềm mới hơn"],
        [changed(fresh, "older", "search.bin", format(1), true), "phần mềm cũ hơn"],
        [changed(fresh, "list", "SHA256SUMS.txt", () => Buffer.from("<!doctype html>"), false), "không phải danh sách dữ liệu"],
        [join(fresh, "fairs"), "không có tệp SHA256SUMS.txt"],
      ];
      for (const [folder, sentence] of refused) {
        await choose(folder);
        await expect(outcome, folder).toContainText(sentence);
        await expect(outcome).toContainText("Dữ liệu đang dùng vẫn giữ nguyên.");
      }
      const load = async (address) => {
        await page.locator(".kiosk-staff__address input").fill(address);
        await staffButton(page, "Tải từ đường dẫn").tap();
      };
      await load("https://other.example/content/");
      await expect(outcome).toContainText("không thuộc trang đang mở");
      await load("/content/");
      await expect(outcome).toContainText("không có tệp SHA256SUMS.txt");
      await expect(staffButton(page, "Quay lại dữ liệu trước")).toHaveCount(0);
      expect(await fact(page, "Phiên bản").innerText()).toBe(before);

      await choose(fresh);
      await expect(outcome).toContainText("Đã nhận dữ liệu ngày 02/01/2099");
      await staffButton(page, "Khởi động lại màn hình").tap();
      await page.waitForEvent("load");
      await attracting(page);
      await ask(page, "đất hiếm, vật liệu từ");
      expect((await names(page))[0]).toBe(RENAMED);
      await expect(page.locator(".kiosk-result__stand").first()).toHaveText("Gian hàng Z99");
      await touch(page, "Kết thúc");
      await attracting(page);
      await page.reload();
      await attracting(page);
      await openPanel(page);
      const after = await fact(page, "Phiên bản").innerText();
      expect(after).not.toBe(before);
      await expect(fact(page, "Nguồn")).toHaveText("từ thư mục đã nhận");

      // The data of this release is older now, wherever it comes from; here by the address of a folder of this site.
      const old = join(scratch, "old");
      await run(NHIPCAU, ["build", "--data", "data", "--out", old]);
      for (const [path, bytes] of filesBelow(old)) host.files.set(`content/${path}`, bytes);
      await load("/content/");
      await expect(outcome).toContainText(/Dữ liệu này \(.*\) cũ hơn dữ liệu đang dùng \(02\/01\/2099\)/);
      await staffButton(page, "Quay lại dữ liệu trước").tap();
      await expect(outcome).toContainText("Đã quay lại dữ liệu trước");
      await staffButton(page, "Khởi động lại màn hình").tap();
      await page.waitForEvent("load");
      await attracting(page);
      await openPanel(page);
      expect(await fact(page, "Phiên bản").innerText()).toBe(before);
      await load("/content/");
      await expect(outcome).toContainText("Đã nhận dữ liệu");
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  });
});

/** A port that is free now. */
const freePort = () => new Promise((done) => {
  const probe = createServer().listen(0, "127.0.0.1", () => {
    const { port } = probe.address();
    probe.close(() => done(port));
  });
});

test("a stick starts by its script and answers without a network", async ({ page, context }) => {
  test.setTimeout(120_000);
  const scratch = mkdtempSync(join(tmpdir(), "nhipcau-stick-"));
  const stick = join(scratch, "nhip-cau");
  const programs = join(scratch, "bin");
  let script;
  try {
    const port = await freePort();
    await run(NHIPCAU, ["pack", "--fair", "demo", "--site", "dist", "--out", stick, "--port", String(port)]);
    const sums = readFileSync(join(stick, "SHA256SUMS"), "utf8").trim().split("\n").map((line) => line.split("  "));
    const files = filesBelow(stick);
    expect(sums.map(([, path]) => path).sort()).toEqual([...files.keys()].filter((path) => path !== "SHA256SUMS").sort());
    for (const [sum, path] of sums) expect(createHash("sha256").update(files.get(path)).digest("hex"), path).toBe(sum);

    // The browser of the machine, as far as the script sees it: it says where it was sent, and stays.
    mkdirSync(programs);
    writeFileSync(join(programs, "chromium"), '#!/bin/sh\nfor last; do :; done\necho "$last" > "$SENT.part" && mv "$SENT.part" "$SENT"\nexec sleep 100\n');
    chmodSync(join(programs, "chromium"), 0o755);
    const sent = join(scratch, "sent");
    script = spawn(join(stick, "start.sh"), { env: { PATH: `${programs}:${process.env.PATH}`, SENT: sent }, detached: true, stdio: "ignore" });
    const read = () => {
      try {
        return readFileSync(sent, "utf8").trim();
      } catch {
        return "";
      }
    };
    await expect.poll(read, { timeout: 20_000 }).toBe(`http://127.0.0.1:${port}/?kiosk=1&fair=demo`);
    await page.clock.setFixedTime(new Date("2026-12-01T08:00:00+07:00"));
    await page.goto(read());
    await attracting(page);
    // The page itself still asks the server for what comes last; only then is the network cut.
    await allData(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.reload();
    await attracting(page);
    await ask(page, "đất hiếm, vật liệu từ");
    await expect(page.locator(".kiosk-result__stand").first()).toHaveText("Gian hàng A12");
    await page.locator(".kiosk-result", { hasText: "A12" }).tap();
    await expect(page.locator(".kiosk-facts")).toContainText("9:00, 3/12");
  } finally {
    // The script, its server and its browser are one group.
    if (script?.pid) process.kill(-script.pid);
    rmSync(scratch, { recursive: true, force: true });
  }
});
