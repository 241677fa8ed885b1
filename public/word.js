// Writes Word files: a sheet of a paper, as `src/papers/word.rs` gives it, becomes Office Open XML.
//
// Loaded when somebody asks for the first file. The library is docx (MIT, https://docx.js.org), bundled in `vendor/docx.js`
// as docs/decisions/0008 says. The page is that of Decree 30/2020/ND-CP: A4, margins 20 mm above and below, 30 mm left,
// 15 mm right; Times New Roman 13 pt.
import {
  AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableRow,
  TextRun, WidthType,
} from "./vendor/docx.js";

// Lengths in twentieths of a point.
const PAGE = { width: 11906, height: 16838 };
const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 850 };
const LIST = "dash";

/** How the blocks of a kind look; sizes in half points. */
const KINDS = {
  motto: { alignment: AlignmentType.CENTER, bold: true },
  title: { alignment: AlignmentType.CENTER, bold: true, size: 32, heading: HeadingLevel.TITLE, before: 240 },
  subtitle: { alignment: AlignmentType.CENTER },
  heading: { bold: true, heading: HeadingLevel.HEADING_1, before: 200, keepNext: true },
  text: { alignment: AlignmentType.BOTH },
  item: { alignment: AlignmentType.BOTH, numbering: { reference: LIST, level: 0 } },
  dateline: { alignment: AlignmentType.RIGHT },
  signature: { alignment: AlignmentType.CENTER, indent: { left: 4800 }, keepNext: true },
  note: { size: 22, italics: true },
  foot: { size: 18, color: "4A5C60" },
};

/** XML 1.0 takes neither control characters nor the two non-characters. */
const sayable = (text) => text.replace(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/gu, "");

function runs(line, look) {
  return line.flatMap(({ text, blank }) => sayable(text).split("\n").map((part, idx) => new TextRun({
    text: part, break: idx > 0 ? 1 : undefined, bold: look.bold, italics: look.italics, size: look.size, color: look.color,
    highlight: blank ? "yellow" : undefined,
  })));
}

function paragraph(line, look) {
  const { alignment, heading, numbering, indent, keepNext, before } = look;
  return new Paragraph({
    alignment, heading, numbering, indent, keepNext, spacing: { before, after: 120 }, children: runs(line, look),
  });
}

function table(rows) {
  const row = (cells, idx) => new TableRow({
    tableHeader: idx === 0,
    cantSplit: true,
    children: cells.map((cell) => new TableCell({
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ children: runs(cell, { size: 22, bold: idx === 0 }) })],
    })),
  });
  return [
    new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: rows.map(row) }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ];
}

function block({ kind, lines, rows }) {
  if (kind === "table") return table(rows);
  const look = KINDS[kind] ?? KINDS.text;
  // Who signs stands in the first line of a signature.
  return lines.map((line, idx) => paragraph(line, kind === "signature" ? { ...look, bold: idx === 0 } : look));
}

function written({ title, language, blocks }) {
  const font = "Times New Roman";
  const plain = { run: { font, color: "000000" } };
  return new Document({
    title: sayable(title),
    creator: "Nhịp Cầu",
    styles: {
      default: {
        document: { run: { font, size: 26, language: { value: language === "vi" ? "vi-VN" : "en-GB" } } },
        title: plain,
        heading1: { run: { ...plain.run, size: 26, bold: true } },
      },
    },
    numbering: {
      config: [{
        reference: LIST,
        levels: [{
          level: 0, format: LevelFormat.BULLET, text: "–", style: { paragraph: { indent: { left: 400, hanging: 280 } } },
        }],
      }],
    },
    sections: [{
      properties: {
        page: { size: PAGE, margin: MARGIN },
      },
      footers: {
        default: new Footer({
          children: [new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ size: 18, children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
          })],
        }),
      },
      children: blocks.flatMap(block),
    }],
  });
}

globalThis.nhipcauWord = (source) => Packer.toBlob(written(JSON.parse(source)));
