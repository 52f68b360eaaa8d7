import { beforeAll, describe, expect, it } from 'vitest';
import { type ReplayDependencies, replayCase } from '#functions/application/replay-case.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { cite } from '#functions/law/citation.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { workingDays } from '#functions/law/term.ts';
import { almaty } from '#test/support/almaty.ts';
import { dayIs, recorded } from '#test/support/amendments.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf, calendarAfter, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';

let at: House;
let included: string;
let refused: string;
let dependencies: ReplayDependencies;

beforeAll(async () => {
  at = house();
  await at.setQuota(100);
  included = await recommended(at, applicationOf({ seed: 1 }));
  acceptedOf(await at.act(included, EXAMPLES.include));
  await at.issue(included);
  const annulment = { verb: 'annul', said: { reference: 'order 12' } } as const;
  acceptedOf(await at.act(included, annulment, { by: official('head') }));
  refused = await recommended(at, applicationOf({ seed: 2 }));
  await at.notify(refused);
  acceptedOf(await at.act(refused, EXAMPLES.object, { by: portal() }));
  acceptedOf(await at.act(refused, EXAMPLES['accept-objection']));
  at.clock.set(almaty('2026-04-10'));
  acceptedOf(await at.act(refused, EXAMPLES['hold-hearing']));
  await at.issue(refused);
  await at.check({ caseId: refused, deadline: 'recommended-1', rung: 'due-1wd' });
  acceptedOf(await at.act(refused, EXAMPLES.refuse));
  dependencies = {
    ...at.ports,
    quotas: at.store.quotas,
    definitionOf: serviceOf,
  };
});

describe('the replay of a case', () => {
  it('computes every event again as it is on record: dates, number, places, receipt, alerts', async () => {
    for (const [caseId, events, documents] of [
      [included, 7, 1],
      [refused, 13, 2],
    ] as const) {
      const replayed = await replayCase(dependencies, caseId);
      expect(replayed).toEqual({ events, documents, persons: true, differences: [] });
    }
  });

  it('computes again what lists of several cases did to each', async () => {
    const town = house();
    await town.setQuota(100);
    const ids: string[] = [];
    for (const seed of [11, 12, 13]) {
      const { kase } = acceptedOf(await town.file(applicationOf({ seed })));
      acceptedOf(await town.act(kase.id, EXAMPLES.register));
      ids.push(kase.id);
    }
    const provider = official('provider');
    const listId = acceptedOf(await town.openList(provider, ids)).list.id;
    town.clock.set(almaty('2026-03-19T15:00'));
    acceptedOf(await town.actOnList(provider, listId, { does: 'forward' }));
    const on = { ...town.ports, quotas: town.store.quotas, definitionOf: serviceOf };
    const replayed = () => Promise.all(ids.map((id) => replayCase(on, id)));
    const same = { events: 3, documents: 0, persons: true, differences: [] };
    // Before the act of the list has come to them, and after it.
    expect(await replayed()).toEqual([same, same, same]);
    town.clock.move({ days: 5 });
    await town.settleList(listId);
    expect(await replayed()).toEqual([same, same, same]);
  });

  it('computes filing and documents no more once the key to the persons is gone, and all the rest', async () => {
    const vault = { ...at.ports.vault, openKey: () => Promise.reject(new Error('the key is gone')) };
    expect(await replayCase({ ...dependencies, vault }, included)).toEqual({
      events: 7,
      documents: 0,
      persons: false,
      differences: [],
    });
  });
});

describe('the replay names', () => {
  const pointersOf = async (changed: Partial<ReplayDependencies>, caseId = included) =>
    (await replayCase({ ...dependencies, ...changed }, caseId)).differences.map(
      ({ at: sequence, pointer }) => `${sequence}${pointer}`,
    );

  it('a definition that is not the one by which it was decided: its hash, and every date that it moves', async () => {
    const named = serviceOf({ code: 'kandas-inclusion', edition: '2026-01-01' });
    const changed = {
      ...named,
      stages: {
        ...named.stages,
        'at-commission': { ...named.stages['at-commission'], within: workingDays(9, cite('K¶7')) },
      },
    } as ServiceDefinition;
    const pointers = await pointersOf({ definitionOf: () => changed });
    expect(pointers).toContain('3/opens/0/own/on');
    expect(pointers).toContain('5/receipt/definition/sha256');
  });

  it('a calendar in which a day of the term is off', async () => {
    const dayOff = recorded([dayIs('off', '2026-03-26')]);
    const calendars = { ...at.ports.calendars, at: async () => calendarAfter(dayOff) };
    const pointers = await pointersOf({ calendars });
    expect(pointers).toContain('3/opens/0/due/on');
  });

  it('a font or a template that is not the one it was drawn with', async () => {
    const { cases } = at.ports;
    const redrawn = async (caseId: string) =>
      (await cases.history(caseId)).map((link) =>
        link.event.type === 'DocumentIssued'
          ? { ...link, event: drawnWith(link.event, { fonts: 'another', template: 'another' }) }
          : link,
      );
    expect(await pointersOf({ cases: { ...cases, history: redrawn } })).toEqual([
      '6/document/drawn/template',
      '6/document/drawn/fonts',
    ]);
  });

  it('bytes of a document that are not those that were issued', async () => {
    const { cases } = at.ports;
    const other = async (caseId: string) =>
      (await cases.history(caseId)).map((link) =>
        link.event.type === 'DocumentIssued'
          ? { ...link, event: { ...link.event, document: { ...link.event.document, sha256: '0' } } }
          : link,
      );
    expect(await pointersOf({ cases: { ...cases, history: other } })).toEqual(['6/document/sha256']);
  });

  it.each([
    ['places', 2, 'ApplicationFiled', '1/places'],
    ['basis', 'K¶99', 'ApplicationForwarded', '3/basis'],
    ['to', 'included', 'OutcomeRecommended', '4/to'],
  ])('an event whose %s was edited', async (name, value, type, pointer) => {
    const { cases } = at.ports;
    const edited = async (caseId: string) =>
      (await cases.history(caseId)).map((link) =>
        link.event.type === type ? { ...link, event: { ...link.event, [name]: value } as CaseEvent } : link,
      );
    const pointers = await pointersOf({ cases: { ...cases, history: edited } });
    expect(pointers).toContain(pointer);
  });

  it('an entry of the ledger that was edited or is gone', async () => {
    const gone = { entry: () => Promise.resolve(undefined) };
    expect(await pointersOf({ quotas: gone })).toEqual(['5/ledger', '7/ledger']);
  });

  it('a number of the application or of the decision that was edited, and one whose entry is gone', async () => {
    const { cases } = at.ports;
    const edited = (change: (event: CaseEvent) => CaseEvent) => ({
      ...cases,
      history: async (caseId: string) =>
        (await cases.history(caseId)).map((link) => ({ ...link, event: change(link.event) })),
    });
    const renumbered = (number: string) =>
      edited((event) => (event.type === 'ApplicationFiled' ? { ...event, number } : event));
    // A place that another application has, one that nobody has, and what no register writes.
    expect(await pointersOf({ cases: renumbered('55-2026-000002') })).toContain('1/register/act/caseId');
    for (const number of ['55-2026-000099', '55-2025-000001', 'one'])
      expect(await pointersOf({ cases: renumbered(number) })).toContain('1/register');
    const redecided = edited((event) =>
      event.type === 'DecisionTaken'
        ? { ...event, decision: { ...event.decision, number: '55-2026-000009' } }
        : event,
    );
    expect(await pointersOf({ cases: redecided })).toContain('5/register/number');
    const gone = { entry: () => Promise.resolve(undefined) };
    expect(await pointersOf({ registers: gone })).toEqual(['1/register', '5/register', '7/register']);
    const { registers } = at.ports;
    const unvoided: ReplayDependencies['registers'] = {
      entry: async (register, value) => {
        const entry = await registers.entry(register, value);
        if (!entry) return undefined;
        const { void: _void, ...counting } = entry;
        return counting;
      },
    };
    expect(await pointersOf({ registers: unvoided })).toEqual(['7/register']);
  });

  it('an alert that no rung of the case would raise', async () => {
    const { cases } = at.ports;
    const early = async (caseId: string) =>
      (await cases.history(caseId)).map((link) =>
        link.event.type === 'DeadlineAlertRaised'
          ? { ...link, event: { ...link.event, rung: { ...link.event.rung, name: 'due+9wd' } } }
          : link,
      );
    const { differences } = await replayCase(
      { ...dependencies, cases: { ...cases, history: early } },
      refused,
    );
    expect(differences).toMatchObject([
      { at: 12, type: 'DeadlineAlertRaised', computed: 'refused: nothing would happen' },
    ]);
  });
});

const drawnWith = (
  event: Extract<CaseEvent, { type: 'DocumentIssued' }>,
  other: { readonly fonts: string; readonly template: string },
): CaseEvent => {
  const { drawn } = event.document;
  if (!drawn) throw new Error('a document says what it was drawn with');
  return { ...event, document: { ...event.document, drawn: { ...drawn, ...other } } };
};
