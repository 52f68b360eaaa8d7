import { cite, ours } from '../../citation.ts';
import type { Channel, Duty, EndStage, Ground, RequiredDocument, Stage } from '../../service.ts';
import { hoursBeforeServiceEnd, noTerm } from '../../service.ts';
import { workingDays } from '../../term.ts';
import { CHANNEL_TITLES, STAGE_TITLES } from './titles.ts';

/** Documents of order 20 (annex 1, form 2, item 8). */
export const kandasDocuments2021: readonly RequiredDocument[] = [
  {
    code: 'identity',
    title: {
      kk: 'Жеке басты куәландыратын құжат (сәйкестендіру үшін) және оның отбасы мүшелері (бар болған жағдайда)',
      en: 'identity document of the applicant and, if any, of the family members',
    },
    when: 'required',
    cite: cite('standard, item 8(1)'),
  },
  {
    code: 'marriage-or-divorce',
    title: {
      kk: 'Неке немесе некені бұзу туралы куәліктің көшірмесі (болған жағдайда)',
      en: 'copy of the marriage or divorce certificate, if any',
    },
    when: 'if-any',
    cite: cite('standard, item 8(2)'),
  },
  ...workDocuments(),
];

/** Three papers of which one is enough; the third is for those who have neither of the others (item 8(3)). */
export function workDocuments(): readonly RequiredDocument[] {
  const when = { oneOf: 'education-or-work' } as const;
  return [
    {
      code: 'education-and-experience',
      title: {
        kk: 'Білімін, біліктілігін және белгілі бір мамандық бойынша жұмыс тәжірибесін растайтын құжаттардың (бар болса) көшірмелері',
        en: 'copies of documents on education, qualification and work experience, if any',
      },
      when,
      cite: cite('standard, item 8(3)'),
    },
    {
      code: 'employment-record',
      title: {
        kk: 'еңбек кітапшасының (бар болса) көшірмелері',
        en: 'copies of the employment record, if any',
      },
      when,
      cite: cite('standard, item 8(3)'),
    },
    {
      code: 'work-certificate',
      title: { kk: 'жұмыс орнынан анықтама', en: 'a certificate from work' },
      when,
      cite: cite('standard, item 8(3)'),
    },
  ];
}

/** Grounds of order 20 (annex 1, paragraph 8; form 2, item 9 words them otherwise and means the same). */
export const kandasGrounds2021 = (rules: 'K¶8' | 'K¶15'): readonly Ground[] => [
  {
    code: 'inaccurate-documents',
    text: {
      kk: 'ұсынған құжаттарда деректердің (мәліметтердің) дәйексіздігін анықтау',
      en: 'the data in the documents are found to be inaccurate',
    },
    cite: cite(`${rules}(1); standard, item 9(1)`),
  },
  {
    code: 'no-quota',
    text: {
      kk: 'этникалық қазақтың өтінішінде көрсетілген әкімшілік-аумақтық бірлікте қандастарды қабылдаудың өңірлік квотасының болмауы',
      en: 'no quota in the territorial unit named in the application',
    },
    cite: cite(`${rules}(2); standard, item 9(2)`),
  },
];

/** Documents of order 359 (annex 1: form 2, item 8, kandas). */
export const kandasDocuments2026: readonly RequiredDocument[] = [
  {
    code: 'identity',
    title: {
      kk: 'өтініш берушінің және оның отбасы мүшелерінің (бар болса) жеке басын куәландыратын құжат',
      en: 'identity document of the applicant and, if any, of the family members',
    },
    when: 'required',
    cite: cite('M form 2, item 8(1)'),
  },
  {
    code: 'marriage-or-divorce',
    title: {
      kk: 'неке немесе некені бұзу туралы куәліктің көшірмесі (бар болса)',
      en: 'copy of the marriage or divorce certificate, if any',
    },
    when: 'if-any',
    cite: cite('M form 2, item 8(2)'),
  },
  {
    code: 'birth',
    title: { kk: 'туу туралы куәлігі (бар болса)', en: 'birth certificates, if any' },
    when: 'if-any',
    cite: cite('M form 2, item 8(3)'),
  },
];

/** Grounds of order 359 (annex 1: form 2, item 9, kandas). */
export const kandasGrounds2026: readonly Ground[] = [
  {
    code: 'not-a-kandas',
    text: {
      kk: 'үміткерлердің "Көші-қон туралы" Заңының 1-бабының 13) тармақшасында белгіленген шарттарға сәйкес келмеуі',
      en: 'not a kandas as the Law on migration, Article 1(13), defines it',
    },
    cite: cite('M form 2, item 9(1); Law on migration, Art. 20, Art. 1(13)'),
  },
  {
    code: 'inaccurate-documents',
    text: {
      kk: 'этникалық қазақ мемлекеттік қызметті алу үшін ұсынған құжаттардың және (немесе) оларда қамтылған деректердің (мәліметтердің) анық еместігінің анықталуы',
      en: 'the documents, or data in them, are found to be inaccurate',
    },
    cite: cite('M form 2, item 9(2); Law on migration, Art. 20'),
  },
  {
    code: 'offences-and-extremism',
    text: {
      kk: 'қандас мәртебесін беру және (немесе) қандастарды қабылдаудың өңірлік квотасына енгізу туралы өтініш жасаған этникалық қазақтардың Қазақстан Республикасының аумағында құқық бұзушылықтар жасағаны туралы әшкерелейтін мәліметтердің және олардың террористік немесе экстремистік ұйымдарға жататындығы туралы өзге де ақпараттың болуы',
      en: 'incriminating information about offences in Kazakhstan and other information about belonging to terrorist or extremist organisations',
    },
    cite: cite('M form 2, item 9(3); Law on migration, Art. 20'),
  },
  {
    code: 'no-consent-to-data',
    text: {
      kk: 'этникалық қазақтың "Дербес деректер және оларды қорғау туралы" Қазақстан Республикасы Заңының 8-бабына сәйкес қолжетімділігі шектеулі дербес деректерге қол жеткізуге берілетін келісімінің болмауы',
      en: 'no consent to access restricted personal data (Law on personal data, Article 8)',
    },
    cite: cite('M form 2, item 9(4); Law on migration, Art. 20'),
  },
  {
    code: 'no-quota',
    text: {
      kk: 'қандастарды аумақтық-әкімшілік бірлікте қабылдаудың өңірлік квотасының болмауы немесе этникалық қазақты қоныстандыру үшін ұсынылған аумақтық-әкімшілік бірліктен бас тартуы',
      en: 'no quota in the territorial unit, or the applicant declined the unit offered',
    },
    cite: cite('M form 2, item 9(5); Law on migration, Art. 20'),
  },
];

/** At the counter of the state corporation, where an incomplete set is given back at once (K¶5). */
export const corporationChannel = (where: string): Channel => ({
  title: CHANNEL_TITLES['state-corporation'],
  by: 'state-corporation',
  first: 'at-state-corporation',
  intake: 'counter',
  cite: cite(where),
});

/** From the counter to the register (K¶5). */
export const kandasIntake = {
  'at-state-corporation': {
    title: STAGE_TITLES.atCorporation,
    actor: 'state-corporation',
    within: workingDays(1, cite('K¶5')),
    startsFrom: 'stage',
    do: { 'hand-over': 'filed', 'refuse-to-accept': 'not-accepted' },
    cite: cite('K¶5'),
  },
  filed: {
    title: STAGE_TITLES.filed,
    actor: 'provider',
    within: workingDays(0, cite('K¶5', 'registered on the day on which the provider receives it')),
    startsFrom: 'stage',
    do: { register: 'registered', 'refuse-to-accept': 'not-accepted' },
    cite: cite('K¶5'),
  },
  'not-accepted': { title: STAGE_TITLES.notAccepted, end: true, cite: cite('K¶5') },
} as const satisfies Readonly<Record<string, Stage | EndStage>>;

const refusalsGoTheSameWay = ours('K¶9 speaks of decisions to include; refusals go the same way');

/** Filed at the counter, the decision goes back through it, a day before the service term ends (K¶9). */
export const kandasByCorporation = {
  'included-for-corporation': {
    title: STAGE_TITLES.includedForCorporation,
    actor: 'provider',
    within: hoursBeforeServiceEnd(24, cite('K¶9')),
    startsFrom: 'stage',
    do: { 'pass-on': 'decision-at-corporation' },
    cite: cite('K¶9'),
  },
  'refused-for-corporation': {
    title: STAGE_TITLES.refusedForCorporation,
    actor: 'provider',
    within: hoursBeforeServiceEnd(24, refusalsGoTheSameWay),
    startsFrom: 'stage',
    do: { 'pass-on': 'decision-at-corporation' },
    cite: refusalsGoTheSameWay,
  },
  'decision-at-corporation': {
    title: STAGE_TITLES.decisionAtCorporation,
    actor: 'state-corporation',
    within: noTerm(cite('K¶9', 'the corporation hands the decision over; the service term holds')),
    startsFrom: 'stage',
    do: { deliver: 'delivered' },
    cite: cite('K¶9'),
  },
} as const satisfies Readonly<Record<string, Stage>>;

/** From the decision to the applicant, five working days (K¶9). */
export const kandasDelivery = {
  included: {
    title: STAGE_TITLES.included,
    actor: 'provider',
    within: workingDays(5, cite('K¶9')),
    startsFrom: 'stage',
    do: { deliver: 'delivered' },
    cite: cite('K¶9'),
  },
  refused: {
    title: STAGE_TITLES.refused,
    actor: 'provider',
    within: workingDays(5, refusalsGoTheSameWay),
    startsFrom: 'stage',
    do: { deliver: 'delivered' },
    cite: refusalsGoTheSameWay,
  },
  delivered: { title: STAGE_TITLES.delivered, end: true, cite: cite('K¶9') },
} as const satisfies Readonly<Record<string, Stage | EndStage>>;

/** What the offices do beside the stages (K¶4 to K¶6). */
export const kandasDuties: readonly Duty[] = [
  {
    by: 'state-corporation',
    does: 'obtains from state systems the residence registration and the housing owned in the place of arrival',
    within: noTerm(cite('K¶4')),
    cite: cite('K¶4'),
  },
  {
    by: 'provider',
    does: 'acknowledges: copy of the application with stamp, date, time, number and the name of who accepted',
    within: noTerm(cite('K¶5')),
    cite: cite('K¶5'),
  },
  {
    by: 'state-corporation',
    does: 'gives a receipt that the documents were accepted',
    within: noTerm(cite('K¶5')),
    cite: cite('K¶5'),
  },
  {
    by: 'provider',
    does: 'enters each stage of the service into the monitoring system of public services',
    within: noTerm(cite('K¶6')),
    cite: cite('K¶6; Law on public services, Art. 5(2)(11)'),
  },
];
