/** A value of ASN.1 in DER (X.690): its tag octet, all of it, and what is inside. */
export type Der = { readonly tag: number; readonly bytes: Buffer; readonly content: Buffer };

/** Bytes that are not the DER they should be. Caught where a certificate, a container or a proof is read. */
export class DerFault extends Error {
  override name = 'DerFault';
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  printable: 0x13,
  ia5: 0x16,
  utcTime: 0x17,
  time: 0x18,
  bmp: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

/** `[number]`, constructed and primitive. */
export const constructed = (number: number): number => 0xa0 | number;
export const primitive = (number: number): number => 0x80 | number;

const CONSTRUCTED = 0x20;
const LONG_TAG = 0x1f;

function fault(what: string): never {
  throw new DerFault(what);
}

/** How long the content is, and where it begins: the one way that DER has to say so (X.690, 10.1). */
function lengthAt(bytes: Buffer, at: number): { readonly from: number; readonly length: number } {
  const first = bytes[at] ?? fault('no length');
  if (first < 0x80) return { from: at + 1, length: first };
  const octets = first & 0x7f;
  if (octets === 0 || octets > 4 || at + 1 + octets > bytes.length) fault('a length that is not definite');
  const length = bytes.readUIntBE(at + 1, octets);
  if (length < 0x80 || length < 2 ** (8 * (octets - 1))) fault('a length that could be shorter');
  return { from: at + 1 + octets, length };
}

function valueAt(bytes: Buffer, at: number): Der {
  const tag = bytes[at] ?? fault('no value');
  if ((tag & LONG_TAG) === LONG_TAG) fault('a tag of more than one octet');
  const { from, length } = lengthAt(bytes, at + 1);
  if (from + length > bytes.length) fault('a value longer than what holds it');
  return { tag, bytes: bytes.subarray(at, from + length), content: bytes.subarray(from, from + length) };
}

function valuesIn(content: Buffer): Der[] {
  const values: Der[] = [];
  for (let at = 0; at < content.length; ) {
    const value = valueAt(content, at);
    values.push(value);
    at += value.bytes.length;
  }
  return values;
}

/** Exactly one value, nothing after it. @throws {DerFault} */
export function readDer(bytes: Uint8Array): Der {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const value = valueAt(buffer, 0);
  return value.bytes.length === buffer.length ? value : fault('bytes after the value');
}

/** The values inside a constructed one. @throws {DerFault} for a primitive one */
export function childrenOf(value: Der): Der[] {
  if ((value.tag & CONSTRUCTED) === 0) fault('a value that holds no others');
  return valuesIn(value.content);
}

/** @throws {DerFault} for a value of another tag, or none */
function tagged(value: Der | undefined, tag: number): Der {
  return value?.tag === tag ? value : fault(`a value of tag ${tag.toString(16)} expected`);
}

/** The values inside a SEQUENCE. @throws {DerFault} */
export const sequenceIn = (value: Der | undefined): Der[] => childrenOf(tagged(value, TAG.sequence));
export const setIn = (value: Der | undefined): Der[] => childrenOf(tagged(value, TAG.set));
export const octetsIn = (value: Der | undefined): Buffer => tagged(value, TAG.octets).content;

/** The content of an INTEGER in hexadecimal: its one shortest form. @throws {DerFault} */
export function integerIn(value: Der | undefined): string {
  const { content } = tagged(value, TAG.integer);
  const [first = 0, second = 0x80] = content;
  const padded = (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80);
  if (content.length === 0 || (content.length > 1 && padded)) fault('an integer that could be shorter');
  return content.toString('hex');
}

/** The octets of a BIT STRING of whole octets. @throws {DerFault} */
export function bitsIn(value: Der | undefined): Buffer {
  const { content } = tagged(value, TAG.bits);
  return content[0] === 0 ? content.subarray(1) : fault('a bit string that is not of whole octets');
}

/** In its dotted form. @throws {DerFault} */
export function oidIn(value: Der | undefined): string {
  const { content } = tagged(value, TAG.oid);
  const numbers: number[] = [];
  let number = 0;
  let isOpen = false;
  for (const octet of content) {
    if (!isOpen && octet === 0x80) fault('an identifier that could be shorter');
    number = number * 128 + (octet & 0x7f);
    isOpen = octet >= 0x80;
    if (number > 2 ** 40) fault('an identifier too long');
    if (isOpen) continue;
    numbers.push(number);
    number = 0;
  }
  const [first] = numbers;
  if (first === undefined || isOpen) fault('an identifier without an end');
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...numbers.slice(1)].join('.');
}

const UTC_TIME = /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/u;
const TIME = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,3})\d*)?Z$/u;

/** A time in UTC, of either kind. @throws {DerFault} */
export function timeIn(value: Der | undefined): Date {
  const text = value?.content.toString('latin1') ?? '';
  const short = value?.tag === TAG.utcTime ? UTC_TIME.exec(text) : undefined;
  const parts = value?.tag === TAG.time ? TIME.exec(text) : short;
  if (!parts) fault('a time expected');
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
  // Two digits stand for 1950 to 2049 (RFC 5280, 4.1.2.5.1).
  const century = short ? (year >= 50 ? 1900 : 2000) : 0;
  const milliseconds = Number((parts[7] ?? '0').padEnd(3, '0'));
  const date = new Date(Date.UTC(century + year, month - 1, day, hour, minute, second, milliseconds));
  return date.getUTCMonth() === month - 1 && date.getUTCHours() === hour
    ? date
    : fault('a time that is none');
}

const TEXTS: Readonly<Record<number, BufferEncoding>> = {
  [TAG.utf8]: 'utf8',
  [TAG.printable]: 'latin1',
  [TAG.ia5]: 'latin1',
};

/** The text of a value of a name; of a kind that is not text, empty. */
export function textIn({ tag, content }: Der): string {
  if (tag === TAG.bmp)
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString('utf16le');
  const encoding = TEXTS[tag];
  return encoding === undefined ? '' : content.toString(encoding);
}

/** Goes through the members of a SEQUENCE whose optional ones are told by their tags. */
export class Members {
  private readonly values: Der[];

  constructor(values: Der[]) {
    this.values = values;
  }

  next(): Der {
    return this.values.shift() ?? fault('a member is missing');
  }

  /** The next member when it has this tag. */
  optional(tag: number): Der | undefined {
    return this.values[0]?.tag === tag ? this.values.shift() : undefined;
  }

  /** @throws {DerFault} when something is left */
  end(): void {
    if (this.values.length > 0) fault('a member too many');
  }
}
