import { randomUUID } from 'node:crypto';
import { type Caller, may } from '#functions/case/authority.ts';
import { type Composition, type Member, type Rules, voters } from '#functions/case/commission.ts';
import type { FieldError } from '#functions/case/field-errors.ts';
import { markOf } from '#functions/case/synthetic.ts';
import type { PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { isEnd, type ServiceDefinition } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { actorOf } from './actor.ts';
import { earlierAnswer } from './earlier-answer.ts';
import { isConflict, type Pause, persist } from './persist.ts';
import type { Clock } from './ports/clock.ts';
import type { CommissionStore } from './ports/sessions.ts';
import type { Conflict, Idempotency, Page } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Dependencies = {
  readonly commissions: CommissionStore;
  readonly clock: Clock;
  readonly pause?: Pause;
  /** Makes the id of a composition; random by default. */
  readonly compositionIds?: () => string;
};

/** A composition as its act has it. */
export type Appointment = {
  readonly service: string;
  readonly act: { readonly number: string; readonly day: PlainDate };
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly members: readonly Member[];
  readonly rules: Rules;
};

type Recording = {
  readonly caller: Caller;
  readonly region: Region;
  readonly appointment: Appointment;
  readonly idempotency: Idempotency;
};

type Answer = Result<Composition, UseCaseRefusal>;

/** Records the act that appoints the commission of a region for a service. Safe to repeat under its key. */
export async function recordComposition(dependencies: Dependencies, recording: Recording): Promise<Answer> {
  const id = (dependencies.compositionIds ?? randomUUID)();
  const result = await persist(
    () => attempt(dependencies, recording, id),
    ['idempotency', 'transaction'],
    dependencies.pause,
  );
  if (!isConflict(result)) return result;
  return refused({ code: 'composition-exists', from: recording.appointment.from });
}

async function attempt(
  { commissions, clock }: Dependencies,
  { caller, region, appointment, idempotency }: Recording,
  id: string,
): Promise<Answer | Conflict> {
  if (!may(caller, { to: 'set-composition', session: { region, ...markOf(caller) } })) {
    return refused({ code: 'not-permitted' });
  }
  const used = await commissions.recordedUnder(idempotency.key);
  if (used) {
    return earlierAnswer(used, idempotency, ({ composition: did }) =>
      did === undefined ? undefined : commissions.composition(did),
    );
  }
  const errors = errorsIn(appointment);
  if (errors.length > 0) return refused({ code: 'composition-invalid', errors });
  const composition: Composition = {
    id,
    ...markOf(caller),
    region,
    ...appointment,
    recordedAt: clock.now(),
    recordedBy: actorOf(caller),
  };
  const saved = await commissions.record(composition, idempotency);
  return saved === 'saved' ? accepted(composition) : saved;
}

/** What makes no commission of an act: nobody to preside or to keep the minutes, somebody twice, dates that run back. */
function errorsIn(appointment: Appointment): readonly FieldError[] {
  const { service, from, to, members, rules } = appointment;
  const error = (pointer: string, code: string, found: string, allowed: string): FieldError => ({
    pointer,
    code,
    found,
    allowed,
  });
  const inSession = SERVICES.filter(sitsOn).map(({ code }) => code);
  const count = (seat: Member['seat']) => members.filter((member) => member.seat === seat).length;
  const repeated = members.flatMap(({ id }, place) =>
    members.findIndex((member) => member.id === id) < place
      ? [error(`/members/${place}/id`, 'member-repeated', 'a member who is named before', 'each member once')]
      : [],
  );
  const shares = (['quorum', 'majority'] as const).flatMap((name) => {
    const { numerator, denominator, moreThan } = rules[name];
    const isPossible = numerator < denominator || (numerator === denominator && !moreThan);
    const found = `${moreThan ? 'more than ' : ''}${numerator}/${denominator}`;
    return isPossible
      ? []
      : [error(`/rules/${name}`, 'share-impossible', found, 'a share that can be reached')];
  });
  return [
    ...(inSession.includes(service)
      ? []
      : [error('/service', 'service-without-session', service, [...new Set(inSession)].join(', '))]),
    ...(to !== undefined && to < from ? [error('/to', 'day-before-first', to, `${from} or later`)] : []),
    ...(count('chair') === 1
      ? []
      : [error('/members', 'chair-not-one', String(count('chair')), 'one chair')]),
    ...(count('secretary') >= 1 ? [] : [error('/members', 'secretary-missing', 'nobody', 'a secretary')]),
    ...(voters({ members, rules }).length > 0
      ? []
      : [error('/members', 'voter-missing', 'nobody', 'a voter')]),
    ...repeated,
    ...shares,
  ];
}

/** Whether some stage of a service leaves acts to sessions. */
export const sitsOn = ({ stages }: ServiceDefinition): boolean =>
  Object.values(stages).some((stage) => !isEnd(stage) && stage.bySession !== undefined);

type Finding = {
  readonly caller: Caller;
  readonly region: Region;
  readonly service: string;
  readonly limit: number;
  readonly after?: string;
};

/** The compositions of a region's commission for a service, the latest first. */
export async function findCompositions(
  { commissions }: Pick<Dependencies, 'commissions'>,
  { caller, region, service, limit, after }: Finding,
): Promise<Result<Page<Composition>, UseCaseRefusal>> {
  if (!may(caller, { to: 'see-session', session: { region } })) return refused({ code: 'not-permitted' });
  const page = { limit, ...(after ? { after } : {}) };
  return accepted(await commissions.ofCommission({ region, service, ...markOf(caller) }, page));
}

/** A composition by its id; one that may not be seen is not found. */
export async function readComposition(
  { commissions }: Pick<Dependencies, 'commissions'>,
  { caller, id }: { readonly caller: Caller; readonly id: string },
): Promise<Answer> {
  const found = await commissions.composition(id);
  return found && may(caller, { to: 'see-session', session: found })
    ? accepted(found)
    : refused({ code: 'composition-not-found' });
}
