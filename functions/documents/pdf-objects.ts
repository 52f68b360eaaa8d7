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
    let table = `xref\n0 ${this.offsets.length}\n0000000000 65535 f \n`;
    for (let number = 1; number < this.offsets.length; number++) {
      const offset = this.offsets[number] ?? -1;
      if (offset < 0) throw new Error(`object ${number} of the document was never written`);
      table += `${String(offset).padStart(10, '0')} 00000 n \n`;
    }
    this.write(`${table}trailer\n<</Size ${this.offsets.length}${trailer}>>\nstartxref\n${at}\n%%EOF\n`);
    this.flush();
    return Buffer.concat(this.chunks);
  }
}
