// Every screen of the kiosk, in both languages and at every text size: axe, contrast by computation, targets, nothing sideways.
import { LANDSCAPE, PORTRAIT, STATES, expect, open, test } from "./kiosk.mjs";
import { audit } from "./support.mjs";

/** Least contrast of text, and least side of what is touched. */
const CONTRAST = 7;
const TARGET = 59.5;

const ENHANCED = { "color-contrast-enhanced": { enabled: true } };
const look = (textSize, contrast, axe) => ({ name: `×${textSize} ${contrast}`, dataset: { textSize, contrast }, axe });
const LOOKS = [
  look("1", "normal", { rules: ENHANCED }),
  look("1.5", "normal", { rules: ENHANCED }),
  look("2", "normal", { rules: ENHANCED }),
  look("2", "high", { runOnly: { type: "rule", values: ["color-contrast", "color-contrast-enhanced"] } }),
];

/** Runs in the page: texts whose contrast is too low, targets that are too small, and how far the page is too wide. */
function measured([least, target]) {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const over = (top, below) => [0, 1, 2].map((idx) => top[idx] * top[3] + below[idx] * (1 - top[3])).concat(1);
  const ground = (element) => {
    const layers = [];
    for (let own = element; own; own = own.parentElement) {
      const color = rgba(getComputedStyle(own).backgroundColor);
      if (color[3] > 0) layers.push(color);
      if (color[3] === 1) break;
    }
    return layers.reduceRight((below, top) => over(top, below), [255, 255, 255, 1]);
  };
  const luminance = ([...rgb]) => rgb.slice(0, 3)
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    .reduce((sum, value, idx) => sum + value * [0.2126, 0.7152, 0.0722][idx], 0);
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const isSeen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getClientRects().length > 0
    && !element.closest(".visually-hidden");
  const seen = [...document.querySelectorAll("body *")].filter(isSeen);
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  const texts = seen.flatMap((element) => {
    if (element.matches("input, textarea")) return [[element, getComputedStyle(element)], [element, getComputedStyle(element, "::placeholder")]];
    return hasText(element) ? [[element, getComputedStyle(element)]] : [];
  });
  const faint = texts
    .map(([element, { color }]) => [element, contrast(over(rgba(color), ground(element)), ground(element))])
    .filter(([, ratio]) => ratio < least)
    .map(([element, ratio]) => `${element.className} "${(element.innerText || element.placeholder || "").slice(0, 20)}" ${ratio.toFixed(2)}`);
  const small = seen.filter((element) => element.matches("button, input, textarea"))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.height < target || box.width < target)
    .map(([element, box]) => `${element.innerText || element.className} ${Math.round(box.width)}×${Math.round(box.height)}`);
  // What begins a visit and what ends it is always in sight; below the staff panel lies a screen that no size was set for.
  const isCovered = document.querySelector(".kiosk-staff") !== null;
  const hidden = seen.filter((element) => !isCovered && element.matches(".kiosk-attract__touch, .kiosk-button--finish"))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth)
    .map(([element]) => element.className);
  return { nTexts: texts.length, faint, small, hidden, tooWide: Math.max(0, document.documentElement.scrollWidth - innerWidth) };
}

for (const [name, reach] of Object.entries(STATES)) {
  test(`${name}: axe, contrast, targets`, async ({ page, host }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    const way = async (own, language) => {
      const fair = { fair: "demo", stand: "K1", lang: language, paper: "a4" };
      await open(own, host, name === "warning" ? { ...fair, idle: 2, warning: 60 } : fair);
      await reach(own);
    };
    // Nobody is there to have set a size.
    const looks = name === "attract" ? LOOKS.slice(0, 1) : LOOKS;
    await audit(page, name, way, looks, async (own) => {
      for (const viewport of [LANDSCAPE, PORTRAIT]) {
        await own.setViewportSize(viewport);
        await own.waitForTimeout(100);
        const { nTexts, ...problems } = await own.evaluate(measured, [CONTRAST, TARGET]);
        expect(nTexts).toBeGreaterThan(2);
        expect(problems, `${name} at ${viewport.width}`).toEqual({ faint: [], small: [], hidden: [], tooWide: 0 });
      }
    });
  });
}
