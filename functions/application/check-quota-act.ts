import type { FieldError } from '#functions/case/field-errors.ts';
import type { PlainDate } from '#functions/law/calendar/instant.ts';
import { type QuotaCategory, RECEIVING_REGIONS, type Region } from '#functions/law/regions.ts';

type Line = { readonly region: Region; readonly category: QuotaCategory };

/** A region that receives the category, or what is wrong with it. `at` is the pointer of the line in what was sent. */
export function receivingErrors({ region, category }: Line, at = ''): readonly FieldError[] {
  const receiving = RECEIVING_REGIONS[category];
  return receiving.includes(region)
    ? []
    : [
        {
          pointer: `${at}/region`,
          code: 'region-not-receiving',
          found: `${region}, which receives no ${category}`,
          allowed: receiving.join(', '),
        },
      ];
}

/** The first day of the year, or the day of entering when the year has begun: from when an act is in force that does not say. */
export function firstDayInForce(year: number, today: PlainDate): PlainDate {
  const firstOfYear = `${year}-01-01` as PlainDate;
  return today > firstOfYear ? today : firstOfYear;
}

/** An act on the quota of a year is in force at some day of it; what was done before this system is not to come. */
export function inForceErrors({
  year,
  from,
  today,
}: {
  readonly year: number;
  readonly from: PlainDate;
  readonly today?: PlainDate;
}): readonly FieldError[] {
  const last = `${year}-12-31`;
  const latest = today !== undefined && today < last ? today : last;
  return from <= latest
    ? []
    : [{ pointer: '/from', code: 'from-too-late', found: from, allowed: `a day no later than ${latest}` }];
}
