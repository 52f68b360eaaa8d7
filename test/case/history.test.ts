import { describe, expect, it } from 'vitest';
import { historyOf } from '#functions/case/history.ts';
import { ROLE_TITLES } from '#functions/law/role-titles.ts';
import { ROLES } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, givenFiled } from '#test/support/given-case.ts';

const linked = (events: ReturnType<typeof givenFiled>['events']) =>
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

describe('the titles of the roles', () => {
  it('are there for every role, in three languages', () => {
    expect(Object.keys(ROLE_TITLES).toSorted()).toEqual([...ROLES].toSorted());
    for (const title of Object.values(ROLE_TITLES)) {
      expect([title.kk, title.ru, title.en].every((words) => words.length > 3)).toBe(true);
    }
  });
});
