import { constitutionDayLaw } from './acts.ts';
import type { CalendarYear } from './day.ts';
import {
  capitalDay,
  defenderDay,
  holiday,
  independenceDay,
  kazakhstanDay,
  kurbanAit,
  nauryz,
  newYear,
  orthodoxChristmas,
  religiousDay,
  substitute,
  unityDay,
  victoryDay,
  womensDay,
} from './holidays.ts';

/**
 * 2026: 247 working days: 246 as published, and 31 August, worked since Constitution Day is no longer 30 August
 * (Law 306-VIII) and not yet 15 March. No swap of days was found. Source: kazakhstan.md, section 1.
 */
export const year2026: CalendarYear = {
  year: 2026,
  provisional: false,
  days: [
    holiday('2026-01-01', newYear),
    holiday('2026-01-02', newYear),
    religiousDay('2026-01-07', orthodoxChristmas),
    holiday('2026-03-08', womensDay),
    substitute('2026-03-09', womensDay, '2026-03-08'),
    holiday('2026-03-21', nauryz),
    holiday('2026-03-22', nauryz),
    holiday('2026-03-23', nauryz),
    substitute('2026-03-24', nauryz, '2026-03-21'),
    substitute('2026-03-25', nauryz, '2026-03-22'),
    holiday('2026-05-01', unityDay),
    holiday('2026-05-07', defenderDay),
    holiday('2026-05-09', victoryDay),
    substitute('2026-05-11', victoryDay, '2026-05-09'),
    religiousDay('2026-05-27', kurbanAit),
    holiday('2026-07-06', capitalDay),
    holiday('2026-10-25', kazakhstanDay, constitutionDayLaw),
    substitute('2026-10-26', kazakhstanDay, '2026-10-25'),
    holiday('2026-12-16', independenceDay),
  ],
};
