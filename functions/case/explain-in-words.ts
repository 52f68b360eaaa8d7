import type { Words } from '#functions/law/calendar/day.ts';
import { dayOf, type Instant, minuteOf, type PlainDate } from '#functions/law/calendar/instant.ts';
import { dateInWords, type Language, weekdayName } from '#functions/law/calendar/wording.ts';
import type { Citation } from '#functions/law/citation.ts';
import type { Term } from '#functions/law/term.ts';
import type { Step, Which } from './explain.ts';

type Of<Name extends Step['step']> = Extract<Step, { step: Name }>;

/** The same sentence in each language, from words that are already in each language. */
const inEach = (sentence: (language: Language) => string): Words => ({
  kk: sentence('kk'),
  ru: sentence('ru'),
  en: sentence('en'),
});

function dayInWords(day: PlainDate): Words {
  const [date, weekday] = [dateInWords(day), weekdayName(day)];
  return inEach((language) => `${date[language]}, ${weekday[language]}`);
}

function clockOf(instant: Instant): string {
  const minute = Math.floor(minuteOf(instant));
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Russian has three forms: 1 рабочий день, 2 рабочих дня, 5 рабочих дней. */
export function counted(count: number, forms: readonly [one: string, few: string, many: string]): string {
  const [tens, ones] = [Math.floor(count / 10) % 10, count % 10];
  if (tens !== 1 && ones === 1) return `${count} ${forms[0]}`;
  return `${count} ${tens !== 1 && ones >= 2 && ones <= 4 ? forms[1] : forms[2]}`;
}

const days = (count: number): Words => ({
  kk: `${count} күн`,
  ru: counted(count, ['день', 'дня', 'дней']),
  en: count === 1 ? '1 day' : `${count} days`,
});

function lengthOf(term: Term): Words {
  switch (term.unit) {
    case 'working-days':
      return {
        kk: `${term.length} жұмыс күні`,
        ru: counted(term.length, ['рабочий день', 'рабочих дня', 'рабочих дней']),
        en: term.length === 1 ? '1 working day' : `${term.length} working days`,
      };
    case 'calendar-days':
      return {
        kk: `${term.length} күнтізбелік күн`,
        ru: counted(term.length, ['календарный день', 'календарных дня', 'календарных дней']),
        en: term.length === 1 ? '1 calendar day' : `${term.length} calendar days`,
      };
    case 'end-of-next-month':
      return {
        kk: 'есепті айдан кейінгі айдың соңғы күнінен кешіктірмей',
        ru: 'не позднее последнего дня месяца, следующего за отчётным',
        en: 'no later than the last day of the month after the reporting month',
      };
    case 'working-minutes':
      return {
        kk: `жұмыс уақытындағы ${term.length} минут`,
        ru: `${counted(term.length, ['минута', 'минуты', 'минут'])} рабочего времени`,
        en: `${term.length} minutes of working time`,
      };
  }
}

/** The paragraph, or that the rule is a choice of the project. */
const source = (citation: Citation): Words =>
  'order' in citation
    ? { kk: citation.order, ru: citation.order, en: citation.order }
    : { kk: 'жобаның шешімі', ru: 'решение проекта', en: `ours: ${citation.ours}` };

const termName: { readonly [which in Which]: Words } = {
  own: { kk: 'Кезеңнің өз мерзімі', ru: 'Собственный срок этапа', en: 'Own term of the stage' },
  service: { kk: 'Бүкіл қызметтің мерзімі', ru: 'Срок всей услуги', en: 'Term of the whole service' },
};

function filed({ at, acceptedOn, cite }: Of<'filed'>): Words {
  const [came, taken, by, clock] = [dayInWords(dayOf(at)), dayInWords(acceptedOn), source(cite), clockOf(at)];
  return {
    kk: `Берілді: ${came.kk}, сағат ${clock} (Алматы уақыты). Қабылданған күні: ${taken.kk} (${by.kk}).`,
    ru: `Подано: ${came.ru}, ${clock} (время Алматы). День приёма: ${taken.ru} (${by.ru}).`,
    en: `Filed: ${came.en}, ${clock} (Asia/Almaty). Day of acceptance: ${taken.en} (${by.en}).`,
  };
}

function start({ of, term, day, counts, cite }: Of<'start'>): Words {
  const [from, length, by, rule] = [dayInWords(day), lengthOf(term), source(term.cite), source(cite)];
  const opening = inEach((language) => `${termName[of][language]}: ${length[language]} (${by[language]}).`);
  if (term.unit === 'end-of-next-month') {
    return {
      kk: `${opening.kk} Есепті айдағы күн: ${from.kk}.`,
      ru: `${opening.ru} День отчётного месяца: ${from.ru}.`,
      en: `${opening.en} A day of the reporting month: ${from.en}.`,
    };
  }
  const said = counts
    ? { kk: 'бұл күннің өзі есептеледі', ru: 'сам этот день считается', en: 'this day itself counts' }
    : { kk: 'бұл күн есептелмейді', ru: 'этот день не считается', en: 'this day is not counted' };
  return {
    kk: `${opening.kk} Басталуы: ${from.kk}; ${said.kk} (${rule.kk}).`,
    ru: `${opening.ru} Начало: ${from.ru}; ${said.ru} (${rule.ru}).`,
    en: `${opening.en} Start: ${from.en}; ${said.en} (${rule.en}).`,
  };
}

function skipped({ day, name, act }: Of<'skipped'>): Words {
  const date = dayInWords(day);
  return {
    kk: `Есептелмейді: ${date.kk} — ${name.kk}. ${act.title.kk}.`,
    ru: `Не считается: ${date.ru} — ${name.ru}. ${act.title.ru}.`,
    en: `Not counted: ${date.en}: ${name.en}. ${act.title.en}.`,
  };
}

function worked({ day, name, act }: Of<'worked'>): Words {
  const date = dayInWords(day);
  return {
    kk: `Демалыс күні болса да есептеледі: ${date.kk} — ${name.kk}. ${act.title.kk}.`,
    ru: `Считается, хотя и выходной: ${date.ru} — ${name.ru}. ${act.title.ru}.`,
    en: `Counted, though a weekend day: ${date.en}: ${name.en}. ${act.title.en}.`,
  };
}

function suspended({ from, to, consumed, remaining, held }: Of<'suspended'>): Words {
  const [first, last] = [dateInWords(from), dateInWords(to)];
  const [before, after, kept] = [days(consumed), days(remaining), days(held)];
  return {
    kk: `Тоқтатылды: ${first.kk} – ${last.kk}. Оған дейін өткені: ${before.kk}, қалғаны: ${after.kk}; есептелмегені: ${kept.kk}.`,
    ru: `Приостановлено: ${first.ru} – ${last.ru}. До этого истекло: ${before.ru}, осталось: ${after.ru}; не посчитано: ${kept.ru}.`,
    en: `Suspended: ${first.en} to ${last.en}. Consumed before it: ${before.en}, remaining: ${after.en}; not counted: ${kept.en}.`,
  };
}

function rolled({ from, to, cite }: Of<'rolled'>): Words {
  const [last, next, by] = [dayInWords(from), dayInWords(to), source(cite)];
  return {
    kk: `Соңғы күн (${last.kk}) — демалыс күні, мерзім келесі жұмыс күніне ауысады: ${next.kk} (${by.kk}).`,
    ru: `Последний день (${last.ru}) — нерабочий, срок переходит на следующий рабочий день: ${next.ru} (${by.ru}).`,
    en: `The last day (${last.en}) is off: the term runs to the next working day, ${next.en} (${by.en}).`,
  };
}

function beforeServiceEnd({ hours, cite }: Of<'before-service-end'>): Words {
  const by = source(cite);
  return {
    kk: `${termName.own.kk}: бүкіл қызметтің мерзімі аяқталғанға дейін ${hours} сағат бұрын (${by.kk}).`,
    ru: `${termName.own.ru}: за ${counted(hours, ['час', 'часа', 'часов'])} до окончания срока всей услуги (${by.ru}).`,
    en: `${termName.own.en}: ${hours} hours before the term of the whole service ends (${by.en}).`,
  };
}

function standsStill({ since }: Of<'stands-still'>): Words {
  const day = dayInWords(since);
  return {
    kk: `Мерзім тоқтатылды: ${day.kk}. Жалғасқанда күні қайта есептеледі.`,
    ru: `Срок приостановлен: ${day.ru}. Дата будет пересчитана, когда он возобновится.`,
    en: `The term stands still since ${day.en}. Its date is computed anew when it runs on.`,
  };
}

function end({ on, at, provisional, cite }: Of<'end'>): Words {
  const [day, by] = [dayInWords(on), source(cite)];
  // 24:00 of a day is the first instant of the next.
  const clock = dayOf(at) === on ? clockOf(at) : '24:00';
  const warning = provisional
    ? {
        kk: ' Алдын ала: әлі расталмаған күндерге негізделген.',
        ru: ' Предварительно: опирается на ещё не подтверждённые дни.',
        en: ' Provisional: it rests on days that are not confirmed yet.',
      }
    : { kk: '', ru: '', en: '' };
  return {
    kk: `Мерзімнің соңы: ${day.kk}, сағат ${clock} (Алматы уақыты; ${by.kk}).${warning.kk}`,
    ru: `Конец срока: ${day.ru}, ${clock} (время Алматы; ${by.ru}).${warning.ru}`,
    en: `End: ${day.en}, ${clock} (Asia/Almaty; ${by.en}).${warning.en}`,
  };
}

function binds({ term, on }: Of<'binds'>): Words {
  const [day, name] = [dayInWords(on), termName[term]];
  return {
    kk: `Қолданылатын мерзім: ${name.kk}, ${day.kk}.`,
    ru: `Действует: ${name.ru}, ${day.ru}.`,
    en: `What binds: ${name.en}, ${day.en}.`,
  };
}

const sentences: { readonly [name in Step['step']]: (step: Of<name>) => Words } = {
  filed,
  start,
  skipped,
  worked,
  suspended,
  rolled,
  'before-service-end': beforeServiceEnd,
  'stands-still': standsStill,
  end,
  binds,
};

/** The sentence of one step; the table has the right function for every kind of step. */
const sentence = <Name extends Step['step']>(step: Of<Name>): Words =>
  (sentences[step.step as Name] as (of: Of<Name>) => Words)(step);

/** The steps as sentences in one language, one a line, in their order. */
export const explainInWords = (steps: readonly Step[], language: Language): readonly string[] =>
  steps.map((step) => sentence(step)[language]);
