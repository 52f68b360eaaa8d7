import { type Caller, may } from '#functions/case/authority.ts';
import type { Case, IssuedDocument } from '#functions/case/case.ts';
import { fileHash, hasSigned, turnOf } from '#functions/case/signatures.ts';
import {
  bytesToSign,
  type PreparedSignature,
  prepareSignature,
} from '#functions/documents/signature/prepare-signature.ts';
import { addMilliseconds, type Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { SIGNING_OFFICES, type SigningOffice } from '#functions/law/signers.ts';
import { SUBSTITUTED_OFFICES } from '#functions/law/substituted-offices.ts';
import { fileKey } from './document-key.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { Signable, SignatureRequest, SignatureRequests } from './ports/signing.ts';
import type { Idempotency } from './ports/store.ts';
import { sha256 } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** How long a person has from reading to signing (ours). */
const LIVES_MILLISECONDS = 30 * 60_000;

type Dependencies = {
  readonly cases: CaseStore;
  readonly documents: DocumentStore;
  readonly requests: SignatureRequests;
  readonly clock: Clock;
};

export type ToSign = {
  readonly request: SignatureRequest;
  /** The bytes that the CMS is to be detached from. */
  readonly content: Uint8Array;
  /** Their SHA-256. */
  readonly digest: Uint8Array;
};

type Asked = {
  readonly caller: Caller;
  readonly caseId: string;
  readonly document: string;
  readonly version: number;
  readonly idempotency: Idempotency;
};

/**
 * Gives whoever has to sign next what is to be signed: bound to the case's version, to the file with the signatures
 * before it, to the seat and to the person, and good for half an hour. The same key gives the same bytes again.
 */
export async function requestSignature(
  { cases, documents, requests, clock }: Dependencies,
  { caller, caseId, document: documentId, version, idempotency }: Asked,
): Promise<Result<ToSign, UseCaseRefusal>> {
  const stored = await cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  const document = stored.state.documents.find(({ id }) => id === documentId);
  // Whoever may not have it is not told that there is one: the applicant before it is sent.
  if (!document || !may(caller, { to: 'have-document', kase: stored.state, document })) {
    return refused({ code: 'document-not-found' });
  }
  if (stored.version !== version) return refused({ code: 'version-changed', version: stored.version });
  const office = signerOf(stored.state, document, caller);
  if (!office.ok) return office;
  const about = { caller, caseId, document, version, office: office.value, idempotency };
  return accepted(await toSign({ documents, requests, clock }, about));
}

type About = Pick<Asked, 'caller' | 'caseId' | 'version' | 'idempotency'> & {
  readonly of?: Signable;
  readonly document: IssuedDocument;
  readonly office: SigningOffice;
};

/** Keeps the request of somebody whose turn it is, and gives the bytes; the same again for the same key. */
export async function toSign(
  { documents, requests, clock }: Omit<Dependencies, 'cases'>,
  { caller, caseId, of, document, version, office, idempotency }: About,
): Promise<ToSign> {
  const id = sha256(`${idempotency.key} ${idempotency.requestHash}`).slice(0, 32);
  const at = wholeSecond(clock.now());
  const request: SignatureRequest = {
    id,
    caseId,
    ...(of ? { of } : {}),
    version,
    document: document.id,
    file: fileHash(document),
    office,
    subject: caller.subject,
    ...(caller.actingFor ? { actingFor: caller.actingFor.office } : {}),
    at,
    expiresAt: addMilliseconds(at, LIVES_MILLISECONDS),
  };
  await requests.keep(request);
  const kept = (await requests.find(caseId, id, of)) ?? request;
  const prepared = await preparedFor(documents, document, kept);
  return { request: kept, content: bytesToSign(prepared), digest: prepared.digest };
}

/** The seat that is to be filled next, if it is this person's to fill. */
export function signerOf(
  kase: Case,
  document: IssuedDocument,
  caller: Caller,
): Result<SigningOffice, UseCaseRefusal> {
  const turn = turnOf(kase, document);
  if (!turn.ok) return turn;
  const office = turn.value;
  if (!may(caller, { to: 'sign', kase, office })) return refused({ code: 'signer-not-permitted', office });
  return hasSigned(document, caller) ? refused({ code: 'signer-repeated' }) : accepted(office);
}

/**
 * The file with a place for the signature, the same for the same request.
 * @throws {Error} when the stored file is not the one that the case names
 */
export async function preparedFor(
  documents: Pick<DocumentStore, 'get'>,
  document: IssuedDocument,
  {
    caseId,
    of,
    file,
    office,
    actingFor,
    at,
  }: Pick<SignatureRequest, 'caseId' | 'of' | 'file' | 'office' | 'actingFor' | 'at'>,
): Promise<PreparedSignature> {
  const pdf = await documents.get(fileKey(caseId, document, of));
  if (sha256(pdf) !== file) throw new Error('the stored file is not the one that the case names');
  const { kk: name } = actingFor ? SUBSTITUTED_OFFICES[actingFor].acting : SIGNING_OFFICES[office].title;
  const prepared = prepareSignature(pdf, { at, name });
  if (!prepared.ok) throw new Error(`a document of ours cannot be signed: ${prepared.refusal.code}`);
  return prepared.value;
}

/** A signature field states its time to the second. */
const wholeSecond = (instant: Instant): Instant => `${instant.slice(0, 19)}.000Z` as Instant;
