import type { QrCode } from './qr-code.ts';

/** Where runs of dark modules begin and end, in turn, row after row; and how many of these there are up to each row's end. */
type Edges = { readonly columns: Uint8Array; readonly ends: Uint16Array };

function edgesOf({ size, dark }: QrCode): Edges {
  const columns = new Uint8Array(size * (size + 1));
  const ends = new Uint16Array(size);
  let count = 0;
  for (let row = 0, place = 0; row < size; row++) {
    let before = 0;
    // Whether a module is as the one before is chance: each column is written down, and kept where it differs.
    for (let column = 0; column < size; column++, place++) {
      const module = dark[place] ?? 0;
      columns[count] = column;
      count += module ^ before;
      before = module;
    }
    columns[count] = size;
    count += before;
    ends[row] = count;
  }
  return { columns, ends };
}

/** The numbers of a code of version 40, each with a space behind it: four bytes, of which `lengths` count. */
const TEXTS = Array.from({ length: 178 }, (_, number) => `${number} `);
const NUMBERS = Uint32Array.from(TEXTS, (text) => Buffer.from(text.padEnd(4)).readUInt32LE());
const LENGTHS = Uint8Array.from(TEXTS, ({ length }) => length);
/** What follows column, row and length: a rectangle one module high. */
const ONE_HIGH = Buffer.from('1 re').readUInt32LE();
const LINE_FEED = 0x0a;
const LONGEST = '176 176 177 1 re\n'.length;

/**
 * The dark modules of a code as operators of PDF: a run of them is one rectangle, `<column> <row> <length> 1 re`. A code has
 * a thousand runs and more, so they are written as bytes, four at a time.
 */
export function darkRuns(code: QrCode): string {
  const { columns, ends } = edgesOf(code);
  const bytes = Buffer.allocUnsafe(((ends.at(-1) ?? 0) / 2) * LONGEST);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 0;
  const write = (number: number) => {
    view.setUint32(at, NUMBERS[number] ?? 0, true);
    at += LENGTHS[number] ?? 0;
  };
  for (let row = 0, edge = 0; row < code.size; row++) {
    for (const end = ends[row] ?? 0; edge < end; edge += 2) {
      const [from, to] = [columns[edge] ?? 0, columns[edge + 1] ?? 0];
      write(from);
      write(row);
      write(to - from);
      view.setUint32(at, ONE_HIGH, true);
      view.setUint8(at + 4, LINE_FEED);
      at += 5;
    }
  }
  return bytes.toString('latin1', 0, at);
}
