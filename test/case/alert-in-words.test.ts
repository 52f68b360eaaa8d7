import { describe, expect, it } from 'vitest';
import { alertInWords, type Clock, digestInWords, hoursUntil } from '#functions/case/alert-in-words.ts';
import { almaty } from '#test/support/almaty.ts';

const REGION = '550000000';
const clock = (more: Partial<Clock> = {}): Clock => ({
  caseNumber: '55-2026-000007',
  stage: { title: { kk: 'тіркелді', ru: 'зарегистрировано', en: 'registered' } },
  dueAt: almaty('2026-03-21'),
  hours: { left: 1 },
  ...more,
});
const about = {
  text: { kk: 'Мерзім таяды', ru: 'Срок истекает', en: 'A term runs out' },
  region: REGION,
  basis: 'K¶6',
} as const;
const linesOf = (language: 'kk' | 'ru' | 'en', more: Partial<Clock> = {}) =>
  alertInWords(clock(more), about).text[language].split('\n');
const hours = (language: 'kk' | 'ru' | 'en', of: Clock['hours']) => linesOf(language, { hours: of })[4];

describe('the hours until a due instant', () => {
  it('are whole: so many are left, or it is so many ago', () => {
    const due = almaty('2026-03-18T10:00');
    expect(hoursUntil(due, almaty('2026-03-18T08:01'))).toEqual({ left: 1 });
    expect(hoursUntil(due, almaty('2026-03-18T08:00'))).toEqual({ left: 2 });
    expect(hoursUntil(due, due)).toEqual({ left: 0 });
    expect(hoursUntil(due, almaty('2026-03-18T10:01'))).toEqual({ late: 0 });
    expect(hoursUntil(due, almaty('2026-03-18T12:30'))).toEqual({ late: 2 });
  });
});

describe('an alert', () => {
  it('has the case and what is told as its subject', () => {
    expect(alertInWords(clock(), about).subject).toEqual({
      kk: '55-2026-000007: Мерзім таяды',
      ru: '55-2026-000007: Срок истекает',
      en: '55-2026-000007: A term runs out',
    });
  });

  it('says where, what, when and by which paragraph, a line for each', () => {
    expect(linesOf('en')).toEqual([
      'A term runs out.',
      'Case: 55-2026-000007.',
      'Region: Павлодарская область.',
      'Stage: registered.',
      'Due: 20 March 2026, 24:00 (Asia/Almaty); 1 hour left.',
      'Under: K¶6.',
    ]);
    expect(linesOf('ru')).toEqual([
      'Срок истекает.',
      'Дело: 55-2026-000007.',
      'Регион: Павлодарская область.',
      'Этап: зарегистрировано.',
      'Срок: 20 марта 2026 года, 24:00 (время Алматы); осталось 1 час.',
      'Основание: K¶6.',
    ]);
    expect(linesOf('kk')).toEqual([
      'Мерзім таяды.',
      'Іс: 55-2026-000007.',
      'Өңір: Павлодар облысы.',
      'Кезең: тіркелді.',
      'Мерзімі: 2026 жылғы 20 наурыз, 24:00 (Алматы уақыты); 1 сағат қалды.',
      'Негізі: K¶6.',
    ]);
  });

  it('says an instant within a day by its clock, to the minute', () => {
    expect(linesOf('en', { dueAt: almaty('2026-03-20T09:05:59') })[4]).toContain('20 March 2026, 09:05 (');
    expect(linesOf('en', { dueAt: almaty('2026-03-20T00:01') })[4]).toContain('20 March 2026, 00:01 (');
  });

  it('counts hours as each language does, left or late', () => {
    expect([1, 2].map((left) => hours('en', { left })?.split('; ')[1])).toEqual([
      '1 hour left.',
      '2 hours left.',
    ]);
    expect([1, 2].map((late) => hours('en', { late })?.split('; ')[1])).toEqual([
      '1 hour late.',
      '2 hours late.',
    ]);
    expect([1, 3, 5, 11, 12, 21, 104, 111].map((left) => hours('ru', { left })?.split('; ')[1])).toEqual([
      'осталось 1 час.',
      'осталось 3 часа.',
      'осталось 5 часов.',
      'осталось 11 часов.',
      'осталось 12 часов.',
      'осталось 21 час.',
      'осталось 104 часа.',
      'осталось 111 часов.',
    ]);
    expect(hours('ru', { late: 2 })).toContain('просрочено на 2 часа.');
    expect(hours('kk', { late: 2 })).toContain('2 сағатқа кешікті.');
  });

  it('falls back on Kazakh for a stage without a name in the language', () => {
    expect(linesOf('en', { stage: { title: { kk: 'тіркелді' } } })[3]).toBe('Stage: тіркелді.');
  });

  it('marks a synthetic case wherever it names it', () => {
    const { subject, text } = alertInWords(clock({ synthetic: true }), about);
    expect(subject.ru).toBe('55-2026-000007 (тестовое дело, не настоящее): Срок истекает');
    expect(text.en).toContain('Case: 55-2026-000007 (synthetic case, not a real one).');
  });
});

describe('the digest of a region', () => {
  const digest = (late: number, due: number, first: readonly Clock[] = []) =>
    digestInWords({
      region: REGION,
      at: almaty('2026-03-20T09:00'),
      late: { count: late, first },
      due: { count: due, first: [] },
    });

  it('has the region, the day and both counts as its subject', () => {
    expect(digest(2, 3).subject).toEqual({
      kk: 'Павлодар облысы, 2026 жылғы 20 наурыз: кешіккені 2, үш жұмыс күні ішінде мерзімі аяқталатыны 3',
      ru: 'Павлодарская область, 20 марта 2026 года: просрочено 2, срок истекает в течение трёх рабочих дней: 3',
      en: 'Павлодарская область, 20 March 2026: 2 late, 3 due within three working days',
    });
  });

  it('lists the first of the late, and says how many more there are', () => {
    expect(digest(3, 1, [clock({ hours: { late: 4 } })]).text.en.split('\n')).toEqual([
      'Late: 3',
      '- 55-2026-000007: registered; 20 March 2026, 24:00; 4 hours late',
      '- and 2 more',
      'Due within three working days: 1',
      '- and 1 more',
    ]);
    expect(digest(1, 0, [clock()]).text.ru.split('\n')).toEqual([
      'Просрочено: 1',
      '- 55-2026-000007: зарегистрировано; 20 марта 2026 года, 24:00; осталось 1 час',
      'Срок истекает в течение трёх рабочих дней: 0',
    ]);
    expect(digest(0, 2).text.kk.split('\n')).toEqual([
      'Кешіккен: 0',
      'Үш жұмыс күні ішінде мерзімі аяқталады: 2',
      '- және тағы 2',
    ]);
    expect(digest(0, 2).text.ru).toContain('- и ещё 2');
  });
});
