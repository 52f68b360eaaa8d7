import { describe, expect, it } from 'vitest';
import { dueOf } from '#functions/case/deadlines.ts';
import { explain, type Question, replay, type Step } from '#functions/case/explain.ts';
import { explainInWords } from '#functions/case/explain-in-words.ts';
import { withAmendments } from '#functions/law/calendar/amendments.ts';
import { calendarOfKazakhstan } from '#functions/law/calendar/calendar.ts';
import { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import { cite, ours } from '#functions/law/citation.ts';
import { calendarDays, type Term, workingDays } from '#functions/law/term.ts';

const day = (text: string) => PlainDate.parse(text);
const at = (text: string) => Instant.parse(text);

function stepsOf(question: Question, calendar = calendarOfKazakhstan): readonly Step[] {
  const steps = explain(question, calendar);
  if (!steps.ok) throw new Error(steps.refusal.code);
  return steps.value;
}

const named = (steps: readonly Step[], name: Step['step']) => steps.filter(({ step }) => step === name);

const ofStage = {
  filing: { at: at('2026-03-17T15:00:00.000Z'), acceptedOn: day('2026-03-18') },
  own: { term: workingDays(3, cite('K¶6')), start: { on: day('2026-03-18') } },
  service: { term: workingDays(14, cite('standard, item 3')), start: { on: day('2026-03-18') } },
};

describe('an explanation', () => {
  it('goes from filing over each term to the term that binds', () => {
    const steps = stepsOf(ofStage);
    expect(steps.map(({ step }) => step).join(' ')).toBe(
      `filed start${' skipped'.repeat(5)} end start${' skipped'.repeat(9)} end binds`,
    );
    expect(steps.at(-1)).toMatchObject({ term: 'own', on: '2026-03-26', at: '2026-03-26T19:00:00.000Z' });
    expect(replay(steps)).toBe('2026-03-26');
  });

  it('says when the service term is the one that binds', () => {
    const steps = stepsOf({
      own: { term: workingDays(5, cite('K¶9')), start: { on: day('2026-11-20') } },
      service: { term: workingDays(14, cite('standard, item 3')), start: { on: day('2026-11-04') } },
    });
    expect(steps.at(-1)).toMatchObject({ step: 'binds', term: 'service', on: '2026-11-24' });
    expect(replay(steps)).toBe('2026-11-24');
  });

  it('names each skipped day and the act behind it', () => {
    const skipped = named(stepsOf(ofStage), 'skipped');
    expect(skipped[0]).toMatchObject({ day: '2026-03-21', name: { kk: 'Наурыз мейрамы' } });
    expect(skipped[3]).toMatchObject({
      day: '2026-03-24',
      act: { source: expect.stringContaining('Z010000267_') },
    });
  });

  it('names a weekend day that is counted', () => {
    const steps = stepsOf({ own: { term: workingDays(2, cite('K¶6')), start: { on: day('2024-05-03') } } });
    expect(named(steps, 'worked')).toMatchObject([
      { day: '2024-05-04', act: { source: 'adilet G24G0000109' } },
    ]);
    expect(replay(steps)).toBe('2024-05-06');
  });

  it('tells what suspensions consumed, and each of them once', () => {
    const steps = stepsOf({
      own: {
        term: workingDays(10, cite('K¶7')),
        start: { on: day('2026-11-02') },
        suspensions: [
          { from: day('2026-11-05'), to: day('2026-11-09') },
          { from: day('2026-11-16'), to: day('2026-11-16') },
        ],
      },
    });
    expect(named(steps, 'suspended')).toEqual([
      { step: 'suspended', from: '2026-11-05', to: '2026-11-09', consumed: 2, remaining: 8, held: 3 },
      { step: 'suspended', from: '2026-11-16', to: '2026-11-16', consumed: 6, remaining: 4, held: 1 },
    ]);
    expect(replay(steps)).toBe('2026-11-20');
  });

  it('shows the roll of a calendar-day term and the days it passes over', () => {
    const own = { term: calendarDays(30, cite('K¶18')), start: { on: day('2026-02-19') } };
    const steps = stepsOf({ own });
    expect(named(steps, 'rolled')).toMatchObject([{ from: '2026-03-21', to: '2026-03-26' }]);
    expect(named(steps, 'skipped')).toHaveLength(5);
    expect(replay(steps)).toBe('2026-03-26');
    const strict = stepsOf({ own: { ...own, counting: { rollForward: false } } });
    expect(named(strict, 'skipped')).toEqual([]);
    expect(replay(strict)).toBe('2026-03-21');
  });

  it('replays a roll into a suspension', () => {
    const question = {
      term: calendarDays(30, cite('K¶18')),
      start: { on: day('2026-02-19') },
      suspensions: [{ from: day('2026-03-24'), to: day('2026-03-27') }],
    };
    const steps = stepsOf({ own: question });
    expect(replay(steps)).toBe('2026-03-30');
    expect(steps).toContainEqual(expect.objectContaining({ step: 'end', on: '2026-03-30' }));
  });

  it('explains a monthly term and a term of 0 days', () => {
    const monthly: Term = { unit: 'end-of-next-month', cite: cite('R¶6') };
    expect(replay(stepsOf({ own: { term: monthly, start: { on: day('2026-01-31') } } }))).toBe('2026-02-28');
    const sameDay = { term: workingDays(0, cite('K¶5')), start: { on: day('2026-03-21') } };
    const steps = stepsOf({ own: sameDay });
    expect(steps[0]).toMatchObject({ step: 'start', counts: true });
    expect(replay(steps)).toBe('2026-03-26');
  });

  it('explains an old date with the calendar known then', () => {
    const named = {
      day: day('2026-11-25'),
      effect: 'off' as const,
      name: { kk: 'Ауыстырылған демалыс', ru: 'Перенесённый выходной', en: 'Day off moved' },
      act: { title: { kk: 'Бұйрық', ru: 'Приказ', en: 'Order' }, source: 'a test' },
    };
    const recordedAt = at('2026-11-21T08:00:00.000Z');
    const amendments = [{ change: 'set' as const, named, version: 1, recordedAt }];
    const own = { term: workingDays(3, cite('K¶6')), start: { on: day('2026-11-23') } };
    const before = stepsOf(
      { own },
      withAmendments(calendarOfKazakhstan, amendments, at('2026-11-21T07:59:59.999Z')),
    );
    const after = stepsOf({ own }, withAmendments(calendarOfKazakhstan, amendments, recordedAt));
    expect([replay(before), replay(after)]).toEqual(['2026-11-26', '2026-11-27']);
    expect(explainInWords(after, 'ru')).toContain(
      'Не считается: 25 ноября 2026 года, среда — Перенесённый выходной. Приказ.',
    );
  });

  it('is refused where the term is', () => {
    const own = { term: workingDays(3, cite('K¶6')), start: { on: day('2027-12-30') } };
    expect(explain({ own }, calendarOfKazakhstan)).toMatchObject({ refusal: { code: 'calendar-unknown' } });
    expect(dueOf(own.term, own.start, calendarOfKazakhstan)).toMatchObject({
      refusal: { code: 'calendar-unknown' },
    });
  });

  it('has no steps and no date where nothing is asked', () => {
    expect(stepsOf({})).toEqual([]);
    expect(replay([])).toBeUndefined();
  });
});

describe('an explanation in words', () => {
  const short: Question = {
    filing: { at: at('2026-12-29T13:05:00.000Z'), acceptedOn: day('2026-12-30') },
    own: {
      term: workingDays(2, ours('a test')),
      start: { on: day('2026-12-30') },
      suspensions: [{ from: day('2026-12-31'), to: day('2026-12-31') }],
    },
  };

  it('reads in Kazakh', () => {
    expect(explainInWords(stepsOf(short), 'kk')).toEqual([
      'Берілді: 2026 жылғы 29 желтоқсан, сейсенбі, сағат 18:05 (Алматы уақыты). Қабылданған күні: 2026 жылғы 30 желтоқсан, сәрсенбі (standard, item 7).',
      'Кезеңнің өз мерзімі: 2 жұмыс күні (жобаның шешімі). Басталуы: 2026 жылғы 30 желтоқсан, сәрсенбі; бұл күн есептелмейді (жобаның шешімі).',
      'Тоқтатылды: 2026 жылғы 31 желтоқсан – 2026 жылғы 31 желтоқсан. Оған дейін өткені: 0 күн, қалғаны: 2 күн; есептелмегені: 1 күн.',
      'Есептелмейді: 2027 жылғы 1 қаңтар, жұма — Жаңа жыл. 2001 жылғы 13 желтоқсандағы № 267 «Қазақстан Республикасындағы мерекелер туралы» Заң, 5-бап.',
      'Есептелмейді: 2027 жылғы 2 қаңтар, сенбі — Жаңа жыл. 2001 жылғы 13 желтоқсандағы № 267 «Қазақстан Республикасындағы мерекелер туралы» Заң, 5-бап.',
      'Есептелмейді: 2027 жылғы 3 қаңтар, жексенбі — демалыс күні. Қазақстан Республикасының Еңбек кодексі, 84-бап (бес күндік жұмыс аптасы).',
      'Есептелмейді: 2027 жылғы 4 қаңтар, дүйсенбі — Жаңа жыл (2027 жылғы 2 қаңтар) демалыс күніне тұспа-тұс келгендіктен демалыс. 2001 жылғы 13 желтоқсандағы № 267 Заң, 5-бап (демалыс күні мереке күнімен тұспа-тұс келгенде).',
      'Мерзімнің соңы: 2027 жылғы 6 қаңтар, сәрсенбі, сағат 24:00 (Алматы уақыты; жобаның шешімі). Алдын ала: әлі расталмаған күндерге негізделген.',
      'Қолданылатын мерзім: Кезеңнің өз мерзімі, 2027 жылғы 6 қаңтар, сәрсенбі.',
    ]);
  });

  it('reads in Russian, with the right form of each number', () => {
    const lines = explainInWords(stepsOf(short), 'ru');
    expect(lines[1]).toContain('Собственный срок этапа: 2 рабочих дня');
    expect(lines[2]).toContain('истекло: 0 дней, осталось: 2 дня; не посчитано: 1 день');
    const opening = (length: number) =>
      explainInWords(
        stepsOf({ own: { term: workingDays(length, cite('K¶6')), start: { on: day('2026-03-18') } } }),
        'ru',
      )[0];
    expect(opening(1)).toContain(': 1 рабочий день (K¶6)');
    expect(opening(11)).toContain(': 11 рабочих дней');
    expect(opening(14)).toContain(': 14 рабочих дней');
    expect(opening(21)).toContain(': 21 рабочий день');
    expect(opening(60)).toContain(': 60 рабочих дней');
    expect(opening(112)).toContain(': 112 рабочих дней');
  });

  it('has a sentence for every step in every language', () => {
    const rolled = { term: calendarDays(30, cite('K¶18')), start: { on: day('2026-02-19') } };
    const monthly = {
      term: { unit: 'end-of-next-month', cite: cite('R¶6') } as const,
      start: { on: day('2026-01-31') },
    };
    const worked = { term: workingDays(0, cite('K¶5')), start: { on: day('2024-05-04') } };
    for (const question of [{ own: rolled, service: monthly }, { own: worked }]) {
      const steps = stepsOf(question);
      for (const language of ['kk', 'ru', 'en'] as const) {
        const lines = explainInWords(steps, language);
        expect(lines).toHaveLength(steps.length);
        expect(lines.filter((line) => !line.endsWith('.') || line.includes('undefined'))).toEqual([]);
      }
    }
  });
});
