// What the journeys of an institute's officer share.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect } from "./support.mjs";

export const INSTITUTE = "/edit/cigi";
export const SUMMARY = "f-summary-vi";
const BUTTONS = { file: "Tải tệp hồ sơ về", draft: "Tải bản thảo về" };

/** Opens a part of the editor and waits for its form. */
export async function edit(page, part = "", address = INSTITUTE) {
  await page.goto(`${address}${part ? `#vs=${part}` : ""}`);
  await expect(page.locator(".edit-bar")).toBeVisible();
}

export const bar = (page) => page.locator(".edit-bar__saved");
export const saved = (page) => expect(bar(page)).toContainText(/(Đã lưu|Saved) \d\d:\d\d/);
export const field = (page, id) => page.locator(`#${id}`);
export const partLink = (page, name) => page.locator(".edit-nav").getByRole("link", { name });
export const saveDraft = (page, within = page) => () => within.getByRole("button", { name: BUTTONS.draft }).click();
export const saveFile = (page) => () => page.getByRole("button", { name: BUTTONS.file }).click();

/** What is downloaded when something is pressed: where it lies. */
export async function downloaded(page, press) {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return file.path();
}

/** The same, read as JSON. */
export const download = async (page, press) => JSON.parse(await readFile(await downloaded(page, press), "utf8"));

/** Offers a file with this content to the part that opens files. */
export const offer = (page, content, name = "profile.json") =>
  page.locator("#file").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });

/** Puts a value into the browser's database as it stands there, under the drafts of this site. */
export const putDraft = (page, key, value) => page.evaluate(([key, value]) => new Promise((resolve, reject) => {
  const request = indexedDB.open("nhipcau.profiles");
  request.onerror = reject;
  request.onsuccess = () => {
    const transaction = request.result.transaction("drafts", "readwrite");
    transaction.objectStore("drafts").put(value, key);
    transaction.oncomplete = () => { request.result.close(); resolve(); };
    transaction.onerror = reject;
  };
}), [key, value]);

/** Opens the browser's database under a version, making nothing. */
export const openDatabase = (page, version) => page.evaluate((version) => new Promise((resolve, reject) => {
  const request = indexedDB.open("nhipcau.profiles", version);
  request.onsuccess = () => { request.result.close(); resolve(); };
  request.onerror = reject;
}), version);

/** Runs a program of the workspace, built where it is not. */
export async function cargo(...words) {
  const { stdout } = await promisify(execFile)(process.env.CARGO ?? "cargo", ["run", "--quiet", "--locked", ...words]);
  return stdout;
}

/** Runs the curator's command. */
export const nhipcau = (...words) => cargo("--profile", "desk", "--package", "nhipcau-cli", "--", ...words);
