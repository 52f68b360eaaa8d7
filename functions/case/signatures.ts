import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import type { Actor, Case, IssuedDocument } from './case.ts';
import { statusOf } from './document-status.ts';
import type { DocumentSigned, SignatureReceived, SignatureRefused } from './events.ts';
import type { Refusal } from './refusals.ts';

/** Who has still to sign, in the order in which they will. */
export const unsignedBy = ({ signers = [], signatures = [] }: IssuedDocument): readonly SigningOffice[] =>
  signers.slice(signatures.length);

/** The hash of the file as it is now, with the signatures that it bears. */
export const fileHash = ({ sha256, signatures = [] }: IssuedDocument): string =>
  signatures.at(-1)?.sha256 ?? sha256;

/** Whose turn it is to sign a document, or why it is nobody's. */
export function turnOf(kase: Case, document: IssuedDocument): Result<SigningOffice, Refusal> {
  const [office] = unsignedBy(document);
  if (!document.signers?.length) return refused({ code: 'signature-not-due', because: 'nobody-signs' });
  if (!office) return refused({ code: 'signature-not-due', because: 'signed' });
  if (document.pending) return refused({ code: 'signature-not-due', because: 'pending' });
  return statusOf(kase, document) === 'valid'
    ? accepted(office)
    : refused({ code: 'signature-not-due', because: 'no-longer-valid' });
}

/** One person fills one seat: whoever has signed a document does not sign it again. */
export const hasSigned = (
  { signatures = [] }: IssuedDocument,
  { subject }: Pick<Actor, 'subject'>,
): boolean => signatures.some(({ by }) => by.subject === subject);

const changed = (kase: Case, id: string, change: (document: IssuedDocument) => IssuedDocument): Case => ({
  ...kase,
  documents: kase.documents.map((document) => (document.id === id ? change(document) : document)),
});

export const signatureReceived = (kase: Case, { document: id, signature, by, at }: SignatureReceived): Case =>
  changed(kase, id, (document) => ({ ...document, pending: { ...signature, by, receivedAt: at } }));

export const signed = (kase: Case, { document: id, signature, by }: DocumentSigned): Case =>
  changed(kase, id, ({ pending: _received, ...document }) => ({
    ...document,
    signatures: [...(document.signatures ?? []), { ...signature, by }],
  }));

export const signatureRefused = (kase: Case, { document: id }: SignatureRefused): Case =>
  changed(kase, id, ({ pending: _refused, ...document }) => document);
