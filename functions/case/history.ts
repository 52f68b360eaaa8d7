import type { Words } from '#functions/law/calendar/day.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import { ROLE_TITLES } from '#functions/law/role-titles.ts';
import { type ServiceDefinition, stageOf, type Wording } from '#functions/law/service.ts';
import { SUBSTITUTED_OFFICES, type SubstitutedOffice } from '#functions/law/substituted-offices.ts';
import { type Actor, type Case, type Deadline, openDeadline } from './case.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { actInWords, detailsInWords } from './history-in-words.ts';

/** A clock as an act found or left it. Instants are UTC, days Asia/Almaty. */
export type HistoryClock = {
  readonly deadline: string;
  readonly stage: string;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
};

/** One act as a person reads it, without personal data: what, who and for whom, under which paragraph, with what effect. */
export type HistoryEntry = {
  readonly sequence: number;
  readonly at: Instant;
  readonly type: CaseEvent['type'];
  readonly act: Words;
  readonly details: readonly Words[];
  readonly by: Omit<Actor, 'subject' | 'for'> & { readonly title: Words };
  /** Whoever the act was done for, where that is somebody else: the applicant, or the absent holder of an office. */
  readonly for?: {
    readonly role: 'applicant' | SubstitutedOffice;
    readonly title: Words;
    /** The act under which somebody acts for the holder of the office. */
    readonly act?: { readonly number: string; readonly day: PlainDate };
  };
  /** The rules that the act was done by, as they are cited. */
  readonly basis?: string;
  readonly stage?: { readonly from?: Words; readonly to: Words };
  /** The clock that the act closed, and whether in time. */
  readonly closed?: HistoryClock & { readonly kept: boolean };
  readonly opened?: HistoryClock;
  readonly document?: { readonly id: string; readonly form: string; readonly sha256: string };
  /** The hash of the event in the case's chain. */
  readonly hash: string;
};

/** The Kazakh stands where the definition has no other wording. */
const worded = ({ kk, ru = kk, en = kk }: Wording): Words => ({ kk, ru, en });

const SYSTEM: Words = { kk: 'Qonys жүйесі', ru: 'система Qonys', en: 'the Qonys system' };

const clockOf = ({ id, stage, due }: Deadline): HistoryClock => ({
  deadline: id,
  stage,
  dueOn: due.on,
  dueAt: due.at,
});

type Link = { readonly sequence: number; readonly event: CaseEvent; readonly hash: string };

/**
 * The history of a case, one entry an event, in their order. Holds for any history that begins with a filing.
 * @throws {Error} for one that does not.
 */
export function historyOf(links: readonly Link[], service: ServiceDefinition): readonly HistoryEntry[] {
  let before: Case | undefined;
  return links.map((link) => {
    const after = evolve(before, link.event);
    const entry = entryOf(link, { before, after, service });
    before = after;
    return entry;
  });
}

type Around = {
  readonly before: Case | undefined;
  readonly after: Case;
  readonly service: ServiceDefinition;
};

function entryOf({ sequence, event, hash }: Link, around: Around): HistoryEntry {
  const { subject: _opaque, for: acting, ...by } = event.by;
  return {
    sequence,
    at: event.at,
    type: event.type,
    act: actInWords(event, around.service),
    details: detailsInWords(event, around.service),
    by: { ...by, title: titleOf(by.role, acting?.office) },
    ...forWhom(event),
    ...('basis' in event ? { basis: event.basis } : {}),
    ...stagesOf(event, around.service),
    ...clocksOf(event, around),
    ...(event.type === 'DocumentIssued' ? { document: documentOf(event) } : {}),
    hash,
  };
}

const titleOf = (role: Actor['role'], acting: SubstitutedOffice | undefined): Words =>
  acting ? SUBSTITUTED_OFFICES[acting].acting : role === 'system' ? SYSTEM : ROLE_TITLES[role];

/** For the absent holder of an office; an office that takes papers files them for the applicant. */
function forWhom(event: CaseEvent): Pick<HistoryEntry, 'for'> {
  const { for: acting } = event.by;
  if (acting) {
    const { office, act } = acting;
    return { for: { role: office, title: SUBSTITUTED_OFFICES[office].title, act } };
  }
  return (event.type === 'ApplicationFiled' || event.type === 'ComplaintFiled') &&
    event.by.role !== 'applicant'
    ? { for: { role: 'applicant', title: ROLE_TITLES.applicant } }
    : {};
}

const documentOf = ({ document: { id, form, sha256 } }: Extract<CaseEvent, { type: 'DocumentIssued' }>) => ({
  id,
  form,
  sha256,
});

function stagesOf(event: CaseEvent, service: ServiceDefinition) {
  if (!('to' in event)) return {};
  const to = worded(stageOf(service, event.to).title);
  return 'from' in event
    ? { stage: { from: worded(stageOf(service, event.from).title), to } }
    : { stage: { to } };
}

function clocksOf({ at }: CaseEvent, { before, after }: Around) {
  const [ran, runs] = [before && openDeadline(before), openDeadline(after)];
  if (ran?.id === runs?.id) return {};
  return {
    ...(ran ? { closed: { ...clockOf(ran), kept: at < ran.due.at } } : {}),
    ...(runs ? { opened: clockOf(runs) } : {}),
  };
}
