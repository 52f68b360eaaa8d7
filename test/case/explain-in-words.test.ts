import { describe, expect, it } from 'vitest';
import type { Step } from '#functions/case/explain.ts';
import { counted, explainInWords } from '#functions/case/explain-in-words.ts';
import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import { cite, ours } from '#functions/law/citation.ts';
import { calendarDays, type Term, workingDays } from '#functions/law/term.ts';
import { almaty } from '#test/support/almaty.ts';

const K = cite('K¶6');
const day = (text: string) => text as PlainDate;
const on = day('2026-03-20');
const said = (step: Step) =>
  (['kk', 'ru', 'en'] as const).map((language) => explainInWords([step], language)[0]);
const started = (term: Term, counts = false) =>
  said({ step: 'start', of: 'own', term, day: on, counts, cite: K });
const lengths = (term: Term) => started(term).map((text) => text?.split('.')[0]);

describe('a sentence of an explanation', () => {
  it('says when the application came, and on which day it was taken', () => {
    const step = { step: 'filed', at: almaty('2026-03-19T09:05:59'), acceptedOn: on, cite: K } as const;
    expect(said(step)).toEqual([
      'Берілді: 2026 жылғы 19 наурыз, бейсенбі, сағат 09:05 (Алматы уақыты). Қабылданған күні: 2026 жылғы 20 наурыз, жұма (K¶6).',
      'Подано: 19 марта 2026 года, четверг, 09:05 (время Алматы). День приёма: 20 марта 2026 года, пятница (K¶6).',
      'Filed: 19 March 2026, Thursday, 09:05 (Asia/Almaty). Day of acceptance: 20 March 2026, Friday (K¶6).',
    ]);
    const own = said({ ...step, at: almaty('2026-03-19T19:40'), cite: ours('a choice') });
    expect(own[0]).toContain(
      '19:40 (Алматы уақыты). Қабылданған күні: 2026 жылғы 20 наурыз, жұма (жобаның шешімі).',
    );
    expect(own[1]).toContain('(решение проекта).');
    expect(own[2]).toContain('(ours: a choice).');
  });

  it('says which term starts where, and whether that day counts', () => {
    expect(started(workingDays(3, K))).toEqual([
      'Кезеңнің өз мерзімі: 3 жұмыс күні (K¶6). Басталуы: 2026 жылғы 20 наурыз, жұма; бұл күн есептелмейді (K¶6).',
      'Собственный срок этапа: 3 рабочих дня (K¶6). Начало: 20 марта 2026 года, пятница; этот день не считается (K¶6).',
      'Own term of the stage: 3 working days (K¶6). Start: 20 March 2026, Friday; this day is not counted (K¶6).',
    ]);
    expect(started(workingDays(0, K), true).map((text) => text?.split('; ')[1])).toEqual([
      'бұл күннің өзі есептеледі (K¶6).',
      'сам этот день считается (K¶6).',
      'this day itself counts (K¶6).',
    ]);
    const service = said({
      step: 'start',
      of: 'service',
      term: workingDays(14, K),
      day: on,
      counts: false,
      cite: K,
    });
    expect(service.map((text) => text?.split(':')[0])).toEqual([
      'Бүкіл қызметтің мерзімі',
      'Срок всей услуги',
      'Term of the whole service',
    ]);
  });

  it('says how long a term is, as each language counts', () => {
    expect(lengths(workingDays(1, K))).toEqual([
      'Кезеңнің өз мерзімі: 1 жұмыс күні (K¶6)',
      'Собственный срок этапа: 1 рабочий день (K¶6)',
      'Own term of the stage: 1 working day (K¶6)',
    ]);
    expect(lengths(workingDays(5, K))[1]).toBe('Собственный срок этапа: 5 рабочих дней (K¶6)');
    expect(lengths(calendarDays(30, K))).toEqual([
      'Кезеңнің өз мерзімі: 30 күнтізбелік күн (K¶6)',
      'Собственный срок этапа: 30 календарных дней (K¶6)',
      'Own term of the stage: 30 calendar days (K¶6)',
    ]);
    expect(lengths(calendarDays(1, K)).slice(1)).toEqual([
      'Собственный срок этапа: 1 календарный день (K¶6)',
      'Own term of the stage: 1 calendar day (K¶6)',
    ]);
    expect(lengths(calendarDays(2, K))[1]).toBe('Собственный срок этапа: 2 календарных дня (K¶6)');
    const minutes = (length: number) => lengths({ unit: 'working-minutes', length, cite: K });
    expect(minutes(20)).toEqual([
      'Кезеңнің өз мерзімі: жұмыс уақытындағы 20 минут (K¶6)',
      'Собственный срок этапа: 20 минут рабочего времени (K¶6)',
      'Own term of the stage: 20 minutes of working time (K¶6)',
    ]);
    expect([1, 2].map((length) => minutes(length)[1])).toEqual([
      'Собственный срок этапа: 1 минута рабочего времени (K¶6)',
      'Собственный срок этапа: 2 минуты рабочего времени (K¶6)',
    ]);
  });

  it('says of a monthly term in which month it lies', () => {
    expect(started({ unit: 'end-of-next-month', cite: cite('R¶6') })).toEqual([
      'Кезеңнің өз мерзімі: есепті айдан кейінгі айдың соңғы күнінен кешіктірмей (R¶6). Есепті айдағы күн: 2026 жылғы 20 наурыз, жұма.',
      'Собственный срок этапа: не позднее последнего дня месяца, следующего за отчётным (R¶6). День отчётного месяца: 20 марта 2026 года, пятница.',
      'Own term of the stage: no later than the last day of the month after the reporting month (R¶6). A day of the reporting month: 20 March 2026, Friday.',
    ]);
  });

  it('names a day that is skipped or worked, with the act behind it', () => {
    const words = (text: string) => ({ kk: `${text} kk`, ru: `${text} ru`, en: text });
    const about = { day: on, name: words('Holiday'), act: { title: words('Law'), source: 'a test' } };
    expect(said({ step: 'skipped', ...about })).toEqual([
      'Есептелмейді: 2026 жылғы 20 наурыз, жұма — Holiday kk. Law kk.',
      'Не считается: 20 марта 2026 года, пятница — Holiday ru. Law ru.',
      'Not counted: 20 March 2026, Friday: Holiday. Law.',
    ]);
    expect(said({ step: 'worked', ...about })).toEqual([
      'Демалыс күні болса да есептеледі: 2026 жылғы 20 наурыз, жұма — Holiday kk. Law kk.',
      'Считается, хотя и выходной: 20 марта 2026 года, пятница — Holiday ru. Law ru.',
      'Counted, though a weekend day: 20 March 2026, Friday: Holiday. Law.',
    ]);
  });

  it('says what a suspension took, and since when a term stands still', () => {
    const step = {
      step: 'suspended',
      from: on,
      to: day('2026-03-27'),
      consumed: 1,
      remaining: 2,
      held: 5,
    } as const;
    expect(said(step)).toEqual([
      'Тоқтатылды: 2026 жылғы 20 наурыз – 2026 жылғы 27 наурыз. Оған дейін өткені: 1 күн, қалғаны: 2 күн; есептелмегені: 5 күн.',
      'Приостановлено: 20 марта 2026 года – 27 марта 2026 года. До этого истекло: 1 день, осталось: 2 дня; не посчитано: 5 дней.',
      'Suspended: 20 March 2026 to 27 March 2026. Consumed before it: 1 day, remaining: 2 days; not counted: 5 days.',
    ]);
    expect(said({ step: 'stands-still', since: on })).toEqual([
      'Мерзім тоқтатылды: 2026 жылғы 20 наурыз, жұма. Жалғасқанда күні қайта есептеледі.',
      'Срок приостановлен: 20 марта 2026 года, пятница. Дата будет пересчитана, когда он возобновится.',
      'The term stands still since 20 March 2026, Friday. Its date is computed anew when it runs on.',
    ]);
  });

  it('says where a last day rolls to, and what counts back from the end of the service', () => {
    expect(said({ step: 'rolled', from: day('2026-03-21'), to: day('2026-03-26'), cite: K })).toEqual([
      'Соңғы күн (2026 жылғы 21 наурыз, сенбі) — демалыс күні, мерзім келесі жұмыс күніне ауысады: 2026 жылғы 26 наурыз, бейсенбі (K¶6).',
      'Последний день (21 марта 2026 года, суббота) — нерабочий, срок переходит на следующий рабочий день: 26 марта 2026 года, четверг (K¶6).',
      'The last day (21 March 2026, Saturday) is off: the term runs to the next working day, 26 March 2026, Thursday (K¶6).',
    ]);
    expect(said({ step: 'before-service-end', hours: 24, cite: K })).toEqual([
      'Кезеңнің өз мерзімі: бүкіл қызметтің мерзімі аяқталғанға дейін 24 сағат бұрын (K¶6).',
      'Собственный срок этапа: за 24 часа до окончания срока всей услуги (K¶6).',
      'Own term of the stage: 24 hours before the term of the whole service ends (K¶6).',
    ]);
    expect([1, 5].map((hours) => said({ step: 'before-service-end', hours, cite: K })[1])).toEqual([
      'Собственный срок этапа: за 1 час до окончания срока всей услуги (K¶6).',
      'Собственный срок этапа: за 5 часов до окончания срока всей услуги (K¶6).',
    ]);
  });

  it('says when the term ends, by the clock or with its day, and whether that is certain', () => {
    const end = (at: Instant, provisional: boolean) =>
      said({ step: 'end', of: 'own', on, at, provisional, cite: K });
    expect(end(almaty('2026-03-21'), false)).toEqual([
      'Мерзімнің соңы: 2026 жылғы 20 наурыз, жұма, сағат 24:00 (Алматы уақыты; K¶6).',
      'Конец срока: 20 марта 2026 года, пятница, 24:00 (время Алматы; K¶6).',
      'End: 20 March 2026, Friday, 24:00 (Asia/Almaty; K¶6).',
    ]);
    expect(end(almaty('2026-03-20T09:30'), true)).toEqual([
      'Мерзімнің соңы: 2026 жылғы 20 наурыз, жұма, сағат 09:30 (Алматы уақыты; K¶6). Алдын ала: әлі расталмаған күндерге негізделген.',
      'Конец срока: 20 марта 2026 года, пятница, 09:30 (время Алматы; K¶6). Предварительно: опирается на ещё не подтверждённые дни.',
      'End: 20 March 2026, Friday, 09:30 (Asia/Almaty; K¶6). Provisional: it rests on days that are not confirmed yet.',
    ]);
    expect(said({ step: 'binds', term: 'service', on, at: almaty('2026-03-21'), cite: K })).toEqual([
      'Қолданылатын мерзім: Бүкіл қызметтің мерзімі, 2026 жылғы 20 наурыз, жұма.',
      'Действует: Срок всей услуги, 20 марта 2026 года, пятница.',
      'What binds: Term of the whole service, 20 March 2026, Friday.',
    ]);
  });
});

it('Russian counts one, few and many, and eleven to fourteen as many', () => {
  const forms = ['день', 'дня', 'дней'] as const;
  const counts = [0, 1, 2, 4, 5, 10, 11, 12, 14, 15, 20, 21, 22, 25, 100, 101, 111, 112, 121];
  expect(counts.map((count) => counted(count, forms).split(' ')[1])).toEqual([
    'дней',
    'день',
    'дня',
    'дня',
    ...Array<string>(7).fill('дней'),
    'день',
    'дня',
    'дней',
    'дней',
    'день',
    'дней',
    'дней',
    'день',
  ]);
});
