import { DerFault } from './der-reader.ts';
import { value } from './der-writer.ts';

const CONSTRUCTED = 0x20;
const INDEFINITE = 0x80;
const DEPTH = 40;

type Piece = { readonly der: Buffer; readonly to: number };

function fault(): never {
  throw new DerFault('not BER');
}

function lengthAt(bytes: Buffer, at: number): { readonly from: number; readonly length: number } {
  const first = bytes[at] ?? fault();
  if (first < 0x80) return { from: at + 1, length: first };
  const octets = first & 0x7f;
  if (octets > 4 || at + 1 + octets > bytes.length) fault();
  return { from: at + 1 + octets, length: bytes.readUIntBE(at + 1, octets) };
}

/** The values from `from` to `end`, or to the mark that ends an indefinite length. */
function inside(bytes: Buffer, from: number, end: number | undefined, depth: number): Piece {
  const pieces: Buffer[] = [];
  let at = from;
  for (;;) {
    if (end === undefined ? bytes[at] === 0 && bytes[at + 1] === 0 : at >= end) break;
    const piece = valueAt(bytes, at, depth + 1);
    pieces.push(piece.der);
    at = piece.to;
  }
  return { der: Buffer.concat(pieces), to: end ?? at + 2 };
}

function valueAt(bytes: Buffer, at: number, depth: number): Piece {
  const tag = bytes[at] ?? fault();
  if (depth > DEPTH) fault();
  if (bytes[at + 1] === INDEFINITE) {
    const { der, to } = inside(bytes, at + 2, undefined, depth);
    return { der: value(tag, der), to };
  }
  const { from, length } = lengthAt(bytes, at + 1);
  const to = from + length;
  if (to > bytes.length) fault();
  if ((tag & CONSTRUCTED) === 0) return { der: value(tag, bytes.subarray(from, to)), to };
  return { der: value(tag, inside(bytes, from, to, depth).der), to };
}

/**
 * Rewrites BER, as some programs write the parts of a CMS that are not signed, with definite lengths. What is signed
 * must be DER already and stays the same bytes.
 * @throws {DerFault}
 */
export function withDefiniteLengths(ber: Uint8Array): Buffer {
  const bytes = Buffer.from(ber);
  const { der, to } = valueAt(bytes, 0, 0);
  return to === bytes.length ? der : fault();
}
