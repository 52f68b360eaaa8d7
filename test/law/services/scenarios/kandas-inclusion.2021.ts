import { expect } from 'vitest';
import { kandasInclusion2021 as service } from '#functions/law/services/kandas-inclusion.2021.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, givenFiled, heard as hear } from '#test/support/given-case.ts';
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
 * Working days after Monday 3 November 2025, counted by hand: 4 to 7 (1 to 4), 10 to 14 (5 to 9), 17 to 21 (10 to 14).
 * The service term of 14 ends on Friday, 21 November.
 */
const complete = ['identity', 'work-certificate'];
const REFUSALS = 'ours: K¶9 speaks of decisions to include; refusals go the same way';
const heldOn14 = hearingAt('2025-11-14T10:00');

const atCommission = (channel = 'provider') =>
  givenFiled({ service, channel, documents: complete, at: almaty('2025-11-03T10:00') })
    .and(EXAMPLES.register, almaty('2025-11-03T11:00'))
    .and(EXAMPLES.forward, almaty('2025-11-03T12:00'));
const proposed = () => atCommission().and(EXAMPLES['propose-refusal'], almaty('2025-11-05T10:00'));

const afterHours = givenFiled({
  service,
  channel: 'egov-portal',
  documents: complete,
  at: almaty('2025-11-07T18:00'),
});

export const scenarios: readonly Scenario[] = [
  ...commonlyStated(service, 'K¶8'),
  way(
    service,
    'from the portal to the decision of the commission',
    {
      channel: 'egov-portal',
      channelCite: 'standard, item 2; standard, item 7',
      documents: complete,
      at: '2025-11-03T10:00',
    },
    [
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2025-11-03',
        act: 'register',
        at: '2025-11-03T15:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶6',
        own: '2025-11-06',
        act: 'forward',
        at: '2025-11-06T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶7',
        own: '2025-11-20',
        act: 'include',
        at: '2025-11-17T10:00',
      },
      {
        stage: 'included',
        by: 'provider',
        cite: 'K¶9',
        own: '2025-11-24',
        due: '2025-11-21',
        act: 'deliver',
        at: '2025-11-18T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶9' },
  ),
  way(
    service,
    'from the counter of the state corporation and back to it, a day before the service term ends',
    { channel: 'state-corporation', channelCite: 'K¶3', documents: complete, at: '2025-11-03T19:00' },
    [
      {
        stage: 'at-state-corporation',
        by: 'state-corporation',
        cite: 'K¶5',
        own: '2025-11-04',
        act: 'hand-over',
        at: '2025-11-04T10:00',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2025-11-04',
        act: 'register',
        at: '2025-11-04T11:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶6',
        own: '2025-11-07',
        act: 'forward',
        at: '2025-11-07T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶7',
        own: '2025-11-21',
        act: 'include',
        at: '2025-11-19T10:00',
      },
      {
        stage: 'included-for-corporation',
        by: 'provider',
        cite: 'K¶9',
        own: '2025-11-20',
        act: 'pass-on',
        at: '2025-11-20T10:00',
      },
      {
        stage: 'decision-at-corporation',
        by: 'state-corporation',
        cite: 'K¶9',
        due: '2025-11-21',
        act: 'deliver',
        at: '2025-11-21T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶9' },
  ),
  way(
    service,
    'from an employment centre to a refusal: the commission decides, the provider hears and decides again',
    {
      channel: 'employment-centre',
      channelCite: 'standard, item 2',
      documents: complete,
      at: '2025-11-03T10:00',
    },
    [
      {
        stage: 'at-employment-centre',
        by: 'career-centre',
        cite: 'standard, item 2',
        due: '2025-11-21',
        act: 'hand-over',
        at: '2025-11-04T10:00',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2025-11-04',
        act: 'register',
        at: '2025-11-04T11:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶6',
        own: '2025-11-07',
        act: 'forward',
        at: '2025-11-05T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶7',
        own: '2025-11-19',
        act: 'propose-refusal',
        at: '2025-11-07T10:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: 'K¶8',
        due: '2025-11-21',
        act: heldOn14,
        at: '2025-11-07T12:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: 'K¶8',
        due: '2025-11-21',
        act: 'refuse',
        at: '2025-11-14T11:00',
      },
      {
        stage: 'refused',
        by: 'provider',
        cite: REFUSALS,
        own: '2025-11-21',
        act: 'deliver',
        at: '2025-11-18T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶9' },
  ),
  way(
    service,
    'a refusal of what was filed at the counter goes back by the counter',
    { channel: 'state-corporation', channelCite: 'K¶3', documents: complete, at: '2025-11-03T10:00' },
    [
      {
        stage: 'at-state-corporation',
        by: 'state-corporation',
        cite: 'K¶5',
        own: '2025-11-04',
        act: 'hand-over',
        at: '2025-11-03T11:00',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2025-11-03',
        act: 'register',
        at: '2025-11-03T12:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'K¶6',
        own: '2025-11-06',
        act: 'forward',
        at: '2025-11-03T13:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶7',
        own: '2025-11-17',
        act: 'propose-refusal',
        at: '2025-11-07T10:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: 'K¶8',
        due: '2025-11-21',
        act: heldOn14,
        at: '2025-11-07T12:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: 'K¶8',
        due: '2025-11-21',
        act: 'refuse',
        at: '2025-11-14T11:00',
      },
      {
        stage: 'refused-for-corporation',
        by: 'provider',
        cite: REFUSALS,
        own: '2025-11-20',
        act: 'pass-on',
        at: '2025-11-18T10:00',
      },
      {
        stage: 'decision-at-corporation',
        by: 'state-corporation',
        cite: 'K¶9',
        due: '2025-11-21',
        act: 'deliver',
        at: '2025-11-21T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶9' },
  ),
  way(
    service,
    'an empty set is given back at the counter of the provider',
    { channel: 'provider', channelCite: 'K¶3', documents: [], at: '2025-11-03T10:00' },
    [
      {
        stage: 'filed',
        by: 'provider',
        cite: 'K¶5',
        own: '2025-11-03',
        act: 'refuse-to-accept',
        at: '2025-11-03T10:30',
      },
    ],
    { stage: 'not-accepted', cite: 'K¶5' },
  ),
  ...documents(
    service,
    { channel: 'provider', documents: complete, at: '2025-11-03T10:00' },
    [
      ['identity', 'standard, item 8(1)', 'asked-for'],
      ['marriage-or-divorce', 'standard, item 8(2)', 'if-any'],
      ['work-certificate', 'standard, item 8(3)', 'asked-for'],
      ['employment-record', 'standard, item 8(3)', 'if-any'],
      ['education-and-experience', 'standard, item 8(3)', 'if-any'],
    ],
    'K¶5',
  ),
  ...grounds(service, () => proposed().and(heldOn14, almaty('2025-11-05T11:00')), '2025-11-14T10:00', [
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
    'a portal that is used after hours is accepted on the next working day',
    'standard, item 7',
    service.parameters['portal-after-hours'] ?? service,
    () => {
      expect(service.parameters['portal-after-hours']?.value).toBe('next-working-day');
      expect(afterHours.kase.acceptedOn).toBe('2025-11-10');
      expect(
        givenFiled({ service, channel: 'provider', documents: complete, at: almaty('2025-11-07T18:00') }).kase
          .acceptedOn,
      ).toBe('2025-11-07');
    },
  ),
  says(
    service,
    'the 14 days are counted from the day after acceptance',
    'standard, item 3; K¶9',
    service.term,
    () => {
      expect(afterHours.kase.deadlines[0]?.service?.on).toBe('2025-11-28');
    },
  ),
  says(service, 'a decision to include takes a place for each person', 'K¶2(5)', service.quota, () => {
    expect(atCommission().when(EXAMPLES.include, almaty('2025-11-05T10:00'))).toMatchObject({
      value: { places: 1 },
    });
  }),
  says(
    service,
    'the commission decides on the form of 2021',
    'K form 4',
    service.forms.inclusion ?? service,
    () => {
      expect(atCommission().when(EXAMPLES.include, almaty('2025-11-05T10:00'))).toMatchObject({
        value: { decision: { form: 'kandas-2021-annex-4-inclusion' } },
      });
    },
  ),
  says(service, 'a refusal stands on the form of 2021', 'K form 5', service.forms.refusal ?? service, () => {
    const heard = hear(proposed(), almaty('2025-11-05T11:00'), almaty('2025-11-14T10:00'), heldOn14);
    expect(heard.when(EXAMPLES.refuse, almaty('2025-11-14T10:00'))).toMatchObject({
      value: { decision: { form: 'kandas-2021-annex-5-refusal' } },
    });
  }),
  says(
    service,
    'a set given back has the receipt of 2021',
    'K form 3',
    service.forms['refusal-to-accept'] ?? service,
    () => {
      const empty = givenFiled({
        service,
        channel: 'provider',
        documents: [],
        at: almaty('2025-11-03T10:00'),
      });
      expect(empty.when(EXAMPLES['refuse-to-accept'], almaty('2025-11-03T11:00'))).toMatchObject({
        value: { form: 'kandas-2021-annex-3-refusal-to-accept' },
      });
    },
  ),
  ...stated(service, [
    ['the last day of filing', 'order 359', service.openTo],
    ['where the route is written', 'K¶3', service],
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
      'why both refusals are on record',
      'ours: K¶7 gives the refusal to the commission, K¶8 after a hearing to the provider: both are on record',
      service.readings[2],
    ],
    [
      'why one paper on work is needed',
      'ours: the certificate from work bears no "if any", and is there for those who have neither of the others',
      service.readings[3],
    ],
  ]),
];
