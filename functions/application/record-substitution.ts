import { randomUUID } from 'node:crypto';
import { type Caller, may } from '#functions/case/authority.ts';
import { type Substitution, standIn, substitutionErrors } from '#functions/case/substitution.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { actorOf } from './actor.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { type Pause, persistAct } from './persist.ts';
import type { Clock } from './ports/clock.ts';
import type { Conflict, Idempotency, Page } from './ports/store.ts';
import type { SubstitutionStore } from './ports/substitutions.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = {
  readonly substitutions: SubstitutionStore;
  readonly clock: Clock;
  readonly pause?: Pause;
};

/** A substitution as its act has it. */
export type ActOfSubstitution = Pick<
  Substitution,
  'region' | 'organisation' | 'office' | 'absent' | 'substitute' | 'act' | 'from' | 'to'
>;

type Recording = {
  readonly caller: Caller;
  readonly said: ActOfSubstitution;
  readonly idempotency: Idempotency;
};
type Answer = Result<Substitution, UseCaseRefusal>;

/** Records who acts for whom, by which act and from which day to which. Safe to repeat under its key. */
export function recordSubstitution(dependencies: Dependencies, recording: Recording): Promise<Answer> {
  const id = randomUUID();
  return persistAct(
    'a substitution',
    () => attempt(dependencies, recording, id),
    ['idempotency', 'transaction'],
    dependencies.pause,
  );
}

async function attempt(
  { substitutions, clock }: Dependencies,
  { caller, said, idempotency }: Recording,
  id: string,
): Promise<Answer | Conflict> {
  if (!may(caller, { to: 'record-substitution', region: said.region, ...markOf(caller) })) {
    return refused({ code: 'not-permitted' });
  }
  const used = await substitutions.recordedUnder(idempotency.key);
  if (used) {
    return earlierAnswer(used, idempotency, ({ substitution: did }) =>
      did === undefined ? undefined : substitutions.find(did),
    );
  }
  const errors = substitutionErrors(said);
  if (errors.length > 0) return refused({ code: 'substitution-invalid', errors });
  const recordedBy = actorOf(caller);
  const substitution: Substitution = { id, ...markOf(caller), ...said, recordedAt: clock.now(), recordedBy };
  const saved = await substitutions.record(substitution, idempotency);
  return saved === 'saved' ? accepted(substitution) : saved;
}

type Finding = {
  readonly caller: Caller;
  readonly region: Region;
  readonly limit: number;
  readonly after?: string;
};

/** The substitutions of a region, the latest first. */
export async function findSubstitutions(
  { substitutions }: Pick<Dependencies, 'substitutions'>,
  { caller, region, limit, after }: Finding,
): Promise<Result<Page<Substitution>, UseCaseRefusal>> {
  if (!may(caller, { to: 'see-substitutions', region })) return refused({ code: 'not-permitted' });
  return accepted(await substitutions.ofRegion(region, { limit, ...(after ? { after } : {}) }));
}

/** What finds the office for which a caller says to act. */
export type StandingIn = {
  readonly substitutions: Pick<SubstitutionStore, 'find'>;
  readonly clock: Clock;
};

/** The caller as whoever holds the office for which they act; as they are, without a read, where they name none. */
export async function standingIn(
  { substitutions, clock }: StandingIn,
  caller: Caller,
  substitution: string | undefined,
): Promise<Result<Caller, UseCaseRefusal>> {
  if (substitution === undefined) return accepted(caller);
  return standIn(caller, await substitutions.find(substitution), dayOf(clock.now()));
}
