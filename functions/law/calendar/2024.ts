import { transferOrder2024 } from './acts.ts';
import type { CalendarYear } from './day.ts';
import {
  capitalDay,
  constitutionDay,
  defenderDay,
  holiday,
  independenceDay,
  kurbanAit,
  nauryz,
  newYear,
  orthodoxChristmas,
  religiousDay,
  republicDay,
  substitute,
  swap,
  unityDay,
  victoryDay,
  womensDay,
} from './holidays.ts';

/** 2024: 249 working days, as published (117 days off). Source: kazakhstan.md, section 1. */
export const year2024: CalendarYear = {
  year: 2024,
  provisional: false,
  days: [
    holiday('2024-01-01', newYear),
    holiday('2024-01-02', newYear),
    religiousDay('2024-01-07', orthodoxChristmas),
    holiday('2024-03-08', womensDay),
    holiday('2024-03-21', nauryz),
    holiday('2024-03-22', nauryz),
    holiday('2024-03-23', nauryz),
    substitute('2024-03-25', nauryz, '2024-03-23'),
    holiday('2024-05-01', unityDay),
    holiday('2024-05-07', defenderDay),
    ...swap('2024-05-08', '2024-05-04', transferOrder2024),
    holiday('2024-05-09', victoryDay),
    religiousDay('2024-06-16', kurbanAit),
    holiday('2024-07-06', capitalDay),
    substitute('2024-07-08', capitalDay, '2024-07-06'),
    holiday('2024-08-30', constitutionDay),
    holiday('2024-10-25', republicDay),
    holiday('2024-12-16', independenceDay),
  ],
};
