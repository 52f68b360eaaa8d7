import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { ByList } from '#functions/law/service.ts';
import type { Actor, IssuedDocument } from './case.ts';
import { markOf, type Synthetic } from './synthetic.ts';

/** An application on a list, by its case. */
export type ListedCase = { readonly caseId: string; readonly number: string };

/** The act by which a list went on: one instant and one number for every application on it. */
export type Forwarding = {
  readonly at: Instant;
  readonly by: Actor;
  readonly number: string;
  /** The version of the working calendar with which the clocks of its applications are counted. */
  readonly calendar: number;
};

/** A list (тізім) of applications of one service, edition and stage, from one region to one: a fold of its events. */
export type List = Synthetic & {
  readonly id: string;
  readonly service: { readonly code: string; readonly edition: string };
  /** The stage that its applications are in, and the act that it does to them. */
  readonly stage: string;
  readonly act: ByList['act'];
  /** Whose office draws it up. */
  readonly region: Region;
  /** The region of its applications: another one, where the list goes from the region of origin (R¶6). */
  readonly receiving: Region;
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  readonly count: number;
  readonly forwarding?: Forwarding;
  readonly documents: readonly IssuedDocument[];
};

type Happened = { readonly at: Instant; readonly by: Actor };

export type ListOpened = Happened &
  Pick<List, 'service' | 'stage' | 'act' | 'region' | 'receiving' | 'synthetic'> & {
    readonly type: 'ListOpened';
    readonly listId: string;
    readonly cases: readonly ListedCase[];
    readonly basis: string;
  };
export type CasesAdded = Happened & { readonly type: 'CasesAdded'; readonly cases: readonly ListedCase[] };
export type CaseTakenOff = Happened & {
  readonly type: 'CaseTakenOff';
  readonly caseId: string;
  /** `left-stage`: an act on the case itself moved it on, such as a refusal to accept. */
  readonly because: 'taken-off' | 'left-stage';
};
export type ListForwarded = Happened & {
  readonly type: 'ListForwarded';
  readonly number: string;
  readonly calendar: number;
  readonly cases: number;
  readonly basis: string;
};
export type ListDocumentIssued = Happened & {
  readonly type: 'ListDocumentIssued';
  readonly document: IssuedDocument;
};

/** Everything that can have happened to a list. No event holds personal data. */
export type ListEvent = ListOpened | CasesAdded | CaseTakenOff | ListForwarded | ListDocumentIssued;

const opened = ({ service, stage, act, region, receiving, ...event }: ListOpened): List => ({
  id: event.listId,
  ...markOf(event),
  service,
  stage,
  act,
  region,
  receiving,
  openedAt: event.at,
  openedBy: event.by,
  count: event.cases.length,
  documents: [],
});

/**
 * The list after something that has already happened. Total for every history that begins with its opening.
 * @throws {Error} when the first event is not `ListOpened`.
 */
export function evolveList(list: List | undefined, event: ListEvent): List {
  if (event.type === 'ListOpened') return opened(event);
  if (!list) throw new Error(`a list cannot begin with ${event.type}`);
  switch (event.type) {
    case 'CasesAdded':
      return { ...list, count: list.count + event.cases.length };
    case 'CaseTakenOff':
      return { ...list, count: list.count - 1 };
    case 'ListForwarded': {
      const { at, by, number, calendar } = event;
      return { ...list, forwarding: { at, by, number, calendar } };
    }
    case 'ListDocumentIssued':
      return { ...list, documents: [...list.documents, event.document] };
  }
}

/** @throws {Error} for an empty history, or one that does not begin with an opening. */
export function listOf(history: readonly ListEvent[]): List {
  const list = history.reduce<List | undefined>(evolveList, undefined);
  if (!list) throw new Error('a list has at least one event');
  return list;
}

/** The applications on a list by its events, in the order of their numbers. */
export function casesOn(history: readonly ListEvent[]): readonly ListedCase[] {
  const cases = new Map<string, ListedCase>();
  for (const event of history) {
    if (event.type === 'ListOpened' || event.type === 'CasesAdded') {
      for (const listed of event.cases) cases.set(listed.caseId, listed);
    }
    if (event.type === 'CaseTakenOff') cases.delete(event.caseId);
  }
  return [...cases.values()].toSorted((one, other) => (one.number < other.number ? -1 : 1));
}
