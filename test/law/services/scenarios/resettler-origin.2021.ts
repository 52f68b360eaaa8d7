import { expect } from 'vitest';
import { openDeadline } from '#functions/case/case.ts';
import { resettlerOrigin2021 as service } from '#functions/law/services/resettler-origin.2021.ts';
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
 * Working days counted by hand: after Monday 8 September 2025 9 to 12, 15; after Friday 31 October 3 to 7, 10 to 14,
 * 17 to 20 November (14), 21, 24, 25.
 */
const complete = ['identity', 'work-certificate'];
const statements = { originRegion: '610000000', registeredSince: '2024-01-15' } as const;
const filed = { channel: 'provider', documents: complete, statements, at: '2025-09-08T10:00' };
const REFUSALS = 'ours: R¶11 speaks of decisions to include; refusals go the same way';
const CLOSED = 'ours: M¶14 replaces the route: from 2026-01-01 resettlers file with the receiving region';

const listed = () =>
  givenFiled({ ...filed, service, at: almaty(filed.at) }).and(EXAMPLES.list, almaty('2025-10-31T10:00'));
const recommended = () =>
  listed()
    .and(EXAMPLES.forward, almaty('2025-11-03T10:00'))
    .and(EXAMPLES.recommend, almaty('2025-11-04T10:00'));
const heard = () =>
  hear(recommended(), almaty('2025-11-04T11:00'), almaty('2025-11-12T10:00'), hearingAt('2025-11-12T10:00'));

export const scenarios: readonly Scenario[] = [
  ...commonlyStated(service, 'R¶9'),
  way(
    service,
    'from an employment centre, with the list of the month, to the receiving region, and a copy the whole way back',
    { ...filed, channel: 'employment-centre', channelCite: 'R¶3; R¶4; standard, item 2' },
    [
      {
        stage: 'at-employment-centre',
        by: 'career-centre of origin',
        cite: 'R¶5',
        own: '2025-09-15',
        act: 'hand-over',
        at: '2025-09-12T10:00',
      },
      {
        stage: 'at-origin-provider',
        by: 'provider of origin',
        cite: 'R¶6',
        own: '2025-10-31',
        act: 'list',
        at: '2025-10-31T10:00',
      },
      {
        stage: 'at-receiving-provider',
        by: 'provider',
        cite: 'R¶7',
        own: '2025-11-05',
        act: 'forward',
        at: '2025-11-05T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'R¶8',
        own: '2025-11-19',
        act: 'recommend',
        at: '2025-11-18T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'R¶9; R¶10',
        term: 'R¶10',
        own: '2025-11-21',
        due: '2025-11-20',
        act: 'include',
        at: '2025-11-19T10:00',
      },
      {
        stage: 'included',
        by: 'provider',
        cite: 'R¶11',
        own: '2025-11-24',
        act: 'pass-on',
        at: '2025-11-20T10:00',
      },
      {
        stage: 'copy-at-origin',
        by: 'provider of origin',
        cite: 'R¶12',
        own: '2025-11-24',
        act: 'pass-on',
        at: '2025-11-21T10:00',
      },
      {
        stage: 'copy-at-centre',
        by: 'career-centre of origin',
        cite: 'R¶13',
        own: '2025-11-25',
        act: 'deliver',
        at: '2025-11-24T10:00',
      },
    ],
    { stage: 'delivered', cite: 'R¶13' },
  ),
  way(
    service,
    'from the state corporation to a refusal, after a hearing',
    { ...filed, channel: 'state-corporation', channelCite: 'R¶4; standard, item 2' },
    [
      {
        stage: 'at-state-corporation',
        by: 'state-corporation of origin',
        cite: 'R¶4',
        own: '2025-09-09',
        act: 'hand-over',
        at: '2025-09-09T10:00',
      },
      {
        stage: 'at-origin-provider',
        by: 'provider of origin',
        cite: 'R¶6',
        own: '2025-10-31',
        act: 'list',
        at: '2025-10-31T10:00',
      },
      {
        stage: 'at-receiving-provider',
        by: 'provider',
        cite: 'R¶7',
        own: '2025-11-05',
        act: 'forward',
        at: '2025-11-03T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'R¶8',
        own: '2025-11-17',
        act: 'recommend',
        at: '2025-11-05T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'R¶9; R¶10',
        term: 'R¶10',
        own: '2025-11-10',
        act: hearingAt('2025-11-12T10:00'),
        at: '2025-11-05T11:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'R¶9; R¶10',
        term: 'R¶10',
        own: '2025-11-10',
        act: 'refuse',
        at: '2025-11-12T11:00',
      },
      {
        stage: 'refused',
        by: 'provider',
        cite: REFUSALS,
        own: '2025-11-17',
        act: 'pass-on',
        at: '2025-11-13T10:00',
      },
      {
        stage: 'copy-at-origin',
        by: 'provider of origin',
        cite: 'R¶12',
        own: '2025-11-17',
        act: 'pass-on',
        at: '2025-11-14T10:00',
      },
      {
        stage: 'copy-at-centre',
        by: 'career-centre of origin',
        cite: 'R¶13',
        own: '2025-11-18',
        act: 'deliver',
        at: '2025-11-17T10:00',
      },
    ],
    { stage: 'delivered', cite: 'R¶13' },
  ),
  way(
    service,
    'an empty set from the portal is given back by the provider of origin',
    { ...filed, documents: [], channel: 'egov-portal', channelCite: 'standard, item 2; standard, item 7' },
    [
      {
        stage: 'at-origin-provider',
        by: 'provider of origin',
        cite: 'R¶6',
        own: '2025-10-31',
        act: 'refuse-to-accept',
        at: '2025-09-09T10:00',
      },
    ],
    { stage: 'not-accepted', cite: 'R form 5' },
  ),
  ...documents(
    service,
    filed,
    [
      ['identity', 'standard, item 8(1)', 'asked-for'],
      ['marriage-or-divorce', 'standard, item 8(2)', 'if-any'],
      ['work-certificate', 'standard, item 8(3)', 'asked-for'],
      ['serpin-certificate', 'R¶4; standard, item 9', 'if-any'],
    ],
    'R form 5',
  ),
  ...grounds(service, heard, '2025-11-12T11:00', [
    ['inaccurate-documents', 'R¶9(1); standard, item 9(1)', 'ұсынған құжаттарда деректердің'],
    ['quota-exceeded', 'R¶9(2)', 'бөлінген қоныс аударушыларды қабылдаудың'],
    ['incomplete-documents', 'standard, item 9(2)', 'Осы стандарттың 8-тармағында көзделген'],
    ['no-quota', 'standard, item 9', 'Қоныс аударушының өтінішінде көрсетілген'],
  ]),
  hearing(service, recommended, {
    notice: '2025-11-07T10:00',
    tooEarly: '2025-11-12T23:59',
    held: '2025-11-13T00:00',
  }),
  says(
    service,
    'the region of origin must be said, and is not the one that receives',
    'R¶3',
    service.statements[0] ?? service,
    () => {
      expect(errorsOf(service, { ...filed, statements: { registeredSince: '2024-01-15' } })).toEqual([
        '/statements/originRegion statement-missing',
      ]);
      expect(
        errorsOf(service, { ...filed, statements: { ...statements, originRegion: '550000000' } }),
      ).toEqual(['/statements/originRegion origin-is-receiving']);
    },
  ),
  says(
    service,
    'less than a year of registration is on record, and not refused by the machine',
    'R¶3',
    service.statements[1] ?? service,
    () => {
      const registered = (registeredSince: string) =>
        givenFiled({
          ...filed,
          service,
          statements: { ...statements, registeredSince },
          at: almaty(filed.at),
        }).kase.deficiencies;
      expect(registered('2024-09-08')).toEqual([]);
      expect(registered('2024-09-09')).toMatchObject([
        { kind: 'limit-not-kept', of: 'statement', codes: ['registeredSince'], clause: 'R¶3' },
      ]);
    },
  ),
  says(
    service,
    'the 14 working days run from the list',
    'ours: R does not say; the monthly list alone can outlast the 14 working days',
    service.parameters['service-term-starts'] ?? service,
    () => {
      const { deadlines } = listed().kase;
      expect(deadlines.map(({ stage, service: of }) => [stage, of?.on])).toEqual([
        ['at-origin-provider', undefined],
        ['at-receiving-provider', '2025-11-20'],
      ]);
    },
  ),
  says(service, 'the route closes with 2025', CLOSED, service.openTo ?? service, () => {
    expect(serviceFor('resettler-origin', almaty('2025-12-31T23:59'))).toBe(service);
    expect(serviceFor('resettler-origin', almaty('2026-01-01'))).toBeUndefined();
  }),
  says(
    service,
    'a parameter watches the corporation',
    'ours: R states no term; as long as for kandas (K¶5)',
    service.parameters['corporation-hands-over'] ?? service,
    () => {
      const counter = givenFiled({ ...filed, channel: 'state-corporation', service, at: almaty(filed.at) });
      expect(openDeadline(counter.kase)?.parameter).toBe('corporation-hands-over');
    },
  ),
  says(
    service,
    'a parameter watches the centre that informs',
    'ours: R¶13 states no term; as long as the provider of origin has (R¶12)',
    service.parameters['centre-informs'] ?? service,
    () => expect(service.parameters['centre-informs']?.value).toMatchObject({ length: 2 }),
  ),
  says(service, 'a decision to include takes the places', 'R¶2(4)', service.quota, () => {
    expect(recommended().when(EXAMPLES.include, almaty('2025-11-05'))).toMatchObject({
      value: { places: 1 },
    });
  }),
  says(service, 'included on form 3', 'R form 3', service.forms.inclusion ?? service, () => {
    expect(recommended().when(EXAMPLES.include, almaty('2025-11-05'))).toMatchObject({
      value: { decision: { form: 'resettler-2021-annex-3-inclusion' } },
    });
  }),
  says(service, 'refused on form 4', 'R form 4', service.forms.refusal ?? service, () => {
    expect(heard().when(EXAMPLES.refuse, almaty('2025-11-12T11:00'))).toMatchObject({
      value: { decision: { form: 'resettler-2021-annex-4-refusal' } },
    });
  }),
  says(
    service,
    'a portal after hours waits for the next working day',
    'standard, item 7',
    service.parameters['portal-after-hours'] ?? service,
    () => {
      const late = givenFiled({ ...filed, channel: 'egov-portal', service, at: almaty('2025-09-12T18:00') });
      expect(late.kase.acceptedOn).toBe('2025-09-15');
    },
  ),
  ...stated(service, [
    ['where the route is written', 'R¶3; R¶4', service],
    ['how one files with the provider', 'R¶4; standard, item 2', service.channels['provider']],
    ['the term of the service', 'standard, item 3', service.term],
    ['the form of the application', 'R form 1', service.forms.application],
    ['the receipt', 'R form 5', service.forms['refusal-to-accept']],
    ['that the notice of hearing has no form', 'R¶9', service.forms['hearing-notice']],
    ['that the list has no form', 'R¶6', service.forms.list],
    ['what is queried', 'R¶4', service.duties[0]],
    ['that the applicant is told', 'R¶5', service.duties[1]],
    [
      'why the list outlasts the term',
      'ours: R¶6 gives until the last day of the next month, which the service term cannot shorten',
      service.readings[1],
    ],
    [
      'why the provider decides',
      'ours: R¶10 gives the decision to the provider, on the recommendation of the commission',
      service.readings[2],
    ],
    [
      'why both lists of grounds hold',
      'ours: both lists are in force, and neither says that it is the only one',
      service.readings[3],
    ],
  ]),
];
