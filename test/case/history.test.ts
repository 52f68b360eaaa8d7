import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '#functions/case/events.ts';
import { historyOf } from '#functions/case/history.ts';
import { ROLE_TITLES } from '#functions/law/role-titles.ts';
import { ROLES, stageOf } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { COMPLAINTS } from '#functions/law/services.ts';
import { SUBSTITUTED_OFFICES } from '#functions/law/substituted-offices.ts';
import { almaty } from '#test/support/almaty.ts';
import { documentIssued, EXAMPLES, givenAt, givenFiled } from '#test/support/given-case.ts';
import { givenComplaint } from '#test/support/given-complaint.ts';

const linked = (events: readonly CaseEvent[]) =>
  events.map((event, index) => ({ sequence: index + 1, event, hash: `hash ${index + 1}` }));

const decided = givenFiled()
  .and(EXAMPLES.register, almaty('2026-03-18T15:10'))
  .and(EXAMPLES.forward, almaty('2026-03-19T09:00'))
  .and(EXAMPLES.recommend, almaty('2026-04-08T09:00'))
  .and(EXAMPLES.include, almaty('2026-04-08T10:00'));
const entries = historyOf(linked(decided.events), kandasInclusion2026);

describe('the history of a case', () => {
  it('has one entry an event, in their order, with their hashes', () => {
    expect(entries.map(({ sequence, hash }) => [sequence, hash])).toEqual(
      [1, 2, 3, 4, 5].map((number) => [number, `hash ${number}`]),
    );
  });

  it('says what was done, by which office, under which paragraph, in three languages', () => {
    expect(entries[1]).toMatchObject({
      type: 'ApplicationRegistered',
      act: { kk: 'Өтініш тіркелді', ru: 'Заявление зарегистрировано', en: 'Application registered' },
      by: { role: 'provider', organisation: 'provider', title: ROLE_TITLES.provider },
      basis: 'K¶5',
      stage: { to: { en: 'registered, to be forwarded to the commission' } },
    });
  });

  it('names the clock that an act closed, and whether in time, and the one it opened', () => {
    expect(entries[2]).toMatchObject({
      closed: { stage: 'registered', kept: true },
      opened: { stage: 'at-commission', dueOn: '2026-04-07' },
    });
    // The commission's ten working days ended on 7 April: the recommendation of the 8th is late.
    expect(entries[3]?.closed).toMatchObject({ stage: 'at-commission', dueOn: '2026-04-07', kept: false });
  });

  it('counts an act in the last millisecond of the term as kept, and one at its end as missed', () => {
    const until = (at: string) => {
      const acted = givenFiled()
        .and(EXAMPLES.register, almaty('2026-03-18T15:10'))
        .and(EXAMPLES.forward, almaty('2026-03-19T09:00'))
        .and(EXAMPLES.recommend, at as ReturnType<typeof almaty>);
      return historyOf(linked(acted.events), kandasInclusion2026)[3]?.closed?.kept;
    };
    expect(until('2026-04-07T18:59:59.999Z')).toBe(true);
    expect(until('2026-04-07T19:00:00.000Z')).toBe(false);
  });

  it('tells the decision with its number, its outcome and its places', () => {
    expect(entries[4]?.details.map(({ en }) => en)).toEqual([
      '№ 55-2026-000001',
      'include in the quota',
      `places in the quota: ${decided.kase.places}`,
    ]);
  });

  it('shows no subject of a token, though events keep them', () => {
    expect(JSON.stringify(entries)).not.toContain('some provider');
    expect(JSON.stringify(decided.events)).toContain('some provider');
  });

  it('says for whom an office filed that took the papers', () => {
    const [filing] = decided.events;
    if (!filing) throw new Error('a history begins with a filing');
    const counter = { ...filing, by: { subject: 'some clerk', role: 'state-corporation' as const } };
    const [filed] = historyOf(linked([counter]), kandasInclusion2026);
    expect(filed).toMatchObject({ by: { role: 'state-corporation' }, for: { role: 'applicant' } });
    expect(entries[0]?.for).toBeUndefined();
  });
});

describe('an entry', () => {
  it('has all that a reader may know of its event, and nothing else', () => {
    const [filed, registered] = entries;
    const clock = (stage: string) => {
      const found = decided.kase.deadlines.find((one) => one.stage === stage);
      return { deadline: found?.id, stage, dueOn: found?.due.on, dueAt: found?.due.at };
    };
    const title = (stage: string) => stageOf(kandasInclusion2026, stage).title;
    const { kk, ru = kk, en = kk } = title('filed');
    expect(filed).toMatchObject({ stage: { to: { kk, ru, en } }, opened: clock('filed') });
    for (const part of ['closed', 'document', 'for']) expect(filed).not.toHaveProperty(part);
    expect(filed?.stage).not.toHaveProperty('from');
    expect(registered).toEqual({
      sequence: 2,
      at: almaty('2026-03-18T15:10'),
      type: 'ApplicationRegistered',
      act: { kk: 'Өтініш тіркелді', ru: 'Заявление зарегистрировано', en: 'Application registered' },
      details: [],
      by: { role: 'provider', organisation: 'provider', title: ROLE_TITLES.provider },
      basis: 'K¶5',
      stage: { from: { kk, ru, en }, to: expect.objectContaining(title('registered')) },
      closed: { ...clock('filed'), kept: true },
      opened: clock('registered'),
      hash: 'hash 2',
    });
  });

  it('of a paper names the paper, and is by the system: no stage, no clock, no rule', () => {
    const event = documentIssued(decided.kase) as Extract<CaseEvent, { type: 'DocumentIssued' }>;
    const issued = historyOf(linked([...decided.events, event]), kandasInclusion2026).at(-1);
    const { id, form, sha256 } = event.document;
    expect(issued).toEqual({
      sequence: 6,
      at: event.at,
      type: 'DocumentIssued',
      act: { kk: 'Құжат жасалды', ru: 'Изготовлен документ', en: 'Document issued' },
      details: [{ kk: form, ru: form, en: form }],
      by: {
        role: 'system',
        title: { kk: 'Qonys жүйесі', ru: 'система Qonys', en: 'the Qonys system' },
      },
      document: { id, form, sha256 },
      hash: 'hash 6',
    });
  });

  it('at the end of a case closes the last clock, and opens none', () => {
    const end = givenAt('delivered');
    const last = historyOf(linked(end.events), kandasInclusion2026).at(-1);
    expect(last?.closed).toMatchObject({ stage: 'included', kept: true });
    expect(last).not.toHaveProperty('opened');
  });

  it('by whoever acts for an absent holder says so, with the act, and for whom', () => {
    const act = { number: '41-ж', day: decided.kase.acceptedOn };
    const acting = { office: 'head', subject: 'the head', substitution: 'one', act } as const;
    const [filing, registration] = decided.events as readonly [CaseEvent, CaseEvent];
    const instead = { ...registration, by: { ...registration.by, for: acting } };
    const entry = historyOf(linked([filing, instead]), kandasInclusion2026)[1];
    const { acting: title, title: holder } = SUBSTITUTED_OFFICES.head;
    expect(entry?.by).toEqual({ role: 'provider', organisation: 'provider', title });
    expect(entry?.for).toEqual({ role: 'head', title: holder, act });
    expect(JSON.stringify(entry)).not.toContain('the head');
  });

  it('of a complaint on paper is for the complainant, and of one from a portal for nobody', () => {
    const first = (channel: string) =>
      historyOf(linked(givenComplaint({ channel }).events), COMPLAINTS)[0]?.for;
    expect(first('head-in-writing')).toEqual({ role: 'applicant', title: ROLE_TITLES.applicant });
    expect(first('head')).toBeUndefined();
  });

  it('of another act by an office is for nobody', () => {
    expect(entries.map((entry) => entry.for)).toEqual(Array(5).fill(undefined));
  });
});

describe('the titles of the roles', () => {
  it('are there for every role, in three languages', () => {
    expect(Object.keys(ROLE_TITLES).toSorted()).toEqual([...ROLES].toSorted());
    for (const title of Object.values(ROLE_TITLES)) {
      expect([title.kk, title.ru, title.en].every((words) => words.length > 3)).toBe(true);
    }
  });
});
