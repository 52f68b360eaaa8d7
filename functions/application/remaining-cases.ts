import { casesOn } from '#functions/case/list.ts';
import type { ListStore } from './ports/lists.ts';

/** The cases of a list to which its act has not come yet, in the order of their numbers. */
export async function remainingOf(
  lists: Pick<ListStore, 'events' | 'followed'>,
  listId: string,
): Promise<readonly string[]> {
  const [events, followed] = await Promise.all([lists.events(listId), lists.followed(listId)]);
  const done = new Set(followed);
  return casesOn(events.map(({ event }) => event)).flatMap(({ caseId }) =>
    done.has(caseId) ? [] : [caseId],
  );
}
