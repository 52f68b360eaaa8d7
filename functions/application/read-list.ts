import { type Caller, may } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import { casesOn, type List, type ListedCase } from '#functions/case/list.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { documentKey } from './document-key.ts';
import type { AccessLog, Purpose } from './ports/accesses.ts';
import type { CaseStore } from './ports/cases.ts';
import type { Clock } from './ports/clock.ts';
import type { DocumentStore } from './ports/documents.ts';
import type { ListStore, RecordedListEvent, StoredList } from './ports/lists.ts';
import { CursorInvalid, type Page } from './ports/store.ts';
import { recordLookAtList } from './record-access.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Lists = { readonly lists: ListStore };
type Reading = { readonly caller: Caller; readonly listId: string };

/** A list that may not be seen is not found: the two answers are the same. */
async function seen({ lists }: Lists, { caller, listId }: Reading): Promise<StoredList | undefined> {
  const stored = await lists.load(listId);
  return stored && may(caller, { to: 'see-list', list: stored.list }) ? stored : undefined;
}

const notFound = () => refused<UseCaseRefusal>({ code: 'list-not-found' });

/** A list with the number of cases to which its act has not come yet. */
export type ListProgress = StoredList & { readonly remaining: number };

export async function readList(
  dependencies: Lists,
  reading: Reading,
): Promise<Result<ListProgress, UseCaseRefusal>> {
  const stored = await seen(dependencies, reading);
  return stored ? accepted(await withProgress(dependencies.lists, stored)) : notFound();
}

/** How many cases the act of a forwarded list has not come to; none for an open one. */
export async function withProgress(
  lists: Pick<ListStore, 'followed'>,
  stored: StoredList,
): Promise<ListProgress> {
  const { id, count, forwarding } = stored.list;
  return { ...stored, remaining: forwarding ? count - (await lists.followed(id)).length : 0 };
}

export async function readListHistory(
  dependencies: Lists,
  reading: Reading,
): Promise<Result<readonly RecordedListEvent[], UseCaseRefusal>> {
  return (await seen(dependencies, reading))
    ? accepted(await dependencies.lists.events(reading.listId))
    : notFound();
}

type Finding = {
  readonly caller: Caller;
  readonly region: Region;
  readonly service?: string;
  readonly state?: 'open' | 'forwarded';
  readonly limit: number;
  readonly after?: string;
};

/** A page of the lists that a region has drawn up or that have come to it, the newest first; it may be short. */
export async function findLists(
  { lists }: Lists,
  { caller, region, service, state, limit, after }: Finding,
): Promise<Result<Page<StoredList>, UseCaseRefusal>> {
  if (!may(caller, { to: 'see-list', list: { region, receiving: region } })) {
    return refused({ code: 'not-permitted' });
  }
  const page = await lists.ofRegion(region, { limit, ...(after ? { after } : {}) });
  const items = page.items.filter(
    ({ list }) =>
      (service === undefined || list.service.code === service) &&
      (state === undefined || state === stateOf(list)),
  );
  return accepted({ ...page, items });
}

export const stateOf = ({ forwarding }: List): 'open' | 'forwarded' => (forwarding ? 'forwarded' : 'open');

/** The applications of a list by their numbers, each with its case as it stands now. */
export type Member = ListedCase & { readonly kase: Case };

/** A page of a list's applications: which clock runs for each, and which term binds. */
export async function readMembers(
  { lists, cases }: Lists & { readonly cases: CaseStore },
  { limit, after, ...reading }: Reading & { readonly limit: number; readonly after?: string },
): Promise<Result<Page<Member>, UseCaseRefusal>> {
  const stored = await seen({ lists }, reading);
  if (!stored) return notFound();
  const from = after === undefined ? '' : numberOf(after);
  const events = await lists.events(reading.listId);
  const rest = casesOn(events.map(({ event }) => event)).filter(({ number }) => number > from);
  const page = rest.slice(0, limit);
  const items = await membersOf(cases, page);
  const last = page.at(-1);
  return accepted(last && rest.length > limit ? { items, next: cursorOf(last.number) } : { items });
}

const CASES_AT_ONCE = 25;

/** The cases of a list, a few at once. @throws {Error} when one is gone: cases are never removed. */
export async function membersOf(
  cases: Pick<CaseStore, 'load'>,
  listed: readonly ListedCase[],
): Promise<readonly Member[]> {
  const found: Member[] = [];
  for (let start = 0; start < listed.length; start += CASES_AT_ONCE) {
    const some = listed.slice(start, start + CASES_AT_ONCE);
    const stored = await Promise.all(some.map(({ caseId }) => cases.load(caseId)));
    for (const [place, one] of some.entries()) {
      const kase = stored[place]?.state;
      if (!kase) throw new Error('a case on a list is gone');
      found.push({ ...one, kase });
    }
  }
  return found;
}

const cursorOf = (number: string): string =>
  Buffer.from(JSON.stringify(['members', number])).toString('base64url');

/** @throws {CursorInvalid} for a cursor that is not one of a list's applications. */
function numberOf(cursor: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(said) && said[0] === 'members' && typeof said[1] === 'string') return said[1];
  } catch {
    // Not JSON: refused below like any other foreign cursor.
  }
  throw new CursorInvalid('the cursor is not one of this list');
}

const LINK_LIVES_SECONDS = 300;

/** A link to the paper of a forwarded list that lives five minutes. Given only once the look is on record. */
export async function downloadList(
  {
    lists,
    documents,
    ...recording
  }: Lists & {
    readonly documents: DocumentStore;
    readonly accesses: Pick<AccessLog, 'record'>;
    readonly clock: Clock;
  },
  {
    documentId,
    purpose,
    ...reading
  }: Reading & { readonly documentId: string; readonly purpose?: Purpose | undefined },
): Promise<Result<string, UseCaseRefusal>> {
  const stored = await seen({ lists }, reading);
  if (!stored) return notFound();
  if (!may(reading.caller, { to: 'see-list-persons', list: stored.list })) {
    return refused({ code: 'not-permitted' });
  }
  const found = stored.list.documents.find(({ id }) => id === documentId);
  if (!found) return refused({ code: 'document-not-found' });
  await recordLookAtList({ lists, ...recording }, { ...reading, purpose });
  const name = `qonys-list-${stored.list.forwarding?.number ?? stored.list.id}.pdf`;
  return accepted(
    await documents.link(documentKey(stored.list.id, documentId, 'lists'), name, LINK_LIVES_SECONDS),
  );
}
