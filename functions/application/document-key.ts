import type { Signable } from './ports/signing.ts';

/** Where a document of a case, a list or a session lies in the document store. Holds identifiers alone, never a name. */
export const documentKey = (
  id: string,
  documentId: string,
  of: 'cases' | 'lists' | 'sessions' = 'cases',
): string => `${of}/${id}/${documentId}.pdf`;

/** Under which everything of a case, or of a list, lies. */
export const documentsOf = (id: string, of: 'cases' | 'lists' = 'cases'): string => `${of}/${id}/`;

type Signed = {
  /** The id of the case, or of the session. */
  readonly caseId: string;
  /** A case where absent. */
  readonly of?: Signable;
  readonly document: string;
  /** In the order of those who sign, from 1. */
  readonly place: number;
  /** SHA-256 of the file with the signature. */
  readonly sha256: string;
};

const beside = ({ caseId, of = 'cases', document, place, sha256 }: Signed): string =>
  `${of}/${caseId}/${document}/${String(place).padStart(3, '0')}-${sha256.slice(0, 16)}`;

/** The file with the signatures up to a place. */
export const signedKey = (signed: Signed): string => `${beside(signed)}.pdf`;

/** What proves the signature of a place: it names its signer in full and never leaves the store. */
export const evidenceKey = (signed: Signed): string => `${beside(signed)}-evidence.json`;

/** A CMS that waits for its time-stamp, under its own SHA-256. */
export const receivedKey = ({ caseId, document, place, sha256 }: Signed): string =>
  `cases/${caseId}/${document}/${String(place).padStart(3, '0')}-received-${sha256.slice(0, 16)}.json`;

/** Where the file of a document lies as it is now: with the last of its signatures, if it has any. */
export function fileKey(
  caseId: string,
  {
    id,
    signatures = [],
  }: { readonly id: string; readonly signatures?: readonly { readonly sha256: string }[] },
  of: Signable = 'cases',
): string {
  const last = signatures.at(-1);
  return last
    ? signedKey({ caseId, of, document: id, place: signatures.length, sha256: last.sha256 })
    : documentKey(caseId, id, of);
}
