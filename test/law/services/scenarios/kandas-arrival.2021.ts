import { expect } from 'vitest';
import { kandasArrival2021 as service } from '#functions/law/services/kandas-arrival.2021.ts';
import { serviceFor } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, givenFiled, heard as hear } from '#test/support/given-case.ts';
import {
  commonlyStated,
  documents,
  errorsOf,
  grounds,
  hearing,
  hearingAt,
  type Scenario,
  says,
  stated,
  way,
} from '../scenario.ts';

/** Working days after Monday 3 November 2025 as in the kandas inclusion of 2021; the service term ends on the 21st. */
const complete = ['identity', 'work-certificate', 'consent'];
const filed = { channel: 'provider', documents: complete, at: '2025-11-03T10:00' };
const TO_CORPORATION = 'ours: K¶9 speaks of decisions to include; refusals go the same way';
const REFUSALS = 'ours: K¶23 speaks of inclusion; refusals go the same way';
const HEARS = 'ours: a refusal after consent goes the way of K¶8';
const NO_TERM = 'ours: K¶22 knows no refusal and so no term for it; the service term holds';

const atCommission = () =>
  givenFiled({ ...filed, service, at: almaty(filed.at) })
    .and(EXAMPLES.register, almaty('2025-11-03T11:00'))
    .and(EXAMPLES.forward, almaty('2025-11-03T12:00'));
const proposed = () => atCommission().and(EXAMPLES['propose-refusal'], almaty('2025-11-05T10:00'));
const heard = () =>
  hear(proposed(), almaty('2025-11-05T11:00'), almaty('2025-11-14T10:00'), hearingAt('2025-11-14T10:00'));

export const scenarios: readonly Scenario[] = [
  ...commonlyStated(service, 'K¶8'),
  way(
    service,
    'who comes with a consent is included, and hears of it within five calendar days',
    { ...filed, channelCite: 'K¶19' },
    [
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2025-11-03',
        act: 'register',
        at: '2025-11-03T11:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶21',
        own: '2025-11-06',
        act: 'forward',
        at: '2025-11-03T12:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶22',
        own: '2025-11-17',
        act: 'include',
        at: '2025-11-05T10:00',
      },
      {
        stage: 'included',
        by: 'provider',
        cite: 'K¶23',
        own: '2025-11-10',
        act: 'deliver',
        at: '2025-11-06T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶23' },
  ),
  way(
    service,
    'a refusal goes the same way, after a hearing',
    { ...filed, channelCite: 'K¶19' },
    [
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2025-11-03',
        act: 'register',
        at: '2025-11-03T11:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶21',
        own: '2025-11-06',
        act: 'forward',
        at: '2025-11-03T12:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶22',
        own: '2025-11-17',
        act: 'propose-refusal',
        at: '2025-11-05T10:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: HEARS,
        term: NO_TERM,
        due: '2025-11-21',
        act: hearingAt('2025-11-12T10:00'),
        at: '2025-11-05T11:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: HEARS,
        term: NO_TERM,
        due: '2025-11-21',
        act: 'refuse',
        at: '2025-11-12T11:00',
      },
      {
        stage: 'refused',
        by: 'provider',
        cite: REFUSALS,
        own: '2025-11-17',
        act: 'deliver',
        at: '2025-11-13T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶23' },
  ),
  way(
    service,
    'filed at the counter, a refusal goes back by the counter',
    { ...filed, channel: 'state-corporation', channelCite: 'K¶19' },
    [
      {
        stage: 'at-state-corporation',
        by: 'state-corporation',
        cite: 'K¶5',
        own: '2025-11-04',
        act: 'hand-over',
        at: '2025-11-03T10:30',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2025-11-03',
        act: 'register',
        at: '2025-11-03T11:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶21',
        own: '2025-11-06',
        act: 'forward',
        at: '2025-11-03T12:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶22',
        own: '2025-11-17',
        act: 'propose-refusal',
        at: '2025-11-05T10:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: HEARS,
        term: NO_TERM,
        due: '2025-11-21',
        act: hearingAt('2025-11-12T10:00'),
        at: '2025-11-05T11:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: HEARS,
        term: NO_TERM,
        due: '2025-11-21',
        act: 'refuse',
        at: '2025-11-12T11:00',
      },
      {
        stage: 'refused-for-corporation',
        by: 'provider',
        cite: TO_CORPORATION,
        own: '2025-11-20',
        act: 'pass-on',
        at: '2025-11-13T10:00',
      },
      {
        stage: 'decision-at-corporation',
        by: 'state-corporation',
        cite: 'K¶9',
        due: '2025-11-21',
        act: 'deliver',
        at: '2025-11-14T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶23' },
  ),
  ...documents(
    service,
    filed,
    [
      ['identity', 'standard, item 8(1)', 'asked-for'],
      ['marriage-or-divorce', 'standard, item 8(2)', 'if-any'],
      ['work-certificate', 'standard, item 8(3)', 'asked-for'],
      ['consent', 'K¶20', 'asked-for'],
    ],
    'K¶5',
  ),
  ...grounds(service, heard, '2025-11-14T10:00', [
    ['inaccurate-documents', 'K¶8(1); standard, item 9(1)', 'ұсынған құжаттарда деректердің'],
    ['no-quota', 'K¶8(2); standard, item 9(2)', 'этникалық қазақтың өтінішінде көрсетілген'],
  ]),
  hearing(service, proposed, {
    notice: '2025-11-07T10:00',
    tooEarly: '2025-11-12T23:59',
    held: '2025-11-13T00:00',
  }),
  says(
    service,
    'the case of the consent may be named, and stays with the case',
    'K¶22',
    service.statements[0] ?? service,
    () => {
      const consentCase = '6f9619ff-8b86-4011-b42d-00c04fc964ff';
      const { kase } = givenFiled({ ...filed, service, statements: { consentCase }, at: almaty(filed.at) });
      expect(kase.consentCase).toBe(consentCase);
      expect(errorsOf(service, { ...filed, statements: { arrivedOn: '2025-10-01' } })).toEqual([
        '/statements/arrivedOn statement-not-asked',
      ]);
    },
  ),
  says(service, 'the inclusion takes the places, not the consent', 'K¶2(5)', service.quota, () => {
    expect(atCommission().when(EXAMPLES.include, almaty('2025-11-05T10:00'))).toMatchObject({
      value: { places: 1 },
    });
  }),
  says(service, 'included on form 4 of 2021', 'K form 4', service.forms.inclusion ?? service, () => {
    expect(atCommission().when(EXAMPLES.include, almaty('2025-11-05T10:00'))).toMatchObject({
      value: { decision: { form: 'kandas-2021-annex-4-inclusion' } },
    });
  }),
  says(service, 'refused on form 5 of 2021', 'K form 5', service.forms.refusal ?? service, () => {
    expect(heard().when(EXAMPLES.refuse, almaty('2025-11-14T10:00'))).toMatchObject({
      value: { decision: { form: 'kandas-2021-annex-5-refusal' } },
    });
  }),
  says(
    service,
    'given back with the receipt',
    'K form 3',
    service.forms['refusal-to-accept'] ?? service,
    () => {
      const empty = givenFiled({ ...filed, documents: [], service, at: almaty(filed.at) });
      expect(empty.when(EXAMPLES['refuse-to-accept'], almaty('2025-11-03T11:00'))).toMatchObject({
        value: { form: 'kandas-2021-annex-3-refusal-to-accept' },
      });
    },
  ),
  says(service, 'the boundary of the editions is midnight', 'order 359', service.openTo ?? service, () => {
    expect(serviceFor('kandas-arrival', almaty('2025-12-31T23:59'))).toBe(service);
    expect(serviceFor('kandas-arrival', almaty('2026-01-01'))?.edition).toBe('2026-01-01');
  }),
  ...stated(service, [
    ['where the route is written', 'K¶19', service],
    ['the term of the service', 'standard, item 3; K¶9', service.term],
    ['the form of the application', 'K form 1; K¶19', service.forms.application],
    ['that the acknowledgement has no form', 'K¶5', service.forms.acknowledgement],
    ['that the notice of hearing has no form', 'K¶8', service.forms['hearing-notice']],
    ['what is queried', 'K¶4', service.duties[0]],
    ['the monitoring system, by the Law', 'K¶6; Law on public services, Art. 5(2)(11)', service.duties[3]],
    ['that it has no term', 'K¶6', service.duties[3]?.within],
    [
      'that refusals are possible after consent',
      'ours: K¶22 knows only inclusion; places may be gone and documents found to be inaccurate',
      service.parameters['refusal-after-consent'],
    ],
    [
      'why there is a registration',
      'ours: K¶5 binds the provider to register whatever comes in',
      service.readings[1],
    ],
  ]),
];
