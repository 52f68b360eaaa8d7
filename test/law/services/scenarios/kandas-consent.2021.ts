import { expect } from 'vitest';
import { openDeadline } from '#functions/case/case.ts';
import { kandasConsent2021 as service } from '#functions/law/services/kandas-consent.2021.ts';
import { serviceFor } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { EXAMPLES, givenFiled } from '#test/support/given-case.ts';
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
 * Working days after Monday 5 October 2026, counted by hand: 6 to 9, 12 to 16, 19 to 23, 27 to 30 (the 26th stands in
 * for Republic Day, a Sunday), 2 to 6 November. 5 December is a Saturday.
 */
const filed = {
  channel: 'foreign-mission',
  documents: ['identity', 'work-certificate'],
  at: '2026-10-05T10:00',
};
const HEARS = 'ours: chapter 3 knows no hearing; none is refused without one';

const atCommission = () =>
  givenFiled({ ...filed, service, at: almaty(filed.at) })
    .and(EXAMPLES['hand-over'], almaty('2026-10-06T10:00'))
    .and(EXAMPLES['hand-over'], almaty('2026-10-12T10:00'))
    .and(EXAMPLES.forward, almaty('2026-10-14T10:00'));
const proposed = () => atCommission().and(EXAMPLES['propose-refusal'], almaty('2026-10-15T10:00'));

export const scenarios: readonly Scenario[] = [
  ...commonlyStated(service, 'K¶8'),
  way(
    service,
    'from a mission to the commission and the whole way back',
    { ...filed, channelCite: 'K¶10' },
    [
      {
        stage: 'at-mission',
        by: 'foreign-mission',
        cite: 'K¶11',
        own: '2026-10-12',
        act: 'hand-over',
        at: '2026-10-06T10:00',
      },
      {
        stage: 'at-authorised-body',
        by: 'authorised-body',
        cite: 'K¶12',
        own: '2026-10-13',
        act: 'hand-over',
        at: '2026-10-12T10:00',
      },
      {
        stage: 'at-provider',
        by: 'provider',
        cite: 'K¶13',
        own: '2026-10-15',
        act: 'forward',
        at: '2026-10-14T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶14',
        own: '2026-10-29',
        act: 'consent',
        at: '2026-10-28T10:00',
      },
      {
        stage: 'consented',
        by: 'provider',
        cite: 'K¶16',
        own: '2026-11-02',
        act: 'pass-on',
        at: '2026-10-30T10:00',
      },
      {
        stage: 'decision-at-authorised-body',
        by: 'authorised-body',
        cite: 'K¶17',
        own: '2026-11-06',
        act: 'pass-on',
        at: '2026-11-05T10:00',
      },
      {
        stage: 'decision-at-mission',
        by: 'foreign-mission',
        cite: 'K¶18',
        own: '2026-12-07',
        act: 'deliver',
        at: '2026-12-01T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶18' },
  ),
  way(
    service,
    'a consent refused goes the same way back, after a hearing',
    { ...filed, channelCite: 'K¶10' },
    [
      {
        stage: 'at-mission',
        by: 'foreign-mission',
        cite: 'K¶11',
        own: '2026-10-12',
        act: 'hand-over',
        at: '2026-10-06T10:00',
      },
      {
        stage: 'at-authorised-body',
        by: 'authorised-body',
        cite: 'K¶12',
        own: '2026-10-13',
        act: 'hand-over',
        at: '2026-10-12T10:00',
      },
      {
        stage: 'at-provider',
        by: 'provider',
        cite: 'K¶13',
        own: '2026-10-15',
        act: 'forward',
        at: '2026-10-14T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'K¶14',
        own: '2026-10-29',
        act: 'propose-refusal',
        at: '2026-10-15T10:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: HEARS,
        term: 'K¶14',
        own: '2026-10-30',
        act: hearingAt('2026-10-23T10:00'),
        at: '2026-10-15T12:00',
      },
      {
        stage: 'refusal-proposed',
        by: 'provider',
        cite: HEARS,
        term: 'K¶14',
        own: '2026-10-30',
        act: 'refuse',
        at: '2026-10-23T11:00',
      },
      {
        stage: 'refused',
        by: 'provider',
        cite: 'K¶16',
        own: '2026-10-29',
        act: 'pass-on',
        at: '2026-10-27T10:00',
      },
      {
        stage: 'decision-at-authorised-body',
        by: 'authorised-body',
        cite: 'K¶17',
        own: '2026-11-03',
        act: 'pass-on',
        at: '2026-10-28T10:00',
      },
      {
        stage: 'decision-at-mission',
        by: 'foreign-mission',
        cite: 'K¶18',
        own: '2026-11-27',
        act: 'deliver',
        at: '2026-11-27T10:00',
      },
    ],
    { stage: 'delivered', cite: 'K¶18' },
  ),
  ...documents(
    service,
    filed,
    [
      ['identity', 'standard, item 8(1)', 'asked-for'],
      ['marriage-or-divorce', 'standard, item 8(2)', 'if-any'],
      ['work-certificate', 'standard, item 8(3)', 'asked-for'],
    ],
    'ours: chapter 3 does not say; K¶5 is taken over',
  ),
  ...grounds(
    service,
    () => proposed().and(hearingAt('2026-10-23T10:00'), almaty('2026-10-15T12:00')),
    '2026-10-23T11:00',
    [
      ['inaccurate-documents', 'K¶15(1); standard, item 9(1)', 'ұсынған құжаттарда деректердің'],
      ['no-quota', 'K¶15(2); standard, item 9(2)', 'этникалық қазақтың өтінішінде көрсетілген'],
    ],
  ),
  hearing(service, proposed, {
    notice: '2026-10-19T10:00',
    tooEarly: '2026-10-22T23:59',
    held: '2026-10-23T00:00',
  }),
  says(
    service,
    'a consent takes no place',
    'ours: a place is taken by the decision to include, not by the consent',
    service.quota,
    () => {
      expect(atCommission().when(EXAMPLES.consent, almaty('2026-10-15T10:00'))).toMatchObject({
        value: { type: 'DecisionTaken', places: 0, decision: { outcome: 'consent' } },
      });
    },
  ),
  says(
    service,
    'no service term caps the consent',
    'ours: K¶12 to K¶18 alone take longer',
    service.parameters['service-term-caps'] ?? service,
    () => {
      expect(atCommission().kase.deadlines.every((deadline) => deadline.service === undefined)).toBe(true);
      expect(service.capped).toEqual([]);
    },
  ),
  says(
    service,
    'a parameter watches the mission, and the deadline says which',
    'ours: K¶11 states no term; as long as the authorised body has (K¶12)',
    service.parameters['mission-passes-on'] ?? service,
    () => {
      const { kase } = givenFiled({ ...filed, service, at: almaty(filed.at) });
      expect(openDeadline(kase)).toMatchObject({
        parameter: 'mission-passes-on',
        cites: ['K¶11', 'ours: K¶11 states no term; as long as the authorised body has (K¶12)'],
      });
    },
  ),
  says(
    service,
    'a parameter watches the hearing',
    'ours: chapter 3 states no hearing; as long as the commission has (K¶14)',
    service.parameters['provider-hears'] ?? service,
    () => expect(openDeadline(proposed().kase)?.parameter).toBe('provider-hears'),
  ),
  says(
    service,
    'consents are asked for after 2025 too',
    'ours: order 359 does not close the abroad route',
    service.parameters['open-after-2025'] ?? service,
    () => {
      expect(serviceFor('kandas-consent', almaty('2025-12-31T23:59'))).toBe(service);
      expect(serviceFor('kandas-consent', almaty('2026-01-01'))).toBe(service);
    },
  ),
  ...stated(service, [
    ['where the route is written', 'K¶10', service],
    ['the term of the service, which caps nothing', 'standard, item 3', service.term],
    ['the form of the application', 'K form 1; K¶10', service.forms.application],
    ['that the consent has no form', 'K¶14', service.forms.consent],
    [
      'why the 14 days cap nothing',
      'ours: the stages before the commission and after it take longer by themselves',
      service.readings[1],
    ],
  ]),
];
