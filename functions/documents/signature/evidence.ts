import { accepted, type Result, refused } from '#functions/law/result.ts';
import { hex } from './certificates.ts';
import { IncrementalUpdate, sourceOf } from './incremental-update.ts';
import { PdfFault } from './pdf-reader.ts';
import { type PdfState, readRevisions } from './pdf-revisions.ts';
import { entriesOf, itemsOf, type PdfEntries, type PdfValue, referenceOf } from './pdf-values.ts';
import { type PreparationRefusal, preparationRefusal } from './prepare-signature.ts';

/** What proves later that a certificate was trusted and not revoked; all DER. */
export type Evidence = {
  readonly certificates: readonly Uint8Array[];
  /** OCSPResponse of RFC 6960, as it came. */
  readonly ocspResponses: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
};

export const NO_EVIDENCE: Evidence = { certificates: [], ocspResponses: [], crls: [] };

/** The keys of a document security store (EN 319 142-1, 5.4.2). */
const STORED = { certificates: 'Certs', ocspResponses: 'OCSPs', crls: 'CRLs' } as const;
const KINDS = ['certificates', 'ocspResponses', 'crls'] as const;

const storeOf = (state: PdfState): PdfEntries => entriesOf(state.resolve(state.catalogue.get('DSS')));

/** The content of a stream of evidence. @throws {PdfFault} for one that is compressed, or is none */
function contentOf(bytes: Buffer, state: PdfState, value: PdfValue): Buffer {
  const object = state.object(referenceOf(value));
  if (!object?.stream || entriesOf(object.value).has('Filter')) {
    throw new PdfFault('evidence that is not a plain stream');
  }
  return bytes.subarray(object.stream.from, object.stream.to);
}

/** What the document security store of a file holds. @throws {PdfFault} */
export function readEvidence(bytes: Buffer, state: PdfState): Evidence {
  const store = storeOf(state);
  const [certificates, ocspResponses, crls] = KINDS.map((kind) =>
    itemsOf(state.resolve(store.get(STORED[kind]))).map((value) => contentOf(bytes, state, value)),
  );
  return { certificates: certificates ?? [], ocspResponses: ocspResponses ?? [], crls: crls ?? [] };
}

/** Both, each thing once. */
export function joined(one: Evidence, other: Evidence): Evidence {
  const [certificates, ocspResponses, crls] = KINDS.map((kind) => [
    ...new Map([...one[kind], ...other[kind]].map((der) => [hex(der), der])).values(),
  ]);
  return { certificates: certificates ?? [], ocspResponses: ocspResponses ?? [], crls: crls ?? [] };
}

function withStore(pdf: Uint8Array, evidence: Evidence): Buffer {
  const update = new IncrementalUpdate(pdf, readRevisions(pdf));
  const { bytes, state } = update;
  if (state.root === undefined) throw new PdfFault('no catalogue');
  const before = readEvidence(bytes, state);
  const store = storeOf(state);
  const lists = KINDS.map((kind) => {
    const there = itemsOf(state.resolve(store.get(STORED[kind])));
    const known = new Set(before[kind].map(hex));
    const added = joined({ ...NO_EVIDENCE, [kind]: evidence[kind] }, NO_EVIDENCE)[kind].filter(
      (der) => !known.has(hex(der)),
    );
    const numbers = added.map((der) => {
      const number = update.reserve();
      update.stream(number, der);
      return number;
    });
    const references = [...there.map(referenceOf), ...numbers].map((number) => `${number} 0 R`);
    return references.length === 0 ? '' : `/${STORED[kind]}[${references.join(' ')}]`;
  });
  update.object(state.root, `<<${sourceOf(bytes, state.catalogue, ['DSS'])}/DSS<<${lists.join('')}>>>>`);
  return update.end();
}

/**
 * Adds a document security store (`/DSS`) in an incremental update, which makes a B-T file B-LT. What an earlier store
 * holds stays. The same arguments give the same bytes.
 */
export function addEvidence(pdf: Uint8Array, evidence: Evidence): Result<Uint8Array, PreparationRefusal> {
  try {
    return accepted(withStore(pdf, evidence));
  } catch (fault) {
    return refused(preparationRefusal(fault));
  }
}
