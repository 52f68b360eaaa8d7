import { constitutionDayLaw } from './acts.ts';
import type { CalendarYear } from './day.ts';
import {
  capitalDay,
  constitutionDay,
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
 * 2027: 247 working days by our count. Provisional as a whole: an order that swaps days is issued in late autumn or
 * spring, and none was found; the day of Kurban Ait is an estimate. Source: kazakhstan.md, section 1.
 */
export const year2027: CalendarYear = {
  year: 2027,
  provisional: true,
  days: [
    holiday('2027-01-01', newYear),
    holiday('2027-01-02', newYear),
    substitute('2027-01-04', newYear, '2027-01-02'),
    religiousDay('2027-01-07', orthodoxChristmas),
    holiday('2027-03-08', womensDay),
    holiday('2027-03-15', constitutionDay, constitutionDayLaw),
    holiday('2027-03-21', nauryz),
    holiday('2027-03-22', nauryz),
    holiday('2027-03-23', nauryz),
    substitute('2027-03-24', nauryz, '2027-03-21'),
    holiday('2027-05-01', unityDay),
    substitute('2027-05-03', unityDay, '2027-05-01'),
    holiday('2027-05-07', defenderDay),
    holiday('2027-05-09', victoryDay),
    substitute('2027-05-10', victoryDay, '2027-05-09'),
    { ...religiousDay('2027-05-16', kurbanAit), provisional: true },
    holiday('2027-07-06', capitalDay),
    holiday('2027-10-25', kazakhstanDay, constitutionDayLaw),
    holiday('2027-12-16', independenceDay),
  ],
};
