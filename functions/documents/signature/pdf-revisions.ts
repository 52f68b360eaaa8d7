import { PdfFault, PdfMissing, PdfReader, PdfTruncated } from './pdf-reader.ts';
import {
  canonical,
  entriesOf,
  itemsOf,
  numberOf,
  type PdfEntries,
  type PdfValue,
  referenceOf,
} from './pdf-values.ts';

export type PdfObject = {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly value: PdfValue;
  /** The content of a stream, as it stands in the file. */
  readonly stream?: { readonly from: number; readonly to: number };
};

/** One save of a file: its objects, cross-reference table and trailer, from `from` to the end of its `%%EOF` line. */
export type PdfRevision = {
  readonly from: number;
  readonly to: number;
  readonly tableAt: number;
  readonly trailer: PdfEntries;
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** Objects that this save declares gone. */
  readonly freed: readonly number[];
};

type Section = Omit<PdfRevision, 'from' | 'objects'> & { readonly offsets: ReadonlyMap<number, number> };

const HEADER = /^%PDF-1\.[0-7](?:\r\n|\n|\r)(?:%[^\r\n]{0,80}(?:\r\n|\n|\r))*/u;
/** More saves than any document of ours has; a limit for hostile files. */
const MOST_REVISIONS = 64;
const MOST_OBJECTS = 100_000;
/** What of a file's end is searched for its last line. */
const TAIL_BYTES = 64;

/** Reads the sections of a table, 20 bytes an entry (ISO 32000-1, 7.5.4). */
function readTable(reader: PdfReader): { offsets: Map<number, number>; freed: number[] } {
  const offsets = new Map<number, number>();
  const freed: number[] = [];
  reader.expect('xref');
  reader.skipWhite();
  while (!reader.takes('trailer')) {
    const first = reader.whole();
    reader.expect(' ');
    const count = reader.whole();
    reader.skipWhite();
    for (let number = first; number < first + count; number++) {
      const entry = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/u.exec(
        reader.bytes.toString('latin1', reader.at, reader.at + 20),
      );
      if (!entry) reader.fault('an entry of the cross-reference table expected');
      reader.at += 20;
      if (offsets.has(number) || offsets.size > MOST_OBJECTS) reader.fault('an object is listed twice');
      if (entry[3] === 'n' && Number(entry[2]) !== 0) reader.fault('a generation other than 0');
      if (entry[3] === 'n') offsets.set(number, Number(entry[1]));
      else if (number !== 0) freed.push(number);
    }
    reader.skipWhite();
  }
  return { offsets, freed };
}

function readSection(bytes: Buffer, tableAt: number): Section {
  const reader = new PdfReader(bytes, tableAt);
  const { offsets, freed } = readTable(reader);
  const trailer = entriesOf(reader.value());
  for (const key of ['Encrypt', 'XRefStm']) if (trailer.has(key)) reader.fault(`/${key} in a trailer`);
  reader.skipWhite();
  reader.expect('startxref');
  reader.skipWhite();
  if (reader.whole() !== tableAt) reader.fault('the end of a revision points elsewhere');
  reader.skipWhite();
  reader.expect('%%EOF');
  reader.takesLineEnd();
  return { to: reader.at, tableAt, trailer, offsets, freed };
}

/** The tables from the first to the last, each of which the next points at. */
function readSections(bytes: Buffer, lastAt: number): readonly Section[] {
  const sections: Section[] = [];
  let at: number | undefined = lastAt;
  while (at !== undefined) {
    const section = readSection(bytes, at);
    sections.unshift(section);
    if (sections.length > MOST_REVISIONS) throw new PdfFault(`more than ${MOST_REVISIONS} revisions`);
    const previous = section.trailer.get('Prev');
    if (previous && (numberOf(previous) ?? at) >= at) throw new PdfFault('revisions that point forward');
    at = numberOf(previous);
  }
  return sections;
}

/** The length of a stream; an object of its own must stand in the same revision. */
function lengthOf(length: PdfValue | undefined, bytes: Buffer, offsets: ReadonlyMap<number, number>): number {
  const number = referenceOf(length);
  if (number === undefined) return numberOf(length) ?? -1;
  const reader = new PdfReader(bytes, offsets.get(number) ?? bytes.length);
  reader.expect(`${number} 0 obj`);
  return numberOf(reader.value()) ?? -1;
}

function readObject(
  bytes: Buffer,
  number: number,
  from: number,
  offsets: ReadonlyMap<number, number>,
): PdfObject {
  const reader = new PdfReader(bytes, from);
  reader.expect(`${number} 0 obj`);
  const value = reader.value();
  reader.skipWhite();
  if (reader.takes('endobj')) return { number, from, to: reader.at, value };
  reader.expect('stream');
  if (!reader.takes('\r\n')) reader.expect('\n');
  const start = reader.at;
  const length = lengthOf(entriesOf(value).get('Length'), bytes, offsets);
  if (!Number.isInteger(length) || length < 0) reader.fault('a stream without a length');
  reader.at += length;
  const stream = { from: start, to: reader.at };
  reader.takesLineEnd();
  reader.expect('endstream');
  reader.skipWhite();
  reader.expect('endobj');
  return { number, from, to: reader.at, value, stream };
}

/** Every object of a revision; between them nothing but white space, so that nothing lies in the file unseen. */
function readRevision(bytes: Buffer, section: Section, from: number, bodyFrom: number): PdfRevision {
  const { offsets, tableAt, ...rest } = section;
  const reader = new PdfReader(bytes, bodyFrom);
  const objects = new Map<number, PdfObject>();
  for (const [number, offset] of [...offsets].toSorted(([, a], [, b]) => a - b)) {
    reader.skipWhite();
    if (offset !== reader.at) reader.fault(`object ${number} does not follow the one before it`);
    const object = readObject(bytes, number, offset, offsets);
    if (object.to > tableAt) reader.fault(`object ${number} reaches into its table`);
    objects.set(number, object);
    reader.at = object.to;
  }
  reader.skipWhite();
  if (reader.at !== tableAt) reader.fault('bytes between the objects and their table');
  return { ...rest, from, tableAt, objects };
}

/** Where the last table stands, by the last line of the file. */
function lastTable(bytes: Buffer): number {
  const from = Math.max(0, bytes.length - TAIL_BYTES);
  const tail = bytes.toString('latin1', from);
  const end = /startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+%%EOF(?:\r\n|\n|\r)?$/u.exec(tail);
  if (!end) throw new PdfTruncated('the file does not end as a PDF does');
  return Number(end[1]);
}

/**
 * Reads a file save by save. Strict beyond the standard, so that one reading is possible: plain cross-reference tables
 * only, every byte belongs to one save and to one object, a save lists only objects that stand in it, and nothing is
 * encrypted.
 * @throws {PdfFault} for anything else
 */
export function readRevisions(pdf: Uint8Array): readonly PdfRevision[] {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const header = HEADER.exec(bytes.toString('latin1', 0, 256));
  if (!header) throw new PdfMissing('no header of a PDF');
  const sections = readSections(bytes, lastTable(bytes));
  let from = 0;
  const revisions = sections.map((section, index) => {
    const revision = readRevision(bytes, section, from, index === 0 ? header[0].length : from);
    from = revision.to;
    return revision;
  });
  if (from !== bytes.length) throw new PdfFault('bytes after the last revision');
  return revisions;
}

/** A file as it stood after one of its saves. */
export class PdfState {
  private readonly revisions: readonly PdfRevision[];

  constructor(revisions: readonly PdfRevision[], last: number) {
    this.revisions = revisions.slice(0, last + 1);
  }

  object(number: number | undefined): PdfObject | undefined {
    if (number === undefined) return undefined;
    for (const { objects, freed } of this.revisions.toReversed()) {
      const found = objects.get(number);
      if (found || freed.includes(number)) return found;
    }
    return undefined;
  }

  /** A value, or the object that it points at. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    return value?.kind === 'reference' ? this.object(value.object)?.value : value;
  }

  get trailer(): PdfEntries {
    return this.revisions.at(-1)?.trailer ?? new Map();
  }

  /** One more than the highest object number in any save. */
  get size(): number {
    return Math.max(...this.revisions.map(({ objects }) => Math.max(0, ...objects.keys()))) + 1;
  }

  get root(): number | undefined {
    return referenceOf(this.trailer.get('Root'));
  }

  get catalogue(): PdfEntries {
    return entriesOf(this.object(this.root)?.value);
  }

  /** The numbers of the page objects in their order. @throws {PdfFault} for a tree that is none */
  get pages(): readonly number[] {
    const pages: number[] = [];
    const seen = new Set<number>();
    const walk = (number: number | undefined): void => {
      if (number === undefined || seen.has(number)) throw new PdfFault('the page tree is not a tree');
      seen.add(number);
      const node = entriesOf(this.object(number)?.value);
      if (canonical(node.get('Type')) === '/"Pages"')
        for (const kid of itemsOf(node.get('Kids'))) walk(referenceOf(kid));
      else pages.push(number);
    };
    walk(referenceOf(this.catalogue.get('Pages')));
    return pages;
  }

  get form(): PdfEntries {
    return entriesOf(this.resolve(this.catalogue.get('AcroForm')));
  }

  /** The numbers of the form's fields. */
  get fields(): readonly number[] {
    return itemsOf(this.resolve(this.form.get('Fields'))).flatMap((field) => referenceOf(field) ?? []);
  }
}
