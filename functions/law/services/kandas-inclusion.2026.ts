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
  kandasDocuments2026,
  kandasDuties,
  kandasGrounds2026,
  kandasIntake,
} from './parts/kandas.ts';
import { bySession, commonParameters, ladder, portalAfterHours } from './parts/procedure.ts';
import { CHANNEL_TITLES, STAGE_TITLES } from './parts/titles.ts';

/**
 * Inclusion of kandas who are already in Kazakhstan, for applications filed from 2026-01-01.
 * The commission recommends, the provider decides (M forms 4 and 5). Of the merged rules only parts are known;
 * the rest is order 20, annex 1, as its last known text.
 */
export const kandasInclusion2026: ServiceDefinition = {
  code: 'kandas-inclusion',
  edition: '2026-01-01',
  act: 'order 359 of 2025-11-14',
  sources:
    'of the merged rules (order 173 of 2024-05-31) only ¶2(5), ¶14, ¶15 and forms 2, 4, 5, 6, 9, 10 are known',
  title: {
    kk: 'Қандастарды қабылдаудың өңірлік квотасына енгізу',
    ru: 'Включение в региональную квоту приема кандасов',
    en: 'Inclusion into the regional quota of kandas admission',
    sourced: { ru: 'address of the eGov page', en: 'eGov page (nitec.kz)' },
  },
  cite: cite('M form 2; K¶3'),
  term: workingDays(14, cite('M form 2, item 3; standard, item 3; K¶9')),
  termFrom: 'acceptance',
  capped: [
    'at-state-corporation',
    'filed',
    'registered',
    'at-commission',
    'recommended',
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
    'migration-portal': {
      title: CHANNEL_TITLES['migration-portal'],
      by: 'applicant',
      first: 'filed',
      intake: 'portal',
      cite: cite('M form 2, item 2; standard, item 7'),
    },
    'egov-portal': {
      title: CHANNEL_TITLES['egov-portal'],
      by: 'applicant',
      first: 'filed',
      intake: 'portal',
      cite: cite('M form 2, item 2; standard, item 7'),
    },
    'state-corporation': corporationChannel('K¶3; M form 2, item 2'),
  },
  statements: [],
  documents: kandasDocuments2026,
  expiry: { upTo: 'acceptance', cite: cite('K¶5') },
  grounds: kandasGrounds2026,
  stages: {
    ...kandasIntake,
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
      within: workingDays(10, cite('K¶7')),
      startsFrom: 'stage',
      do: { recommend: 'recommended' },
      bySession: bySession('K¶2(4)', 'recommend'),
      cite: cite('K¶7; M forms 4, 5', 'in 2026 the commission recommends'),
    },
    recommended: {
      title: STAGE_TITLES.recommended,
      actor: 'provider',
      within: noTerm(
        cite('M forms 4, 5', 'the term of the provider is not in the sources; the service term holds'),
      ),
      startsFrom: 'stage',
      do: {
        include: byChannel({ 'state-corporation': 'included-for-corporation' }, 'included'),
        ...hearingAt('recommended'),
        refuse: byChannel({ 'state-corporation': 'refused-for-corporation' }, 'refused'),
      },
      cite: cite('M forms 4, 5; K¶8'),
    },
    ...kandasDelivery,
    ...kandasByCorporation,
  },
  duties: kandasDuties,
  anyStage,
  hearing,
  escalation: ladder,
  forms: {
    application: form('kandas-2021-annex-1-application', cite('K form 1', 'order 359 leaves form 1 alone')),
    acknowledgement: noForm(cite('K¶5')),
    'refusal-to-accept': form('kandas-2021-annex-3-refusal-to-accept', cite('K form 3'), signedByHead),
    inclusion: form('kandas-2026-annex-4-inclusion', cite('M form 4'), signedByHead),
    refusal: form('kandas-2026-annex-5-refusal', cite('M form 5'), signedByHead),
    ...hearingForms('K¶8'),
    list: noForm(cite('K¶6')),
  },
  parameters: {
    ...commonParameters('K¶8'),
    ...waitingList,
    ...portalAfterHours('carried-over'),
  },
  readings: [
    oneDayOfObjection('K¶8'),
    {
      about: 'stage terms against the service term',
      between: [cite('K¶5'), cite('K¶6'), cite('K¶7'), cite('K¶9'), cite('M form 2, item 3')],
      taken: 'both hold: a stage is due at the earlier of its own term and the service term',
      instead: 'the stage terms add up (1 + 3 + 10 + 5 working days) and pass the 14',
      cite: ours('the service term is what the applicant is promised; the stages are maxima inside it'),
    },
    {
      about: 'who decides',
      between: [cite('K¶7'), cite('M forms 4, 5')],
      taken: 'the commission recommends and the provider decides',
      instead: 'the commission decides, as K¶7 says',
      cite: ours('the forms of 2026 are the later text, and name the provider as the one who decides'),
    },
  ],
};
