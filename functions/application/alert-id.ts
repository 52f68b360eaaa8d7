import { isRegion, QUOTA_CATEGORIES } from '#functions/law/regions.ts';
import type { Alert, AlertKey, QuotaAlert } from './ports/alerts.ts';

/** The id of an alert: it names the alert in lists, messages and paths, and is the same however often it is told. */
export function alertIdOf(alert: Alert | QuotaAlert): string {
  if ('kind' in alert) {
    const { year, region, category, nth, threshold, direction } = alert;
    return ['quota', year, region, category, nth, threshold, direction].join('.');
  }
  const { caseId, deadline, rung, generation } = alert;
  return [caseId, deadline, rung, ...(generation === undefined ? [] : [generation])].join('.');
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** The alert that an id names; undefined for text that is none. Whether there is such an alert, the store knows. */
export function alertKeyOf(id: string): AlertKey | undefined {
  const parts = id.split('.');
  if (parts[0] === 'quota') return quotaKeyOf(parts);
  const [caseId, deadline, rung, nth, ...rest] = parts;
  const generation = whole(nth);
  if (!caseId || !deadline || !rung || rest.length > 0) return undefined;
  if (nth === undefined) return { caseId, deadline, rung };
  return generation === undefined ? undefined : { caseId, deadline, rung, generation };
}

function quotaKeyOf([, ...parts]: readonly string[]): AlertKey | undefined {
  const [year, nth, threshold] = [whole(parts[0]), whole(parts[3]), whole(parts[4])];
  const [region = '', category] = [parts[1], QUOTA_CATEGORIES.find((known) => known === parts[2])];
  const direction = (['up', 'down'] as const).find((known) => known === parts[5]);
  const crossed = ([80, 95, 100] as const).find((known) => known === threshold);
  if (year === undefined || nth === undefined || !crossed || !direction) return undefined;
  if (!isRegion(region) || !category || parts.length !== 6) return undefined;
  return { kind: 'quota', year, region, category, nth, threshold: crossed, direction };
}
