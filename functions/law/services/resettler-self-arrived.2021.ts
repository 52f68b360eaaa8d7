import { cite, ours } from '../citation.ts';
import { parameter } from '../parameter.ts';
import { form, noTerm, type ServiceDefinition } from '../service.ts';
import { signedByHead } from '../signers.ts';
import { workingDays } from '../term.ts';
import { anyStage } from './parts/any-stage.ts';
import { hearing, hearingForms, oneDayOfObjection } from './parts/hearing.ts';
import { heldPlaces, waitingList } from './parts/held-places.ts';
import { closedByM14, commonParameters, ladder } from './parts/procedure.ts';
import {
  resettlerDecision,
  resettlerDocuments2021,
  resettlerGrounds2021,
  serpinCertificate,
} from './parts/resettlers.ts';
import { CHANNEL_TITLES, STAGE_TITLES } from './parts/titles.ts';

const serviceTermStarts = parameter(
  'acceptance' as const,
  'what the 14 working days run from',
  ours('R does not say; the centre accepts, and nothing comes before'),
);
const noWayBack = 'R¶11 to R¶13 are not among the paragraphs that R¶15 applies';

/**
 * Resettlers who came to the receiving region by themselves, not more than six months ago, and graduates of "Серпін"
 * within six months of graduation (order 20, annex 2, R¶14–15), for applications filed to 2025-12-31.
 */
export const resettlerSelfArrived2021: ServiceDefinition = {
  code: 'resettler-self-arrived',
  edition: '2021-08-11',
  openTo: { day: closedByM14.value, cite: closedByM14.cite },
  act: 'order 20 of 2016-01-15, as rewritten by order 284 of 2021-08-11 and changed to 2024-03-12',
  sources: 'the last known text: order 173 of 2024-05-31, which merged the two sets of rules, is missing',
  title: {
    kk: 'Қоныс аударушыларды қабылдаудың өңірлік квотасына енгізу',
    en: 'Inclusion of resettlers who came by themselves, and of graduates of "Серпін", into the regional quota',
  },
  cite: cite('R¶14'),
  term: workingDays(14, cite('standard, item 3')),
  termFrom: serviceTermStarts.value,
  capped: [
    'at-employment-centre',
    'at-receiving-provider',
    'at-commission',
    'recommended',
    'included',
    'refused',
  ],
  quota: {
    category: 'resettlers',
    unit: 'person',
    effect: 'takes-places',
    held: heldPlaces,
    cite: cite('R¶2(4)'),
  },
  applicantIin: 'required',
  channels: {
    'employment-centre': {
      title: CHANNEL_TITLES['employment-centre'],
      by: 'career-centre',
      first: 'at-employment-centre',
      intake: 'counter',
      cite: cite('R¶14', 'of the receiving region, whatever the registration'),
    },
  },
  statements: [
    {
      name: 'arrivedOn',
      title: { kk: 'өз бетінше келген күні', en: 'the day of arrival in the receiving region' },
      when: { oneOf: 'who' },
      limit: { atMost: 6 },
      cite: cite('R¶14', 'lives there not more than six months'),
    },
    {
      name: 'graduatedOn',
      title: { kk: '"Серпін" жобасы бойынша оқуды аяқтаған күні', en: 'the day of graduation' },
      when: { oneOf: 'who' },
      limit: { atMost: 6 },
      cite: cite('R¶14', 'within six months of graduation'),
    },
  ],
  documents: [...resettlerDocuments2021, serpinCertificate({ ifStated: 'graduatedOn' })],
  expiry: { upTo: 'acceptance', cite: cite('R form 5') },
  grounds: resettlerGrounds2021,
  stages: {
    'at-employment-centre': {
      title: STAGE_TITLES.atCentre,
      actor: 'career-centre',
      within: noTerm(cite('R¶14', 'the centre has no term of its own; the service term holds')),
      startsFrom: 'stage',
      do: { 'hand-over': 'at-receiving-provider' },
      cite: cite('R¶14; R¶15'),
    },
    ...resettlerDecision,
    'at-receiving-provider': {
      ...resettlerDecision['at-receiving-provider'],
      do: { ...resettlerDecision['at-receiving-provider'].do, 'refuse-to-accept': 'not-accepted' },
    },
    'not-accepted': { title: STAGE_TITLES.notAccepted, end: true, cite: cite('R form 5') },
    included: {
      title: STAGE_TITLES.included,
      actor: 'provider',
      within: noTerm(cite('R¶15', noWayBack)),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: ours('the provider sends its decision, since R¶15 names nobody'),
    },
    refused: {
      title: STAGE_TITLES.refused,
      actor: 'provider',
      within: noTerm(cite('R¶15', noWayBack)),
      startsFrom: 'stage',
      do: { deliver: 'delivered' },
      cite: ours('the provider sends its decision, since R¶15 names nobody'),
    },
    delivered: { title: STAGE_TITLES.delivered, end: true, cite: cite('R¶15') },
  },
  duties: [
    {
      by: 'career-centre',
      does: 'obtains from state systems the residence registration and the housing owned in the place of arrival',
      within: noTerm(cite('R¶4')),
      cite: cite('R¶4'),
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
  },
  parameters: {
    ...commonParameters('R¶9'),
    ...waitingList,
    'service-term-starts': serviceTermStarts,
    'last-day-of-filing': closedByM14,
  },
  readings: [
    oneDayOfObjection('R¶9'),
    {
      about: 'the whole way at the receiving region',
      between: [cite('R¶15'), cite('R¶7'), cite('R¶10'), cite('R¶11')],
      taken: 'R¶7 to R¶10 apply, and the provider sends the decision itself',
      instead: 'the copies of R¶11 to R¶13 go to a region of origin as well',
      cite: ours('R¶15 lists the paragraphs that apply, and these are not among them'),
    },
  ],
};
