import { hourOf } from '#functions/case/due-hour.ts';
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
} as const satisfies Readonly<Record<string, Planted>>;
