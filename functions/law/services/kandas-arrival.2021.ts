import { PlainDate } from '../calendar/instant.ts';
import { cite, ours } from '../citation.ts';
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
import { kandasDocuments2021, kandasDuties, kandasGrounds2021 } from './parts/kandas.ts';
import { bySession, commonParameters, ladder } from './parts/procedure.ts';
import { STAGE_TITLES } from './parts/titles.ts';

/**
 * Inclusion of those who have arrived with a consent and have kandas status (order 20, annex 1, K¶19–23), for
 * applications filed to 2025-12-31.
 */
export const kandasArrival2021: ServiceDefinition = {
  code: 'kandas-arrival',
  edition: '2021-08-11',
  openTo: { day: PlainDate.parse('2025-12-31'), cite: cite('order 359', 'in force 2026-01-01') },
  act: 'order 20 of 2016-01-15, as rewritten by order 284 of 2021-08-11 and changed to 2024-03-12',
  sources: 'the last known text: order 173 of 2024-05-31, which merged the two sets of rules, is missing',
  title: {
    kk: 'Қандастарды қабылдаудың өңірлік квотасына енгізу',
    en: 'Inclusion into the regional quota of kandas admission, after arrival with a consent',
  },
  cite: cite('K¶19'),
  term: workingDays(14, cite('standard, item 3; K¶9')),
  termFrom: 'acceptance',
  capped: [
    'at-state-corporation',
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
  channels: arrivalChannels,
  statements: [consentStatement],
  documents: [...kandasDocuments2021, consentCopy],
  expiry: { upTo: 'acceptance', cite: cite('K¶5') },
  grounds: kandasGrounds2021('K¶8'),
  stages: {
    ...arrivalStages,
    'at-commission': {
      title: STAGE_TITLES.atCommission,
      actor: 'commission',
      within: workingDays(10, cite('K¶22')),
      startsFrom: 'stage',
      do: {
        include: byChannel({ 'state-corporation': 'included-for-corporation' }, 'included'),
        'propose-refusal': 'refusal-proposed',
      },
      bySession: bySession('K¶2(4)', 'include', 'propose-refusal'),
      cite: cite('K¶22'),
    },
    'refusal-proposed': {
      title: STAGE_TITLES.refusalProposed,
      actor: 'provider',
      within: noTerm(ours('K¶22 knows no refusal and so no term for it; the service term holds')),
      startsFrom: 'stage',
      do: {
        ...hearingAt('refusal-proposed'),
        include: byChannel({ 'state-corporation': 'included-for-corporation' }, 'included'),
        refuse: byChannel({ 'state-corporation': 'refused-for-corporation' }, 'refused'),
      },
      cite: ours('a refusal after consent goes the way of K¶8'),
    },
  },
  duties: kandasDuties,
  anyStage,
  hearing,
  escalation: ladder,
  forms: {
    application: form('kandas-2021-annex-1-application', cite('K form 1; K¶19')),
    acknowledgement: noForm(cite('K¶5')),
    'refusal-to-accept': form('kandas-2021-annex-3-refusal-to-accept', cite('K form 3'), signedByHead),
    inclusion: form('kandas-2021-annex-4-inclusion', cite('K form 4'), signedByHead),
    refusal: form('kandas-2021-annex-5-refusal', cite('K form 5'), signedByHead),
    ...hearingForms('K¶8'),
  },
  parameters: { ...commonParameters('K¶8'), ...waitingList, ...arrivalParameters },
  readings: [
    oneDayOfObjection('K¶8'),
    {
      about: 'registration after arrival',
      between: [cite('K¶5'), cite('K¶21')],
      taken:
        'the application is registered on the day of receipt, and the three days run from receipt as well',
      instead: 'chapter 3 names no registration, so there is none',
      cite: ours('K¶5 binds the provider to register whatever comes in'),
    },
  ],
};
