import { dayOf, type Instant } from '#functions/law/calendar/instant.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import { citationText } from '#functions/law/citation.ts';
import { termParameter } from '#functions/law/parameter.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import type { Actor, Case } from './case.ts';
import type { PersonalDataErased } from './events.ts';
import { hasEnded } from './has-ended.ts';

/** The parameter of a definition by which its personal data are erased. */
export const RETENTION = 'retention';

/** Destroying what its purpose no longer needs (kazakhstan.md, section 9). */
const DUTY = 'Law 94-V, Art. 18';

/** For how many calendar days after the end of a case its personal data are kept; undefined until a definition says so. */
export function retentionDays(service: Pick<ServiceDefinition, 'parameters'>): number | undefined {
  const term = termParameter(service, RETENTION);
  return term?.unit === 'calendar-days' ? term.length : undefined;
}

/** Whether the period of the definition has passed: the last of its days (Asia/Almaty) is kept whole. */
export function isPastRetention(
  { stageSince }: Pick<Case, 'stageSince'>,
  service: Pick<ServiceDefinition, 'parameters'>,
  now: Instant,
): boolean {
  const days = retentionDays(service);
  return days !== undefined && dayOf(now) > addDays(dayOf(stageSince), days);
}

/** Why personal data are erased: the period of the definition, or the order of an office by its paper. */
export type Because =
  | { readonly because: 'retention' }
  | { readonly because: 'order'; readonly reference: string };

export type ErasureRefusal = { readonly code: 'case-not-ended' | 'retention-not-passed' | 'persons-erased' };

/**
 * That the personal data of a case are erased. Refused while somebody has to act on it: data that an open obligation
 * needs stay (Law 94-V, Art. 8(7)); before the period has passed, where there is no order; and twice.
 */
export function erase(
  kase: Case,
  because: Because,
  { service, now, by }: { readonly service: ServiceDefinition; readonly now: Instant; readonly by: Actor },
): Result<PersonalDataErased, ErasureRefusal> {
  if (kase.erased) return refused({ code: 'persons-erased' });
  // A complaint about it may bring it to life again, and whoever reviews that reads it.
  const complained = kase.complaints?.some(({ outcome }) => outcome === undefined);
  if (!hasEnded(kase) || complained) return refused({ code: 'case-not-ended' });
  if (because.because === 'retention' && !isPastRetention(kase, service, now)) {
    return refused({ code: 'retention-not-passed' });
  }
  const cite = because.because === 'retention' ? service.parameters[RETENTION]?.cite : undefined;
  const basis = cite ? `${DUTY}; ${citationText(cite)}` : DUTY;
  return accepted({ type: 'PersonalDataErased', at: now, by, ...because, basis });
}
