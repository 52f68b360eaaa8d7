import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { calendarStore } from '#functions/adapters/dynamodb/calendar-store.ts';
import type { Table } from '#functions/adapters/dynamodb/case-store.ts';
import { knownCalendars } from '#functions/application/known-calendars.ts';
import type { CalendarStore, Calendars } from '#functions/application/ports/calendar.ts';
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
