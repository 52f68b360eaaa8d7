import { PlainDate } from '../calendar/instant.ts';
import { cite, ours } from '../citation.ts';
import { byChannel, form, noForm, noTerm, type ServiceDefinition } from '../service.ts';
import { signedByHead } from '../signers.ts';
import { workingDays } from '../term.ts';
import { anyStage } from './parts/any-stage.ts';
import { hearing, hearingAt, hearingForms, oneDayOfObjection } from './parts/hearing.ts';
import { heldPlaces, waitingList } from './parts/held-places.ts';
import {
  corporationChannel,
  kandasByCorporation,
  kandasDelivery,
  kandasDocuments2021,
  kandasDuties,
  kandasGrounds2021,
  kandasIntake,
} from './parts/kandas.ts';
import { bySession, commonParameters, ladder, portalAfterHours } from './parts/procedure.ts';
import { CHANNEL_TITLES, STAGE_TITLES } from './parts/titles.ts';

/**
 * Inclusion of kandas who are already in Kazakhstan (order 20, annex 1, chapter 2), for applications filed to
 * 2025-12-31. The commission decides (K¶7); where it decides against, the provider hears the applicant and decides
 * again (K¶8).
 */
export const kandasInclusion2021: ServiceDefinition = {
  code: 'kandas-inclusion',
  edition: '2021-08-11',
  openTo: { day: PlainDate.parse('2025-12-31'), cite: cite('order 359', 'in force 2026-01-01') },
  act: 'order 20 of 2016-01-15, as rewritten by order 284 of 2021-08-11 and changed to 2024-03-12',
  sources: 'the last known text: order 173 of 2024-05-31, which merged the two sets of rules, is missing',
  title: {
    kk: 'Қандастарды қабылдаудың өңірлік квотасына енгізу',
    ru: 'Включение в региональную квоту приема кандасов',
    en: 'Inclusion into the regional quota of kandas admission',
    sourced: { ru: 'address of the eGov page', en: 'eGov page (nitec.kz)' },
  },
  cite: cite('K¶3'),
  term: workingDays(14, cite('standard, item 3; K¶9')),
  termFrom: 'acceptance',
  capped: [
    'at-state-corporation',
    'at-employment-centre',
    'filed',
    'registered',
    'at-commission',
    'refusal-proposed',
    'included',
    'refused',
    'included-for-corporation',
    'refused-for-corporation',
    'decision-at-corporation',
  ],
  quota: {
    category: 'kandas',
    unit: 'person',
    effect: 'takes-places',
    held: heldPlaces,
    cite: cite('K¶2(5)'),
  },
  applicantIin: 'required',
  channels: {
    provider: {
      title: CHANNEL_TITLES.provider,
      by: 'provider',
      first: 'filed',
      intake: 'counter',
      cite: cite('K¶3'),
    },
    'state-corporation': corporationChannel('K¶3'),
    'employment-centre': {
      title: CHANNEL_TITLES['employment-centre'],
      by: 'career-centre',
      first: 'at-employment-centre',
      intake: 'counter',
      cite: cite('standard, item 2'),
    },
    'egov-portal': {
      title: CHANNEL_TITLES['egov-portal'],
      by: 'applicant',
      first: 'filed',
      intake: 'portal',
      cite: cite('standard, item 2; standard, item 7'),
    },
  },
  statements: [],
  documents: kandasDocuments2021,
  expiry: { upTo: 'acceptance', cite: cite('K¶5') },
  grounds: kandasGrounds2021('K¶8'),
  stages: {
    ...kandasIntake,
    'at-employment-centre': {
      title: STAGE_TITLES.atCentre,
      actor: 'career-centre',
      within: noTerm(cite('standard, item 2', 'the centre takes applications; its own term is not stated')),
      startsFrom: 'stage',
      do: { 'hand-over': 'filed' },
      cite: cite('standard, item 2'),
    },
    registered: {
      title: STAGE_TITLES.registered,
      actor: 'provider',
      within: workingDays(3, cite('K¶6', 'from receipt by the provider')),
      startsFrom: { sameAs: 'filed' },
      do: { forward: 'at-commission' },
      byList: { act: 'forward', cite: cite('K¶6') },
      cite: cite('K¶6'),
    },
    'at-commission': {
      title: STAGE_TITLES.atCommission,
      actor: 'commission',
      within: workingDays(10, cite('K¶7', 'from receipt of the list')),
      startsFrom: 'stage',
      do: {
        include: byChannel({ 'state-corporation': 'included-for-corporation' }, 'included'),
        'propose-refusal': 'refusal-proposed',
      },
      bySession: bySession('K¶2(4)', 'include', 'propose-refusal'),
      cite: cite('K¶7'),
    },
    'refusal-proposed': {
      title: STAGE_TITLES.refusalProposed,
      actor: 'provider',
      within: noTerm(cite('K¶8', 'not stated how the hearing fits in; the service term holds')),
      startsFrom: 'stage',
      do: {
        ...hearingAt('refusal-proposed'),
        include: byChannel({ 'state-corporation': 'included-for-corporation' }, 'included'),
        refuse: byChannel({ 'state-corporation': 'refused-for-corporation' }, 'refused'),
      },
      cite: cite('K¶8'),
    },
    ...kandasDelivery,
    ...kandasByCorporation,
  },
  duties: kandasDuties,
  anyStage,
  hearing,
  escalation: ladder,
  forms: {
    application: form('kandas-2021-annex-1-application', cite('K form 1')),
    acknowledgement: noForm(cite('K¶5')),
    'refusal-to-accept': form('kandas-2021-annex-3-refusal-to-accept', cite('K form 3'), signedByHead),
    inclusion: form('kandas-2021-annex-4-inclusion', cite('K form 4'), signedByHead),
    refusal: form('kandas-2021-annex-5-refusal', cite('K form 5'), signedByHead),
    ...hearingForms('K¶8'),
    list: noForm(cite('K¶6')),
  },
  parameters: {
    ...commonParameters('K¶8'),
    ...waitingList,
    ...portalAfterHours('stated'),
  },
  readings: [
    oneDayOfObjection('K¶8'),
    {
      about: 'stage terms against the service term',
      between: [cite('K¶5'), cite('K¶6'), cite('K¶7'), cite('K¶9'), cite('standard, item 3')],
      taken: 'both hold: a stage is due at the earlier of its own term and the service term',
      instead: 'the stage terms add up (1 + 3 + 10 + 5 working days) and pass the 14',
      cite: ours('the service term is what the applicant is promised; the stages are maxima inside it'),
    },
    {
      about: 'who refuses',
      between: [cite('K¶7'), cite('K¶8')],
      taken: 'the commission decides for refusal, the provider hears the applicant, then includes or refuses',
      instead: 'the refusal of the commission is final, and the hearing is of the provider alone',
      cite: ours(
        'K¶7 gives the refusal to the commission, K¶8 after a hearing to the provider: both are on record',
      ),
    },
    {
      about: 'proof of education or work',
      between: [cite('standard, item 8(3)')],
      taken: 'one of the three papers is enough, and one is needed',
      instead: 'all three are "if any", so none is needed',
      cite: ours(
        'the certificate from work bears no "if any", and is there for those who have neither of the others',
      ),
    },
  ],
};
