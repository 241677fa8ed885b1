// The open data as it is served, read by programs of others.
import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import jsonld from "jsonld";
import { expect, open, test } from "./support.mjs";

const get = async (request, file) => {
  const answer = await request.get(`/open-data/${file}`);
  expect(answer.status(), file).toBe(200);
  return answer;
};

test("the catalog keeps to its JSON Schema", async ({ request }) => {
  const schema = await (await get(request, "catalog.schema.json")).json();
  const catalog = await (await get(request, "catalog.json")).json();
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
  const validate = ajv.compile(schema);
  expect(validate(catalog), JSON.stringify(validate.errors?.slice(0, 5))).toBe(true);
  expect(catalog.institutes.length).toBeGreaterThan(40);
});

test("the linked data expands without asking another host", async ({ request }) => {
  const document = await (await get(request, "catalog.jsonld")).json();
  const documentLoader = async (url) => { throw new Error(`asked for ${url}`); };
  const nodes = await jsonld.expand(document, { documentLoader, safe: true });
  const kinds = new Set(nodes.flatMap((node) => node["@type"]));
  for (const kind of ["Dataset", "ResearchOrganization", "Service", "Demand"]) {
    expect(kinds).toContain(`https://schema.org/${kind}`);
  }
});

test("every table is read back, with its letters and without formulas", async ({ request }) => {
  const catalog = await (await get(request, "catalog.json")).json();
  for (const name of ["institutes", "capabilities", "evidence", "needs"]) {
    const answer = await get(request, `${name}.csv`);
    expect(answer.headers()["content-type"]).toContain("text/csv");
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    const rows = parse(await answer.body(), { bom: true, columns: true });
    expect(rows.length, name).toBeGreaterThan(40);
    for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    if (name === "institutes") {
      expect(rows.map((row) => row.name_vi)).toEqual(catalog.institutes.map((own) => own.name.vi ?? ""));
    }
  }
});

test("the data-and-method page offers every file with its size", async ({ page, request }) => {
  await open(page, "/method");
  const links = page.locator("a[href^='/open-data/']");
  expect(await links.count()).toBeGreaterThanOrEqual(7);
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")))) {
    expect((await request.get(href)).status(), href).toBe(200);
  }
});
