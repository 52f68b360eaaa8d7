import { type Caller, may } from '#functions/case/authority.ts';
import type { AgendaItem, CaseEffect, Decided } from '#functions/case/session.ts';
import type { Region } from '#functions/law/regions.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { fileKey } from './document-key.ts';
import { carriedBy } from './follow-session.ts';
import type { DocumentStore } from './ports/documents.ts';
import type {
  RecordedSessionEvent,
  SessionStore,
  StoredSession,
  StoredSessionHead,
} from './ports/sessions.ts';
import { CursorInvalid, type Page } from './ports/store.ts';
import type { UseCaseRefusal } from './refusals.ts';

type Sessions = { readonly sessions: SessionStore };
type Reading = { readonly caller: Caller; readonly sessionId: string };

/** A session that may not be seen is not found: the two answers are the same. */
async function seen(
  { sessions }: Sessions,
  { caller, sessionId }: Reading,
): Promise<StoredSession | undefined> {
  const stored = await sessions.load(sessionId);
  return stored && may(caller, { to: 'see-session', session: stored.session }) ? stored : undefined;
}

const notFound = () => refused<UseCaseRefusal>({ code: 'session-not-found' });

/** A session with the number of cases to which its decision has not come yet. */
export type SessionProgress = Pick<StoredSession, 'session' | 'version'> & { readonly remaining: number };

export async function readSession(
  dependencies: Sessions,
  reading: Reading,
): Promise<Result<SessionProgress, UseCaseRefusal>> {
  const stored = await seen(dependencies, reading);
  return stored ? accepted(await withProgress(dependencies.sessions, stored)) : notFound();
}

/** How many cases the decisions of a closed session have not come to; none for an open one. */
export async function withProgress(
  sessions: Pick<SessionStore, 'effects'>,
  stored: Pick<StoredSession, 'session' | 'version'>,
): Promise<SessionProgress> {
  const { id, closing } = stored.session;
  const remaining = closing ? carriedBy(closing).length - (await sessions.effects(id)).length : 0;
  return { ...stored, remaining };
}

export async function readSessionHistory(
  dependencies: Sessions,
  reading: Reading,
): Promise<Result<readonly RecordedSessionEvent[], UseCaseRefusal>> {
  return (await seen(dependencies, reading))
    ? accepted(await dependencies.sessions.events(reading.sessionId))
    : notFound();
}

type Finding = {
  readonly caller: Caller;
  readonly region: Region;
  readonly limit: number;
  readonly after?: string;
};

/** A page of the sessions of a region, the newest first. */
export async function findSessions(
  { sessions }: Sessions,
  { caller, region, limit, after }: Finding,
): Promise<Result<Page<StoredSessionHead>, UseCaseRefusal>> {
  if (!may(caller, { to: 'see-session', session: { region } })) return refused({ code: 'not-permitted' });
  return accepted(await sessions.ofRegion(region, { limit, ...(after ? { after } : {}) }));
}

/** A case of the agenda: what was said, once closed what was decided, and what became of it. */
export type AgendaEntry = AgendaItem & { readonly decided?: Decided; readonly effect?: CaseEffect };

/** A page of the agenda, in the order in which the session goes through it. */
export async function readAgenda(
  { sessions }: Sessions,
  { limit, after, ...reading }: Reading & { readonly limit: number; readonly after?: string },
): Promise<Result<Page<AgendaEntry>, UseCaseRefusal>> {
  const stored = await seen({ sessions }, reading);
  if (!stored) return notFound();
  const { agenda, closing } = stored.session;
  const items = [...agenda.values()];
  const from = after === undefined ? 0 : placeAfter(items, after);
  const page = items.slice(from, from + limit);
  const effects = new Map(
    (closing ? await sessions.effects(reading.sessionId) : []).map((effect) => [effect.caseId, effect]),
  );
  const decided = new Map((closing?.decided ?? []).map((one) => [one.caseId, one]));
  const last = page.at(-1);
  return accepted({
    items: page.map((item) => entryOf(item, decided.get(item.caseId), effects.get(item.caseId))),
    ...(last && items.length > from + limit ? { next: cursorOf(last.caseId) } : {}),
  });
}

const entryOf = (
  item: AgendaItem,
  decided: Decided | undefined,
  effect: CaseEffect | undefined,
): AgendaEntry => ({ ...item, ...(decided ? { decided } : {}), ...(effect ? { effect } : {}) });

const cursorOf = (caseId: string): string =>
  Buffer.from(JSON.stringify(['agenda', caseId])).toString('base64url');

/** @throws {CursorInvalid} for a cursor that is not one of this agenda. */
function placeAfter(items: readonly AgendaItem[], cursor: string): number {
  try {
    const said: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const place = Array.isArray(said) && said[0] === 'agenda' ? indexOf(items, said[1]) : -1;
    if (place >= 0) return place + 1;
  } catch {
    // Not JSON: refused below like any other foreign cursor.
  }
  throw new CursorInvalid('the cursor is not one of this agenda');
}

const indexOf = (items: readonly AgendaItem[], caseId: unknown): number =>
  items.findIndex((item) => item.caseId === caseId);

const LINK_LIVES_SECONDS = 300;

/** A link to the minutes of a closed session, with the signatures that they bear by now; it lives five minutes. */
export async function downloadMinutes(
  { sessions, documents }: Sessions & { readonly documents: DocumentStore },
  { documentId, ...reading }: Reading & { readonly documentId: string },
): Promise<Result<string, UseCaseRefusal>> {
  const stored = await seen({ sessions }, reading);
  if (!stored) return notFound();
  const { id, closing, documents: issued } = stored.session;
  const document = issued.find((one) => one.id === documentId);
  if (!document) return refused({ code: 'document-not-found' });
  const key = fileKey(id, document, 'sessions');
  const name = `qonys-minutes-${closing?.number ?? id}.pdf`;
  return accepted(await documents.link(key, name, LINK_LIVES_SECONDS));
}
