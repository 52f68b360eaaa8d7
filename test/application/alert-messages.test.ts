import { beforeEach, describe, expect, it } from 'vitest';
import type { AlertMessage } from '#functions/application/ports/alert-messages.ts';
import { SERVICES } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';
import { personalWords } from '#test/support/people.ts';

/** 24:00 of the day on which a case filed in the morning of 18 March must be registered. */
const DUE = almaty('2026-03-19');
const application = applicationOf({ seed: 3, familySize: 4 });

let at: House;
let caseId: string;
beforeEach(async () => {
  at = house();
  caseId = acceptedOf(await at.file(application)).kase.id;
});

/** The alert of a rung, raised at an instant. */
async function raised(rung: string, now = DUE): Promise<void> {
  at.clock.set(now);
  expect(await at.check({ caseId, deadline: 'filed-1', rung })).toBe('raised');
}
const messages = () => at.ports.topic.published as readonly AlertMessage[];

describe('the message of an alert', () => {
  it('says in three languages what happened, where, under which paragraph, and how late it is when it is read', async () => {
    await raised('due');
    expect(await at.tell(caseId, 2)).toBe('told');
    expect(messages()).toMatchObject([
      {
        kind: 'deadline',
        id: `${caseId}.filed-1.due`,
        caseNumber: '55-2026-000001',
        region: '550000000',
        to: 'head',
        actor: 'provider',
        stage: { name: 'filed' },
        paragraph: 'K¶5; M form 2, item 3; standard, item 3; K¶9',
        dueAt: DUE,
        raisedAt: DUE,
        tellAt: almaty('2026-03-19T09:00'),
        hours: { late: 9 },
      },
    ]);
    const [{ subject, text }] = messages() as [AlertMessage];
    expect(subject).toEqual({
      kk: '55-2026-000001: Мерзім өтті, әрекет жасалған жоқ',
      ru: '55-2026-000001: Срок истёк, действие не совершено',
      en: '55-2026-000001: The term has ended and the act is not done',
    });
    expect(text.ru.split('\n')).toEqual([
      'Срок истёк, действие не совершено.',
      'Дело: 55-2026-000001.',
      'Регион: Павлодарская область.',
      'Этап: заявление подано, ожидает регистрации.',
      'Срок: 18 марта 2026 года, 24:00 (время Алматы); просрочено на 9 часов.',
      'Основание: K¶5; M form 2, item 3; standard, item 3; K¶9.',
    ]);
    expect(text.kk).toContain('Мерзімі: 2026 жылғы 18 наурыз, 24:00 (Алматы уақыты); 9 сағатқа кешікті.');
  });

  it('before the term ends says how many hours are left when it is read', async () => {
    acceptedOf(await at.act(caseId, EXAMPLES.register));
    at.clock.set(almaty('2026-03-21'));
    expect(await at.check({ caseId, deadline: 'registered-1', rung: 'due-1wd' })).toBe('raised');
    expect(await at.tell(caseId, 3)).toBe('told');
    expect(messages()).toMatchObject([
      { to: 'provider', tellAt: almaty('2026-03-26T09:00'), hours: { left: 15 } },
    ]);
    expect(messages()[0]?.text.ru).toContain('осталось 15 часов');
  });

  it('is the same message, byte for byte, however often it is told and whatever has happened since', async () => {
    await raised('due');
    await at.tell(caseId, 2);
    acceptedOf(await at.act(caseId, EXAMPLES.register));
    at.clock.move({ days: 3 });
    await at.tell(caseId, 2);
    const [first, second] = messages();
    expect(JSON.stringify(second)).toBe(JSON.stringify(first));
  });

  it('is told again after a topic that did not answer: the fault is not swallowed', async () => {
    await raised('due');
    at.ports.topic.faults.plan('before', 'tell');
    await expect(at.tell(caseId, 2)).rejects.toThrow(Outage);
    expect(await at.tell(caseId, 2)).toBe('told');
  });

  it('holds no personal data', async () => {
    await raised('due');
    await at.tell(caseId, 2);
    const said = JSON.stringify(messages());
    expect(personalWords(application).filter((word) => said.includes(word))).toEqual([]);
  });

  it.each<[string, (id: string) => readonly [string, number]]>([
    ['an event that raised no alert', (id: string) => [id, 1] as const],
    ['an event that the case does not have', (id: string) => [id, 9] as const],
    ['a case that does not exist', () => ['no-such-case', 1] as const],
  ])('is not made of %s', async (_, of) => {
    await raised('due');
    expect(await at.tell(...of(caseId))).toBe('unknown');
    expect(messages()).toEqual([]);
  });

  it('has a Russian and an English name for the stage of every definition', () => {
    const nameless = SERVICES.flatMap(({ code, stages }) =>
      Object.entries(stages).flatMap(([name, { title }]) =>
        title.ru && title.en ? [] : [`${code} ${name}`],
      ),
    );
    expect(nameless).toEqual([]);
  });
});
