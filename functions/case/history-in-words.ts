import type { Words } from '#functions/law/calendar/day.ts';
import { dayOf, type Instant, minuteOf, type PlainDate } from '#functions/law/calendar/instant.ts';
import { dateInWords } from '#functions/law/calendar/wording.ts';
import type { ComplainedOf, ServiceDefinition } from '#functions/law/service.ts';
import type { ComplaintOutcome, Outcome } from './case.ts';
import type { CaseEvent } from './events.ts';
import { SYNTHETIC_IN_WORDS } from './synthetic.ts';

type Of<Type extends CaseEvent['type']> = Extract<CaseEvent, { readonly type: Type }>;

/** What an event is called, and what more it says, by its kind. */
type Told<Type extends CaseEvent['type']> = {
  readonly act: Words;
  readonly details?: (event: Of<Type>, service: ServiceDefinition) => readonly Words[];
};

type AnyTold = {
  readonly details?: (event: never, service: ServiceDefinition) => readonly Words[];
};

const same = (text: string): Words => ({ kk: text, ru: text, en: text });
const numbered = (number: string): Words => same(`№ ${number}`);

const OUTCOMES: Readonly<Record<Outcome, Words>> = {
  include: { kk: 'квотаға енгізу', ru: 'включить в квоту', en: 'include in the quota' },
  consent: { kk: 'келісім беру', ru: 'дать согласие', en: 'consent' },
  refuse: { kk: 'бас тарту', ru: 'отказать', en: 'refuse' },
};

const ERASED_BECAUSE: Readonly<Record<Of<'PersonalDataErased'>['because'], Words>> = {
  retention: { kk: 'сақтау мерзімі өтті', ru: 'истёк срок хранения', en: 'the period of keeping has passed' },
  order: { kk: 'органның актісі бойынша', ru: 'по акту органа', en: "by an office's act" },
};

const AGAINST: Readonly<Record<ComplainedOf, Words>> = {
  decision: { kk: 'шешімге қарсы', ru: 'на решение', en: 'against the decision' },
  act: { kk: 'әрекетке қарсы', ru: 'на действие', en: 'against an act' },
  inaction: { kk: 'әрекетсіздікке қарсы', ru: 'на бездействие', en: 'against inaction' },
};

const SETTLED: Readonly<Record<ComplaintOutcome | 'withdrawn', Words>> = {
  dismiss: { kk: 'қанағаттандырылмады', ru: 'не удовлетворена', en: 'dismissed' },
  uphold: { kk: 'қанағаттандырылды', ru: 'удовлетворена', en: 'upheld' },
  withdrawn: { kk: 'қайтарып алынды', ru: 'отозвана', en: 'taken back' },
};

const annulled = (number: string): Words => ({
  kk: `№ ${number} шешімнің күші жойылды`,
  ru: `решение № ${number} отменено`,
  en: `decision № ${number} annulled`,
});

const groundsOf = (codes: readonly string[], { grounds }: ServiceDefinition): readonly Words[] =>
  grounds
    .filter(({ code }) => codes.includes(code))
    .map(({ text: { kk, ru = kk, en = kk } }) => ({ kk, ru, en }));

const placesOf = (places: number): Words => ({
  kk: `квотадағы орын: ${places}`,
  ru: `мест в квоте: ${places}`,
  en: `places in the quota: ${places}`,
});

function momentOf(at: Instant): Words {
  const [date, minute] = [dateInWords(dayOf(at)), Math.floor(minuteOf(at))];
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { kk: `${date.kk}, ${time}`, ru: `${date.ru}, ${time}`, en: `${date.en}, ${time}` };
}

const personsOf = (persons: number): Words => ({
  kk: `отбасында ${persons} адам`,
  ru: `в семье человек: ${persons}`,
  en: `persons in the family: ${persons}`,
});

const replacingOf = (notice: number): Words => ({
  kk: `${notice}-хабарлама, алдыңғысының орнына`,
  ru: `уведомление ${notice}, взамен предыдущего`,
  en: `notice ${notice}, in place of the one before`,
});

const LATE: Words = { kk: 'мерзімінен кеш', ru: 'с опозданием', en: 'out of time' };

function acceptByOf(day: PlainDate): Words {
  const { kk, ru, en } = dateInWords(day);
  return { kk: `қабылдау мерзімі: ${kk}`, ru: `принять до: ${ru}`, en: `to be accepted by: ${en}` };
}

const HEARD: Readonly<Record<'heard' | 'absent', Words>> = {
  heard: { kk: 'өтініш беруші тыңдалды', ru: 'заявитель заслушан', en: 'the applicant was heard' },
  absent: { kk: 'өтініш беруші келмеді', ru: 'заявитель не явился', en: 'the applicant did not come' },
};

const TOLD: { readonly [Type in CaseEvent['type']]: Told<Type> } = {
  ApplicationFiled: {
    act: { kk: 'Өтініш берілді', ru: 'Подано заявление', en: 'Application filed' },
    details: ({ number, places, synthetic }) => [
      numbered(number),
      ...(synthetic ? [SYNTHETIC_IN_WORDS] : []),
      personsOf(places),
    ],
  },
  ComplaintFiled: {
    act: { kk: 'Шағым берілді', ru: 'Подана жалоба', en: 'Complaint filed' },
    details: ({ number, complaint, synthetic }) => [
      numbered(number),
      ...(synthetic ? [SYNTHETIC_IN_WORDS] : []),
      AGAINST[complaint.against],
      ...(complaint.late ? [LATE] : []),
    ],
  },
  ReviewExtended: {
    act: {
      kk: 'Шағымды қарау мерзімі ұзартылды',
      ru: 'Срок рассмотрения жалобы продлён',
      en: 'Review of the complaint extended',
    },
  },
  ExtensionTold: {
    act: {
      kk: 'Мерзімнің ұзартылғаны хабарланды',
      ru: 'Сообщено о продлении срока',
      en: 'Complainant told of the extension',
    },
    details: ({ reference }) => [same(reference)],
  },
  ComplaintAnswered: {
    act: { kk: 'Шағым қаралды', ru: 'Жалоба рассмотрена', en: 'Complaint reviewed' },
    details: ({ decision }) => [SETTLED[decision.outcome]],
  },
  ComplaintLodged: {
    act: { kk: 'Шағым түсті', ru: 'Поступила жалоба', en: 'Complaint lodged' },
    details: ({ complaint, against }) => [numbered(complaint.number), AGAINST[against]],
  },
  ComplaintSettled: {
    act: { kk: 'Шағымды қарау аяқталды', ru: 'Рассмотрение жалобы завершено', en: 'Complaint settled' },
    details: ({ complaint, outcome }) => [numbered(complaint.number), SETTLED[outcome]],
  },
  CaseReturned: {
    act: {
      kk: 'Шағым бойынша іс қайта қарауға жіберілді',
      ru: 'По жалобе дело возвращено на рассмотрение',
      en: 'Case returned on a complaint',
    },
    details: ({ complaint, annuls }) => [numbered(complaint.number), ...(annuls ? [annulled(annuls)] : [])],
  },
  ApplicationHandedOver: {
    act: {
      kk: 'Өтініш келесі мекемеге берілді',
      ru: 'Заявление передано следующему органу',
      en: 'Application handed over',
    },
  },
  ApplicationRegistered: {
    act: { kk: 'Өтініш тіркелді', ru: 'Заявление зарегистрировано', en: 'Application registered' },
  },
  ApplicationAccepted: {
    act: { kk: 'Құжаттар қабылданды', ru: 'Документы приняты', en: 'Documents accepted' },
  },
  AcceptanceRefused: {
    act: {
      kk: 'Құжаттарды қабылдаудан бас тартылды',
      ru: 'Отказано в приёме документов',
      en: 'Acceptance refused',
    },
    details: ({ deficiencies }) => [same(deficiencies.flatMap(({ codes }) => codes).join(', '))],
  },
  ApplicationListed: {
    act: {
      kk: 'Өтініш айлық тізіммен жіберілді',
      ru: 'Заявление отправлено со списком за месяц',
      en: 'Application sent with the list of the month',
    },
    details: ({ list }) => [numbered(list)],
  },
  ApplicationForwarded: {
    act: {
      kk: 'Өтініш комиссияға жіберілді',
      ru: 'Заявление направлено комиссии',
      en: 'Application forwarded to the commission',
    },
  },
  OutcomeRecommended: {
    act: { kk: 'Комиссия ұсыным берді', ru: 'Комиссия дала рекомендацию', en: 'Commission recommended' },
    details: ({ outcome, grounds }, service) => [OUTCOMES[outcome], ...groundsOf(grounds, service)],
  },
  RefusalProposed: {
    act: {
      kk: 'Комиссия бас тарту туралы шешім қабылдады, өтініш беруші тыңдалады',
      ru: 'Комиссия решила отказать, заявитель будет заслушан',
      en: 'Commission decided for refusal, subject to the hearing',
    },
    details: ({ grounds }, service) => groundsOf(grounds, service),
  },
  HearingOffered: {
    act: { kk: 'Тыңдау ұсынылды', ru: 'Предложено заслушивание', en: 'Hearing offered' },
    details: ({ heldAt, grounds, notice }, service) => [
      ...(notice === undefined ? [] : [replacingOf(notice)]),
      momentOf(heldAt),
      ...groundsOf(grounds, service),
    ],
  },
  HearingNoticeDelivered: {
    act: {
      kk: 'Тыңдау туралы хабарлама өтініш берушіге жіберілді',
      ru: 'Уведомление о заслушивании направлено заявителю',
      en: 'Notice of the hearing delivered',
    },
    details: ({ delivery }) => [same(`${delivery.by}: ${delivery.reference}`)],
  },
  ObjectionReceived: {
    act: {
      kk: 'Алдын ала шешімге қарсылық түсті',
      ru: 'Поступило возражение на предварительное решение',
      en: 'Objection to the intended refusal received',
    },
    details: ({ reference, late, acceptBy }) => [
      numbered(reference),
      ...(late ? [LATE] : []),
      ...(acceptBy ? [acceptByOf(acceptBy)] : []),
    ],
  },
  ObjectionAccepted: {
    act: { kk: 'Қарсылық қабылданды', ru: 'Возражение принято', en: 'Objection accepted' },
    details: ({ reference, late }) => [numbered(reference), ...(late ? [LATE] : [])],
  },
  HearingHeld: {
    act: {
      kk: 'Тыңдау хаттамасы жасалды',
      ru: 'Составлен протокол заслушивания',
      en: 'Protocol of the hearing entered',
    },
    details: ({ applicant, reference }) => [HEARD[applicant], numbered(reference)],
  },
  DecisionTaken: {
    act: { kk: 'Шешім қабылданды', ru: 'Принято решение', en: 'Decision taken' },
    details: ({ decision, places }, service) => [
      numbered(decision.number),
      OUTCOMES[decision.outcome],
      ...(places > 0 ? [placesOf(places)] : []),
      ...groundsOf(decision.grounds, service),
    ],
  },
  DocumentIssued: {
    act: { kk: 'Құжат жасалды', ru: 'Изготовлен документ', en: 'Document issued' },
    details: ({ document }) => [same(document.form)],
  },
  SignatureReceived: {
    act: { kk: 'Қолтаңба қабылданды', ru: 'Подпись получена', en: 'Signature received' },
    details: ({ document }) => [same(document)],
  },
  DocumentSigned: {
    act: { kk: 'Құжатқа қол қойылды', ru: 'Документ подписан', en: 'Document signed' },
    details: ({ document }) => [same(document)],
  },
  SignatureRefused: {
    act: { kk: 'Қолтаңба қабылданбады', ru: 'Подпись отклонена', en: 'Signature refused' },
    details: ({ document }) => [same(document)],
  },
  DecisionPassedOn: {
    act: {
      kk: 'Шешім келесі мекемеге берілді',
      ru: 'Решение передано следующему органу',
      en: 'Decision passed on',
    },
    details: ({ reference }) => [same(reference)],
  },
  DecisionDelivered: {
    act: {
      kk: 'Шешім өтініш берушіге жіберілді',
      ru: 'Решение направлено заявителю',
      en: 'Decision delivered',
    },
    details: ({ delivery }) => [same(`${delivery.by}: ${delivery.reference}`)],
  },
  DecisionAnnulled: {
    act: { kk: 'Шешімнің күші жойылды', ru: 'Решение отменено', en: 'Decision annulled' },
    details: ({ reference }) => [same(reference)],
  },
  ApplicationWithdrawn: {
    act: { kk: 'Өтініш қайтарып алынды', ru: 'Заявление отозвано', en: 'Application withdrawn' },
  },
  DecisionCorrected: {
    act: { kk: 'Шешімдегі қате түзетілді', ru: 'Исправлена описка в решении', en: 'Decision corrected' },
    details: ({ reference, version }) => [same(`v${version}`), same(reference)],
  },
  InclusionWithdrawn: {
    act: {
      kk: 'Отбасы квотаға енгізуден бас тартты',
      ru: 'Семья отказалась от включения в квоту',
      en: 'Family gave the inclusion up',
    },
  },
  FamilyChanged: {
    act: { kk: 'Отбасы құрамы өзгерді', ru: 'Изменился состав семьи', en: 'Family changed' },
    details: ({ persons, reference }) => [personsOf(persons), same(reference)],
  },
  FamilyChangeRefused: {
    act: {
      kk: 'Өскен отбасына орын жетпеді',
      ru: 'Выросшей семье не хватило мест',
      en: 'Too few places for the family that has grown',
    },
    details: ({ persons, needed, left }) => [personsOf(persons), same(`${left} < ${needed}`)],
  },
  TermsSuspended: {
    act: { kk: 'Мерзімдер тоқтатылды', ru: 'Сроки приостановлены', en: 'Terms suspended' },
    details: ({ reference }) => [same(reference)],
  },
  TermsResumed: {
    act: { kk: 'Мерзімдер жалғастырылды', ru: 'Сроки возобновлены', en: 'Terms resumed' },
    details: ({ reference }) => [same(reference)],
  },
  DeadlineAlertRaised: {
    act: { kk: 'Мерзім туралы ескертілді', ru: 'Напоминание о сроке', en: 'Alert of a term' },
    details: ({ rung, dueAt }) => [same(rung.name), momentOf(dueAt)],
  },
  DeadlinesReprojected: {
    act: {
      kk: 'Күнтізбе өзгергендіктен мерзімдер қайта есептелді',
      ru: 'Сроки пересчитаны из-за изменения календаря',
      en: 'Terms moved with the calendar',
    },
    details: ({ because }) => because.map(({ act }) => act.title),
  },
  PersonalDataErased: {
    act: {
      kk: 'Дербес деректер жойылды',
      ru: 'Персональные данные уничтожены',
      en: 'Personal data erased',
    },
    details: ({ because, reference }) => [ERASED_BECAUSE[because], ...(reference ? [same(reference)] : [])],
  },
};

/** Acts that a complaint shares with applications, and that are called otherwise there. */
const OF_COMPLAINTS: Readonly<Partial<Record<CaseEvent['type'], Words>>> = {
  ApplicationRegistered: { kk: 'Шағым тіркелді', ru: 'Жалоба зарегистрирована', en: 'Complaint registered' },
  ApplicationWithdrawn: { kk: 'Шағым қайтарып алынды', ru: 'Жалоба отозвана', en: 'Complaint taken back' },
  DecisionDelivered: {
    kk: 'Шағымға жауап жіберілді',
    ru: 'Ответ на жалобу направлен',
    en: 'Reply to the complaint sent',
  },
};

/** What happened, as a heading. */
export const actInWords = ({ type }: CaseEvent, { complaint }: Pick<ServiceDefinition, 'complaint'>): Words =>
  (complaint && OF_COMPLAINTS[type]) ?? TOLD[type].act;

/** What more an event says: numbers, outcome, grounds, times. Never personal data: events have none. */
export const detailsInWords = (event: CaseEvent, service: ServiceDefinition): readonly Words[] =>
  // The table has the right function for every kind of event.
  (TOLD[event.type] as AnyTold).details?.(event as never, service) ?? [];
