import { type PdfRevision, PdfState } from './pdf-revisions.ts';
import type { PdfEntries, PdfValue } from './pdf-values.ts';

/** The source of dictionary entries as they stand in the file, without those of some keys. */
export function sourceOf(bytes: Buffer, entries: PdfEntries, without: readonly string[]): string {
  return [...entries]
    .filter(([key]) => !without.includes(key))
    .map(([key, { from, to }]) => `/${key} ${bytes.toString('latin1', from, to)}`)
    .join('');
}

const KEPT_IN_TRAILER = ['Root', 'Info', 'ID'];

/** Adds objects to a file without touching a byte of it (ISO 32000-1, 7.5.6). The same calls give the same bytes. */
export class IncrementalUpdate {
  private readonly chunks: Buffer[];
  private length: number;
  private next: number;
  private readonly offsets = new Map<number, number>();
  private readonly revisions: readonly PdfRevision[];
  readonly bytes: Buffer;
  readonly state: PdfState;

  constructor(pdf: Uint8Array, revisions: readonly PdfRevision[]) {
    this.bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
    this.revisions = revisions;
    this.state = new PdfState(revisions, revisions.length - 1);
    this.chunks = [this.bytes];
    this.length = this.bytes.length;
    this.next = this.state.size;
    const end = this.bytes.at(-1);
    if (end !== 0x0a && end !== 0x0d) this.write('\n');
  }

  /** A number for a new object. */
  reserve(): number {
    return this.next++;
  }

  private write(source: string | Buffer): void {
    const chunk = typeof source === 'string' ? Buffer.from(source, 'latin1') : source;
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** Writes an object, new or in the place of one; `source` is PDF source in Latin-1. @returns where it starts */
  object(number: number, source: string): number {
    const at = this.length;
    this.offsets.set(number, at);
    this.write(`${number} 0 obj\n${source}\nendobj\n`);
    return at;
  }

  stream(number: number, content: Uint8Array): void {
    this.offsets.set(number, this.length);
    this.write(`${number} 0 obj\n<</Length ${content.length}>>\nstream\n`);
    this.write(Buffer.from(content));
    this.write('\nendstream\nendobj\n');
  }

  private table(): string {
    let table = 'xref\n';
    for (const [number, offset] of [...this.offsets].toSorted(([a], [b]) => a - b)) {
      table += `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
    }
    return table;
  }

  end(): Buffer {
    const at = this.length;
    const { trailer } = this.state;
    const kept = KEPT_IN_TRAILER.flatMap((key) => {
      const value: PdfValue | undefined = trailer.get(key);
      return value ? `/${key} ${this.bytes.toString('latin1', value.from, value.to)}` : [];
    }).join('');
    const previous = this.revisions.at(-1)?.tableAt;
    this.write(
      `${this.table()}trailer\n<</Size ${this.next}${kept}/Prev ${previous}>>\nstartxref\n${at}\n%%EOF\n`,
    );
    return Buffer.concat(this.chunks);
  }
}
