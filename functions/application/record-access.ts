import type { Caller } from '#functions/case/authority.ts';
import { casesOn } from '#functions/case/list.ts';
import { actorOf } from './actor.ts';
import type { Access, AccessLog, Purpose } from './ports/accesses.ts';
import type { Clock } from './ports/clock.ts';
import type { ListStore } from './ports/lists.ts';

type Recording = { readonly accesses: Pick<AccessLog, 'record'>; readonly clock: Clock };
type Look = Pick<Access, 'what' | 'of'> & {
  readonly caller: Caller;
  readonly purpose?: Purpose | undefined;
};

/** Puts a look at personal data on record before anything is shown. @throws when it could not: show nothing then. */
export const recordAccess = (
  { accesses, clock }: Recording,
  { caller, purpose = 'unspecified', ...looked }: Look & Pick<Access, 'caseId'>,
): Promise<void> => accesses.record({ ...looked, at: clock.now(), by: actorOf(caller), purpose });

const RECORDED_AT_ONCE = 25;

/** The same look at the data of several cases, on record with each. */
export async function recordAccesses(
  recording: Recording,
  caseIds: readonly string[],
  look: Look,
): Promise<void> {
  for (let start = 0; start < caseIds.length; start += RECORDED_AT_ONCE) {
    const some = caseIds.slice(start, start + RECORDED_AT_ONCE);
    await Promise.all(some.map((caseId) => recordAccess(recording, { ...look, caseId })));
  }
}

/** A look at a list, on record with every case that is on it. */
export async function recordLookAtList(
  { lists, ...recording }: Recording & { readonly lists: Pick<ListStore, 'events'> },
  { listId, ...look }: Pick<Look, 'caller' | 'purpose'> & { readonly listId: string },
): Promise<void> {
  const events = await lists.events(listId);
  const caseIds = casesOn(events.map(({ event }) => event)).map(({ caseId }) => caseId);
  await recordAccesses(recording, caseIds, { ...look, what: 'list', of: listId });
}
