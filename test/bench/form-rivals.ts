import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont } from 'pdf-lib';
import PdfKit from 'pdfkit';
import pdfmake from 'pdfmake';
import { qrCode } from '#functions/documents/qr-code.ts';
import { type DecisionPage, decisionPage } from './decision-page.ts';

const fontFile = (name: string): string =>
  new URL(import.meta.resolve(`@expo-google-fonts/tinos/${name}.ttf`)).pathname;
const FONT_FILES = {
  normal: fontFile('400Regular/Tinos_400Regular'),
  bold: fontFile('700Bold/Tinos_700Bold'),
};
const MARGINS = { left: 85, top: 57, right: 28, bottom: 57 } as const;
const WIDTH = 595.28 - MARGINS.left - MARGINS.right;

const page = decisionPage();

function pdfmakeDefinition(of: DecisionPage) {
  return {
    pageSize: 'A4' as const,
    pageMargins: [MARGINS.left, MARGINS.top, MARGINS.right, MARGINS.bottom] as [
      number,
      number,
      number,
      number,
    ],
    defaultStyle: { font: 'Tinos', fontSize: 12 },
    content: [
      { text: of.annex.join('\n'), alignment: 'right' as const, fontSize: 11 },
      { text: of.title.join('\n'), alignment: 'center' as const, bold: true, fontSize: 13 },
      { text: of.centred.join('\n'), alignment: 'center' as const, bold: true },
      of.paragraph,
      { table: { widths: ['40%', '60%'], body: of.applicant.map((row) => [...row]) }, fontSize: 10 },
      of.familyLead,
      {
        table: {
          headerRows: 1,
          widths: ['21%', '32%', '16%', '12%', '19%'],
          body: of.family.map((row) => [...row]),
        },
        fontSize: 10,
      },
      of.sign,
      {
        table: {
          headerRows: 1,
          widths: ['5%', '29%', '41%', '25%'],
          body: of.signatures.map((row) => [...row]),
        },
        fontSize: 10,
      },
      { qr: of.verification, fit: 79, eccLevel: 'M' as const },
      { text: of.footer, fontSize: 9 },
    ],
  };
}

/** The page by pdfmake. */
export async function byPdfmake(): Promise<Uint8Array> {
  pdfmake.setFonts({ Tinos: FONT_FILES });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return pdfmake.createPdf(pdfmakeDefinition(page)).getBuffer();
}

/** The page by pdfkit, with its own tables. */
export function byPdfkit(): Promise<Uint8Array> {
  const document = new PdfKit({ size: 'A4', margins: MARGINS, lang: 'kk' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Uint8Array>((resolve) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
  });
  document.registerFont('normal', FONT_FILES.normal).registerFont('bold', FONT_FILES.bold);
  document.font('normal').fontSize(11).text(page.annex.join('\n'), { align: 'right' });
  document.font('bold').fontSize(13).text(page.title.join('\n'), { align: 'center' });
  document.fontSize(12).text(page.centred.join('\n'), { align: 'center' });
  document.font('normal').text(page.paragraph);
  const table = (rows: readonly (readonly string[])[], columns: readonly number[]) => {
    document.fontSize(10);
    document.table({
      columnStyles: columns.map((part) => (WIDTH * part) / 100),
      data: rows.map((row) => [...row]),
    });
    document.fontSize(12);
  };
  table(page.applicant, [40, 60]);
  document.text(page.familyLead);
  table(page.family, [21, 32, 16, 12, 19]);
  document.text(page.sign);
  table(page.signatures, [5, 29, 41, 25]);
  const code = qrCode(page.verification);
  const module = 79 / (code?.size ?? 1);
  const { x, y } = document;
  code?.dark.forEach((isDark, index) => {
    if (isDark)
      document.rect(
        x + (index % code.size) * module,
        y + Math.floor(index / code.size) * module,
        module,
        module,
      );
  });
  document
    .fill()
    .fontSize(9)
    .text(page.footer, x, y + 82);
  document.end();
  return done;
}

function wrapped(text: string, font: PDFFont, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && font.widthOfTextAtSize(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

const bytes = { normal: readFileSync(FONT_FILES.normal), bold: readFileSync(FONT_FILES.bold) };

/** The page as a first program with pdf-lib would write it: the fonts embedded as subsets, text and lines drawn. */
export async function byPdfLib(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const normal = await document.embedFont(bytes.normal, { subset: true });
  const bold = await document.embedFont(bytes.bold, { subset: true });
  const sheet = document.addPage([595.28, 841.89]);
  let y = 841.89 - MARGINS.top;
  const lines = (text: string, font: PDFFont, size: number, x: number, width: number) => {
    for (const line of wrapped(text, font, size, width)) {
      y -= size * 1.2;
      sheet.drawText(line, { x, y, size, font });
    }
  };
  const table = (rows: readonly (readonly string[])[], parts: readonly number[]) => {
    for (const row of rows) {
      const top = y;
      let lowest = top;
      let x: number = MARGINS.left;
      row.forEach((cell, column) => {
        const width = (WIDTH * (parts[column] ?? 0)) / 100;
        y = top;
        lines(cell, normal, 10, x + 3, width - 6);
        lowest = Math.min(lowest, y - 4);
        sheet.drawLine({ start: { x, y: top }, end: { x, y: lowest }, thickness: 0.5 });
        x += width;
      });
      y = lowest;
      sheet.drawLine({ start: { x: MARGINS.left, y }, end: { x: MARGINS.left + WIDTH, y }, thickness: 0.5 });
    }
  };
  for (const text of page.annex) lines(text, normal, 11, MARGINS.left + WIDTH / 2, WIDTH / 2);
  for (const text of page.title) lines(text, bold, 13, MARGINS.left, WIDTH);
  for (const text of page.centred) lines(text, bold, 12, MARGINS.left, WIDTH);
  lines(page.paragraph, normal, 12, MARGINS.left, WIDTH);
  table(page.applicant, [40, 60]);
  lines(page.familyLead, normal, 12, MARGINS.left, WIDTH);
  table(page.family, [21, 32, 16, 12, 19]);
  lines(page.sign, normal, 12, MARGINS.left, WIDTH);
  table(page.signatures, [5, 29, 41, 25]);
  const code = qrCode(page.verification);
  const module = 79 / (code?.size ?? 1);
  code?.dark.forEach((isDark, index) => {
    if (!isDark) return;
    const place = {
      x: MARGINS.left + (index % code.size) * module,
      y: y - Math.floor(index / code.size) * module,
    };
    sheet.drawRectangle({ ...place, width: module, height: module });
  });
  y -= 82;
  lines(page.footer, normal, 9, MARGINS.left, WIDTH);
  return document.save();
}
