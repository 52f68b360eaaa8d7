import type { Case, Hearing } from './case.ts';
import type {
  HearingHeld,
  HearingNoticeDelivered,
  HearingOffered,
  ObjectionAccepted,
  ObjectionReceived,
} from './hearing-events.ts';

type HearingEvent =
  | HearingOffered
  | HearingNoticeDelivered
  | ObjectionReceived
  | ObjectionAccepted
  | HearingHeld;

/** The hearing after what has happened in it. A later notice keeps of the one before only the objection. */
export function hearingAfter({ hearing }: Pick<Case, 'hearing'>, event: HearingEvent): Hearing | undefined {
  if (event.type === 'HearingOffered') return offered(hearing, event);
  if (!hearing) return undefined;
  const { at } = event;
  switch (event.type) {
    case 'HearingNoticeDelivered':
      return { ...hearing, delivery: { at, ...event.delivery } };
    case 'ObjectionReceived': {
      const { reference, late, acceptBy } = event;
      const notice = hearing.notice ?? 1;
      return { ...hearing, objection: { at, reference, late, ...(acceptBy ? { acceptBy } : {}), notice } };
    }
    case 'ObjectionAccepted': {
      const { reference, late } = event;
      const { objection } = hearing;
      return objection
        ? { ...hearing, objection: { ...objection, accepted: { at, reference, late } } }
        : hearing;
    }
    case 'HearingHeld': {
      const { applicant, reference, form } = event;
      const { standsStill: _ran, ...rest } = hearing;
      return { ...rest, protocol: { at, applicant, reference, ...(form ? { form } : {}) } };
    }
  }
}

function offered(
  before: Hearing | undefined,
  { at, heldAt, grounds, notice, place, form, suspends }: HearingOffered,
): Hearing {
  const standsStill = suspends !== undefined || before?.standsStill === true;
  return {
    offeredAt: at,
    heldAt,
    grounds,
    ...(notice === undefined ? {} : { notice }),
    ...(place ? { place } : {}),
    ...(form ? { form } : {}),
    ...(before?.delivery || before?.told ? { told: true } : {}),
    ...(before?.objection ? { objection: before.objection } : {}),
    ...(standsStill ? { standsStill } : {}),
  };
}
