import { createHash } from 'node:crypto';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { textString } from '../pdf-metadata.ts';
import { IncrementalUpdate, sourceOf } from './incremental-update.ts';
import { PdfFault, PdfMissing } from './pdf-reader.ts';
import { readRevisions } from './pdf-revisions.ts';
import { entriesOf, itemsOf } from './pdf-values.ts';

/** What the signature dictionary says of the signature. It is signed, and proves nothing by itself. */
export type SignatureField = {
  /** The claimed time of signing (`/M`), to the second. */
  readonly at: Instant;
  /** Who signs, as it may be shown: office, surname and initials. Never an IIN. */
  readonly name?: string;
  readonly reason?: string;
  /** Bytes kept for the CMS with its time-stamp; 12,288 unless told, which holds any of those known to us. */
  readonly capacity?: number;
};

/** A file with a place for one more signature. The file that was given is a prefix of `bytes`. */
export type PreparedSignature = {
  readonly bytes: Uint8Array;
  /** What is signed: offset, length, offset, length (ISO 32000-1, 12.8.1). */
  readonly byteRange: readonly [number, number, number, number];
  /** SHA-256 of the bytes that are signed. */
  readonly digest: Uint8Array;
};

/** `structure`: not a file of plain cross-reference tables, or without a page to hold the field. */
export type PreparationRefusal = { readonly code: 'not-a-pdf' | 'structure'; readonly detail: string };

const CAPACITY = 12_288;
/** Room for four offsets of ten digits; what they do not need stays blank. */
const BYTE_RANGE = `[${' '.repeat(43)}]`;
/** Printed, and locked against removal (ISO 32000-1, table 165). */
const WIDGET_FLAGS = 4 | 128;
/** Signatures exist, and further changes must be appended (ISO 32000-1, table 219). */
const SIGNATURES_EXIST = 3;

const instantOf = (at: Instant): string => `(D:${at.slice(0, 19).replaceAll(/[-:T]/gu, '')}Z)`;

function signatureDictionary({ at, name, reason, capacity = CAPACITY }: SignatureField): string {
  const named = name === undefined ? '' : `/Name ${textString(name)}`;
  const because = reason === undefined ? '' : `/Reason ${textString(reason)}`;
  return `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M${instantOf(at)}${named}${because}/ByteRange ${BYTE_RANGE}/Contents<${'0'.repeat(capacity * 2)}>>>`;
}

/** Writes the page and the catalogue anew, with one more annotation and one more field. */
function writePlace(update: IncrementalUpdate, widget: number): number {
  const { bytes, state } = update;
  const [page] = state.pages;
  if (page === undefined || state.root === undefined) throw new PdfFault('no page');
  const references = (of: readonly { readonly from: number; readonly to: number }[]): string =>
    [...of.map(({ from, to }) => bytes.toString('latin1', from, to)), `${widget} 0 R`].join(' ');
  const onPage = entriesOf(state.object(page)?.value);
  update.object(
    page,
    `<<${sourceOf(bytes, onPage, ['Annots'])}/Annots[${references(itemsOf(state.resolve(onPage.get('Annots'))))}]>>`,
  );
  const { form, catalogue } = state;
  const kept = sourceOf(bytes, form, ['Fields', 'SigFlags']);
  const fields = references(itemsOf(state.resolve(form.get('Fields'))));
  update.object(
    state.root,
    `<<${sourceOf(bytes, catalogue, ['AcroForm'])}/AcroForm<<${kept}/Fields[${fields}]/SigFlags ${SIGNATURES_EXIST}>>>>`,
  );
  return page;
}

/** Fills in the offsets, which are known once everything is written. */
function fillByteRange(bytes: Buffer, dictionaryAt: number): PreparedSignature['byteRange'] {
  const rangeAt = bytes.indexOf('/ByteRange [', dictionaryAt, 'latin1') + '/ByteRange '.length;
  const from = bytes.indexOf('/Contents<', rangeAt, 'latin1') + '/Contents'.length;
  const to = bytes.indexOf('>', from, 'latin1') + 1;
  const range = [0, from, to, bytes.length - to] as const;
  bytes.write(`[${range.join(' ')}`.padEnd(BYTE_RANGE.length - 1), rangeAt, 'latin1');
  return range;
}

function prepared(pdf: Uint8Array, field: SignatureField): PreparedSignature {
  const update = new IncrementalUpdate(pdf, readRevisions(pdf));
  const widget = update.reserve();
  const dictionary = update.reserve();
  const page = writePlace(update, widget);
  const title = `Signature${update.state.fields.length + 1}`;
  update.object(
    widget,
    `<</Type/Annot/Subtype/Widget/FT/Sig/T(${title})/Rect[0 0 0 0]/F ${WIDGET_FLAGS}/P ${page} 0 R/V ${dictionary} 0 R>>`,
  );
  const dictionaryAt = update.object(dictionary, signatureDictionary(field));
  const bytes = update.end();
  const byteRange = fillByteRange(bytes, dictionaryAt);
  return { bytes, byteRange, digest: digestOf({ bytes, byteRange }) };
}

/**
 * Adds an invisible signature field (ETSI.CAdES.detached) in an incremental update. The same arguments give the same
 * bytes, so a file can be prepared again when its signature arrives instead of being stored meanwhile.
 */
export function prepareSignature(
  pdf: Uint8Array,
  field: SignatureField,
): Result<PreparedSignature, PreparationRefusal> {
  try {
    return accepted(prepared(pdf, field));
  } catch (fault) {
    return refused(preparationRefusal(fault));
  }
}

/** @throws whatever is no fault of the file */
export function preparationRefusal(fault: unknown): PreparationRefusal {
  if (!(fault instanceof PdfFault)) throw fault;
  return { code: fault instanceof PdfMissing ? 'not-a-pdf' : 'structure', detail: fault.message };
}

type Ranged = Pick<PreparedSignature, 'bytes' | 'byteRange'>;

/** SHA-256 of the bytes that are signed. */
function digestOf({ bytes, byteRange: [a, b, c, d] }: Ranged): Uint8Array {
  return createHash('sha256')
    .update(bytes.subarray(a, a + b))
    .update(bytes.subarray(c, c + d))
    .digest();
}

/** The bytes that a CMS of this place is detached from. */
export function bytesToSign({ bytes, byteRange: [a, b, c, d] }: Ranged): Uint8Array {
  return Buffer.concat([bytes.subarray(a, a + b), bytes.subarray(c, c + d)]);
}
