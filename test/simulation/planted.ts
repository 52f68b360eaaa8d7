import { hourOf } from '#functions/case/due-hour.ts';
import type { WorkingCalendar } from '#functions/law/calendar/calendar.ts';
import type { InMemoryOptions } from '#test/support/in-memory-store.ts';
import type { Ports } from './ports.ts';

/** A bug that is put in on purpose: the proof must see it. */
export type Planted = {
  readonly store?: Pick<InMemoryOptions, 'conditional' | 'tampered'>;
  readonly ports?: (ports: Ports) => Ports;
};

const isRung = (item: string): boolean => item.startsWith('RUNG');

/** The bugs that the simulation is known to find. */
export const PLANTED = {
  'the claim of a rung without its condition': {
    store: { conditional: (item) => !isRung(item) },
  },
  'an act that forgets to disarm the clock it closes': {
    store: {
      tampered: (writes) =>
        writes.some(({ item }) => item.startsWith('ALERT'))
          ? writes
          : writes.filter(({ item, bytes }) => !isRung(item) || bytes() > 0),
    },
  },
  'a check whose clock is twenty minutes ahead of its worker': {
    ports: (ports) => ({ ...ports, checkClock: { now: () => ports.ahead(20 * 60_000) } }),
  },
  'a sweep that leaves its mark past the rungs it has sent': {
    ports: (ports) => ({
      ...ports,
      rungs: { ...ports.rungs, setSweptTo: () => ports.rungs.setSweptTo(hourOf(ports.ahead(3_600_000))) },
    }),
  },
  'an outbox that passes over what it could not publish': {
    ports: (ports) => ({
      ...ports,
      events: { publish: (message) => ports.events.publish(message).catch(() => {}) },
    }),
  },
  'an alert that is raised without being recorded for its readers': {
    store: { tampered: (writes) => writes.filter(({ item }) => !item.startsWith('ALERT')) },
  },
  'counts of the reports that are written whatever stands there': {
    store: { conditional: (item) => !item.startsWith('COUNT') },
  },
  'an act that is not held to the version of its case': {
    store: { conditional: (item) => !item.startsWith('STATE') && !item.startsWith('EVENT') },
  },
  'a number that is not held to be the next one': {
    store: { conditional: (item) => !item.startsWith('REGISTER') && !item.startsWith('NUMBER') },
  },
  'a decision that forgets to take its places': {
    store: {
      tampered: (writes) =>
        writes.some(({ item }) => item.startsWith('STATE'))
          ? writes.filter(({ item }) => !/^(LEDGER|ENTRY) /.test(item))
          : writes,
    },
  },
  'a term that ends one working day late': {
    ports: (ports) => ({
      ...ports,
      calendars: { ...ports.calendars, latest: async () => aDayLate(await ports.calendars.latest()) },
    }),
  },
  'a document that is acknowledged and not kept': {
    ports: (ports) => ({ ...ports, documents: { ...ports.documents, put: async () => {} } }),
  },
  'a filing that is not known again when it comes twice': {
    store: { conditional: (item) => !item.startsWith('IDEMPOTENCY') && !item.startsWith('OPEN') },
    ports: (ports) => ({ ...ports, cases: { ...ports.cases, idempotencyRecord: async () => undefined } }),
  },
} as const satisfies Readonly<Record<string, Planted>>;

export type PlantedName = keyof typeof PLANTED;

const aDayLate = (calendar: WorkingCalendar): WorkingCalendar => ({
  ...calendar,
  workingPlaces: calendar.workingPlaces.map((place, rank, all) => all[rank + 1] ?? place),
});
