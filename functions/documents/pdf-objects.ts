const ENTRY = '0000000000 00000 n \n';
const OFFSET_DIGITS = 10;
const ZERO = 0x30;

/** The entries of objects in use in a cross-reference table: twenty bytes for each offset. */
function crossReferences(offsets: readonly number[]): string {
  const entries = Buffer.alloc(offsets.length * ENTRY.length, ENTRY, 'latin1');
  for (const [index, offset] of offsets.entries()) {
    let place = index * ENTRY.length + OFFSET_DIGITS;
    for (let rest = offset; rest > 0; rest = Math.floor(rest / 10)) entries[--place] = ZERO + (rest % 10);
  }
  return entries.toString('latin1');
}

/** Writes the objects of a PDF file one after the other and remembers where each starts (ISO 32000-1, 7.3 and 7.5). */
export class PdfObjects {
  private readonly chunks: Buffer[];
  private pending = '';
  private length: number;
  private readonly offsets: number[];

  /** Continues a file whose first objects are written: its bytes, and the offset of each object by number. */
  constructor(start: { readonly bytes: Buffer; readonly offsets: readonly number[] }) {
    this.chunks = [start.bytes];
    this.length = start.bytes.length;
    this.offsets = [...start.offsets];
  }

  /** A number for an object to be written later. */
  reserve(): number {
    return this.offsets.push(-1) - 1;
  }

  private write(source: string): void {
    this.pending += source;
    this.length += source.length;
  }

  private flush(): void {
    if (this.pending !== '') this.chunks.push(Buffer.from(this.pending, 'latin1'));
    this.pending = '';
  }

  /** Writes an object; `source` is PDF source in Latin-1. */
  object(number: number, source: string): void {
    this.offsets[number] = this.length;
    this.write(`${number} 0 obj\n${source}\nendobj\n`);
  }

  /** Writes a stream; `entries` are those of its dictionary besides the length. */
  stream(number: number, entries: string, content: Buffer): void {
    this.offsets[number] = this.length;
    this.write(`${number} 0 obj\n<<${entries}/Length ${content.length}>>\nstream\n`);
    this.flush();
    this.chunks.push(content);
    this.length += content.length;
    this.write('\nendstream\nendobj\n');
  }

  /** What is written so far, to be continued later. */
  sofar(): { readonly bytes: Buffer; readonly offsets: readonly number[] } {
    this.flush();
    return { bytes: Buffer.concat(this.chunks), offsets: this.offsets };
  }

  /** Ends the file with its cross-reference table and trailer. @throws when a reserved object was never written. */
  end(trailer: string): Uint8Array {
    const at = this.length;
    const unwritten = this.offsets.indexOf(-1);
    if (unwritten > 0) throw new Error(`object ${unwritten} of the document was never written`);
    this.write(`xref\n0 ${this.offsets.length}\n0000000000 65535 f \n`);
    this.write(crossReferences(this.offsets.slice(1)));
    this.write(`trailer\n<</Size ${this.offsets.length}${trailer}>>\nstartxref\n${at}\n%%EOF\n`);
    this.flush();
    return Buffer.concat(this.chunks);
  }
}
