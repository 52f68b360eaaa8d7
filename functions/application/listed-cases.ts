import type { Case } from '#functions/case/case.ts';
import { officeRegion } from '#functions/case/case.ts';
import { evolve } from '#functions/case/evolve.ts';
import { evolveList } from '#functions/case/list.ts';
import { followList, takeOff } from '#functions/case/list-acts.ts';
import { workOrderOf } from '#functions/case/work-order.ts';
import { serviceOf } from '#functions/law/services.ts';
import { pageWith } from './listed-page.ts';
import type { Calendars } from './ports/calendar.ts';
import type { CaseChange, CaseStore, OnList, StoredCase } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { ListStore, StoredList } from './ports/lists.ts';
import type { Page } from './ports/store.ts';
import { record, recordOfList } from './record.ts';
import { remainingOf } from './remaining-cases.ts';

type Dependencies = {
  readonly cases: CaseStore;
  readonly lists: Pick<ListStore, 'load' | 'events' | 'followed' | 'settling'>;
  readonly calendars: Pick<Calendars, 'at'>;
  readonly clock: Clock;
};

/** A work list that some forwarded list still goes into is read beside so many of its cases at once. */
const CASES_AT_ONCE = 25;

/**
 * The cases as they stand with the lists that they are on. From the instant of a list's act every case on it is shown
 * as gone on, with the event, version and hash that it will have; whatever is then done to the case writes that event
 * first. What is done to a case on an open list is done only while the list stays open, so that nothing comes between
 * a list's act and its cases; an act that moves such a case to another stage takes it off.
 */
export const listedCases = (dependencies: Dependencies): CaseStore => ({
  ...dependencies.cases,
  load: async (caseId) => {
    const stored = await dependencies.cases.load(caseId);
    return stored && asListed(dependencies, stored);
  },
  history: async (caseId, upTo = Number.POSITIVE_INFINITY) => {
    const { cases } = dependencies;
    const [read, stored] = await Promise.all([cases.history(caseId, upTo), cases.load(caseId)]);
    // The act of its list may be written between the two: then it is pending no more, and was not there yet.
    const isWhole = read.length >= Math.min(stored?.version ?? 0, upTo);
    const history = isWhole ? read : await cases.history(caseId, upTo);
    const pending = stored && (await asListed(dependencies, stored)).pending?.recorded;
    const isNext = pending?.sequence === history.length + 1 && pending.sequence <= upTo;
    return pending && isNext ? [...history, pending] : history;
  },
  workList: (list, page) => workList(dependencies, list, page),
  save: async (change) => {
    const { cases, clock } = dependencies;
    for (const pending of [change.before?.pending, change.also?.before?.pending]) {
      if (!pending) continue;
      const followed = await cases.save({ ...pending, writtenAt: clock.now() });
      // Somebody else has written it meanwhile, or it could not be: the version of the change itself tells.
      if (followed !== 'saved' && followed.conflict !== 'version') return followed;
    }
    return cases.save(withList(change));
  },
});

/** A case with the list that it is on: the open one, or as it stands after the act of the forwarded one. */
async function asListed(
  { lists, calendars }: Pick<Dependencies, 'lists' | 'calendars'>,
  stored: StoredCase,
): Promise<StoredCase> {
  const list = stored.onList === undefined ? undefined : await lists.load(stored.onList);
  if (!list) return stored;
  return list.list.forwarding
    ? gone(stored, await pendingChange({ calendars }, stored, list))
    : { ...stored, openList: list };
}

const gone = (stored: StoredCase, pending: CaseChange | undefined): StoredCase =>
  pending
    ? {
        state: pending.after,
        version: pending.recorded.sequence,
        hash: pending.recorded.hash,
        pending,
      }
    : stored;

/**
 * What the act of a forwarded list writes on one of its cases: the same whoever works it out, and whenever, since the
 * list names the instant, whose act it was, and the calendar. Undefined where the law has no such act for the case.
 */
export async function pendingChange(
  { calendars }: Pick<Dependencies, 'calendars'>,
  stored: StoredCase,
  { list }: StoredList,
): Promise<CaseChange | undefined> {
  if (!list.forwarding) return undefined;
  const service = serviceOf(stored.state.service);
  const calendar = await calendars.at(list.forwarding.calendar);
  const followed = followList(stored.state, list, list.forwarding, { service, calendar });
  if (!followed.ok) return undefined;
  return {
    before: stored,
    recorded: record(stored.state.id, followed.value, stored),
    after: evolve(stored.state, followed.value),
    list: { does: 'follows', listId: list.id },
  };
}

/** The change with what it means for the open lists that its cases are on. */
function withList(change: CaseChange): CaseChange {
  const list = onList(change);
  const { also } = change;
  return { ...change, ...(list ? { list } : {}), ...(also ? { also: withList(also) } : {}) };
}

/** What a change means for the open list that its case is on. */
function onList({ before, after, recorded }: CaseChange): OnList | undefined {
  const open = before?.openList;
  if (!before || !open) return undefined;
  if (before.state.stage === after.stage) return { does: 'stays', listId: open.list.id };
  const { at, by } = recorded.event;
  const taken = takeOff(open.list, after.id, { now: at, actor: by }, 'left-stage');
  if (!taken.ok) return undefined;
  const listRecorded = recordOfList(open.list.id, taken.value, open);
  const listAfter = evolveList(open.list, taken.value);
  return { does: 'leaves', change: { before: open, recorded: listRecorded, after: listAfter } };
}

type WorkList = Parameters<CaseStore['workList']>[0];

const isIn = (kase: Case, { region, stage }: WorkList): boolean =>
  officeRegion(kase) === region && kase.stage === stage;

/** By due instant, as the index orders them. */
const orderOf = ({ state }: StoredCase): string => workOrderOf(state);

/** The cases that have gone on with a list, in the work list into which they have gone; each once. */
async function workList(
  dependencies: Dependencies,
  list: WorkList,
  page: Parameters<CaseStore['workList']>[1],
): Promise<Page<StoredCase>> {
  const { cases, lists } = dependencies;
  const settling = await lists.settling(list.region);
  const coming = settling.length > 0 ? await comingInto(dependencies, settling, list) : [];
  return pageWith(coming, orderOf, page, async (asked) => {
    const { items, next } = await cases.workList(list, asked);
    const listed = await Promise.all(items.map((stored) => asListed(dependencies, stored)));
    return { read: items.map(orderOf), items: listed.filter(({ state }) => isIn(state, list)), next };
  });
}

async function comingInto(
  dependencies: Dependencies,
  settling: readonly string[],
  list: WorkList,
): Promise<readonly StoredCase[]> {
  const coming: StoredCase[] = [];
  for (const listId of settling) {
    const caseIds = await remainingOf(dependencies.lists, listId);
    for (let start = 0; start < caseIds.length; start += CASES_AT_ONCE) {
      const ids = caseIds.slice(start, start + CASES_AT_ONCE);
      const found = await Promise.all(ids.map((caseId) => dependencies.cases.load(caseId)));
      const gone = await Promise.all(found.flatMap((one) => (one ? [asListed(dependencies, one)] : [])));
      coming.push(...gone.filter(({ state, pending }) => pending && isIn(state, list)));
    }
  }
  return coming.toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
}
