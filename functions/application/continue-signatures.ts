import * as z from 'zod';
import type { Case, IssuedDocument, PendingSignature } from '#functions/case/case.ts';
import { statusOf } from '#functions/case/document-status.ts';
import type { SignatureRefused } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { fileHash, turnOf } from '#functions/case/signatures.ts';
import { assembleCms } from '#functions/documents/signature/assemble-cms.ts';
import type { PreparedSignature } from '#functions/documents/signature/prepare-signature.ts';
import { signedAttributes } from '#functions/documents/signature/signed-attributes.ts';
import { Instant } from '#functions/law/calendar/instant.ts';
import { system } from './actor.ts';
import { type Authorities, completeSignature } from './complete-signature.ts';
import { receivedKey } from './document-key.ts';
import { type Pause, persistAct } from './persist.ts';
import type { CaseChange, CaseStore, StoredCase } from './ports/cases.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { Seal, Trust, TrustStore } from './ports/signing.ts';
import type { Conflict } from './ports/store.ts';
import { record } from './record.ts';
import { preparedFor } from './request-signature.ts';
import { earlierEvidence } from './signature-evidence.ts';
import { basisOf, storeSignature } from './store-signature.ts';

type Dependencies = Authorities & {
  readonly cases: CaseStore;
  readonly documents: DocumentStore;
  readonly seal: Seal;
  readonly trust: TrustStore;
  readonly pause?: Pause;
};

export type Continued = 'signed' | 'refused' | 'nothing-to-sign';

/**
 * Goes on with the signatures of a case that need no person: completes one that was received, or sets the seal whose
 * turn it is. Safe to repeat: what is done is not done again.
 * @throws {ServiceUnavailable} when an authority or the key does not answer; nothing has changed then
 */
export function continueSignatures(dependencies: Dependencies, caseId: string): Promise<Continued> {
  const attempted = () => attempt(dependencies, caseId);
  return persistAct('a signature', attempted, ['version', 'transaction'], dependencies.pause);
}

async function attempt(dependencies: Dependencies, caseId: string): Promise<Continued | Conflict> {
  const { cases } = dependencies;
  const stored = await cases.load(caseId);
  const document = stored?.state.documents.find((one) => isWaiting(stored.state, one));
  if (!stored || !document) return 'nothing-to-sign';
  const change = await changeOf(dependencies, stored, document);
  const saved = await cases.save(change);
  if (saved !== 'saved') return saved;
  return change.recorded.event.type === 'SignatureRefused' ? 'refused' : 'signed';
}

function isWaiting(kase: Case, document: IssuedDocument): boolean {
  if (document.pending) return true;
  const turn = turnOf(kase, document);
  return turn.ok && turn.value === 'seal';
}

async function changeOf(
  dependencies: Dependencies,
  stored: StoredCase,
  document: IssuedDocument,
): Promise<CaseChange> {
  const { documents, clock } = dependencies;
  const { pending } = document;
  if (pending && statusOf(stored.state, document) !== 'valid') {
    return refusal(dependencies, stored, document, pending.office, ['no-longer-valid']);
  }
  const trust = await dependencies.trust.trust();
  const { cms, prepared } = pending
    ? await receivedOf(documents, stored.state.id, document, pending)
    : await sealed(dependencies, stored.state.id, document, trust);
  const office = pending?.office ?? 'seal';
  const finished = await completeSignature(dependencies, {
    prepared,
    cms,
    trust,
    region: stored.state.region,
    earlier: await earlierEvidence(documents, stored.state.id, document),
  });
  if (!finished.ok) {
    const reasons = finished.refusal.map(({ code }) => code);
    // A seal that is not valid is a fault of the deployment: its message goes the way of faults, and people are told.
    if (!pending) throw new Error(`the seal is not valid: ${reasons.join(', ')}`);
    return refusal(dependencies, stored, document, office, reasons);
  }
  const by = pending?.by ?? system;
  return storeSignature(documents, {
    stored,
    document,
    office,
    by,
    at: clock.now(),
    finished: finished.value,
  });
}

type Container = { readonly prepared: PreparedSignature; readonly cms: Uint8Array };

const Received = z.object({ cms: z.base64(), at: Instant });

async function receivedOf(
  documents: DocumentStore,
  caseId: string,
  document: IssuedDocument,
  { cms: sha256, office, by }: PendingSignature,
): Promise<Container> {
  const place = (document.signatures ?? []).length + 1;
  const bytes = await documents.get(receivedKey({ caseId, document: document.id, place, sha256 }));
  const { cms, at } = Received.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  const file = fileHash(document);
  const acting = by.for ? { actingFor: by.for.office } : {};
  const prepared = await preparedFor(documents, document, { caseId, file, office, ...acting, at });
  return { prepared, cms: Buffer.from(cms, 'base64') };
}

/** The seal's container: the file stays here, and only the digest of the attributes goes to the key. */
async function sealed(
  { documents, seal, clock }: Dependencies,
  caseId: string,
  document: IssuedDocument,
  { seal: certificates }: Trust,
): Promise<Container> {
  if (!certificates) throw new Error('the trust holds no certificate of the seal');
  const file = fileHash(document);
  const prepared = await preparedFor(documents, document, { caseId, file, office: 'seal', at: clock.now() });
  const attributes = signedAttributes(prepared.digest, certificates[0]);
  const signature = await seal.sign(attributes.digest);
  return { prepared, cms: assembleCms({ attributes, signature, algorithm: 'ecdsa-sha256', certificates }) };
}

function refusal(
  { clock }: Dependencies,
  stored: StoredCase,
  document: IssuedDocument,
  office: SignatureRefused['office'],
  reasons: readonly string[],
): CaseChange {
  const event: SignatureRefused = {
    type: 'SignatureRefused',
    at: clock.now(),
    by: system,
    document: document.id,
    office,
    reasons: [...new Set(reasons)],
    basis: basisOf(stored, document.form),
  };
  return {
    before: stored,
    recorded: record(stored.state.id, event, stored),
    after: evolve(stored.state, event),
  };
}
