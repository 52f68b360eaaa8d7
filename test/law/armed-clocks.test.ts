import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredCase } from '#functions/application/ports/cases.ts';
import { record } from '#functions/application/record.ts';
import { openDeadline } from '#functions/case/case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { evolve } from '#functions/case/evolve.ts';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import { addMilliseconds } from '#functions/law/calendar/instant.ts';
import { isEnd, nameOf, type ServiceDefinition, type Stage, targetsOf } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { openedDeadlines } from '#test/support/explained.ts';
import { acceptedOf, givenFiled } from '#test/support/given-case.ts';
import { inMemoryStore } from '#test/support/in-memory-store.ts';

const FILED_AT = almaty('2026-03-11T10:00');

let store: ReturnType<typeof inMemoryStore>;
beforeEach(() => {
  store = inMemoryStore();
});

/** The rungs that are armed in the store, for a case. */
const armed = (caseId: string) =>
  store
    .dump()
    .split('\n')
    .filter((line) => line.startsWith('RUNG') && line.includes(`${caseId} `)).length;

async function saved(before: StoredCase | undefined, event: CaseEvent, caseId: string): Promise<StoredCase> {
  const after = evolve(before?.state, event);
  const recorded = record(caseId, event, before);
  expect(await store.cases.save({ before, recorded, after })).toBe('saved');
  return { state: after, version: recorded.sequence, hash: recorded.hash };
}

/** A filed case of the service that stands at its first stage by a channel. */
const filed = (service: ServiceDefinition, caseId: string, to: string): CaseEvent => {
  const [event] = givenFiled({ caseId, at: FILED_AT }).events;
  if (event?.type !== 'ApplicationFiled') throw new Error('a case begins with its filing');
  const { code, edition } = service;
  return { ...event, service: { code, edition }, to, opens: opened(service, to, []) };
};

const unopened = ({ code, edition }: ServiceDefinition) => ({
  ...givenFiled({ at: FILED_AT }).kase,
  service: { code, edition },
});

const opened = (service: ServiceDefinition, stage: string, earlier: StoredCase['state']['deadlines']) =>
  acceptedOf(
    openedDeadlines(unopened(service), stage, {
      service,
      calendar,
      now: earlier.at(-1) ? addMilliseconds(FILED_AT, earlier.length * 3_600_000) : FILED_AT,
      acceptedOn: givenFiled({ at: FILED_AT }).kase.acceptedOn,
      earlier,
    }),
  );

/** Goes every way through the stages, each edge once, and looks at what is armed after each step. */
async function goesEveryWay(service: ServiceDefinition): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  let nth = 0;
  const follow = async (way: readonly string[]): Promise<void> => {
    const name = way.at(-1) ?? '';
    const stage = service.stages[name];
    if (!stage || isEnd(stage)) return;
    for (const to of new Set(Object.values(stage.do).flatMap(targetsOf))) {
      if (seen.has(`${name} ${to}`)) continue;
      seen.add(`${name} ${to}`);
      nth += 1;
      await walk(service, [...way, to], `${service.code}-${nth}`);
      await follow([...way, to]);
    }
  };
  for (const { first } of Object.values(service.channels)) await follow([first]);
  return new Set([...seen].flatMap((edge) => edge.split(' ')));
}

async function walk(service: ServiceDefinition, way: readonly string[], caseId: string): Promise<void> {
  let stored: StoredCase | undefined;
  for (const [step, to] of way.entries()) {
    const from = way[step - 1];
    const event: CaseEvent =
      stored && from !== undefined
        ? {
            type: 'ApplicationForwarded',
            at: addMilliseconds(FILED_AT, step * 3_600_000),
            by: { subject: 'somebody', role: 'provider' },
            from,
            to,
            opens: opened(service, to, stored.state.deadlines),
            basis: 'K¶6',
          }
        : filed(service, caseId, to);
    stored = await saved(stored, event, caseId);
    const open = openDeadline(stored.state);
    const stage = service.stages[to];
    expect([to, open?.stage], caseId).toEqual([to, stage && isEnd(stage) ? undefined : to]);
    expect(armed(caseId)).toBe(open?.rungs.length ?? 0);
    if (open) tellsOfLateness(service, stage as Stage, open.rungs);
  }
}

/** Every rung that tells of the end or of lateness is armed, whenever the stage is reached. */
function tellsOfLateness(service: ServiceDefinition, _: Stage, rungs: readonly { readonly name: string }[]) {
  const names = service.escalation.rungs
    .filter(({ workingDays }) => workingDays >= 0)
    .map(({ name }) => name);
  expect(rungs.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
}

describe.each(SERVICES.map((service) => [nameOf(service), service] as const))('%s', (_, service) => {
  it('arms a clock in the transaction that opens each stage, and disarms it in the one that leaves it', async () => {
    const seen = await goesEveryWay(service);
    const acting = Object.entries(service.stages).flatMap(([name, stage]) => (isEnd(stage) ? [] : [name]));
    expect(acting.filter((name) => !seen.has(name))).toEqual([]);
  });
});
