import type { RecordedSessionEvent, StoredSessionHead } from '#functions/application/ports/sessions.ts';
import type { SessionProgress } from '#functions/application/read-session.ts';
import { headOf } from '#functions/case/session.ts';
import { nextToSign } from '#functions/case/session-minutes.ts';

/** A session as lists of sessions show it. */
export function headView({ head, version }: StoredSessionHead) {
  const { openedBy: _by, closing, documents, ...about } = head;
  return {
    ...about,
    documents: documents.map((document) => {
      const next = nextToSign(head, document);
      return { ...document, ...(next ? { next } : {}) };
    }),
    version,
    state: closing ? ('closed' as const) : ('open' as const),
    ...(closing ? { number: closing.number, closedAt: closing.at } : {}),
  };
}

export const sessionView = ({ session, version, remaining }: SessionProgress) => ({
  ...headView({ head: headOf(session), version }),
  present: session.present,
  remaining,
});

/** An event of a session as an answer shows it, with its place in the session's own chain. */
export const sessionEventView = ({ sequence, event, hash, previousHash }: RecordedSessionEvent) => ({
  sequence,
  ...event,
  hash,
  previousHash,
});
