import type { Case } from '#functions/case/case.ts';
import type { HistoryClock, HistoryEntry } from '#functions/case/history.ts';
import { stageTitle } from '#functions/case/stage-title.ts';
import type { Words as InThreeLanguages } from '#functions/law/calendar/day.ts';
import { dayOf, type Instant, minuteOf } from '#functions/law/calendar/instant.ts';
import type { Language } from '#functions/law/calendar/wording.ts';
import { REGIONS } from '#functions/law/regions.ts';
import type { ServiceDefinition, Wording } from '#functions/law/service.ts';
import type { Words } from './words.ts';

const CLOCKS: Readonly<Record<'opened' | 'kept' | 'missed', InThreeLanguages>> = {
  opened: { kk: 'мерзімі', ru: 'срок до', en: 'due' },
  kept: { kk: 'мерзімінде', ru: 'в срок', en: 'kept' },
  missed: { kk: 'мерзімі өтіп кетті', ru: 'срок нарушен', en: 'missed' },
};

const FOR: InThreeLanguages = { kk: 'үшін', ru: 'за', en: 'for' };

const two = (number: number): string => String(number).padStart(2, '0');

/** `dd.mm.yyyy hh:mm` in Asia/Almaty. */
function momentOf(at: Instant): string {
  const [year, month, day] = dayOf(at).split('-');
  const minute = Math.floor(minuteOf(at));
  return `${day}.${month}.${year} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

const dayIn = (day: string): string => day.split('-').reverse().join('.');

const worded = ({ kk, ru = kk, en = kk }: Wording): InThreeLanguages => ({ kk, ru, en });

function actorOf({ by, for: whom }: HistoryEntry, language: Language): string {
  const name = by.organisation ? `${by.title[language]} (${by.organisation})` : by.title[language];
  if (!whom) return name;
  const under = whom.act ? `, № ${whom.act.number}, ${dayIn(whom.act.day)}` : '';
  return `${name}\n${FOR[language]}: ${whom.title[language]}${under}`;
}

function termOf({ closed, opened }: HistoryEntry, language: Language): string {
  const ended = closed && [CLOCKS[closed.kept ? 'kept' : 'missed'][language], dayOfClock(closed)];
  const begun = opened && [CLOCKS.opened[language], dayOfClock(opened)];
  return [ended, begun].flatMap((said) => (said ? [said.join(': ')] : [])).join('\n');
}

const dayOfClock = ({ dueOn }: HistoryClock): string => dayIn(dueOn);

/** The history of a case as its page prints it, in one language. Holds no personal data. Pure. */
export function historyWords(
  entries: readonly HistoryEntry[],
  {
    kase,
    version,
    service,
  }: { readonly kase: Case; readonly version: number; readonly service: ServiceDefinition },
  language: Language,
): Words {
  return {
    fields: {
      'case.number': kase.number,
      'case.stage': worded(stageTitle(kase.stage, service))[language],
      'case.version': String(version),
      // Nothing may be told yet where everything has happened at one instant.
      'case.hash': entries.at(-1)?.hash ?? '—',
      'service.title': worded(service.title)[language],
      region: worded(REGIONS[kase.region])[language],
    },
    rows: {
      acts: entries.map((entry) => ({
        at: momentOf(entry.at),
        act: [entry.act, ...entry.details].map((words) => words[language]).join('\n'),
        by: actorOf(entry, language),
        basis: entry.basis ?? '',
        term: termOf(entry, language),
      })),
    },
  };
}
