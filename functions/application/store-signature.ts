import type { Actor, DocumentSignature, IssuedDocument } from '#functions/case/case.ts';
import type { DocumentSigned } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import type { Finished } from './complete-signature.ts';
import { evidenceKey, signedKey } from './document-key.ts';
import type { CaseChange, StoredCase } from './ports/cases.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { Signable } from './ports/signing.ts';
import type { Publication } from './ports/verification.ts';
import { record, sha256 } from './record.ts';
import { proofAsText } from './signature-evidence.ts';

type Signing = {
  readonly stored: StoredCase;
  readonly document: IssuedDocument;
  readonly office: SigningOffice;
  readonly by: Actor;
  readonly at: Instant;
  readonly finished: Finished;
};

/**
 * Stores the signed file and its proof under names of its bytes, and gives the change of the case that makes them
 * count. What was stored and never recorded belongs to nothing: only a whole signature is ever named by a case.
 */
export async function storeSignature(
  documents: Pick<DocumentStore, 'put'>,
  { stored, document, office, by, at, finished }: Signing,
): Promise<CaseChange> {
  const caseId = stored.state.id;
  const place = (document.signatures ?? []).length + 1;
  const event: DocumentSigned = {
    type: 'DocumentSigned',
    at,
    by,
    document: document.id,
    signature: await storeSigned(documents, { caseId, document, office, finished }),
    basis: basisOf(stored, document.form),
  };
  return {
    before: stored,
    recorded: record(caseId, event, stored),
    after: evolve(stored.state, event),
    publication: publicationOf(document.id, place, finished.proof.sha256, finished.signature.signer),
  };
}

type Storing = Pick<Signing, 'document' | 'office' | 'finished'> & {
  readonly caseId: string;
  readonly of?: Signable;
};

/** Stores the file and the proof under names of the file's bytes, and gives the signature as events name it. */
export async function storeSigned(
  documents: Pick<DocumentStore, 'put'>,
  { caseId, of = 'cases', document, office, finished: { file, proof, signature } }: Storing,
): Promise<Omit<DocumentSignature, 'by'>> {
  const place = (document.signatures ?? []).length + 1;
  const name = { caseId, of, document: document.id, place, sha256: proof.sha256 };
  const text = Buffer.from(proofAsText(proof));
  await documents.put(evidenceKey(name), text, sha256(text));
  await documents.put(signedKey(name), file, proof.sha256);
  const { level, timeStampedAt, judgedAt } = signature;
  return {
    office,
    level,
    signedAt: timeStampedAt ?? judgedAt,
    sha256: proof.sha256,
    bytes: file.length,
  };
}

/** Of the certificate's holder the public gets organisation, surname and initials, and never the IIN. */
function publicationOf(
  document: string,
  place: number,
  hash: string,
  signer: Finished['signature']['signer'],
): Publication {
  if (!signer) return { document, keys: [hash] };
  const { kind, organisation, surname, initials } = signer;
  const named = {
    ...(organisation ? { organisation } : {}),
    ...(surname ? { surname } : {}),
    ...(initials ? { initials } : {}),
  };
  return { document, keys: [hash], signer: { place, shown: { kind, ...named } } };
}

/** The paragraph of the form that bears the signature. */
export function basisOf({ state }: Pick<StoredCase, 'state'>, form: string): string {
  const choices = Object.values(serviceOf(state.service).forms);
  const choice = choices.find((one) => 'id' in one && one.id === form);
  return choice ? citationText(choice.cite) : '';
}
