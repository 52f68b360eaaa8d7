import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import { hasEnded } from '#functions/case/has-ended.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import { recordAccesses } from './record-access.ts';
import type { UseCaseRefusal } from './refusals.ts';

/**
 * That a person of this application stands on another one. `pointer` is the place on this application; number, id and
 * stage of the other case are there for those who may see it, the region and the service for whoever has to ask there.
 */
export type PersonElsewhere = {
  readonly code: 'person-in-another-case';
  readonly pointer: string;
  readonly region: Region;
  readonly service: string;
  readonly state: 'open' | 'decided';
  readonly outcome?: string;
  readonly caseId?: string;
  readonly number?: string;
  readonly stage?: string;
};

/**
 * Everybody on the application who stands on another one that is open, or that was decided in this year (Asia/Almaty).
 * For officials who read the application: a warning, on which a person acts. That they learn of the other application is on
 * record with it.
 */
export async function readWarnings(
  {
    cases,
    accesses,
    clock,
  }: {
    readonly cases: CaseStore;
    readonly accesses: Pick<AccessLog, 'record'>;
    readonly clock: Clock;
  },
  {
    caller,
    caseId,
    purpose,
  }: { readonly caller: Caller; readonly caseId: string; readonly purpose?: Purpose | undefined },
): Promise<Result<readonly PersonElsewhere[], UseCaseRefusal>> {
  const stored = await cases.load(caseId);
  if (!stored || !may(caller, { to: 'see-case', kase: stored.state })) {
    return refused({ code: 'case-not-found' });
  }
  if (!may(caller, { to: 'see-warnings', kase: stored.state })) return refused({ code: 'not-permitted' });
  const year = dayOf(clock.now()).slice(0, 4);
  const named = await cases.namedOn(caseId);
  const found = await Promise.all(
    named.map(async ({ personKey, pointer }) => {
      const others = (await cases.casesNaming(personKey)).filter((id) => id !== caseId);
      const states = await Promise.all(others.map(async (id) => (await cases.load(id))?.state));
      return states.flatMap((other) =>
        other ? warningOf(caller, pointer, other, year).map((warning) => ({ of: other.id, warning })) : [],
      );
    }),
  );
  const told = found.flat();
  const others = [...new Set(told.map(({ of }) => of))];
  await recordAccesses({ accesses, clock }, others, { caller, what: 'warning', purpose });
  return accepted(told.map(({ warning }) => warning));
}

function warningOf(caller: Caller, pointer: string, other: Case, year: string): readonly PersonElsewhere[] {
  const { region, service, decision, id: caseId, number, stage } = other;
  const open = !hasEnded(other);
  if (!open && decision?.on.slice(0, 4) !== year) return [];
  const seen = may(caller, { to: 'see-case', kase: other });
  return [
    {
      code: 'person-in-another-case',
      pointer,
      region,
      service: service.code,
      state: open ? 'open' : 'decided',
      ...(seen ? { caseId, number, stage } : {}),
      ...(seen && decision ? { outcome: decision.outcome } : {}),
    },
  ];
}
