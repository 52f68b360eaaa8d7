import { expect } from 'vitest';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, givenAt, givenFiled } from '#test/support/given-case.ts';
import {
  commonlyStated,
  documents,
  grounds,
  hearing,
  hearingAt,
  type Scenario,
  says,
  stated,
  way,
} from '../scenario.ts';

/**
 * Working days after Wednesday 18 March 2026, counted by hand: 19, 20, 26, 27, 30, 31 March (21 to 23 Nauryz, 24 and
 * 25 its substitutes), 1 to 3, 6 to 10, 13 April. The service term of 14 ends on 10 April.
 */
const REFUSALS = 'ours: K¶9 speaks of decisions to include; refusals go the same way';
const recommended = () => givenAt('recommended');
const heldOn2 = hearingAt('2026-04-02T10:00');

export const scenarios: readonly Scenario[] = [
  ...commonlyStated(service, 'K¶8'),
  way(
    service,
    'from Migration.enbek.kz to the decision of the provider',
    {
      channel: 'migration-portal',
      channelCite: 'M form 2, item 2; standard, item 7',
      at: '2026-03-18T10:00',
    },
    [
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2026-03-18',
        act: 'register',
        at: '2026-03-18T15:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶6',
        own: '2026-03-26',
        act: 'forward',
        at: '2026-03-20T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶7; M forms 4, 5',
        term: 'K¶7',
        own: '2026-04-08',
        act: 'recommend',
        at: '2026-04-02T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'M forms 4, 5; K¶8',
        term: 'M forms 4, 5',
        due: '2026-04-10',
        act: 'include',
        at: '2026-04-03T10:00',
      },
      {
        stage: 'included',
        by: 'provider',
        cite: 'K¶9',
        own: '2026-04-10',
        act: 'deliver',
        at: '2026-04-06T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶9' },
  ),
  way(
    service,
    'from the counter of the state corporation to a refusal, and back to the counter',
    { channel: 'state-corporation', channelCite: 'K¶3; M form 2, item 2', at: '2026-03-18T10:00' },
    [
      {
        stage: 'at-state-corporation',
        by: 'state-corporation',
        cite: 'K¶5',
        own: '2026-03-19',
        act: 'hand-over',
        at: '2026-03-18T12:00',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2026-03-18',
        act: 'register',
        at: '2026-03-18T15:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶6',
        own: '2026-03-26',
        act: 'forward',
        at: '2026-03-18T16:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶7; M forms 4, 5',
        term: 'K¶7',
        own: '2026-04-06',
        act: { verb: 'recommend', said: { outcome: 'refuse', grounds: ['no-quota'] } },
        at: '2026-03-27T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'M forms 4, 5; K¶8',
        term: 'M forms 4, 5',
        due: '2026-04-10',
        act: heldOn2,
        at: '2026-03-27T12:00',
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
        cite: REFUSALS,
        own: '2026-04-09',
        act: 'pass-on',
        at: '2026-04-09T10:00',
      },
      {
        stage: 'decision-at-corporation',
        by: 'state-corporation',
        cite: 'K¶9',
        due: '2026-04-10',
        act: 'deliver',
        at: '2026-04-10T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶9' },
  ),
  way(
    service,
    'an inclusion of what was filed at the counter is there a day before the term ends; a refusal at the portal goes its own way',
    { channel: 'state-corporation', channelCite: 'K¶3; M form 2, item 2', at: '2026-03-18T10:00' },
    [
      {
        stage: 'at-state-corporation',
        by: 'state-corporation',
        cite: 'K¶5',
        own: '2026-03-19',
        act: 'hand-over',
        at: '2026-03-18T12:00',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2026-03-18',
        act: 'register',
        at: '2026-03-18T15:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶6',
        own: '2026-03-26',
        act: 'forward',
        at: '2026-03-18T16:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶7; M forms 4, 5',
        term: 'K¶7',
        own: '2026-04-06',
        act: 'recommend',
        at: '2026-03-27T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'M forms 4, 5; K¶8',
        term: 'M forms 4, 5',
        due: '2026-04-10',
        act: 'include',
        at: '2026-03-30T12:00',
      },
      {
        stage: 'included-for-corporation',
        by: 'provider',
        cite: 'K¶9',
        own: '2026-04-09',
        act: 'pass-on',
        at: '2026-04-01T10:00',
      },
      {
        stage: 'decision-at-corporation',
        by: 'state-corporation',
        cite: 'K¶9',
        due: '2026-04-10',
        act: 'deliver',
        at: '2026-04-02T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶9' },
  ),
  way(
    service,
    'an empty set is given back',
    {
      channel: 'egov-portal',
      channelCite: 'M form 2, item 2; standard, item 7',
      documents: [],
      at: '2026-03-18T10:00',
    },
    [
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2026-03-18',
        act: 'refuse-to-accept',
        at: '2026-03-18T10:30',
      },
    ],
    { stage: 'not-accepted', cite: 'K¶5' },
  ),
  ...documents(
    service,
    { channel: 'migration-portal', documents: ['identity'], at: '2026-03-18T10:00' },
    [
      ['identity', 'M form 2, item 8(1)', 'asked-for'],
      ['marriage-or-divorce', 'M form 2, item 8(2)', 'if-any'],
      ['birth', 'M form 2, item 8(3)', 'if-any'],
    ],
    'K¶5',
  ),
  ...grounds(service, () => recommended().and(heldOn2, almaty('2026-03-18T14:00')), '2026-04-02T10:00', [
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
  says(
    service,
    'a portal that is used after hours is accepted on the next working day',
    'ours: order 359 does not repeat standard, item 7; its rule is carried over',
    service.parameters['portal-after-hours'] ?? service,
    () => {
      const late = givenFiled({ at: almaty('2026-03-18T17:30') });
      expect(late.kase.acceptedOn).toBe('2026-03-19');
      const sameDay = { ...service.parameters['portal-after-hours'], value: 'same-day' } as const;
      const changed = { ...service, parameters: { ...service.parameters, 'portal-after-hours': sameDay } };
      const otherwise = givenFiled({ at: almaty('2026-03-18T17:30'), service: changed as typeof service });
      expect(otherwise.kase.acceptedOn).toBe('2026-03-18');
    },
  ),
  says(
    service,
    'the service has 14 working days',
    'M form 2, item 3; standard, item 3; K¶9',
    service.term,
    () => {
      expect(recommended().kase.deadlines[0]?.service?.on).toBe('2026-04-10');
    },
  ),
  says(service, 'a decision to include takes a place for each person', 'K¶2(5)', service.quota, () => {
    const family = givenAt('recommended', { familySize: 4 });
    expect(family.when(EXAMPLES.include, almaty('2026-03-20'))).toMatchObject({ value: { places: 5 } });
  }),
  says(
    service,
    'the provider includes on form 4 of order 359',
    'M form 4',
    service.forms.inclusion ?? service,
    () => {
      expect(givenAt('included').kase.decision?.form).toBe('kandas-2026-annex-4-inclusion');
    },
  ),
  says(service, 'and refuses on form 5', 'M form 5', service.forms.refusal ?? service, () => {
    expect(givenAt('refused').kase.decision?.form).toBe('kandas-2026-annex-5-refusal');
  }),
  says(
    service,
    'a set given back has the last known receipt',
    'K form 3',
    service.forms['refusal-to-accept'] ?? service,
    () => {
      expect(givenAt('not-accepted').kase.refusedAcceptance?.form).toBe(
        'kandas-2021-annex-3-refusal-to-accept',
      );
    },
  ),
  ...stated(service, [
    ['where the route is written', 'M form 2; K¶3', service],
    ['how a refusal is sent', REFUSALS, service.stages['refused']],
    ['the form of the application', 'K form 1', service.forms.application],
    ['that the acknowledgement has no form', 'K¶5', service.forms.acknowledgement],
    ['that the notice of hearing has no form', 'K¶8', service.forms['hearing-notice']],
    ['that the list has no form', 'K¶6', service.forms.list],
    ['what is queried', 'K¶4', service.duties[0]],
    ['the monitoring system', 'K¶6; Law on public services, Art. 5(2)(11)', service.duties[3]],
    [
      'why both terms hold',
      'ours: the service term is what the applicant is promised; the stages are maxima inside it',
      service.readings[1],
    ],
    [
      'why the provider decides',
      'ours: the forms of 2026 are the later text, and name the provider as the one who decides',
      service.readings[2],
    ],
  ]),
];
