import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Actor, DocumentSignature, IssuedDocument } from './case.ts';
import type { Synthetic } from './synthetic.ts';

/** What is put to the vote for a case. Grounds are codes of the edition of its service. */
export type Proposal =
  | { readonly outcome: 'include' | 'consent' }
  | { readonly outcome: 'refuse'; readonly grounds: readonly string[] };

export const CHOICES = ['for', 'against', 'abstained'] as const;
export type Choice = (typeof CHOICES)[number];

/** A vote, with the dissent of whoever has one. */
export type Vote = { readonly member: string; readonly choice: Choice; readonly dissent?: string };
type Recusal = { readonly member: string; readonly reason: string };

/** A case on the agenda: as it came there, what is proposed, and what the members said. */
export type AgendaItem = {
  readonly caseId: string;
  readonly number: string;
  readonly proposal: Proposal;
  readonly votes: readonly Vote[];
  readonly recusals: readonly Recusal[];
};

/** What the votes make of a proposal; `no-quorum`: nothing (no quorum, no recommendation). */
export type Tally = {
  readonly result: 'carried' | 'not-carried' | 'no-quorum';
  /** Members who vote by the act of appointment, and those of them who were present and not recused. */
  readonly members: number;
  readonly present: number;
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
};
export type Decided = Tally & { readonly caseId: string };

/** The close of a session: it fixes what was decided, and has the number of the minutes. */
export type Closing = {
  readonly at: Instant;
  readonly by: Actor;
  readonly number: string;
  readonly decided: readonly Decided[];
  /** Who presided, and who kept the minutes: they sign them. */
  readonly presiding: string;
  readonly secretary: string;
};

/** How the decision of a session came to a case, or why it did not: the case had left its stage, or no place was left. */
export type CaseEffect = { readonly caseId: string; readonly at: Instant } & (
  | { readonly done: true; readonly sequence: number; readonly number?: string }
  | { readonly done: false; readonly because: string; readonly left?: number; readonly needed?: number }
);

/** A session as lists of sessions show it. */
export type SessionHead = Synthetic & {
  readonly id: string;
  /** The code of the service, whatever the edition of a case. */
  readonly service: string;
  readonly region: Region;
  /** The composition in which it sits, by its id. */
  readonly composition: string;
  readonly on: PlainDate;
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  readonly count: number;
  readonly closing?: Pick<Closing, 'at' | 'number' | 'presiding' | 'secretary'>;
  readonly documents: readonly IssuedDocument[];
};

/** A session (отырыс) of the commission of a region for a service: a fold of its events. */
export type Session = Omit<SessionHead, 'closing'> & {
  readonly agenda: ReadonlyMap<string, AgendaItem>;
  /** Members who are there, by their ids. */
  readonly present: readonly string[];
  readonly closing?: Closing;
};

type Happened = { readonly at: Instant; readonly by: Actor };

export type SessionOpened = Happened &
  Pick<Session, 'service' | 'region' | 'composition' | 'on' | 'synthetic'> & {
    readonly type: 'SessionOpened';
    readonly sessionId: string;
    readonly basis: string;
  };
/** Cases come onto the agenda with what is proposed for them; those that are on it get another proposal. */
export type PutOnAgenda = Happened & {
  readonly type: 'PutOnAgenda';
  readonly cases: readonly Pick<AgendaItem, 'caseId' | 'number'>[];
  readonly proposal: Proposal;
  /** The forwarded list from which they come. */
  readonly listId?: string;
};
export type TakenOffAgenda = Happened & { readonly type: 'TakenOffAgenda'; readonly caseId: string };
/** Who is there from now on. */
export type PresenceRecorded = Happened & {
  readonly type: 'PresenceRecorded';
  readonly present: readonly string[];
};
export type MemberRecused = Happened &
  Recusal & { readonly type: 'MemberRecused'; readonly cases: readonly string[] };
export type VoteCast = Happened & Vote & { readonly type: 'VoteCast'; readonly cases: readonly string[] };
export type SessionClosed = Happened & {
  readonly type: 'SessionClosed';
  readonly number: string;
  readonly decided: readonly Decided[];
  readonly presiding: string;
  readonly secretary: string;
  readonly basis: string;
};
/** The minutes are on paper, with what became of each decision that was carried. */
export type MinutesIssued = Happened & {
  readonly type: 'MinutesIssued';
  readonly document: IssuedDocument;
  readonly effects: readonly CaseEffect[];
};

/** Whoever presided, or the secretary, has signed the minutes: on the file with the signature before it. */
export type MinutesSigned = Happened & {
  readonly type: 'MinutesSigned';
  readonly document: string;
  readonly signature: Omit<DocumentSignature, 'by'>;
};

/** Everything that can have happened to a session. No event holds personal data of an applicant. */
export type SessionEvent =
  | SessionOpened
  | PutOnAgenda
  | TakenOffAgenda
  | PresenceRecorded
  | MemberRecused
  | VoteCast
  | SessionClosed
  | MinutesIssued
  | MinutesSigned;

const opened = ({ sessionId: id, service, region, composition, on, synthetic, at, by }: SessionOpened) => ({
  id,
  ...(synthetic ? { synthetic } : {}),
  service,
  region,
  composition,
  on,
  openedAt: at,
  openedBy: by,
  count: 0,
  agenda: new Map(),
  present: [],
  documents: [],
});

/**
 * The session after something that has already happened. Total for every history that begins with its opening.
 * @throws {Error} when the first event is not `SessionOpened`.
 */
export function evolveSession(session: Session | undefined, event: SessionEvent): Session {
  if (event.type === 'SessionOpened') return opened(event);
  if (!session) throw new Error(`a session cannot begin with ${event.type}`);
  switch (event.type) {
    case 'PutOnAgenda':
      return withAgenda(session, (agenda) => {
        for (const { caseId, number } of event.cases) {
          // Whoever is recused from a case stays so, whatever is proposed for it.
          const { recusals = [] } = agenda.get(caseId) ?? {};
          agenda.set(caseId, { caseId, number, proposal: event.proposal, votes: [], recusals });
        }
      });
    case 'TakenOffAgenda':
      return withAgenda(session, (agenda) => agenda.delete(event.caseId));
    case 'PresenceRecorded':
      return { ...session, present: event.present };
    case 'MemberRecused': {
      const { member, reason } = event;
      return withItems(session, event.cases, (item) => ({
        ...item,
        recusals: [...item.recusals, { member, reason }],
      }));
    }
    case 'VoteCast': {
      const { member, choice, dissent } = event;
      const vote: Vote = { member, choice, ...(dissent === undefined ? {} : { dissent }) };
      return withItems(session, event.cases, (item) => ({ ...item, votes: [...item.votes, vote] }));
    }
    case 'SessionClosed': {
      const { at, by, number, decided, presiding, secretary } = event;
      return { ...session, closing: { at, by, number, decided, presiding, secretary } };
    }
    case 'MinutesIssued':
      return { ...session, documents: [...session.documents, event.document] };
    case 'MinutesSigned':
      return { ...session, documents: session.documents.map((one) => withSignature(one, event)) };
  }
}

const withSignature = (
  document: IssuedDocument,
  { document: id, signature, by }: MinutesSigned,
): IssuedDocument =>
  document.id === id
    ? { ...document, signatures: [...(document.signatures ?? []), { ...signature, by }] }
    : document;

function withAgenda(session: Session, change: (agenda: Map<string, AgendaItem>) => void): Session {
  const agenda = new Map(session.agenda);
  change(agenda);
  return { ...session, agenda, count: agenda.size };
}

const withItems = (
  session: Session,
  cases: readonly string[],
  change: (item: AgendaItem) => AgendaItem,
): Session =>
  withAgenda(session, (agenda) => {
    for (const caseId of cases) {
      const item = agenda.get(caseId);
      if (item) agenda.set(caseId, change(item));
    }
  });

/** @throws {Error} for an empty history, or one that does not begin with an opening. */
export function sessionOf(history: readonly SessionEvent[]): Session {
  const session = history.reduce<Session | undefined>(evolveSession, undefined);
  if (!session) throw new Error('a session has at least one event');
  return session;
}

/** What of a session stands in its head, so that a region's sessions are listed without their agendas. */
export function headOf({ agenda: _agenda, present: _present, closing, ...head }: Session): SessionHead {
  if (!closing) return head;
  const { at, number, presiding, secretary } = closing;
  return { ...head, closing: { at, number, presiding, secretary } };
}
