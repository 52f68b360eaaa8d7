import { cite, ours } from '../citation.ts';
import { parameter } from '../parameter.ts';
import { form, noForm, noTerm, type ServiceDefinition } from '../service.ts';
import { signedByHead } from '../signers.ts';
import { workingDays } from '../term.ts';
import { anyStage } from './parts/any-stage.ts';
import { hearing, hearingForms, oneDayOfObjection } from './parts/hearing.ts';
import { heldPlaces, waitingList } from './parts/held-places.ts';
import { closedByM14, commonParameters, ladder, portalAfterHours, watch } from './parts/procedure.ts';
import {
  resettlerDecision,
  resettlerDocuments2021,
  resettlerGrounds2021,
  serpinCertificate,
} from './parts/resettlers.ts';
import { CHANNEL_TITLES, STAGE_TITLES } from './parts/titles.ts';

const refusalsGoTheSameWay = ours('R¶11 speaks of decisions to include; refusals go the same way');

const serviceTermStarts = parameter(
  'at-receiving-provider',
  'the stage whose beginning starts the 14 working days, and so for which provider they run',
  ours('R does not say; the monthly list alone can outlast the 14 working days'),
);

/**
 * Resettlers through the region of origin (order 20, annex 2, chapter 2), for applications filed to 2025-12-31. The
 * provider of origin sends a list each month; the receiving provider decides; a copy goes the whole way back.
 */
export const resettlerOrigin2021: ServiceDefinition = {
  code: 'resettler-origin',
  edition: '2021-08-11',
  openTo: { day: closedByM14.value, cite: closedByM14.cite },
  act: 'order 20 of 2016-01-15, as rewritten by order 284 of 2021-08-11 and changed to 2024-03-12',
  sources: 'the last known text: order 173 of 2024-05-31, which merged the two sets of rules, is missing',
  title: {
    kk: 'Қоныс аударушыларды қабылдаудың өңірлік квотасына енгізу',
    en: 'Inclusion of resettlers into the regional quota, through the region of origin',
  },
  cite: cite('R¶3; R¶4'),
  term: workingDays(14, cite('standard, item 3')),
  termFrom: { stage: serviceTermStarts.value },
  capped: ['at-receiving-provider', 'at-commission', 'recommended'],
  quota: {
    category: 'resettlers',
    unit: 'person',
    effect: 'takes-places',
    held: heldPlaces,
    cite: cite('R¶2(4)'),
  },
  applicantIin: 'required',
  channels: {
    provider: {
      title: CHANNEL_TITLES.provider,
      by: 'provider',
      first: 'at-origin-provider',
      intake: 'counter',
      cite: cite('R¶4; standard, item 2'),
    },
    'employment-centre': {
      title: CHANNEL_TITLES['employment-centre'],
      by: 'career-centre',
      first: 'at-employment-centre',
      intake: 'counter',
      cite: cite('R¶3; R¶4; standard, item 2'),
    },
    'state-corporation': {
      title: CHANNEL_TITLES['state-corporation'],
      by: 'state-corporation',
      first: 'at-state-corporation',
      intake: 'counter',
      cite: cite('R¶4; standard, item 2'),
    },
    'egov-portal': {
      title: CHANNEL_TITLES['egov-portal'],
      by: 'applicant',
      first: 'at-origin-provider',
      intake: 'portal',
      cite: cite('standard, item 2; standard, item 7'),
    },
  },
  statements: [
    {
      name: 'originRegion',
      title: { kk: 'шыққан өңірі', en: 'the region of origin' },
      when: 'required',
      cite: cite('R¶3'),
    },
    {
      name: 'registeredSince',
      title: { kk: 'тұрақты тіркелген күні', en: 'since when permanently registered there' },
      when: 'required',
      limit: { atLeast: 12 },
      cite: cite('R¶3', 'registered and living there for at least one year when filing'),
    },
  ],
  documents: [...resettlerDocuments2021, serpinCertificate('if-any')],
  expiry: { upTo: 'acceptance', cite: cite('R form 5') },
  grounds: resettlerGrounds2021,
  stages: {
    'at-employment-centre': {
      title: STAGE_TITLES.atCentre,
      actor: 'career-centre',
      office: 'origin',
      within: workingDays(5, cite('R¶5', 'from acceptance')),
      startsFrom: 'stage',
      do: { 'hand-over': 'at-origin-provider' },
      cite: cite('R¶5'),
    },
    'at-state-corporation': {
      title: STAGE_TITLES.atCorporation,
      actor: 'state-corporation',
      office: 'origin',
      within: noTerm(cite('R¶4', 'R has no paragraph on the forwarding'), 'corporation-hands-over'),
      startsFrom: 'stage',
      do: { 'hand-over': 'at-origin-provider', 'refuse-to-accept': 'not-accepted' },
      cite: cite('R¶4'),
    },
    'at-origin-provider': {
      title: {
        kk: 'Шығу өңірінің көрсетілетін қызметті берушісінде',
        ru: 'у услугодателя региона выбытия, для списка месяца',
        en: 'at the provider of origin, for the list of the month',
      },
      actor: 'provider',
      office: 'origin',
      within: { unit: 'end-of-next-month', cite: cite('R¶6') },
      startsFrom: 'stage',
      do: { list: 'at-receiving-provider', 'refuse-to-accept': 'not-accepted' },
      byList: { act: 'list', cite: cite('R¶6') },
      cite: cite('R¶6'),
    },
    ...resettlerDecision,
    included: {
      title: {
        kk: 'Квотаға енгізу туралы шешім қабылданды',
        ru: 'решение о включении принято, копия ожидает направления в регион выбытия',
        en: 'included, the copy to be sent to origin',
      },
      actor: 'provider',
      within: workingDays(3, cite('R¶11')),
      startsFrom: 'stage',
      do: { 'pass-on': 'copy-at-origin' },
      cite: cite('R¶11'),
    },
    refused: {
      title: {
        kk: 'Бас тарту туралы шешім қабылданды',
        ru: 'решение об отказе принято, копия ожидает направления в регион выбытия',
        en: 'refused, the copy to be sent to origin',
      },
      actor: 'provider',
      within: workingDays(3, refusalsGoTheSameWay),
      startsFrom: 'stage',
      do: { 'pass-on': 'copy-at-origin' },
      cite: refusalsGoTheSameWay,
    },
    'copy-at-origin': {
      title: {
        kk: 'Шешімнің көшірмесі шығу өңірінде',
        ru: 'копия решения у услугодателя региона выбытия',
        en: 'the copy is at the provider of origin',
      },
      actor: 'provider',
      office: 'origin',
      within: workingDays(2, cite('R¶12')),
      startsFrom: 'stage',
      do: { 'pass-on': 'copy-at-centre' },
      cite: cite('R¶12'),
    },
    'copy-at-centre': {
      title: {
        kk: 'Шешімнің көшірмесі мансап орталығында',
        ru: 'копия решения в центре занятости',
        en: 'the copy is at the employment centre',
      },
      actor: 'career-centre',
      office: 'origin',
      within: noTerm(cite('R¶13'), 'centre-informs'),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: cite('R¶13'),
    },
    delivered: { title: STAGE_TITLES.delivered, end: true, cite: cite('R¶13') },
    'not-accepted': { title: STAGE_TITLES.notAccepted, end: true, cite: cite('R form 5') },
  },
  duties: [
    {
      by: 'career-centre',
      does: 'obtains from state systems the residence registration and the housing owned in the place of arrival',
      within: noTerm(cite('R¶4')),
      cite: cite('R¶4'),
    },
    {
      by: 'career-centre',
      does: 'tells the applicant, in free form, that the application was forwarded',
      within: workingDays(5, cite('R¶5')),
      watchedBy: 'at-employment-centre',
      cite: cite('R¶5'),
    },
  ],
  anyStage,
  hearing,
  escalation: ladder,
  forms: {
    application: form('resettler-2021-annex-1-application', cite('R form 1')),
    'refusal-to-accept': form('resettler-2021-annex-5-refusal-to-accept', cite('R form 5'), signedByHead),
    inclusion: form('resettler-2021-annex-3-inclusion', cite('R form 3'), signedByHead),
    refusal: form('resettler-2021-annex-4-refusal', cite('R form 4'), signedByHead),
    ...hearingForms('R¶9'),
    list: noForm(cite('R¶6')),
  },
  parameters: {
    ...commonParameters('R¶9'),
    ...waitingList,
    ...portalAfterHours('stated'),
    'corporation-hands-over': watch(
      1,
      'how long the state corporation takes to hand an application over to the provider of origin',
      'R states no term; as long as for kandas (K¶5)',
    ),
    'centre-informs': watch(
      2,
      'how long the employment centre takes to inform the applicant and supply the copy',
      'R¶13 states no term; as long as the provider of origin has (R¶12)',
    ),
    'service-term-starts': serviceTermStarts,
    'last-day-of-filing': closedByM14,
  },
  readings: [
    oneDayOfObjection('R¶9'),
    {
      about: 'the monthly list against the service term',
      between: [cite('R¶6'), cite('standard, item 3')],
      taken: 'the 14 working days run from the day on which the list reaches the receiving provider',
      instead: 'they run from acceptance, and the list would have to be sent before its month is over',
      cite: ours('R¶6 gives until the last day of the next month, which the service term cannot shorten'),
    },
    {
      about: 'who decides',
      between: [cite('R¶7'), cite('R¶8'), cite('R¶10')],
      taken: 'the commission recommends (R¶7, R¶10) and the receiving provider decides',
      instead: 'the commission decides, as R¶8 says',
      cite: ours('R¶10 gives the decision to the provider, on the recommendation of the commission'),
    },
    {
      about: 'the grounds',
      between: [cite('R¶9'), cite('standard, item 9')],
      taken: 'a ground of either list is a ground',
      instead: 'the two grounds of R¶9 alone',
      cite: ours('both lists are in force, and neither says that it is the only one'),
    },
  ],
};
