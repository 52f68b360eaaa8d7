import type { RecordedListEvent, StoredList } from '#functions/application/ports/lists.ts';
import type { ListProgress, Member } from '#functions/application/read-list.ts';
import { stateOf } from '#functions/application/read-list.ts';
import { openDeadline } from '#functions/case/case.ts';
import { markOf } from '#functions/case/synthetic.ts';
import { deadlineView } from './case-view.ts';

/** A list as an answer shows it. No personal data. */
export function listView({ list, version }: Pick<StoredList, 'list' | 'version'>) {
  const { id, service, stage, act, region, receiving, openedAt, count, forwarding, documents } = list;
  return {
    id,
    ...markOf(list),
    version,
    state: stateOf(list),
    service,
    stage,
    act,
    region,
    receiving,
    openedAt,
    count,
    ...(forwarding ? { number: forwarding.number, forwardedAt: forwarding.at } : {}),
    documents,
  };
}

/** A list with the number of cases to which its act has not come yet. */
export const progressView = (stored: ListProgress) => ({ ...listView(stored), remaining: stored.remaining });

/** An application of a list, with the clock that runs for it and which term binds. */
export function memberView({ caseId, number, kase }: Member) {
  const open = openDeadline(kase);
  return {
    caseId,
    number,
    filedAt: kase.filedAt,
    acceptedOn: kase.acceptedOn,
    places: kase.places,
    stage: kase.stage,
    ...(open ? { deadline: deadlineView(open) } : {}),
  };
}

/** An event of a list as an answer shows it, with its place in the list's own chain. */
export const listEventView = ({ sequence, event, hash, previousHash }: RecordedListEvent) => ({
  sequence,
  ...event,
  hash,
  previousHash,
});
