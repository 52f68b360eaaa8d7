import { type Audience, isPortal } from '#functions/case/audience.ts';
import { mayTellOutcome } from '#functions/case/before-delivery.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import type { CaseFacts } from '#functions/case/facts.ts';
import { markOf } from '#functions/case/synthetic.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { RecordedEvent } from './ports/cases.ts';

/** An event of a case as it leaves the system, with what its reader must know of the case. No personal data. */
export type CaseEventData = {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Only of a case that was filed to try the system out. */
  readonly synthetic?: true;
  readonly service: { readonly code: string; readonly edition: string };
  readonly region: Region;
  readonly originRegion?: Region;
  /** The events of a case are numbered from 1 without gaps, and none is left out: a gap is an event not yet received. */
  readonly sequence: number;
  readonly event: CaseEvent['type'] | typeof VEILED;
  /** Absent where the case stays in its stage. Nothing is left by a filing. */
  readonly stage?: {
    readonly left?: string;
    readonly entered: string;
    /** By when the stage must be left, where a term runs. */
    readonly due?: { readonly on: PlainDate; readonly at: Instant };
  };
  /** The paragraph under which it happened, where the event has one. */
  readonly paragraph?: string;
  /** In which role somebody acted, or `system`. Never who. */
  readonly actor: CaseEvent['by']['role'];
};

/** CloudEvents 1.0 in JSON, with its extension `sequence`: the case's number of the event as text that sorts. */
export type CloudEvent = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Instant;
  readonly datacontenttype: 'application/json';
  readonly dataschema: string;
  readonly sequence: string;
  readonly data: CaseEventData;
};

/** An event with the facts of its case, as the table's stream brings it. */
export type ToldEvent = Pick<RecordedEvent, 'caseId' | 'sequence' | 'event'> & { readonly facts: CaseFacts };

export const EVENT_SOURCE = 'urn:qonys:cases';
/** Names the shape of `data`. A change that could break a reader gets the next number. */
export const EVENT_SCHEMA = 'urn:qonys:case-event:1';

/** What a portal is told of an event that could tell the outcome before the decision is sent: that there was one. */
export const VEILED = 'CaseProceeded';

/** `ApplicationFiled` is `kz.qonys.case.application-filed`. Stored events bear their type for ever, so it is stable. */
export const eventTypeOf = (type: CaseEventData['event']): string =>
  `kz.qonys.case.${type.replaceAll(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`;

/**
 * The event as an audience is told it. Of what could tell an applicant the outcome before the decision is sent a portal
 * learns that it happened, and no more; the number is not left out, so there is no gap.
 */
export function cloudEventFor(audience: Audience, told: ToldEvent): CloudEvent {
  const whole = cloudEventOf(told);
  if (!isPortal(audience) || !mayTellOutcome(told.event, serviceOf(told.facts.service))) return whole;
  const { stage: _stage, paragraph: _paragraph, ...data } = whole.data;
  return { ...whole, type: eventTypeOf(VEILED), data: { ...data, event: VEILED } };
}

/** The same event gives the same bytes, however often it is told. */
export function cloudEventOf({ caseId, sequence, event, facts }: ToldEvent): CloudEvent {
  const { number, service, region, originRegion } = facts;
  return {
    specversion: '1.0',
    id: `${caseId}/${sequence}`,
    source: EVENT_SOURCE,
    type: eventTypeOf(event.type),
    subject: caseId,
    time: event.at,
    datacontenttype: 'application/json',
    dataschema: EVENT_SCHEMA,
    sequence: String(sequence).padStart(8, '0'),
    data: {
      caseId,
      caseNumber: number,
      ...markOf(facts),
      service: { code: service.code, edition: service.edition },
      region,
      ...(originRegion ? { originRegion } : {}),
      sequence,
      event: event.type,
      ...stageOf(event),
      ...('basis' in event ? { paragraph: event.basis } : {}),
      actor: event.by.role,
    },
  };
}

function stageOf(event: CaseEvent): Pick<CaseEventData, 'stage'> {
  if (!('to' in event)) return {};
  const due = event.opens[0]?.due;
  return {
    stage: {
      ...('from' in event ? { left: event.from } : {}),
      entered: event.to,
      ...(due ? { due: { on: due.on, at: due.at } } : {}),
    },
  };
}
