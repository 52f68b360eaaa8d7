import type { Instant, PlainDate } from '#functions/law/calendar/instant.ts';
import {
  AFTER_THE_END,
  COMPLAINT,
  COURT,
  HEARING_IN_PLAIN_WORDS,
  NEXT_IN_PLAIN_WORDS,
  NEXT_OF_A_COMPLAINT,
  OFFICE_IN_PLAIN_WORDS,
  type Plain,
  STATE_IN_PLAIN_WORDS,
  TOLD_IN_PLAIN_WORDS,
} from '#functions/law/plain-words.ts';
import { isEnd, type Rung, type ServiceDefinition, type Stage, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import type { Verb } from '#functions/law/verbs.ts';
import { beforeDelivery, isTold } from './before-delivery.ts';
import { type Case, openDeadline } from './case.ts';

/** Where a case stands, for its applicant, in plain words and without what may not be told yet. */
export type Progress = {
  readonly state: Plain;
  readonly next: Plain;
  /** The last day of the office whose turn it is; absent at the end, or where neither term nor parameter states one. */
  readonly by?: { readonly on: PlainDate; readonly at: Instant };
  readonly ifLate?: { readonly told: Plain; readonly youMay: Plain; readonly cite: string };
};

/** @throws {Error} for a stage without words: a test holds every stage of every definition to have them. */
export function progressOf(kase: Case): Progress {
  const service = serviceOf(kase.service);
  const stage = stageOf(service, kase.stage);
  const state = wordsOf(STATE_IN_PLAIN_WORDS, beforeDelivery(kase).stage);
  if (isEnd(stage)) return { state, next: wordsOf(AFTER_THE_END, kase.stage) };
  const due = openDeadline(kase)?.due;
  return {
    state,
    next: nextOf(stage, beforeDelivery(kase).stage === 'considered', service),
    ...hearingOf(kase),
    ...(due ? { by: { on: due.on, at: due.at } } : {}),
    ifLate: lateness(service),
  };
}

/** The act for which a stage is there: the first that its definition names, but for giving papers back. */
const purposeOf = ({ do: acts }: Stage): Verb =>
  (Object.keys(acts) as Verb[]).find((verb) => verb !== 'refuse-to-accept') as Verb;

/** What the applicant knows of a hearing, while nothing is decided. */
function hearingOf({ hearing, decision }: Case): Pick<Progress, 'state' | 'next'> | undefined {
  if (decision || !hearing || !isTold(hearing)) return undefined;
  if (hearing.protocol) return HEARING_IN_PLAIN_WORDS.heard;
  if (!hearing.delivery && hearing.told) return HEARING_IN_PLAIN_WORDS['to-be-announced'];
  return HEARING_IN_PLAIN_WORDS[hearing.objection ? 'objected' : 'announced'];
}

/** Between a recommendation and the notice of a hearing the next act is told alike whichever it is. */
function nextOf(stage: Stage, considered: boolean, { complaint }: ServiceDefinition): Plain {
  const office = OFFICE_IN_PLAIN_WORDS[stage.actor];
  const table = complaint ? NEXT_OF_A_COMPLAINT : NEXT_IN_PLAIN_WORDS;
  const act = wordsOf(table, considered ? 'include' : purposeOf(stage));
  return inEach((language) => `${office[language]} ${act[language]}`);
}

function lateness({ escalation, complaint }: ServiceDefinition) {
  const remedy = complaint ? COURT : COMPLAINT;
  const told = inEach((language) =>
    escalation.rungs
      .filter(({ workingDays }) => workingDays >= 0)
      .map((rung) => TOLD_ON[language](rung, TOLD_IN_PLAIN_WORDS[rung.to][language]))
      .join('; '),
  );
  return {
    told: inEach((language) => `${LATE[language]} ${told[language]}.`),
    youMay: remedy.words,
    cite: 'order' in remedy.cite ? remedy.cite.order : '',
  };
}

const LATE: Plain = {
  kk: 'Мекеме кешіксе, автоматты түрде хабарланады:',
  ru: 'Если учреждение опаздывает, автоматически извещаются:',
  en: 'If the office is late, these are told by the system:',
};

const TOLD_ON: Readonly<Record<keyof Plain, (rung: Rung, whom: string) => string>> = {
  kk: ({ workingDays: days }, whom) =>
    days === 0 ? `мерзім өткен сәтте — ${whom}` : `${days} жұмыс күнінен кейін — ${whom}`,
  ru: ({ workingDays: days }, whom) =>
    days === 0 ? `в момент истечения срока — ${whom}` : `спустя рабочих дней: ${days} — ${whom}`,
  en: ({ workingDays: days }, whom) =>
    days === 0 ? `when the term ends, ${whom}` : `${days} working day${days === 1 ? '' : 's'} later, ${whom}`,
};

const inEach = (say: (language: keyof Plain) => string): Plain => ({
  kk: say('kk'),
  ru: say('ru'),
  en: say('en'),
});

function wordsOf(table: Readonly<Partial<Record<string, Plain>>>, name: string): Plain {
  const words = table[name];
  if (!words) throw new Error(`no plain words for ${name}`);
  return words;
}
