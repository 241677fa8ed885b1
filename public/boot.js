// Starts the app: the theme and the language first, then the wasm with its real progress, then the watch over it.
// No framework and nothing inline. Everything typed before the app is there, or when it fails, is kept.

const LANGUAGE_KEY = "nhipcau.language";
const THEME_KEY = "nhipcau.theme";
const TYPED_KEY = "nhipcau.typed";
const STARTED = "nhipcau:started";
const PATIENCE_MS = 20_000;

const WORDS = {
  vi: {
    offline: "Chưa tải được chương trình vì máy đang ngoại tuyến. Hãy kiểm tra kết nối mạng rồi thử lại.",
    old: "Trình duyệt này chưa chạy được chương trình. Hãy cập nhật trình duyệt, hoặc mở trang bằng Chrome, Edge, Firefox hay Safari 16 trở lên.",
    failed: "Chương trình chưa mở được. Hãy thử lại; nếu vẫn không được, hãy thử sau vài phút.",
    slow: "Mở lâu hơn thường lệ. Có thể mạng đang chậm: hãy chờ thêm hoặc thử lại.",
    kept: "Nội dung bạn đã gõ được giữ lại.",
    retry: "Thử lại",
  },
  en: {
    offline: "The program could not be loaded because this device is offline. Check the connection, then try again.",
    old: "This browser cannot run the program. Update it, or open the page in Chrome, Edge, Firefox or Safari 16 or newer.",
    failed: "The program could not be opened. Try again; if that does not help, try in a few minutes.",
    slow: "Opening takes longer than usual. The network may be slow: wait a little or try again.",
    kept: "What you typed is kept.",
    retry: "Try again",
  },
};

const page = document.documentElement;
const orders = document.getElementById("boot").dataset;
const parameters = new URLSearchParams(location.search);
const isKiosk = parameters.get("kiosk") === "1";
const need = document.getElementById("need");
let isStarted = false;

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
  const [loader, response] = await Promise.all([import(orders.js), fetch(orders.wasm)]);
  if (!response.ok) throw new Error(`${orders.wasm}: ${response.status}`);
  countBytes(response.clone()).catch(() => {});
  await loader.default({ module_or_path: response });
}

class WebAssemblyMissing extends Error {}

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
  const retry = document.createElement("button");
  retry.type = "button";
  retry.className = "button boot-status__retry";
  retry.textContent = words.retry;
  retry.addEventListener("click", () => {
    keepTyped();
    location.reload();
  });
  status.classList.add("boot-status--trouble");
  status.replaceChildren(text, retry);
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
    if (!isKiosk) remember("sessionStorage", TYPED_KEY, null);
  },
  { once: true },
);

start().catch((error) => {
  clearTimeout(watchdog);
  console.error(error);
  showTrouble(reasonFor(error));
});
