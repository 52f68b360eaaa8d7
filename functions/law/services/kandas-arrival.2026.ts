import { cite, ours } from '../citation.ts';
import { type Parameter, parameter } from '../parameter.ts';
import { byChannel, form, noForm, noTerm, type ServiceDefinition } from '../service.ts';
import { signedByHead } from '../signers.ts';
import { workingDays } from '../term.ts';
import { anyStage } from './parts/any-stage.ts';
import {
  arrivalChannels,
  arrivalParameters,
  arrivalStages,
  consentCopy,
  consentStatement,
} from './parts/arrival.ts';
import { hearing, hearingAt, hearingForms, oneDayOfObjection } from './parts/hearing.ts';
import { heldPlaces, waitingList } from './parts/held-places.ts';
import { kandasDocuments2026, kandasDuties, kandasGrounds2026 } from './parts/kandas.ts';
import { bySession, commonParameters, endUnless, ladder } from './parts/procedure.ts';
import { STAGE_TITLES } from './parts/titles.ts';

const openAfter2025: Parameter<boolean> = parameter(
  true,
  'whether those who come with a consent are included from 2026-01-01, with the grounds and forms of 2026',
  ours('order 359 does not close the abroad route'),
);

/**
 * Inclusion of those who have arrived with a consent, for applications filed from 2026-01-01: the stages of K¶19–23 as
 * their last known text, with the documents, grounds and forms of order 359, by which the provider decides.
 */
export const kandasArrival2026: ServiceDefinition = {
  code: 'kandas-arrival',
  edition: '2026-01-01',
  ...endUnless(openAfter2025),
  act: 'order 359 of 2025-11-14',
  sources:
    'of the merged rules (order 173 of 2024-05-31) only ¶2(5), ¶14, ¶15 and forms 2, 4, 5, 6, 9, 10 are known',
  title: {
    kk: 'Қандастарды қабылдаудың өңірлік квотасына енгізу',
    en: 'Inclusion into the regional quota of kandas admission, after arrival with a consent',
  },
  cite: cite('K¶19; M form 2'),
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
  channels: arrivalChannels,
  statements: [consentStatement],
  documents: [...kandasDocuments2026, consentCopy],
  expiry: { upTo: 'acceptance', cite: cite('K¶5') },
  grounds: kandasGrounds2026,
  stages: {
    ...arrivalStages,
    'at-commission': {
      title: STAGE_TITLES.atCommission,
      actor: 'commission',
      within: workingDays(10, cite('K¶22')),
      startsFrom: 'stage',
      do: { recommend: 'recommended' },
      bySession: bySession('K¶2(4)', 'recommend'),
      cite: cite('K¶22; M forms 4, 5', 'in 2026 the commission recommends'),
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
  },
  parameters: {
    ...commonParameters('K¶8'),
    ...waitingList,
    ...arrivalParameters,
    'open-after-2025': openAfter2025,
  },
  readings: [
    oneDayOfObjection('K¶8'),
    {
      about: 'who decides after arrival',
      between: [cite('K¶22'), cite('M forms 4, 5')],
      taken: 'the commission recommends and the provider decides',
      instead: 'the commission decides, as K¶22 says',
      cite: ours('the forms of 2026 are the later text, and name the provider as the one who decides'),
    },
  ],
};
