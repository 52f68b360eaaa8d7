import { randomBytes, randomUUID } from 'node:crypto';
import type { Application } from '#functions/case/application.ts';
import { type Caller, may } from '#functions/case/authority.ts';
import type { PersonsReference } from '#functions/case/case.ts';
import { evolve } from '#functions/case/evolve.ts';
import { fieldErrors } from '#functions/case/field-errors.ts';
import { file } from '#functions/case/file.ts';
import { isAlike, markOf } from '#functions/case/synthetic.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { serviceFor } from '#functions/law/services.ts';
import { actorOf } from './actor.ts';
import type { CaseAnswer } from './case-answer.ts';
import { earlierCaseAnswer } from './earlier-answer.ts';
import { type BroughtFile, findUploads } from './find-uploads.ts';
import { namePersons } from './name-persons.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseChange, CaseStore, NamedPerson, SealedPersons } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { Register } from './ports/registers.ts';
import { type Conflict, type Idempotency, StoreBusy } from './ports/store.ts';
import type { Papers, UploadStore } from './ports/uploads.ts';
import type { Vault } from './ports/vault.ts';
import { canonicalJson, record, sha256 } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { nextNumber } from './register-number.ts';
import { serviceUnknown } from './service-unknown.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly vault: Vault;
  readonly uploads: UploadStore;
  readonly papers: Papers;
  readonly clock: Clock;
  readonly identities?: Identities;
  readonly pause?: Pause;
};
type Filing = {
  readonly caller: Caller;
  readonly application: Application;
  readonly idempotency: Idempotency;
};
type Answer = Result<CaseAnswer, UseCaseRefusal>;

/** What nobody can guess: the id of a case, and the salt of the hash of its persons. A simulation draws them from its seed. */
export type Identities = { readonly caseId: () => string; readonly salt: () => string };

const randomly: Identities = {
  caseId: () => randomUUID(),
  salt: () => randomBytes(16).toString('hex'),
};

const PERSONS_ITEM = 'PERSONS#0001';

/** Opens a case: one transaction holds state, event, persons, deadline rungs, number and idempotency record. */
export async function fileApplication(dependencies: Dependencies, filing: Filing): Promise<Answer> {
  const prepared = prepare(dependencies, filing.application);
  const filed = await persist(
    () => attempt(dependencies, filing, prepared),
    ['number', 'transaction', 'upload'],
    dependencies.pause,
  ).catch(async (fault: unknown) => {
    // Busy: nothing was written. After any other fault nobody knows, and the files may belong to a case.
    if (fault instanceof StoreBusy) await prepared.discard();
    throw fault;
  });
  const isFiled = !isConflict(filed) && filed.ok;
  if (!isFiled) await prepared.discard();
  return isConflict(filed) ? replay(dependencies, filing.idempotency) : filed;
}

type Prepared = {
  readonly caseId: string;
  readonly persons: PersonsReference;
  /** Calls KMS the first time only: a filing that is tried again is sealed once, one that is refused never. */
  readonly seal: () => Promise<
    Pick<CaseChange, 'applicantKey' | 'holds' | 'named'> & { sealed: SealedPersons; dataKey: Uint8Array }
  >;
  /** Keeps the files with the case, once, before the case is there: no case lacks a paper. */
  readonly keep: (brought: readonly BroughtFile[]) => Promise<unknown>;
  /** Removes the files that were kept for a case that was not opened. */
  readonly discard: () => Promise<unknown>;
};

function prepare({ vault, papers, identities = randomly }: Dependencies, application: Application): Prepared {
  const { applicant, family, statements } = application;
  const caseId = identities.caseId();
  const salt = identities.salt();
  const plain = canonicalJson({ salt, persons: { applicant, family, statements } });
  let sealing: ReturnType<Prepared['seal']> | undefined;
  let kept: readonly BroughtFile[] = [];
  const discard = () => Promise.all(kept.map(({ code }) => papers.discard(caseId, code)));
  return {
    keep: async (brought) => {
      if (kept.length > 0) return;
      kept = brought;
      const tried = await Promise.allSettled(
        brought.map(({ uploadId, code }) => papers.keep(uploadId, caseId, code)),
      );
      const failed = tried.find(({ status }) => status === 'rejected');
      if (failed?.status !== 'rejected') return;
      await discard();
      throw failed.reason;
    },
    discard,
    caseId,
    persons: { item: PERSONS_ITEM, hash: sha256(plain) },
    seal: () => {
      sealing ??= Promise.all([vault.newKey(caseId), namePersons(vault, application)]).then(
        ([key, named]) => ({
          sealed: key.seal(PERSONS_ITEM, plain),
          dataKey: key.wrapped,
          named,
          ...heldBy(application, named),
        }),
      );
      return sealing;
    },
  };
}

/** Whoever has no IIN holds nothing: such a person is not recognised again. */
function heldBy({ service }: Application, named: readonly NamedPerson[]) {
  const applicantKey = named.find(({ pointer }) => pointer === '/applicant')?.personKey;
  return applicantKey ? { applicantKey, holds: { applicantKey, service } } : {};
}

async function replay({ cases }: Dependencies, idempotency: Idempotency): Promise<Answer> {
  const used = await cases.idempotencyRecord(idempotency.key);
  if (!used) throw new Error('an idempotency record that refused a write is gone');
  return earlierCaseAnswer(cases, used, idempotency);
}

async function attempt(
  dependencies: Dependencies,
  { caller, application, idempotency }: Filing,
  { caseId, persons, seal, keep }: Prepared,
): Promise<Answer | Conflict> {
  const { cases, calendars, clock } = dependencies;
  const now = clock.now();
  const year = Number(dayOf(now).slice(0, 4));
  const register: Register = {
    kind: 'application',
    region: application.region,
    year,
    ...markOf(application),
  };
  const [earlier, number, calendar] = await Promise.all([
    cases.idempotencyRecord(idempotency.key),
    nextNumber(cases, register),
    calendars.latest(),
  ]);
  // A repeat is answered as it was, whatever has changed since.
  if (earlier) return { conflict: 'idempotency' };
  const service = serviceFor(application.service, now);
  if (!may(caller, { to: 'file', service, application })) return refused({ code: 'not-permitted' });
  // A complaint is filed as one: about a case.
  if (!service || service.complaint) return refused(serviceUnknown());
  const consent = await consentRefusal(cases, caller, application);
  if (consent) return refused(consent);
  const found = await findUploads(dependencies, { caller, application, idempotency, now });
  if (found.isRepeat) return { conflict: 'idempotency' };
  if (found.errors.length > 0) {
    const errors = [...fieldErrors(application, service, dayOf(now)), ...found.errors];
    return refused({ code: 'application-invalid', errors });
  }
  const files = new Map(found.brought.map(({ code, file: brought }) => [code, brought]));
  const decided = file(
    { caseId, application, persons, files },
    {
      now,
      service,
      calendar,
      actor: actorOf(caller),
      number: number.text,
    },
  );
  if (!decided.ok) return decided;
  const after = evolve(undefined, decided.value);
  const recorded = record(caseId, decided.value, undefined);
  const sealed = await seal();
  await keep(found.brought);
  const uploads = found.brought.map(({ uploadId }) => uploadId);
  const change = { before: undefined, recorded, after, number, idempotency, uploads, ...sealed };
  const saved = await cases.save(change);
  if (saved === 'saved') return accepted({ kase: after, version: 1 });
  return saved.conflict === 'duplicate' ? openRefusal(cases, caller, change) : saved;
}

/**
 * That the applicant has an open application for the service, with its number for whoever may see that case. When it
 * has ended meanwhile, the filing is tried again.
 */
async function openRefusal(
  cases: CaseStore,
  caller: Caller,
  { holds }: Pick<CaseChange, 'holds'>,
): Promise<Answer | Conflict> {
  const holder = holds && (await cases.holderOf(holds));
  const open = holder && (await cases.load(holder))?.state;
  if (!open) return { conflict: 'transaction' };
  const known = may(caller, { to: 'see-case', kase: open });
  return refused({ code: 'application-open', ...(known ? { number: open.number, caseId: open.id } : {}) });
}

/**
 * An inclusion that builds on a consent names a case in which consent to the same region was given (K¶20, K¶22), and
 * on which whoever files may build.
 */
async function consentRefusal(
  cases: CaseStore,
  caller: Caller,
  { statements, region, synthetic }: Application,
): Promise<UseCaseRefusal | undefined> {
  if (statements?.consentCase === undefined) return undefined;
  const consent = (await cases.load(statements.consentCase))?.state;
  const seen =
    consent !== undefined &&
    isAlike(consent, { synthetic }) &&
    may(caller, { to: 'build-on-consent', consent });
  if (seen && consent.decision?.outcome === 'consent' && consent.region === region) return undefined;
  return {
    code: 'application-invalid',
    errors: [
      {
        pointer: '/statements/consentCase',
        code: 'consent-unknown',
        found: 'a case in which no consent to this region was given',
        allowed: 'the case of the consent that is attached',
      },
    ],
  };
}
