import { type Caller, may } from '#functions/case/authority.ts';
import type { IssuedDocument } from '#functions/case/case.ts';
import { evolveSession, type MinutesSigned } from '#functions/case/session.ts';
import { seatToSign } from '#functions/case/session-minutes.ts';
import { fileHash } from '#functions/case/signatures.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import { answeredBefore, type SessionAnswer } from './act-in-session.ts';
import { actorOf } from './actor.ts';
import {
  type Authorities,
  checkReceived,
  completeSignature,
  type Finished,
  type Unfinished,
} from './complete-signature.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { SessionStore, StoredSession } from './ports/sessions.ts';
import {
  ServiceUnavailable,
  type SignatureRequest,
  type SignatureRequests,
  type TrustStore,
} from './ports/signing.ts';
import type { Idempotency } from './ports/store.ts';
import { recordOfSession } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { preparedFor, type ToSign, toSign } from './request-signature.ts';
import { isOf } from './sign-document.ts';
import { earlierEvidence } from './signature-evidence.ts';
import { storeSigned } from './store-signature.ts';

const OF = 'sessions';

type Asking = {
  readonly sessions: SessionStore;
  readonly documents: DocumentStore;
  readonly requests: SignatureRequests;
  readonly clock: Clock;
};

type Asked = {
  readonly caller: Caller;
  readonly sessionId: string;
  readonly document: string;
  readonly version: number;
  readonly idempotency: Idempotency;
};

/** Gives whoever has to sign the minutes next what is to be signed; as for the documents of cases. */
export async function requestMinutesSignature(
  dependencies: Asking,
  { caller, sessionId, document: documentId, version, idempotency }: Asked,
): Promise<Result<ToSign, UseCaseRefusal>> {
  const found = await sessionFor(dependencies.sessions, caller, sessionId);
  if (!found.ok) return found;
  const stored = found.value;
  const document = stored.session.documents.find(({ id }) => id === documentId);
  if (!document) return refused({ code: 'document-not-found' });
  if (stored.version !== version) return refused({ code: 'session-changed', version: stored.version });
  const seat = seatToSign(stored.session, document, actorOf(caller));
  if (!seat.ok) return seat;
  const about = { caller, caseId: sessionId, document, version, office: seat.value, idempotency };
  return accepted(await toSign(dependencies, { ...about, of: OF }));
}

type Signing = Asking &
  Authorities & {
    readonly trust: TrustStore;
    readonly pause?: Pause;
  };

export type MinutesSignatureGiven = {
  readonly caller: Caller;
  readonly sessionId: string;
  readonly requestId: string;
  /** A detached CMS (RFC 5652) over the bytes of the request. */
  readonly cms: Uint8Array;
  readonly version: number;
  readonly idempotency: Idempotency;
};

type Answer = Result<SessionAnswer, UseCaseRefusal>;

/**
 * Takes a signature of the minutes: checks it, gives it its time-stamp, stores the signed file with its proof and
 * records it, all or nothing. When an authority does not answer nothing is kept: the same may be sent again.
 */
export async function signMinutes(dependencies: Signing, given: MinutesSignatureGiven): Promise<Answer> {
  const { sessions } = dependencies;
  const found = await sessionFor(sessions, given.caller, given.sessionId);
  if (!found.ok) return found;
  const earlier = await answeredBefore(sessions, given.idempotency);
  if (earlier) return earlier;
  const stored = found.value;
  const asked = await requestOf(dependencies, stored, given);
  if (!asked.ok) return asked;
  const { request, document, office } = asked.value;
  const finished = await finish(dependencies, stored, request, document, given.cms);
  if (!finished.ok) return finished;
  const storing = { caseId: given.sessionId, of: OF, document, office, finished: finished.value } as const;
  const event: MinutesSigned = {
    type: 'MinutesSigned',
    at: dependencies.clock.now(),
    by: actorOf(given.caller),
    document: document.id,
    signature: await storeSigned(dependencies.documents, storing),
  };
  return save(dependencies, stored, event, given);
}

/** A session that may not be seen is not found; of those who see it, the commission signs. */
async function sessionFor(
  sessions: Pick<SessionStore, 'load'>,
  caller: Caller,
  sessionId: string,
): Promise<Result<StoredSession, UseCaseRefusal>> {
  const stored = await sessions.load(sessionId);
  if (!stored || !may(caller, { to: 'see-session', session: stored.session })) {
    return refused({ code: 'session-not-found' });
  }
  const isTheirs = may(caller, { to: 'act-in-session', session: stored.session });
  return isTheirs ? accepted(stored) : refused({ code: 'not-permitted' });
}

type Found = {
  readonly request: SignatureRequest;
  readonly document: IssuedDocument;
  readonly office: SigningOffice;
};

/** What was given to sign, if it still is what is to be signed, and by this person. */
async function requestOf(
  { requests, clock }: Pick<Signing, 'requests' | 'clock'>,
  { session, version }: StoredSession,
  { caller, sessionId, requestId, version: seen }: MinutesSignatureGiven,
): Promise<Result<Found, UseCaseRefusal>> {
  const request = await requests.find(sessionId, requestId, OF);
  if (!request || !isOf(request, caller) || request.expiresAt <= clock.now()) {
    return refused({ code: 'signature-request-not-found' });
  }
  const document = session.documents.find(({ id }) => id === request.document);
  if (!document || fileHash(document) !== request.file) return refused({ code: 'document-changed' });
  const seat = seatToSign(session, document, actorOf(caller));
  if (!seat.ok) return seat;
  if (version !== seen || version !== request.version) return refused({ code: 'session-changed', version });
  return accepted({ request, document, office: seat.value });
}

async function finish(
  dependencies: Signing,
  { session: { id, region } }: StoredSession,
  request: SignatureRequest,
  document: IssuedDocument,
  cms: Uint8Array,
): Promise<Result<Finished, UseCaseRefusal>> {
  const { documents, trust } = dependencies;
  const unfinished: Unfinished = {
    prepared: await preparedFor(documents, document, request),
    cms,
    trust: await trust.trust(),
    region,
    earlier: await earlierEvidence(documents, id, document, OF),
  };
  const checked = await checkReceived(dependencies, unfinished);
  if (!checked.ok) return refused({ code: 'signature-invalid', reasons: checked.refusal });
  try {
    const finished = await completeSignature(dependencies, unfinished);
    return finished.ok ? finished : refused({ code: 'signature-invalid', reasons: finished.refusal });
  } catch (fault) {
    if (!(fault instanceof ServiceUnavailable)) throw fault;
    return refused({ code: 'signing-unavailable', service: fault.service });
  }
}

/** A lost race is the next person's to decide: the session has changed, and what was signed may have, too. */
async function save(
  { sessions, pause }: Pick<Signing, 'sessions' | 'pause'>,
  before: StoredSession,
  event: MinutesSigned,
  { sessionId, idempotency }: MinutesSignatureGiven,
): Promise<Answer> {
  const recorded = recordOfSession(sessionId, event, before);
  const session = evolveSession(before.session, event);
  const change = { before, recorded, after: session, idempotency };
  const saved = await persist(() => sessions.save(change), ['transaction'], pause);
  if (!isConflict(saved)) return accepted({ session, version: recorded.sequence });
  const earlier = await answeredBefore(sessions, idempotency);
  if (earlier) return earlier;
  return refused({ code: 'session-changed', version: (await sessions.load(sessionId))?.version ?? 0 });
}
