// Releases of the site and a server that can stand between two of them, for the tests of updates.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

const TEXT = /\.(html|css|js|webmanifest|svg|txt)$/;
const TYPES = {
  html: "text/html; charset=utf-8", css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8", wasm: "application/wasm",
  svg: "image/svg+xml", png: "image/png", woff2: "font/woff2", webmanifest: "application/manifest+json", txt: "text/plain; charset=utf-8",
};

/** The parts of a site that a deployment may bring at different times. */
export const KINDS = ["html", "js", "wasm", "worker", "data"];

export function kindOf(path) {
  if (path === "sw.js") return "worker";
  if (path.endsWith(".html")) return "html";
  if (path.endsWith(".wasm")) return "wasm";
  return /\.(js|css)$/.test(path) ? "js" : "data";
}

/** The site in `dist/`, by path; compressed neighbors and files for hosts are left out. */
export function readRelease(folder = "dist") {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1);
    if (entry.isFile() && !/\.(br|gz)$|^_/.test(path)) files.set(path, readFileSync(join(folder, path)));
  }
  return files;
}

const sha = (bytes) => `sha256-${createHash("sha256").update(bytes).digest("base64")}`;

/**
 * Another release of the same site: every hashed name and the release's own name are new, every reference follows, and
 * the worker and the pages name the hashes of the new bytes. `step`, a hexadecimal digit but 0, is added to the first digit of
 * each name, so that no name stays as it was by chance.
 */
export function nextRelease(files, step) {
  const nextName = (hash) => ((parseInt(hash[0], 16) + parseInt(step, 16)) % 16).toString(16) + hash.slice(1);
  const renamed = (text) => text.replace(/-([0-9a-f]{16})\./g, (_, hash) => `-${nextName(hash)}.`);
  const release = releaseOf(files);
  const next = new Map();
  for (const [path, bytes] of files) {
    const text = TEXT.test(path) && renamed(bytes.toString()).replaceAll(release, nextName(release));
    next.set(renamed(path), text ? Buffer.from(text) : bytes);
  }
  const swap = (path, replace) => next.set(path, Buffer.from(replace(next.get(path).toString())));
  const withHashes = (text) => text.replace(/(href="\/([^"]+)" integrity=")[^"]+/g, (_, before, path) => before + sha(next.get(path)));
  for (const path of [...next.keys()].filter((path) => path.endsWith(".html"))) swap(path, withHashes);
  swap("sw.js", (text) => text.replace(/"\/([^"]+)": "sha256-[^"]+"/g, (_, path) => `"/${path}": "${sha(next.get(path))}"`));
  return next;
}

export const releaseOf = (files) => /name="release" content="([0-9a-f]+)"/.exec(files.get("index.html"))[1];

/** A host that can be changed under the feet of its visitors. */
export async function serve(files) {
  const host = { files, asked: [], headers: {} };
  const programs = [...files.get("sw.js").toString().matchAll(/^ {2}"([a-z]*)": "\/(\w+\.html)",$/gm)].map((found) => [found[1], found[2]]);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://host").pathname).slice(1);
    const isRoute = !path.split("/").at(-1).includes(".");
    const page = new Map(programs).get(path.split("/")[0]) ?? "index.html";
    const file = isRoute ? page : path;
    host.asked.push(file);
    const bytes = host.files.get(file);
    const headers = { "Cache-Control": "no-cache", "Content-Type": TYPES[file.split(".").at(-1)] ?? "application/octet-stream" };
    response.writeHead(bytes ? 200 : 404, headers).end(bytes);
  });
  await new Promise((done) => server.listen(host.port ?? 0, "127.0.0.1", done));
  host.address = `http://127.0.0.1:${server.address().port}`;
  host.stop = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return host;
}
