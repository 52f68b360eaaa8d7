import { cite, ours } from '../citation.ts';
import { type Parameter, parameter, stated } from '../parameter.ts';
import { form, noForm, noTerm, type ServiceDefinition } from '../service.ts';
import { calendarDays, workingDays } from '../term.ts';
import { anyStage } from './parts/any-stage.ts';
import { hearing, hearingAt, hearingForms, oneDayOfObjection } from './parts/hearing.ts';
import { kandasDocuments2021, kandasGrounds2021 } from './parts/kandas.ts';
import { bySession, commonParameters, endUnless, ladder, watch } from './parts/procedure.ts';
import { CHANNEL_TITLES, STAGE_TITLES } from './parts/titles.ts';

const refusalsGoTheSameWay = 'K¶16 to K¶18 send the decision back whatever it says';

const openAfter2025: Parameter<boolean> = parameter(
  true,
  'whether consents are asked for under this edition from 2026-01-01',
  ours('order 359 does not close the abroad route'),
);
const serviceTermCaps: Parameter<boolean> = parameter(
  false,
  'whether the 14 working days of the service cap the stages up to the consent',
  ours('K¶12 to K¶18 alone take longer'),
);
const STAGES_TO_CAP = [
  'at-mission',
  'at-authorised-body',
  'at-provider',
  'at-commission',
  'refusal-proposed',
];

/**
 * Consent to ethnic Kazakhs abroad before arrival (order 20, annex 1, chapter 3, K¶10–18). It takes no place: the
 * inclusion after arrival builds on it (K¶19–23). Open after 2025: order 359 leaves the chapter alone as far as known.
 */
export const kandasConsent2021: ServiceDefinition = {
  code: 'kandas-consent',
  edition: '2021-08-11',
  ...endUnless(openAfter2025),
  act: 'order 20 of 2016-01-15, as rewritten by order 284 of 2021-08-11 and changed to 2024-03-12',
  sources: 'the last known text: order 173 of 2024-05-31, which merged the two sets of rules, is missing',
  title: {
    kk: 'Қазақстан Республикасының аумағына келгенге дейін этникалық қазақтарды қандастарды қабылдаудың өңірлік квотасына енгізуге келісім беру',
    en: 'Consent, before arrival, to the inclusion of ethnic Kazakhs into the regional quota of kandas',
  },
  cite: cite('K¶10'),
  term: workingDays(14, cite('standard, item 3')),
  termFrom: 'acceptance',
  capped: serviceTermCaps.value ? STAGES_TO_CAP : [],
  quota: {
    category: 'kandas',
    unit: 'person',
    effect: 'none',
    cite: ours('a place is taken by the decision to include, not by the consent'),
  },
  applicantIin: 'if-any',
  channels: {
    'foreign-mission': {
      title: CHANNEL_TITLES['foreign-mission'],
      by: 'foreign-mission',
      first: 'at-mission',
      intake: 'counter',
      cite: cite('K¶10'),
    },
  },
  statements: [],
  documents: kandasDocuments2021,
  expiry: { upTo: 'acceptance', cite: ours('chapter 3 does not say; K¶5 is taken over') },
  grounds: kandasGrounds2021('K¶15'),
  stages: {
    'at-mission': {
      title: { kk: 'Шет елдегі мекемеде', ru: 'в загранучреждении', en: 'at the mission abroad' },
      actor: 'foreign-mission',
      within: noTerm(cite('K¶11'), 'mission-passes-on'),
      startsFrom: 'stage',
      do: { 'hand-over': 'at-authorised-body' },
      cite: cite('K¶11'),
    },
    'at-authorised-body': {
      title: { kk: 'Уәкілетті органда', ru: 'в уполномоченном органе', en: 'at the authorised body' },
      actor: 'authorised-body',
      within: workingDays(5, cite('K¶12')),
      startsFrom: 'stage',
      do: { 'hand-over': 'at-provider' },
      cite: cite('K¶12'),
    },
    'at-provider': {
      title: {
        kk: 'Көрсетілетін қызметті берушіде',
        ru: 'у услугодателя, ожидает направления в комиссию',
        en: 'at the provider, to be forwarded to the commission',
      },
      actor: 'provider',
      within: workingDays(3, cite('K¶13')),
      startsFrom: 'stage',
      do: { forward: 'at-commission' },
      cite: cite('K¶13'),
    },
    'at-commission': {
      title: STAGE_TITLES.atCommission,
      actor: 'commission',
      within: workingDays(10, cite('K¶14')),
      startsFrom: 'stage',
      do: { consent: 'consented', 'propose-refusal': 'refusal-proposed' },
      bySession: bySession('K¶2(4)', 'consent', 'propose-refusal'),
      cite: cite('K¶14'),
    },
    'refusal-proposed': {
      title: STAGE_TITLES.refusalProposed,
      actor: 'provider',
      within: noTerm(cite('K¶14', 'no hearing in this chapter, and so no term'), 'provider-hears'),
      startsFrom: 'stage',
      do: { ...hearingAt('refusal-proposed'), consent: 'consented', refuse: 'refused' },
      cite: ours('chapter 3 knows no hearing; none is refused without one'),
    },
    consented: {
      title: {
        kk: 'Келісім берілді',
        ru: 'согласие дано, ожидает уведомления уполномоченного органа',
        en: 'consented, the authorised body to be informed',
      },
      actor: 'provider',
      within: workingDays(3, cite('K¶16', 'start not stated; from the decision (ours)')),
      startsFrom: 'stage',
      do: { 'pass-on': 'decision-at-authorised-body' },
      cite: cite('K¶16'),
    },
    refused: {
      title: {
        kk: 'Келісімнен бас тартылды',
        ru: 'в согласии отказано, ожидает уведомления уполномоченного органа',
        en: 'consent refused, the authorised body to be informed',
      },
      actor: 'provider',
      within: workingDays(3, cite('K¶16', refusalsGoTheSameWay)),
      startsFrom: 'stage',
      do: { 'pass-on': 'decision-at-authorised-body' },
      cite: cite('K¶16'),
    },
    'decision-at-authorised-body': {
      title: {
        kk: 'Шешім уәкілетті органда',
        ru: 'решение в уполномоченном органе',
        en: 'the decision is at the authorised body',
      },
      actor: 'authorised-body',
      within: workingDays(5, cite('K¶17')),
      startsFrom: 'stage',
      do: { 'pass-on': 'decision-at-mission' },
      cite: cite('K¶17'),
    },
    'decision-at-mission': {
      title: {
        kk: 'Шешім шет елдегі мекемеде',
        ru: 'решение в загранучреждении, ожидает направления',
        en: 'the decision is at the mission, to be sent',
      },
      actor: 'foreign-mission',
      within: calendarDays(30, cite('K¶18')),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: cite('K¶18'),
    },
    delivered: { title: STAGE_TITLES.delivered, end: true, cite: cite('K¶18') },
  },
  duties: [],
  anyStage,
  hearing,
  escalation: ladder,
  forms: {
    application: form('kandas-2021-annex-1-application', cite('K form 1; K¶10')),
    consent: noForm(cite('K¶14')),
    refusal: noForm(cite('K¶14')),
    ...hearingForms('K¶14'),
  },
  parameters: {
    ...commonParameters('K¶8'),
    'mission-passes-on': watch(
      5,
      'how long a mission takes to pass an application on to the authorised body',
      'K¶11 states no term; as long as the authorised body has (K¶12)',
    ),
    'provider-hears': watch(
      10,
      'how long the provider takes to hear the applicant and to decide after a proposed refusal',
      'chapter 3 states no hearing; as long as the commission has (K¶14)',
    ),
    'service-term-caps': serviceTermCaps,
    'consent-good-for': stated(
      'unspecified',
      'how long a consent is good for',
      ours('the orders do not say'),
    ),
    'open-after-2025': openAfter2025,
  },
  readings: [
    oneDayOfObjection('K¶8'),
    {
      about: 'the 14 working days',
      between: [cite('standard, item 3'), cite('K¶12'), cite('K¶18')],
      taken: 'the service term caps no stage of the consent',
      instead: 'the consent is given and sent within 14 working days',
      cite: ours('the stages before the commission and after it take longer by themselves'),
    },
  ],
};
