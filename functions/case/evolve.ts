import { dayOf, type PlainDate } from '#functions/law/calendar/instant.ts';
import type { Case, ComplaintAbout, Deadline } from './case.ts';
import type {
  AcceptanceRefused,
  ApplicationFiled,
  ByList,
  CaseEvent,
  CaseReturned,
  ComplaintFiled,
  DeadlinesReprojected,
  DecisionCorrected,
  InSession,
  TermsResumed,
  TermsSuspended,
} from './events.ts';
import { hearingAfter } from './hearing-after.ts';
import { signatureReceived, signatureRefused, signed } from './signatures.ts';
import { markOf } from './synthetic.ts';

const filed = (event: ApplicationFiled): Case => ({
  id: event.caseId,
  number: event.number,
  ...markOf(event),
  service: event.service,
  region: event.region,
  channel: event.channel,
  filedBy: event.by,
  filedAt: event.at,
  acceptedOn: event.acceptedOn,
  places: event.places,
  ...(event.consent ? { consent: event.consent } : {}),
  documentsFiled: event.documents,
  stated: event.stated,
  ...(event.originRegion ? { originRegion: event.originRegion } : {}),
  ...(event.consentCase ? { consentCase: event.consentCase } : {}),
  deficiencies: event.deficiencies,
  persons: event.persons,
  stage: event.to,
  ...(event.office ? { office: event.office } : {}),
  stageSince: event.at,
  deadlines: event.opens,
  documents: [],
});

const complained = ({ complaint, ...event }: ComplaintFiled): Case => ({
  ...filed({ ...event, type: 'ApplicationFiled', places: 0, documents: [], stated: [], deficiencies: [] }),
  complaint,
});

type Step = Extract<CaseEvent, { readonly from: string }>;

function moved(kase: Case, event: Step): Case {
  const closed = kase.deadlines.map(
    (deadline): Deadline =>
      deadline.closedAt === undefined ? { ...deadline, closedAt: event.at } : deadline,
  );
  const { office: _left, hearing, ...rest } = kase;
  return {
    ...rest,
    ...leftHearing(hearing),
    ...endedSuspension(kase, dayOf(event.at)),
    stage: event.to,
    ...(event.office ? { office: event.office } : {}),
    stageSince: event.at,
    deadlines: [...closed, ...event.opens],
  };
}

/** Whatever stood still for a hearing runs on once its stage is left. */
function leftHearing(hearing: Case['hearing']): Pick<Case, 'hearing'> {
  if (!hearing) return {};
  const { standsStill: _ended, ...rest } = hearing;
  return { hearing: rest };
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

const refusedAcceptance = ({ at, deficiencies, form }: AcceptanceRefused) => ({
  at,
  deficiencies,
  ...(form ? { form } : {}),
});

/** The list with which the application went on last. */
const listOf = ({ list, listId }: Partial<ByList>) => ({
  ...(list ? { list } : {}),
  ...(listId ? { listId } : {}),
});

/** The session that dealt with the case last. */
const sessionOf = ({ session }: InSession) => (session ? { session } : {});

/** The clocks of a case with some of them replaced by what they are now. */
function withDeadlines({ deadlines }: Case, now: readonly Deadline[]): readonly Deadline[] {
  const after = new Map(now.map((deadline) => [deadline.id, deadline]));
  return deadlines.map((deadline) => after.get(deadline.id) ?? deadline);
}

/** A suspension that goes on ends on a day, at the latest when the stage is left in which it began. */
const endedSuspension = ({ suspensions }: Case, to: PlainDate): Pick<Case, 'suspensions'> =>
  suspensions ? { suspensions: suspensions.map((one) => (one.to === undefined ? { ...one, to } : one)) } : {};

const suspended = (kase: Case, { since: from, paused }: Pick<TermsSuspended, 'since' | 'paused'>): Case => ({
  ...kase,
  deadlines: withDeadlines(kase, paused),
  suspensions: [...(kase.suspensions ?? []), { from }],
});

const resumed = (
  kase: Case,
  { suspension: { to }, moved: changes }: Pick<TermsResumed, 'suspension' | 'moved'>,
): Case => ({
  ...kase,
  ...endedSuspension(kase, to),
  deadlines: withDeadlines(
    kase,
    changes.map(({ after }) => after),
  ),
});

function reprojected(kase: Case, { acceptedOn, moved: changes }: DeadlinesReprojected): Case {
  const deadlines = withDeadlines(
    kase,
    changes.map(({ after }) => after),
  );
  return { ...kase, deadlines, ...(acceptedOn ? { acceptedOn: acceptedOn.after } : {}) };
}

/**
 * The case after something that has already happened. Total for every history that begins with a filing.
 * @throws {Error} when the first event is not `ApplicationFiled`: such a history is not a case.
 */
export function evolve(kase: Case | undefined, event: CaseEvent): Case {
  if (event.type === 'ApplicationFiled') return filed(event);
  if (event.type === 'ComplaintFiled') return complained(event);
  if (!kase) throw new Error(`a case cannot begin with ${event.type}`);
  switch (event.type) {
    case 'ApplicationHandedOver':
    case 'DecisionPassedOn':
      return moved(kase, event);
    case 'ApplicationRegistered':
    case 'ApplicationAccepted':
      return { ...moved(kase, event), deficiencies: event.deficiencies };
    case 'AcceptanceRefused':
      return { ...moved(kase, event), refusedAcceptance: refusedAcceptance(event) };
    case 'ApplicationListed':
    case 'ApplicationForwarded':
      return { ...moved(kase, event), ...listOf(event) };
    case 'RefusalProposed':
      return {
        ...moved(kase, event),
        ...sessionOf(event),
        recommendation: { outcome: 'refuse', grounds: event.grounds, at: event.at },
      };
    case 'OutcomeRecommended':
      return {
        ...moved(kase, event),
        ...sessionOf(event),
        recommendation: { outcome: event.outcome, grounds: event.grounds, at: event.at },
      };
    case 'HearingOffered':
      return heard(event.suspends ? suspended(kase, event.suspends) : kase, event);
    case 'HearingHeld':
      return heard(event.resumes ? resumed(kase, event.resumes) : kase, event);
    case 'HearingNoticeDelivered':
    case 'ObjectionReceived':
    case 'ObjectionAccepted':
      return heard(kase, event);
    case 'DecisionTaken':
      return {
        ...moved(kase, event),
        ...sessionOf(event),
        decision: event.decision,
        decidedTo: event.to,
        deficiencies: event.deficiencies,
        ...(event.places > 0 ? { held: { places: event.places, year: yearOf(event.decision.on) } } : {}),
      };
    case 'DocumentIssued':
      return { ...kase, documents: [...kase.documents, event.document] };
    case 'SignatureReceived':
      return signatureReceived(kase, event);
    case 'DocumentSigned':
      return signed(kase, event);
    case 'SignatureRefused':
      return signatureRefused(kase, event);
    case 'DecisionDelivered':
      return { ...moved(kase, event), delivery: { at: event.at, ...event.delivery } };
    case 'DecisionCorrected':
      return corrected(moved(kase, event), event);
    case 'ApplicationWithdrawn':
    case 'DecisionAnnulled':
    case 'InclusionWithdrawn': {
      const { held: _held, grown: _grown, ...rest } = moved(kase, event);
      return rest;
    }
    case 'FamilyChanged':
      return { ...familyChanged(kase, event.persons), ...(event.family ? { persons: event.family } : {}) };
    case 'FamilyChangeRefused': {
      const { persons, needed, left, at, reference } = event;
      return { ...kase, grown: { persons, needed, left, at, reference } };
    }
    case 'TermsSuspended':
      return suspended(kase, event);
    case 'TermsResumed':
      return resumed(kase, event);
    case 'ReviewExtended':
      return { ...moved(kase, event), persons: event.persons };
    case 'ExtensionTold':
      return moved(kase, event);
    case 'ComplaintAnswered':
      return { ...moved(kase, event), persons: event.persons, decision: event.decision };
    case 'ComplaintLodged': {
      const { complaint, channel, against, at } = event;
      return { ...kase, complaints: [...(kase.complaints ?? []), { ...complaint, channel, against, at }] };
    }
    case 'ComplaintSettled':
      return settled(kase, event.complaint.caseId, event.outcome);
    case 'CaseReturned':
      return settled(returned(kase, event), event.complaint.caseId, 'uphold');
    case 'DeadlineAlertRaised':
      return kase;
    case 'DeadlinesReprojected':
      return reprojected(kase, event);
    case 'PersonalDataErased': {
      const { at, because, reference } = event;
      return { ...kase, erased: { at, because, ...(reference ? { reference } : {}) } };
    }
  }
}

function heard(kase: Case, event: Parameters<typeof hearingAfter>[1]): Case {
  const hearing = hearingAfter(kase, event);
  return hearing ? { ...kase, hearing } : kase;
}

const corrected = (kase: Case, { version, persons }: DecisionCorrected): Case => ({
  ...kase,
  persons,
  ...(kase.decision ? { decision: { ...kase.decision, version } } : {}),
});

/** The decision holds a place for each person of the family as it is now. */
function familyChanged({ grown: _grown, ...kase }: Case, places: number): Case {
  return { ...kase, places, ...(kase.held ? { held: { ...kase.held, places } } : {}) };
}

const settled = (kase: Case, complaint: string, outcome: NonNullable<ComplaintAbout['outcome']>): Case => ({
  ...kase,
  complaints: (kase.complaints ?? []).map((one) => (one.caseId === complaint ? { ...one, outcome } : one)),
});

/** The case without what the complaint undoes; papers of it say so from now on, and stay. */
function returned(kase: Case, event: CaseReturned): Case {
  const forms: (string | undefined)[] = [];
  const rest: { -readonly [Part in keyof Case]: Case[Part] } = { ...moved(kase, event) };
  if (event.undoes.includes('decision')) {
    forms.push(kase.decision?.form);
    for (const part of ['decision', 'decidedTo', 'held', 'grown', 'delivery'] as const) delete rest[part];
  }
  if (event.undoes.includes('acceptance-refusal')) {
    forms.push(kase.refusedAcceptance?.form);
    delete rest.refusedAcceptance;
  }
  if (event.undoes.includes('hearing')) {
    rest.noticesBefore = kase.hearing?.notice ?? 1;
    delete rest.hearing;
  }
  if (event.undoes.includes('recommendation')) delete rest.recommendation;
  return {
    ...rest,
    documents: kase.documents.map((document) =>
      forms.includes(document.form) && !document.annulledAt
        ? { ...document, annulledAt: event.at }
        : document,
    ),
    returns: [...(kase.returns ?? []), { on: dayOf(event.at), after: kase.deadlines.length }],
  };
}

/** @throws {Error} for an empty history, or one that does not begin with a filing. */
export function caseOf(history: readonly CaseEvent[]): Case {
  const kase = history.reduce<Case | undefined>(evolve, undefined);
  if (!kase) throw new Error('a case has at least one event');
  return kase;
}
