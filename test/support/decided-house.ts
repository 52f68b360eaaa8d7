import { fileKey } from '#functions/application/document-key.ts';
import { issueDocument } from '#functions/application/issue-document.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import { record } from '#functions/application/record.ts';
import { requestSignature } from '#functions/application/request-signature.ts';
import { signDocument } from '#functions/application/sign-document.ts';
import type { Caller } from '#functions/case/authority.ts';
import { evolve } from '#functions/case/evolve.ts';
import type { SigningOffice } from '#functions/law/signers.ts';
import { signAsHead } from '#infra/local/pki/development-trust.ts';
import type { Identity } from '#infra/local/pki/issue-certificate.ts';
import { applicationOf } from './applications.ts';
import { official } from './callers.ts';
import { acceptedOf, EXAMPLES } from './given-case.ts';
import { asked, house, recommended } from './house.ts';
import { inMemorySigning } from './in-memory-signing.ts';

type Deciding = {
  readonly seal?: 'none' | 'alone' | 'last';
  /** Who signs, where that is not who the definition names: the orders name no second person so far. */
  readonly seats?: readonly SigningOffice[];
};

/** Issues for other signers than the definition's, and is a store like any other. */
const seating = (cases: CaseStore, seats: readonly SigningOffice[]): CaseStore => ({
  ...cases,
  save: (change) => {
    const { event } = change.recorded;
    if (event.type !== 'DocumentIssued') return cases.save(change);
    const issued = { ...event, document: { ...event.document, signers: seats } };
    const after = evolve(change.before?.state, issued);
    return cases.save({ ...change, after, recorded: record(after.id, issued, change.before) });
  },
});

/** A case that was decided and whose document waits for its signatures, with authorities in memory. */
export async function decided({ seal = 'none', seats }: Deciding = {}) {
  const at = house();
  at.ports.paper.seal = seal;
  await at.setQuota(100);
  const caseId = await recommended(at, applicationOf({ familySize: 2 }));
  acceptedOf(await at.act(caseId, EXAMPLES.include));
  const issuing = seats ? { ...at.ports, cases: seating(at.ports.cases, seats) } : at.ports;
  await issueDocument(issuing, caseId);
  const signing = inMemorySigning(at.clock);
  const ports = { ...at.ports, ...signing.ports };
  const stored = async () => {
    const found = await at.store.cases.load(caseId);
    if (!found) throw new Error('no case');
    return found;
  };
  const document = async () => {
    const last = (await stored()).state.documents.at(-1);
    if (!last) throw new Error('no document');
    return last;
  };
  const ask = async (caller: Caller = official('head'), key = 'ask-1') =>
    acceptedOf(
      await requestSignature(ports, {
        caller,
        caseId,
        document: (await document()).id,
        version: (await stored()).version,
        idempotency: asked(`ask as ${caller.subject}`, key),
      }),
    );
  const give = (
    requestId: string,
    cms: Uint8Array,
    version: number,
    { caller = official('head'), key = 'give-1' }: { readonly caller?: Caller; readonly key?: string } = {},
  ) =>
    signDocument(ports, {
      caller,
      caseId,
      requestId,
      cms,
      version,
      idempotency: asked(`give as ${caller.subject}`, key),
    });
  const file = async () =>
    at.ports.documents.files.get(fileKey(caseId, await document())) ?? new Uint8Array();
  /** Asks and signs in one go. */
  const sign = async (caller: Caller = official('head'), by: Identity = signing.pki.head) => {
    const { subject } = caller;
    const { request, content } = await ask(caller, `ask of ${subject} for ${(await document()).id}`);
    const cms = signAsHead({ ...signing.pki, head: by }, content);
    const key = `give of ${subject} for ${request.document}`;
    return acceptedOf(await give(request.id, cms, request.version, { caller, key }));
  };
  return { at, caseId, signing, ports, stored, document, ask, give, sign, file };
}

export type Decided = Awaited<ReturnType<typeof decided>>;
