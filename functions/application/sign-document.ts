import { type Caller, may } from '#functions/case/authority.ts';
import type { Case, IssuedDocument } from '#functions/case/case.ts';
import type { SignatureReceived } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { fileHash } from '#functions/case/signatures.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { actorOf } from './actor.ts';
import type { CaseAnswer } from './case-answer.ts';
import { type Authorities, checkReceived, completeSignature, type Unfinished } from './complete-signature.ts';
import { receivedKey } from './document-key.ts';
import { earlierCaseAnswer } from './earlier-answer.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { CaseChange, CaseStore, StoredCase } from './ports/cases.ts';
import type { DocumentStore } from './ports/documents.ts';
import {
  ServiceUnavailable,
  type SignatureRequest,
  type SignatureRequests,
  type TrustStore,
} from './ports/signing.ts';
import type { Idempotency } from './ports/store.ts';
import { record, sha256 } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { preparedFor, signerOf } from './request-signature.ts';
import { earlierEvidence } from './signature-evidence.ts';
import { basisOf, storeSignature } from './store-signature.ts';

type Dependencies = Authorities & {
  readonly cases: CaseStore;
  readonly documents: DocumentStore;
  readonly requests: SignatureRequests;
  readonly trust: TrustStore;
  readonly pause?: Pause;
};

export type SignatureGiven = {
  readonly caller: Caller;
  readonly caseId: string;
  readonly requestId: string;
  /** A detached CMS (RFC 5652) over the bytes of the request. */
  readonly cms: Uint8Array;
  readonly version: number;
  readonly idempotency: Idempotency;
};

type Answer = Result<CaseAnswer, UseCaseRefusal>;

/**
 * Takes a signature: checks it, gives it its time-stamp, stores the signed file with its proof and records it, all or
 * nothing. When an authority does not answer, the signature is kept as received and completed later by the queue: the
 * answer then shows it as pending.
 */
export async function signDocument(dependencies: Dependencies, given: SignatureGiven): Promise<Answer> {
  const { cases } = dependencies;
  const stored = await cases.load(given.caseId);
  if (!stored || !may(given.caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  const earlier = await answeredBefore(cases, given);
  if (earlier) return earlier;
  const asked = await requestOf(dependencies, stored, given);
  if (!asked.ok) return asked;
  const { request, document } = asked.value;
  const prepared = await preparedFor(dependencies.documents, document, request);
  const unfinished: Unfinished = {
    prepared,
    cms: given.cms,
    trust: await dependencies.trust.trust(),
    region: stored.state.region,
    earlier: await earlierEvidence(dependencies.documents, given.caseId, document),
  };
  const checked = await checkReceived(dependencies, unfinished);
  if (!checked.ok) return refused({ code: 'signature-invalid', reasons: checked.refusal });
  const change = await changeBy(dependencies, { stored, request, document, unfinished, given });
  return change.ok ? save(dependencies, change.value, given) : change;
}

async function answeredBefore(
  cases: CaseStore,
  { idempotency }: SignatureGiven,
): Promise<Answer | undefined> {
  const used = await cases.idempotencyRecord(idempotency.key);
  return used && earlierCaseAnswer(cases, used, idempotency);
}

type Asked = { readonly request: SignatureRequest; readonly document: IssuedDocument };

/** What was given to sign, if it still is what is to be signed, and by this person. */
async function requestOf(
  { requests, clock }: Pick<Dependencies, 'requests' | 'clock'>,
  { state, version }: StoredCase,
  { caller, caseId, requestId, version: seen }: SignatureGiven,
): Promise<Result<Asked, UseCaseRefusal>> {
  const request = await requests.find(caseId, requestId);
  if (!request || !isOf(request, caller) || request.expiresAt <= clock.now()) {
    return refused({ code: 'signature-request-not-found' });
  }
  const document = state.documents.find(({ id }) => id === request.document);
  if (!document || fileHash(document) !== request.file) return refused({ code: 'document-changed' });
  const office = signerOf(state, document, caller);
  if (!office.ok) return office;
  if (version !== seen || version !== request.version) return refused({ code: 'version-changed', version });
  return accepted({ request, document });
}

/** The same person, for the same office: what was asked for one is not given for another. */
export const isOf = ({ subject, actingFor }: SignatureRequest, caller: Caller): boolean =>
  subject === caller.subject && actingFor === caller.actingFor?.office;

type Changing = Asked & {
  readonly stored: StoredCase;
  readonly unfinished: Unfinished;
  readonly given: SignatureGiven;
};

/** The signature whole, or kept as received where an authority does not answer. */
async function changeBy(
  dependencies: Dependencies,
  changing: Changing,
): Promise<Result<CaseChange, UseCaseRefusal>> {
  const { stored, request, document, unfinished, given } = changing;
  try {
    const finished = await completeSignature(dependencies, unfinished);
    if (!finished.ok) return refused({ code: 'signature-invalid', reasons: finished.refusal });
    const { office } = request;
    const by = actorOf(given.caller);
    const at = dependencies.clock.now();
    const signing = { stored, document, office, by, at, finished: finished.value };
    return accepted(await storeSignature(dependencies.documents, signing));
  } catch (fault) {
    if (!(fault instanceof ServiceUnavailable)) throw fault;
    return accepted(await received(dependencies, changing));
  }
}

/** The container stays in the store until its time-stamp can be had; the case says that it is there. */
async function received(
  { documents, clock }: Dependencies,
  { stored, request, document, given }: Changing,
): Promise<CaseChange> {
  const { caseId, office, at, file } = request;
  const cms = sha256(given.cms);
  const text = Buffer.from(
    JSON.stringify({ cms: Buffer.from(given.cms).toString('base64'), office, at, file }),
  );
  const place = (document.signatures ?? []).length + 1;
  await documents.put(receivedKey({ caseId, document: document.id, place, sha256: cms }), text, sha256(text));
  const event: SignatureReceived = {
    type: 'SignatureReceived',
    at: clock.now(),
    by: actorOf(given.caller),
    document: document.id,
    signature: { office, cms },
    basis: basisOf(stored, document.form),
  };
  return { before: stored, recorded: record(caseId, event, stored), after: evolve(stored.state, event) };
}

/** A lost race is the next person's to decide: the case has changed, and what was signed may have, too. */
async function save(
  { cases, pause }: Pick<Dependencies, 'cases' | 'pause'>,
  change: CaseChange,
  given: SignatureGiven,
): Promise<Answer> {
  const { idempotency, caseId } = given;
  const saved = await persist(() => cases.save({ ...change, idempotency }), ['transaction'], pause);
  if (!isConflict(saved))
    return accepted({ kase: change.after satisfies Case, version: change.recorded.sequence });
  const earlier = await answeredBefore(cases, given);
  if (earlier) return earlier;
  const now = await cases.load(caseId);
  return refused({ code: 'version-changed', version: now?.version ?? 0 });
}
