import { expect } from 'vitest';
import { kandasArrival2026 as service } from '#functions/law/services/kandas-arrival.2026.ts';
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

/**
 * Working days after Wednesday 18 March 2026: 19, 20, 26, 27, 30, 31 March, 1 to 3, 6 to 10 April. The service term ends
 * on 10 April.
 */
const complete = ['identity', 'consent'];
const filed = { channel: 'provider', documents: complete, at: '2026-03-18T10:00' };
const TO_CORPORATION = 'ours: K¶9 speaks of decisions to include; refusals go the same way';
const REFUSALS = 'ours: K¶23 speaks of inclusion; refusals go the same way';

const recommended = () =>
  givenFiled({ ...filed, service, at: almaty(filed.at) })
    .and(EXAMPLES.register, almaty('2026-03-18T11:00'))
    .and(EXAMPLES.forward, almaty('2026-03-18T12:00'))
    .and(EXAMPLES.recommend, almaty('2026-03-20T10:00'));
const heard = () =>
  hear(recommended(), almaty('2026-03-20T11:00'), almaty('2026-04-02T10:00'), hearingAt('2026-04-02T10:00'));

export const scenarios: readonly Scenario[] = [
  ...commonlyStated(service, 'K¶8'),
  way(
    service,
    'the commission recommends, the provider includes',
    { ...filed, channelCite: 'K¶19' },
    [
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2026-03-18',
        act: 'register',
        at: '2026-03-18T11:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶21',
        own: '2026-03-26',
        act: 'forward',
        at: '2026-03-18T12:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶22; M forms 4, 5',
        term: 'K¶22',
        own: '2026-04-06',
        act: 'recommend',
        at: '2026-03-20T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'M forms 4, 5; K¶8',
        term: 'M forms 4, 5',
        due: '2026-04-10',
        act: 'include',
        at: '2026-03-26T10:00',
      },
      {
        stage: 'included',
        by: 'provider',
        cite: 'K¶23',
        own: '2026-03-31',
        act: 'deliver',
        at: '2026-03-27T10:00',
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
        own: '2026-03-19',
        act: 'hand-over',
        at: '2026-03-18T10:30',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2026-03-18',
        act: 'register',
        at: '2026-03-18T11:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶21',
        own: '2026-03-26',
        act: 'forward',
        at: '2026-03-18T12:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶22; M forms 4, 5',
        term: 'K¶22',
        own: '2026-04-06',
        act: 'recommend',
        at: '2026-03-20T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'M forms 4, 5; K¶8',
        term: 'M forms 4, 5',
        due: '2026-04-10',
        act: hearingAt('2026-04-02T10:00'),
        at: '2026-03-20T11:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'M forms 4, 5; K¶8',
        term: 'M forms 4, 5',
        due: '2026-04-10',
        act: 'refuse',
        at: '2026-04-02T11:00',
      },
      {
        stage: 'refused-for-corporation',
        by: 'provider',
        cite: TO_CORPORATION,
        own: '2026-04-09',
        act: 'pass-on',
        at: '2026-04-03T10:00',
      },
      {
        stage: 'decision-at-corporation',
        by: 'state-corporation',
        cite: 'K¶9',
        due: '2026-04-10',
        act: 'deliver',
        at: '2026-04-06T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶23' },
  ),
  says(
    service,
    'a refusal is sent within five calendar days',
    REFUSALS,
    service.stages['refused'] ?? service,
    () => {
      const refused = heard().and(EXAMPLES.refuse, almaty('2026-04-02T11:00'));
      expect(refused.kase.deadlines.at(-1)).toMatchObject({ stage: 'refused', own: { on: '2026-04-07' } });
    },
  ),
  ...documents(
    service,
    filed,
    [
      ['identity', 'M form 2, item 8(1)', 'asked-for'],
      ['marriage-or-divorce', 'M form 2, item 8(2)', 'if-any'],
      ['birth', 'M form 2, item 8(3)', 'if-any'],
      ['consent', 'K¶20', 'asked-for'],
    ],
    'K¶5',
  ),
  ...grounds(service, heard, '2026-04-02T11:00', [
    [
      'not-a-kandas',
      'M form 2, item 9(1); Law on migration, Art. 20, Art. 1(13)',
      'үміткерлердің "Көші-қон туралы" Заңының',
    ],
    [
      'inaccurate-documents',
      'M form 2, item 9(2); Law on migration, Art. 20',
      'этникалық қазақ мемлекеттік қызметті алу үшін',
    ],
    [
      'offences-and-extremism',
      'M form 2, item 9(3); Law on migration, Art. 20',
      'қандас мәртебесін беру және (немесе)',
    ],
    [
      'no-consent-to-data',
      'M form 2, item 9(4); Law on migration, Art. 20',
      'этникалық қазақтың "Дербес деректер',
    ],
    ['no-quota', 'M form 2, item 9(5); Law on migration, Art. 20', 'қандастарды аумақтық-әкімшілік бірлікте'],
  ]),
  hearing(service, recommended, {
    notice: '2026-03-27T10:00',
    tooEarly: '2026-04-01T23:59',
    held: '2026-04-02T00:00',
  }),
  says(service, 'the case of the consent may be named', 'K¶22', service.statements[0] ?? service, () => {
    expect(errorsOf(service, filed)).toEqual([]);
    expect(errorsOf(service, { ...filed, statements: { graduatedOn: '2026-01-01' } })).toEqual([
      '/statements/graduatedOn statement-not-asked',
    ]);
  }),
  says(service, 'the inclusion takes the places', 'K¶2(5)', service.quota, () => {
    expect(recommended().when(EXAMPLES.include, almaty('2026-03-26'))).toMatchObject({
      value: { places: 1 },
    });
  }),
  says(service, 'included on form 4 of 2026', 'M form 4', service.forms.inclusion ?? service, () => {
    expect(recommended().when(EXAMPLES.include, almaty('2026-03-26'))).toMatchObject({
      value: { decision: { form: 'kandas-2026-annex-4-inclusion' } },
    });
  }),
  says(service, 'refused on form 5 of 2026', 'M form 5', service.forms.refusal ?? service, () => {
    expect(heard().when(EXAMPLES.refuse, almaty('2026-04-02T11:00'))).toMatchObject({
      value: { decision: { form: 'kandas-2026-annex-5-refusal' } },
    });
  }),
  says(
    service,
    'given back with the last known receipt',
    'K form 3',
    service.forms['refusal-to-accept'] ?? service,
    () => {
      const empty = givenFiled({ ...filed, documents: [], service, at: almaty(filed.at) });
      expect(empty.when(EXAMPLES['refuse-to-accept'], almaty('2026-03-18T11:00'))).toMatchObject({
        value: { form: 'kandas-2021-annex-3-refusal-to-accept' },
      });
    },
  ),
  says(
    service,
    'the route stays open',
    'ours: order 359 does not close the abroad route',
    service.parameters['open-after-2025'] ?? service,
    () => expect(serviceFor('kandas-arrival', almaty('2027-01-11'))).toBe(service),
  ),
  ...stated(service, [
    ['where the route is written', 'K¶19; M form 2', service],
    ['the term of the service', 'M form 2, item 3; standard, item 3; K¶9', service.term],
    ['the form of the application', 'K form 1', service.forms.application],
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
      'why the provider decides',
      'ours: the forms of 2026 are the later text, and name the provider as the one who decides',
      service.readings[1],
    ],
  ]),
];
