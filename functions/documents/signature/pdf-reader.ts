import type { PdfValue } from './pdf-values.ts';

/** Bytes that are not the PDF they should be, or that two programs may read in two ways. Caught where a file is read. */
export class PdfFault extends Error {
  override name = 'PdfFault';
}

/** A file whose last line is not that of a PDF. */
export class PdfTruncated extends PdfFault {
  override name = 'PdfTruncated';
}

/** Bytes that do not begin as a PDF does. */
export class PdfMissing extends PdfFault {
  override name = 'PdfMissing';
}

const WHITE = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const DELIMITERS = new Set(Buffer.from('()<>[]{}/%', 'latin1'));
const DEPTH = 40;
const NUMBER = /^[+-]?(?:\d{1,10}(?:\.\d{0,10})?|\.\d{1,10})$/u;
const NUMBER_TOKEN_BYTES = 24;

const ESCAPED: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  '(': 40,
  ')': 41,
  '\\': 92,
};

/**
 * Reads the values of PDF (ISO 32000-1, 7.3) strictly: what is not plainly well formed is a fault, never repaired, for
 * it is in repairing that programs differ. Comments are faults too.
 */
export class PdfReader {
  at: number;
  readonly bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  fault(what: string): never {
    throw new PdfFault(`${what} at byte ${this.at}`);
  }

  skipWhite(): void {
    while (WHITE.has(this.bytes[this.at] ?? -1)) this.at++;
  }

  /** Whether these characters stand here; if so, goes past them. */
  takes(text: string): boolean {
    if (this.bytes.toString('latin1', this.at, this.at + text.length) !== text) return false;
    this.at += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) this.fault(`${JSON.stringify(text)} expected`);
  }

  /** One end of line, LF, CR LF or CR. @returns whether there was one */
  takesLineEnd(): boolean {
    return this.takes('\r\n') || this.takes('\n') || this.takes('\r');
  }

  private regular(): string {
    const from = this.at;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined || WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at++;
    }
    return this.bytes.toString('latin1', from, this.at);
  }

  /** A whole number without a sign, as object numbers and offsets are written. */
  whole(): number {
    const token = this.regular();
    if (!/^\d{1,10}$/u.test(token)) this.fault('a whole number expected');
    return Number(token);
  }

  value(depth = 0): PdfValue {
    if (depth > DEPTH) this.fault('values nested too deeply');
    this.skipWhite();
    const from = this.at;
    if (this.takes('<<')) return this.dictionary(from, depth);
    if (this.takes('[')) return this.array(from, depth);
    if (this.takes('<')) return this.hexadecimal(from);
    if (this.takes('(')) return this.literal(from);
    if (this.takes('/')) return { kind: 'name', value: this.name(), from, to: this.at };
    return this.word(from);
  }

  private word(from: number): PdfValue {
    const token = this.regular();
    if (token === 'null') return { kind: 'null', from, to: this.at };
    if (token === 'true' || token === 'false') {
      return { kind: 'boolean', value: token === 'true', from, to: this.at };
    }
    if (token.length > NUMBER_TOKEN_BYTES || !NUMBER.test(token)) this.fault('a value expected');
    return this.reference(from, token) ?? { kind: 'number', value: Number(token), from, to: this.at };
  }

  /** `12 0 R`, of which the first number is read; undefined, and nothing read, where no reference stands. */
  private reference(from: number, token: string): PdfValue | undefined {
    const after = this.at;
    const rest = /^[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/u.exec(
      this.bytes.toString('latin1', after, after + 24),
    );
    if (!rest || !/^\d{1,10}$/u.test(token)) return undefined;
    if (Number(rest[1]) !== 0) this.fault('a generation other than 0');
    this.at = after + rest[0].length;
    return { kind: 'reference', object: Number(token), from, to: this.at };
  }

  private name(): string {
    const raw = this.regular();
    if (/#(?![\da-f]{2})|#00/iu.test(raw)) this.fault('a name that is not well formed');
    return raw.replaceAll(/#([\da-f]{2})/giu, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  private array(from: number, depth: number): PdfValue {
    const items: PdfValue[] = [];
    for (;;) {
      this.skipWhite();
      if (this.takes(']')) return { kind: 'array', items, from, to: this.at };
      items.push(this.value(depth + 1));
    }
  }

  private dictionary(from: number, depth: number): PdfValue {
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipWhite();
      if (this.takes('>>')) return { kind: 'dictionary', entries, from, to: this.at };
      this.expect('/');
      const key = this.name();
      if (entries.has(key)) this.fault(`/${key} stands twice`);
      entries.set(key, this.value(depth + 1));
    }
  }

  private hexadecimal(from: number): PdfValue {
    const end = this.bytes.indexOf('>', this.at, 'latin1');
    if (end < 0) this.fault('a string without an end');
    const text = this.bytes.toString('latin1', this.at, end);
    if (text.length % 2 !== 0 || !/^[\da-f]*$/iu.test(text)) this.fault('a string that is not well formed');
    this.at = end + 1;
    return { kind: 'string', value: Buffer.from(text, 'hex'), hexadecimal: true, from, to: this.at };
  }

  private literal(from: number): PdfValue {
    const value: number[] = [];
    for (let open = 1; ; ) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) this.fault('a string without an end');
      if (byte === 0x28) open++;
      if (byte === 0x29) open--;
      if (open === 0)
        return { kind: 'string', value: Buffer.from(value), hexadecimal: false, from, to: this.at };
      if (byte === 0x5c) value.push(this.escaped());
      else value.push(byte);
    }
  }

  private escaped(): number {
    const octal = /^[0-3][0-7]{2}/u.exec(this.bytes.toString('latin1', this.at, this.at + 3));
    if (octal) {
      this.at += 3;
      return Number.parseInt(octal[0], 8);
    }
    const byte = ESCAPED[String.fromCharCode(this.bytes[this.at] ?? 0)];
    if (byte === undefined) this.fault('an escape that is not plain');
    this.at++;
    return byte;
  }
}
