import type { Instant } from '#functions/law/calendar/instant.ts';
import type { QuotaCategory, Region } from '#functions/law/regions.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Case } from './case.ts';

/** An application that waits for places of a region and category, since its filing. */
export type Waiting = {
  readonly caseId: string;
  readonly number: string;
  readonly region: Region;
  readonly category: QuotaCategory;
  readonly filedAt: Instant;
  readonly needed: number;
  /** `decision`: it may be included; `refused`: it was refused for want of places; `family`: it has grown. */
  readonly why: 'decision' | 'refused' | 'family';
  /** The year whose quota it waits for; absent where that is the year in which it will be decided. */
  readonly year?: number;
};

/**
 * What a case waits for: it may be included now; it was refused for want of places, which may come back in the same
 * year; or its family has grown past the places that were left. Undefined where it waits for none, where the service
 * keeps no list, and for a synthetic case.
 */
export function waitingFor(kase: Case): Waiting | undefined {
  if (kase.synthetic) return undefined;
  const service = serviceOf(kase.service);
  const { effect, category, held } = service.quota;
  if (effect === 'none' || !category || service.parameters['waiting-list']?.value !== 'by-filing')
    return undefined;
  const { id: caseId, number, region, filedAt, decision, grown } = kase;
  const about = { caseId, number, region, category, filedAt };
  if (grown && kase.held) {
    return { ...about, needed: grown.needed, why: 'family', year: kase.held.year };
  }
  if (
    decision?.outcome === 'refuse' &&
    decision.grounds.some((ground) => held?.wantOfPlaces.includes(ground))
  ) {
    return { ...about, needed: kase.places, why: 'refused', year: Number(decision.on.slice(0, 4)) };
  }
  return !decision && mayBeIncluded(kase) ? { ...about, needed: kase.places, why: 'decision' } : undefined;
}

/** Whether the next act may be the inclusion, and nobody has spoken against it. */
function mayBeIncluded({ service, stage: name, recommendation }: Case): boolean {
  const stage = stageOf(serviceOf(service), name);
  return !isEnd(stage) && stage.do.include !== undefined && recommendation?.outcome !== 'refuse';
}

/** What a step makes of the case's place on the list; nothing where it waits, or waits not, as before. */
export function waitingChange(
  before: Case | undefined,
  after: Case,
): { readonly put: Waiting } | { readonly remove: Waiting } | undefined {
  const [was, is] = [before && waitingFor(before), waitingFor(after)];
  if (!is) return was && { remove: was };
  const same = was && was.needed === is.needed && was.why === is.why && was.year === is.year;
  return same ? undefined : { put: is };
}
