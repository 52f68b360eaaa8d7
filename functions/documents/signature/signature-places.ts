import { PdfFault } from './pdf-reader.ts';
import { type PdfRevision, PdfState } from './pdf-revisions.ts';
import { entriesOf, itemsOf, nameOf, numberOf, type PdfEntries, referenceOf } from './pdf-values.ts';

/** A signature in a file: where it is and what it covers. */
export type SignaturePlace = {
  readonly field: string;
  /** The index of the revision that holds it. */
  readonly revision: number;
  readonly cms: Buffer;
  /** What it signs; undefined when that is not the whole of its revision. */
  readonly signed: Buffer | undefined;
  /** `/M` as it stands. */
  readonly claimedAt: string | undefined;
  readonly subFilter: string | undefined;
};

/** The container without the zeros that fill its place, by the length that it states itself. */
function containerOf(place: Buffer): Buffer {
  const lengthOctets = (place[1] ?? 0) & 0x7f;
  const long = ((place[1] ?? 0) & 0x80) !== 0;
  if (long && (lengthOctets === 0 || lengthOctets > 4)) return place;
  const length = long ? 2 + lengthOctets + place.readUIntBE(2, lengthOctets) : 2 + lengthOctets;
  return place.subarray(length).every((byte) => byte === 0) ? place.subarray(0, length) : place;
}

/** The signed bytes: everything up to the end of the revision but the string of the container, to the byte. */
function signedBytes(bytes: Buffer, dictionary: PdfEntries, { to }: PdfRevision): Buffer | undefined {
  const contents = dictionary.get('Contents');
  const range = itemsOf(dictionary.get('ByteRange')).map(numberOf);
  if (contents?.kind !== 'string' || !contents.hexadecimal) return undefined;
  const expected = [0, contents.from, contents.to, to - contents.to];
  if (range.length !== 4 || expected.some((value, index) => range[index] !== value)) return undefined;
  return Buffer.concat([bytes.subarray(0, contents.from), bytes.subarray(contents.to, to)]);
}

/** Digits of a hexadecimal string are all small or all capital, so that a file has one way to write a signature. */
const isOneCase = (text: string): boolean => text === text.toLowerCase() || text === text.toUpperCase();

function placeOf(
  bytes: Buffer,
  revisions: readonly PdfRevision[],
  field: PdfEntries,
): SignaturePlace | undefined {
  const number = referenceOf(field.get('V'));
  const index = revisions.findLastIndex(({ objects }) => objects.has(number ?? -1));
  const revision = revisions[index];
  const dictionary = entriesOf(revision?.objects.get(number ?? -1)?.value);
  const contents = dictionary.get('Contents');
  const title = field.get('T');
  if (!revision || contents?.kind !== 'string') return undefined;
  const [claimedAt] = [dictionary.get('M')].map((value) =>
    value?.kind === 'string' ? value.value.toString('latin1') : undefined,
  );
  const isPlain = isOneCase(bytes.toString('latin1', contents.from, contents.to));
  return {
    field: title?.kind === 'string' ? title.value.toString('latin1').replaceAll(/[^\w .-]/gu, '?') : '',
    revision: index,
    cms: isPlain ? containerOf(contents.value) : Buffer.alloc(0),
    signed: signedBytes(bytes, dictionary, revision),
    claimedAt,
    subFilter: nameOf(dictionary.get('SubFilter')),
  };
}

/** Every signature of a file, the earliest first. @throws {PdfFault} for fields that have children */
export function signaturePlaces(bytes: Buffer, revisions: readonly PdfRevision[]): readonly SignaturePlace[] {
  const state = new PdfState(revisions, revisions.length - 1);
  return state.fields
    .flatMap((number) => {
      const field = entriesOf(state.object(number)?.value);
      if (field.has('Kids')) throw new PdfFault('a form field that has children');
      return nameOf(field.get('FT')) === 'Sig' && field.has('V')
        ? (placeOf(bytes, revisions, field) ?? [])
        : [];
    })
    .toSorted((a, b) => a.revision - b.revision);
}
