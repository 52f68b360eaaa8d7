import { randomBytes, randomUUID } from 'node:crypto';
import { type Caller, may, seenBy } from '#functions/case/authority.ts';
import { type Complaint, complaintOf, openComplaint } from '#functions/case/complaint.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { COMPLAINTS } from '#functions/law/services.ts';
import { actorOf } from './actor.ts';
import type { CaseAnswer } from './case-answer.ts';
import { earlierCaseAnswer } from './earlier-answer.ts';
import type { Identities } from './file-application.ts';
import { personKey } from './name-persons.ts';
import { openPersons } from './open-persons.ts';
import { type Pause, persistAct } from './persist.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseChange, CaseStore, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { Conflict, Idempotency } from './ports/store.ts';
import type { CaseKey, Vault } from './ports/vault.ts';
import { canonicalJson, record, sha256 } from './record.ts';
import type { UseCaseRefusal } from './refusals.ts';
import { nextNumber } from './register-number.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly calendars: Calendars;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly identities?: Identities;
  readonly pause?: Pause;
};
type Filing = {
  readonly caller: Caller;
  readonly complaint: Complaint;
  readonly idempotency: Idempotency;
};
/** What is made once, however often the filing is tried. */
type Named = {
  readonly caseId: string;
  readonly salt: string;
  readonly newKey: () => Promise<CaseKey>;
};
type Answer = Result<CaseAnswer, UseCaseRefusal>;

const PERSONS_ITEM = 'PERSONS#0001';

const randomly: Identities = {
  caseId: () => randomUUID(),
  salt: () => randomBytes(16).toString('hex'),
};

/**
 * Opens the case of a complaint and tells the case that it is about, in one transaction. The complainant is the applicant
 * of that case, whose persons are sealed anew with the text: the complaint is erased by itself. A complaint is no second
 * application, and holds none open.
 */
export function fileComplaint(dependencies: Dependencies, filing: Filing): Promise<Answer> {
  const { identities = randomly } = dependencies;
  const caseId = identities.caseId();
  let made: Promise<CaseKey> | undefined;
  const newKey = () => {
    made ??= dependencies.vault.newKey(caseId);
    return made;
  };
  const named = { caseId, salt: identities.salt(), newKey };
  return persistAct(
    'a complaint',
    () => attempt(dependencies, filing, named),
    ['number', 'transaction', 'version', 'idempotency'],
    dependencies.pause,
  );
}

async function attempt(
  dependencies: Dependencies,
  { caller, complaint, idempotency }: Filing,
  { caseId, salt, newKey }: Named,
): Promise<Answer | Conflict> {
  const { cases, calendars, vault, clock } = dependencies;
  const [used, about, calendar] = await Promise.all([
    cases.idempotencyRecord(idempotency.key),
    cases.load(complaint.case),
    calendars.latest(),
  ]);
  if (used) return earlierCaseAnswer(cases, used, idempotency);
  if (!about || !may(caller, { to: 'see-case', kase: about.state }))
    return refused({ code: 'case-not-found' });
  const kase = about.state;
  const service = COMPLAINTS;
  const by = service.channels[complaint.channel]?.by ?? caller.role;
  if (!may(caller, { to: 'complain', by, kase })) return refused({ code: 'not-permitted' });
  if (kase.erased) return refused({ code: 'persons-erased', at: kase.erased.at });
  const now = clock.now();
  const act = await actOf(cases, caller, complaint, about);
  const of = complaintOf(complaint, { kase: seenBy(caller, kase), act }, { now, service, calendar });
  if (!of.ok) return of;
  const { region } = kase;
  const number = await nextNumber(cases, {
    kind: 'complaint',
    region,
    year: Number(dayOf(now).slice(0, 4)),
    ...markOf(kase),
  });
  const { applicant } = await openPersons({ cases, vault }, kase);
  const persons = { applicant, family: [], complaint: { text: complaint.text } };
  const plain = canonicalJson({ salt, persons });
  const key = await newKey();
  const actor = actorOf(caller);
  const opened = openComplaint(
    {
      caseId,
      ...markOf(kase),
      channel: complaint.channel,
      region,
      persons: { item: PERSONS_ITEM, hash: sha256(plain) },
      complaint: of.value,
    },
    { now, actor, service, calendar, number: number.text },
  );
  if (!opened.ok) return opened;
  const after = evolve(undefined, opened.value);
  const applicantKey = applicant.iin === undefined ? undefined : await personKey(vault, applicant.iin, kase);
  const { channel, basis } = opened.value;
  const lodged: CaseEvent = {
    type: 'ComplaintLodged',
    at: now,
    by: actor,
    complaint: { caseId, number: number.text },
    channel,
    against: of.value.against,
    basis,
  };
  const saved = await cases.save({
    before: undefined,
    recorded: record(caseId, opened.value, undefined),
    after,
    sealed: key.seal(PERSONS_ITEM, plain),
    dataKey: key.wrapped,
    ...(applicantKey === undefined ? {} : { applicantKey }),
    number,
    idempotency,
    also: toldOf(about, lodged),
  });
  return saved === 'saved' ? accepted({ kase: after, version: 1 }) : saved;
}

const toldOf = (before: StoredCase, event: CaseEvent): CaseChange => ({
  before,
  recorded: record(before.state.id, event, before),
  after: evolve(before.state, event),
});

/** The act that is complained of, where there is one that the complainant may see. */
async function actOf(
  cases: Pick<CaseStore, 'history'>,
  caller: Caller,
  { against }: Complaint,
  { state: kase }: StoredCase,
): Promise<CaseEvent | undefined> {
  if (against.what !== 'act') return undefined;
  const link = (await cases.history(kase.id, against.event)).at(-1);
  if (link?.sequence !== against.event) return undefined;
  return may(caller, { to: 'see-event', kase, event: link.event }) ? link.event : undefined;
}
