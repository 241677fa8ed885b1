// Starts the app: the theme and the language first, then the wasm with its real progress, then the watch over it, and
// last the worker that keeps the site for times without a network.
// No framework and nothing inline. Everything typed before the app is there, or when it fails, is kept.

const LANGUAGE_KEY = "nhipcau.language";
const THEME_KEY = "nhipcau.theme";
const TYPED_KEY = "nhipcau.typed";
const STARTED = "nhipcau:started";
const UPDATE = "nhipcau:update";
const APPLY_UPDATE = "nhipcau:apply-update";
const CHECK_UPDATE = "nhipcau:check-update";
const BEAT = "nhipcau:beat";
// Which release this device has tried to repair, and when a kiosk started over by itself. Nothing of a visitor.
const REPAIRED_KEY = "nhipcau.repaired";
const RESTARTS_KEY = "nhipcau.restarts";
// Longest wait for a browser that does not say when it has painted.
const PAINT_MS = 500;
const PATIENCE_MS = 20_000;
const UPDATE_EVERY_MS = 3_600_000;
const LOOK_EVERY_MS = 5000;
const STILL_MS = 30_000;
const RESTARTS_MAX = 3;
const RESTARTS_WITHIN_MS = 600_000;

const WORDS = {
  vi: {
    offline: "Chưa tải được chương trình vì máy đang ngoại tuyến. Hãy kiểm tra kết nối mạng rồi thử lại.",
    old: "Trình duyệt này chưa chạy được chương trình. Hãy cập nhật trình duyệt, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari 16 trở lên.",
    failed: "Chương trình chưa mở được. Hãy thử lại; nếu vẫn không được, hãy thử sau vài phút.",
    slow: "Mở lâu hơn thường lệ. Có thể mạng đang chậm: hãy chờ thêm hoặc thử lại.",
    kept: "Nội dung bạn đã gõ được giữ lại.",
    broken: "Chương trình gặp lỗi và đã dừng. Nhu cầu của bạn vẫn nằm trong địa chỉ trang: hãy mở lại trang.",
    rest: "Màn hình này đang tạm nghỉ. Hãy gọi nhân viên của gian hàng.",
    retry: "Thử lại",
  },
  en: {
    offline: "The program could not be loaded because this device is offline. Check the connection, then try again.",
    old: "This browser cannot run the program. Update it, or open the page in Chrome, Edge, Firefox or Safari 16 or newer.",
    failed: "The program could not be opened. Try again; if that does not help, try in a few minutes.",
    slow: "Opening takes longer than usual. The network may be slow: wait a little or try again.",
    kept: "What you typed is kept.",
    broken: "The program met an error and stopped. Your need is still in the address of the page: open the page again.",
    rest: "This screen is taking a rest. Please call the staff of the stand.",
    retry: "Try again",
  },
};

const page = document.documentElement;
const orders = document.getElementById("boot").dataset;
const parameters = new URLSearchParams(location.search);
const asksForKiosk = parameters.get("kiosk") === "1";
const isKioskPage = location.pathname.split("/")[1] === "kiosk";
const isKiosk = asksForKiosk || isKioskPage;
const need = document.getElementById("need");
let isStarted = false;
let isRestarting = false;

// Storage may be refused (private windows, policies): then nothing is kept, and nothing breaks.
function remembered(storage, key) {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

function remember(storage, key, value) {
  try {
    if (value) window[storage].setItem(key, value);
    else window[storage].removeItem(key);
    return true;
  } catch {
    return false;
  }
}

function applyTheme() {
  const theme = remembered("localStorage", THEME_KEY);
  if (["light", "dark", "contrast"].includes(theme)) page.dataset.theme = theme;
}

// The app reads the same two places in the same order.
function applyLanguage() {
  const asked = parameters.get("lang");
  const known = asked === "vi" || asked === "en" ? asked : remembered("localStorage", LANGUAGE_KEY);
  if (known !== "en") return "vi";
  page.lang = "en";
  for (const element of document.querySelectorAll("[data-en]")) {
    if (element.tagName === "META") element.content = element.dataset.en;
    else if (element.tagName === "LINK") element.href = element.dataset.en;
    else if (element.hasAttribute("aria-label")) element.setAttribute("aria-label", element.dataset.en);
    else element.textContent = element.dataset.en;
  }
  return "en";
}

function keepTyped() {
  return !isKiosk && remember("sessionStorage", TYPED_KEY, need?.value);
}

function restoreTyped() {
  const typed = isKiosk ? null : remembered("sessionStorage", TYPED_KEY);
  if (need && typed && !need.value) need.value = typed;
}

function showProgress(loaded) {
  const bar = document.querySelector(".boot-status__bar");
  const size = Number(orders.wasmSize);
  if (bar && size > 0) bar.value = Math.min(100, Math.round((100 * loaded) / size));
}

// Counts a copy of the stream, so that the browser compiles, and caches, the original as it arrives.
async function countBytes(response) {
  if (!response.body) return;
  const reader = response.body.getReader();
  let loaded = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    loaded += value.byteLength;
    showProgress(loaded);
  }
}

async function start() {
  if (typeof WebAssembly !== "object") throw new WebAssemblyMissing();
  await painted();
  ask("preload");
  const [loader, response] = await Promise.all([import(orders.js), fetch(orders.wasm)]);
  if (!response.ok) throw new Error(`${orders.wasm}: ${response.status}`);
  countBytes(response.clone()).catch(() => {});
  await loader.default({ module_or_path: response });
}

// Asks for the files of the page that are wanted from now on.
function ask(when) {
  for (const link of document.querySelectorAll(`link[data-soon=${when}]`)) link.rel = when;
}

// Until the first page is on the screen: what comes next takes line and thread. A page in the background is never painted.
function painted() {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const seen = new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach(resolve));
    seen.observe({ type: "paint", buffered: true });
    setTimeout(resolve, PAINT_MS);
  });
}

class WebAssemblyMissing extends Error {}

// The release on this device may be damaged, or half of another one: throws it away and loads the page again, once for
// each release. Without a network nothing is thrown away, because nothing could take its place.
async function repair(error) {
  const release = document.querySelector("meta[name=release]")?.content;
  if (error instanceof WebAssemblyMissing || remembered("sessionStorage", REPAIRED_KEY) === release) return false;
  const probe = await fetch("/robots.txt", { cache: "no-store" }).catch(() => null);
  if (!probe?.ok || !remember("sessionStorage", REPAIRED_KEY, release)) return false;
  const workers = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  keepTyped();
  location.reload();
  return true;
}

// Keeps the site for times without a network, and says when a newer release waits. The app decides when to take it.
async function keepOffline() {
  const registration = await navigator.serviceWorker.register(orders.worker, { updateViaCache: "none" });
  let isApplied = false;
  const offer = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    page.dataset.update = "ready";
    window.dispatchEvent(new Event(UPDATE));
  };
  registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", offer));
  window.addEventListener(APPLY_UPDATE, () => {
    isApplied = true;
    registration.waiting?.postMessage("apply");
  });
  navigator.serviceWorker.addEventListener("controllerchange", () => isApplied && location.reload());
  const check = () => registration.update().catch(() => {});
  window.addEventListener(CHECK_UPDATE, check);
  setInterval(check, UPDATE_EVERY_MS);
  offer();
}

// A trap in the wasm leaves a page that looks alive and is not. A kiosk starts over by itself, a few times.
function onTrap(error) {
  if (!isStarted || !(error instanceof WebAssembly.RuntimeError)) return;
  if (isKiosk) restart();
  // A program that could still speak has put up a box of its own, with what there is to save.
  else if (!document.querySelector(".rescue")) cover("broken", true);
}

function restart() {
  if (isRestarting) return;
  isRestarting = true;
  const now = Date.now();
  const kept = (remembered("sessionStorage", RESTARTS_KEY) ?? "").split(" ").map(Number);
  const recent = kept.filter((time) => time > now - RESTARTS_WITHIN_MS);
  if (recent.length < RESTARTS_MAX && remember("sessionStorage", RESTARTS_KEY, [...recent, now].join(" "))) {
    location.reload();
  } else {
    cover("rest", false);
    setTimeout(() => location.reload(), RESTARTS_WITHIN_MS);
  }
}

// A kiosk starts over when its program says nothing for half a minute (a thread that hangs), or when nothing can be drawn (a
// graphics process that does not come back). A machine that slept is no such case.
function watchOver() {
  let looked = performance.now();
  let beat = looked;
  let drawn = looked;
  window.addEventListener(BEAT, () => (beat = performance.now()));
  setInterval(() => {
    const now = performance.now();
    if (document.hidden || now - looked > STILL_MS / 2) beat = drawn = now;
    looked = now;
    requestAnimationFrame(() => (drawn = performance.now()));
    if (now - Math.min(beat, drawn) > STILL_MS) restart();
  }, LOOK_EVERY_MS);
}

// In place of a program that is no more.
function cover(reason, canRetry) {
  const box = document.createElement("main");
  box.className = "boot-cover";
  const text = document.createElement("p");
  text.textContent = WORDS[page.lang === "en" ? "en" : "vi"][reason];
  box.append(text);
  if (canRetry) box.append(retryButton(WORDS[page.lang === "en" ? "en" : "vi"].retry));
  document.body.replaceChildren(box);
}

function retryButton(label) {
  const retry = document.createElement("button");
  retry.type = "button";
  retry.className = "button boot-status__retry";
  retry.textContent = label;
  retry.addEventListener("click", () => {
    keepTyped();
    location.reload();
  });
  return retry;
}

function reasonFor(error) {
  if (!navigator.onLine) return "offline";
  const isOld = error instanceof WebAssemblyMissing || error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError;
  return isOld ? "old" : "failed";
}

// In place of the progress, in plain words: what happened and what to do.
function showTrouble(reason) {
  const words = WORDS[language];
  const status = document.querySelector(".boot-status");
  if (isStarted || !status) return;
  const isKept = keepTyped() && Boolean(need?.value);
  const text = document.createElement("p");
  text.className = "boot-status__text";
  text.textContent = isKept ? `${words[reason]} ${words.kept}` : words[reason];
  status.classList.add("boot-status--trouble");
  status.replaceChildren(text, retryButton(words.retry));
}

applyTheme();
const language = applyLanguage();
restoreTyped();
need?.addEventListener("input", keepTyped);
const watchdog = setTimeout(() => showTrouble("slow"), PATIENCE_MS);

window.addEventListener(
  STARTED,
  () => {
    isStarted = true;
    clearTimeout(watchdog);
    need?.removeEventListener("input", keepTyped);
    ask("prefetch");
    if (isKiosk) watchOver();
    else remember("sessionStorage", TYPED_KEY, null);
    if (orders.worker && "serviceWorker" in navigator) keepOffline().catch(() => {});
  },
  { once: true },
);
window.addEventListener("error", (event) => onTrap(event.error));
window.addEventListener("unhandledrejection", (event) => onTrap(event.reason));

async function open() {
  try {
    await start();
  } catch (error) {
    clearTimeout(watchdog);
    console.error(error);
    if (await repair(error).catch(() => false)) return;
    showTrouble(reasonFor(error));
    if (isKiosk) setTimeout(restart, PATIENCE_MS);
  }
}

// The address that a fair puts on its screen leads to the kiosk.
if (asksForKiosk && !isKioskPage) location.replace(`/kiosk${location.search}`);
else open();
