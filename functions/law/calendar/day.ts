import type { PlainDate } from './instant.ts';

/** A name in the three languages in which the system speaks. */
export type Words = { readonly kk: string; readonly ru: string; readonly en: string };

/** The act on which a day rests; `source` says where the act's text or a report of it was seen. */
export type Act = { readonly title: Words; readonly source: string };

/** A day that does not follow its weekday, or that would be off anyway but has a name (a holiday on a Saturday). */
export type NamedDay = {
  readonly day: PlainDate;
  readonly effect: 'off' | 'worked';
  readonly name: Words;
  readonly act: Act;
  /** Overrides what the year says: true where the date is an estimate, false where it is confirmed. */
  readonly provisional?: boolean;
};

/** One year of the working calendar. `provisional`: nothing in it, no working day either, is confirmed yet. */
export type CalendarYear = {
  readonly year: number;
  readonly provisional: boolean;
  readonly days: readonly NamedDay[];
};

/** A day as the calendar sees it; `named` is absent on a plain weekday or weekend day. */
export type CalendarDay = {
  readonly day: PlainDate;
  readonly works: boolean;
  readonly provisional: boolean;
  readonly named?: NamedDay;
};
