import type { Citation } from './citation.ts';

/** How long somebody has to act, in the unit in which the order states it. */
export type Term =
  | { readonly unit: 'working-days'; readonly length: number; readonly cite: Citation }
  | { readonly unit: 'calendar-days'; readonly length: number; readonly cite: Citation }
  /** No later than the last day of the month after the reporting month (R¶6). */
  | { readonly unit: 'end-of-next-month'; readonly cite: Citation }
  /** Minutes within working hours: representable, refused until a service uses them. */
  | { readonly unit: 'working-minutes'; readonly length: number; readonly cite: Citation };

export const workingDays = (length: number, cite: Citation): Term => ({ unit: 'working-days', length, cite });
export const calendarDays = (length: number, cite: Citation): Term => ({
  unit: 'calendar-days',
  length,
  cite,
});
