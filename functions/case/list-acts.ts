import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import { dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { citationText } from '#functions/law/citation.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { type ByList, isEnd, type ServiceDefinition, type Stage, targetsOf } from '#functions/law/service.ts';
import type { Candidate } from './candidate-rules.ts';
import { type Actor, type Case, officeRegion } from './case.ts';
import { decide } from './decide.ts';
import type { CaseEvent } from './events.ts';
import type { CasesAdded, CaseTakenOff, Forwarding, List, ListEvent, ListForwarded } from './list.ts';
import { caseErrors } from './list-candidates.ts';
import { openDeadlines } from './open-deadlines.ts';
import type { Refusal } from './refusals.ts';

type Doing = { readonly now: Instant; readonly actor: Actor };

/** A stage that is left with a list. */
export type ListedStage = Stage & { readonly byList: ByList };

/** The stages of a service that are left with a list, by their names. */
export const listedStages = ({ stages }: ServiceDefinition): readonly (readonly [string, ListedStage])[] =>
  Object.entries(stages).flatMap(([name, stage]) =>
    !isEnd(stage) && stage.byList ? [[name, { ...stage, byList: stage.byList }] as const] : [],
  );

type Opening = Pick<List, 'id' | 'service' | 'stage' | 'region' | 'receiving' | 'synthetic'> & {
  readonly of: ListedStage;
  readonly candidates: readonly Candidate[];
};

/** Opens a list, with applications or without. Refuses each that may not be on it, by its place. */
export function openList(
  { id: listId, of, candidates, ...about }: Opening,
  { now: at, actor: by }: Doing,
): Result<ListEvent, Refusal> {
  const errors = caseErrors({ id: listId, ...about }, candidates);
  if (errors.length > 0) return refused({ code: 'list-cases-invalid', errors });
  return accepted({
    type: 'ListOpened',
    at,
    by,
    listId,
    ...about,
    act: of.byList.act,
    cases: listed(candidates),
    basis: citationText(of.byList.cite),
  });
}

/** Adds applications; those that are on the list already stay. Undefined where all of them are. */
export function addCases(
  list: List,
  candidates: readonly Candidate[],
  { now: at, actor: by }: Doing,
): Result<CasesAdded | undefined, Refusal> {
  if (list.forwarding) return refused({ code: 'list-forwarded', number: list.forwarding.number });
  const errors = caseErrors(list, candidates);
  if (errors.length > 0) return refused({ code: 'list-cases-invalid', errors });
  const cases = listed(candidates.filter(({ onList }) => onList !== list.id));
  return accepted(cases.length > 0 ? { type: 'CasesAdded', at, by, cases } : undefined);
}

/** Takes an application off a list that is still open. */
export function takeOff(
  list: List,
  caseId: string,
  { now: at, actor: by }: Doing,
  because: CaseTakenOff['because'] = 'taken-off',
): Result<CaseTakenOff, Refusal> {
  if (list.forwarding) return refused({ code: 'list-forwarded', number: list.forwarding.number });
  return accepted({ type: 'CaseTakenOff', at, by, caseId, because });
}

/**
 * Forwards a list: from that instant every application on it has gone on, and its next clock runs. Refuses an empty
 * list, one that has gone already, and a clock that would leave the known years.
 */
export function forwardList(
  list: List,
  of: ListedStage,
  {
    now: at,
    actor: by,
    service,
    calendar,
    number,
  }: Doing & {
    readonly service: ServiceDefinition;
    readonly calendar: WorkingCalendar;
    readonly number: string;
  },
): Result<ListForwarded, Refusal> {
  if (list.forwarding) return refused({ code: 'list-forwarded', number: list.forwarding.number });
  if (list.count === 0) return refused({ code: 'list-empty' });
  const target = of.do[of.byList.act];
  for (const to of target ? targetsOf(target) : []) {
    const opening = { service, calendar, now: at, acceptedOn: dayOf(at), earlier: [] };
    const opens = openDeadlines(to, opening);
    if (!opens.ok) return opens;
  }
  return accepted({
    type: 'ListForwarded',
    at,
    by,
    number,
    calendar: calendar.version,
    cases: list.count,
    basis: citationText(of.byList.cite),
  });
}

/** What the act of a list is for one application on it: the act of its stage, at the instant of the list. */
export function followList(
  kase: Case,
  { id, act }: Pick<List, 'id' | 'act'>,
  { at, by, number }: Forwarding,
  { service, calendar }: { readonly service: ServiceDefinition; readonly calendar: WorkingCalendar },
): Result<CaseEvent, Refusal> {
  const command =
    act === 'list'
      ? ({ verb: 'list', said: { reference: number } } as const)
      : ({ verb: 'forward', said: {} } as const);
  const list = { id, number };
  return decide(command, kase, { now: at, actor: by, service, calendar, number: '', list });
}

const listed = (candidates: readonly Candidate[]) =>
  candidates.flatMap(({ id: caseId, kase }) => (kase ? [{ caseId, number: kase.number }] : []));

/** The regions between which the list of an application goes: from the office that has it, to the region it is for. */
export const regionsOf = (kase: Case): { readonly region: Region; readonly receiving: Region } => ({
  region: officeRegion(kase),
  receiving: kase.region,
});
