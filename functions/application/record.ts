import { hash } from 'node:crypto';
import type { CaseEvent } from '#functions/case/events.ts';
import type { ListEvent } from '#functions/case/list.ts';
import type { SessionEvent } from '#functions/case/session.ts';
import type { RecordedEvent, StoredCase } from './ports/cases.ts';
import type { RecordedListEvent, StoredList } from './ports/lists.ts';
import type { RecordedSessionEvent, StoredSession } from './ports/sessions.ts';

/** The hash before the first event of a case. */
export const GENESIS = '0'.repeat(64);

/**
 * JSON with sorted names (whole numbers before all others, by their size) and without absent values: the same value
 * gives the same text.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(inOrder(value));

/** A copy whose members stand in the order of their names. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const members = value as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const name of sorted(Object.keys(members))) {
    // Assigned, this one name would be no member.
    if (name === '__proto__')
      Object.defineProperty(ordered, name, { value: inOrder(members[name]), enumerable: true });
    else ordered[name] = inOrder(members[name]);
  }
  return ordered;
}

/** So many names are sorted sooner by putting one after the other into its place than by the platform. */
const FEW = 20;

/** The same array, in the order of `sort`. */
function sorted(names: string[]): readonly string[] {
  if (names.length > FEW) return names.sort();
  for (const [end, name] of names.entries()) {
    let place = end;
    for (; place > 0 && (names[place - 1] ?? '') > name; place -= 1) names[place] = names[place - 1] ?? '';
    names[place] = name;
  }
  return names;
}

export const sha256 = (text: string | Uint8Array): string => hash('sha256', text);

/** What a link's hash is: SHA-256, in hexadecimal, of the event, its place and the hash before it. */
export const linkHash = ({
  caseId,
  sequence,
  event,
  previousHash,
}: Pick<RecordedEvent, 'caseId' | 'sequence' | 'event' | 'previousHash'>): string =>
  sha256(canonicalJson({ caseId, sequence, event, previousHash }));

/** The event as the next link of the case's chain. */
export function record(caseId: string, event: CaseEvent, before: StoredCase | undefined): RecordedEvent {
  const sequence = (before?.version ?? 0) + 1;
  const previousHash = before?.hash ?? GENESIS;
  const link = { caseId, sequence, event, previousHash };
  return { ...link, hash: linkHash(link) };
}

/** The event as the next link of the list's chain. */
export function recordOfList(
  listId: string,
  event: ListEvent,
  before: StoredList | undefined,
): RecordedListEvent {
  const sequence = (before?.version ?? 0) + 1;
  const previousHash = before?.hash ?? GENESIS;
  const hash = sha256(canonicalJson({ listId, sequence, event, previousHash }));
  return { listId, sequence, event, previousHash, hash };
}

/** The event as the next link of the session's chain. */
export function recordOfSession(
  sessionId: string,
  event: SessionEvent,
  before: StoredSession | undefined,
): RecordedSessionEvent {
  const sequence = (before?.version ?? 0) + 1;
  const previousHash = before?.hash ?? GENESIS;
  const hash = sha256(canonicalJson({ sessionId, sequence, event, previousHash }));
  return { sessionId, sequence, event, previousHash, hash };
}
