import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text where it stands on its page, in points from the lower left corner. */
export type PlacedText = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Repeated heads, page numbers, watermarks: no part of the document's text. */
  readonly isArtifact: boolean;
  /** Numbers the marked content it stands in. */
  readonly block: number;
};

/** Text as pdf.js reads it from the file: by an author other than the writer's. */
export async function extractText(pdf: Uint8Array): Promise<readonly PlacedText[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const placed: PlacedText[] = [];
  let block = 0;
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent({
      includeMarkedContent: true,
      disableNormalization: true,
    });
    const open: string[] = [];
    for (const item of items) {
      if ('str' in item) {
        const [, , , size = 0, left = 0, baseline = 0] = item.transform as readonly number[];
        if (item.str === '' && !item.hasEOL) continue;
        const isArtifact = open.includes('Artifact');
        const right = left + item.width;
        const text = item.hasEOL ? `${item.str}\n` : item.str;
        placed.push({ page, text, left, right, baseline, size, isArtifact, block });
      } else if (item.type === 'endMarkedContent') open.pop();
      else {
        open.push('tag' in item ? String(item.tag) : '');
        block += 1;
      }
    }
  }
  await task.destroy();
  return placed;
}

export const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** The text of a document in reading order, artifacts left out, white space folded. */
export function readingText(placed: readonly PlacedText[]): string {
  let text = '';
  let block = -1;
  for (const item of placed) {
    if (item.isArtifact) continue;
    text += item.block === block ? item.text : ` ${item.text}`;
    block = item.block;
  }
  return folded(text);
}
