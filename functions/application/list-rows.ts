import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import { casesOn, type List } from '#functions/case/list.ts';
import type { Persons } from '#functions/case/person.ts';
import { placesFor } from '#functions/case/person.ts';
import { dayOf, type PlainDate } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { openPersons } from './open-persons.ts';
import type { AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { ListStore } from './ports/lists.ts';
import type { Vault } from './ports/vault.ts';
import { membersOf } from './read-list.ts';
import { recordLookAtList } from './record-access.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** One application of a list as it is put on paper. Holds personal data, until they are erased. */
export type ListRow = {
  readonly caseNumber: string;
  readonly fullName: string;
  readonly iin: string | undefined;
  readonly birthDate: string;
  readonly familySize: number;
  readonly filedOn: PlainDate;
};

type Dependencies = { readonly lists: ListStore; readonly cases: CaseStore; readonly vault: Vault };

/** Keys that are asked for at once; a list of 500 takes twenty rounds. */
const OPENED_AT_ONCE = 25;

/**
 * The rows of a list in the order of their numbers, for those who draw it up or decide on it. Shown only once the look is
 * on record with every case that is on it.
 */
export async function readListRows(
  dependencies: Dependencies & { readonly accesses: Pick<AccessLog, 'record'>; readonly clock: Clock },
  {
    caller,
    listId,
    purpose,
  }: { readonly caller: Caller; readonly listId: string; readonly purpose?: Purpose | undefined },
): Promise<Result<{ readonly list: List; readonly rows: readonly ListRow[] }, UseCaseRefusal>> {
  const stored = await dependencies.lists.load(listId);
  if (!stored || !may(caller, { to: 'see-list', list: stored.list }))
    return refused({ code: 'list-not-found' });
  if (!may(caller, { to: 'see-list-persons', list: stored.list })) return refused({ code: 'not-permitted' });
  await recordLookAtList(dependencies, { caller, listId, purpose });
  return accepted({ list: stored.list, rows: await listRows(dependencies, listId) });
}

export async function listRows(dependencies: Dependencies, listId: string): Promise<readonly ListRow[]> {
  const events = await dependencies.lists.events(listId);
  const members = await membersOf(dependencies.cases, casesOn(events.map(({ event }) => event)));
  const rows: ListRow[] = [];
  for (let start = 0; start < members.length; start += OPENED_AT_ONCE) {
    const some = members.slice(start, start + OPENED_AT_ONCE);
    const opened = await Promise.all(
      some.map(async ({ kase }) => (kase.erased ? undefined : openPersons(dependencies, kase))),
    );
    for (const [place, { kase, number }] of some.entries()) {
      rows.push(rowOf(number, kase, opened[place]));
    }
  }
  return rows;
}

/** Without the persons once they are erased. */
function rowOf(caseNumber: string, { filedAt, places }: Case, persons: Persons | undefined): ListRow {
  const { surname, givenName, patronymic, iin, birthDate = '' } = persons?.applicant ?? {};
  return {
    caseNumber,
    fullName: [surname, givenName, patronymic].filter((part) => part !== undefined).join(' '),
    iin,
    birthDate,
    familySize: persons ? placesFor(persons) : places,
    filedOn: dayOf(filedAt),
  };
}
