import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { systemClock } from '#functions/adapters/clock.ts';
import { calendarStore } from '#functions/adapters/dynamodb/calendar-store.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { listStore } from '#functions/adapters/dynamodb/list-store.ts';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { knownCalendars } from '#functions/application/known-calendars.ts';
import { listedCases } from '#functions/application/listed-cases.ts';
import type { CalendarStore, Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { ListStore } from '#functions/application/ports/lists.ts';
import { configuration } from './configuration.ts';

/** The one table, by the environment. */
export const table = (): Table => ({
  client: new DynamoDBClient({}),
  name: configuration('TABLE_NAME').TABLE_NAME,
});

/** The working calendar in that table, with the amendments that this function has read already. */
export function calendarIn(from: Table): { readonly calendar: CalendarStore; readonly calendars: Calendars } {
  const calendar = calendarStore(from);
  return { calendar, calendars: knownCalendars(calendar) };
}

/**
 * The cases in that table, each as it stands with the list that it is on: what every use case reads and writes. The
 * cases as they are `stored` are for what brings the act of a list to them.
 */
export function casesIn(from: Table): {
  readonly cases: CaseStore;
  readonly stored: CaseStore;
  readonly lists: ListStore;
  readonly calendars: Calendars;
} {
  const stored = caseStore(from);
  const lists = listStore(from);
  const { calendars } = calendarIn(from);
  return {
    cases: listedCases({ cases: stored, lists, calendars, clock: systemClock }),
    stored,
    lists,
    calendars,
  };
}
