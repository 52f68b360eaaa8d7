import { expect } from 'vitest';
import { resettlerInclusion2026 as service } from '#functions/law/services/resettler-inclusion.2026.ts';
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
 * Working days after Monday 2 November 2026, counted by hand: 3 to 6 (4), 9 to 13 (9), 16 to 20 (14). The service term
 * ends on Friday, 20 November.
 */
const complete = ['identity', 'job-seeker-registration'];
const statements = { registeredSince: '2025-01-15', employmentCategory: 'unemployed' } as const;
const filed = { channel: 'migration-portal', documents: complete, statements, at: '2026-11-02T10:00' };
const PORTAL = 'M¶14; M¶15; M form 2, item 2';
const DELIVERY = 'ours: the merged paragraph on delivery is not in the sources; K¶9 is taken over';

const registered = (more: object = {}) =>
  givenFiled({ ...filed, ...more, service, at: almaty(filed.at) })
    .and(EXAMPLES['hand-over'], almaty('2026-11-02T11:00'))
    .and(EXAMPLES.register, almaty('2026-11-02T12:00'));
const recommended = () =>
  registered()
    .and(EXAMPLES.accept, almaty('2026-11-02T13:00'))
    .and(EXAMPLES.forward, almaty('2026-11-02T14:00'))
    .and(EXAMPLES.recommend, almaty('2026-11-03T10:00'));
const heard = () =>
  hear(recommended(), almaty('2026-11-03T11:00'), almaty('2026-11-11T10:00'), hearingAt('2026-11-11T10:00'));

export const scenarios: readonly Scenario[] = [
  ...commonlyStated(service, 'R¶9'),
  way(
    service,
    'from a portal by the career centre to the decision of the provider',
    { ...filed, channelCite: PORTAL },
    [
      {
        stage: 'at-career-centre',
        by: 'career-centre',
        cite: 'M¶15',
        own: '2026-11-03',
        act: 'hand-over',
        at: '2026-11-03T10:00',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'M¶15',
        own: '2026-11-03',
        act: 'register',
        at: '2026-11-03T11:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'M¶15',
        own: '2026-11-05',
        act: 'accept',
        at: '2026-11-05T10:00',
      },
      {
        stage: 'accepted',
        by: 'provider',
        cite: 'R¶7',
        own: '2026-11-06',
        act: 'forward',
        at: '2026-11-06T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'R¶8',
        own: '2026-11-20',
        act: 'recommend',
        at: '2026-11-13T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'R¶9; R¶10',
        term: 'R¶10',
        own: '2026-11-18',
        act: 'include',
        at: '2026-11-16T10:00',
      },
      {
        stage: 'included',
        by: 'provider',
        cite: 'M form 2, item 5',
        term: DELIVERY,
        own: '2026-11-23',
        due: '2026-11-20',
        act: 'deliver',
        at: '2026-11-17T10:00',
      },
    ],
    { stage: 'delivered', cite: 'M form 2, item 5' },
  ),
  way(
    service,
    'from the counter to a refusal, and back to the counter a day before the term ends',
    { ...filed, channel: 'state-corporation', channelCite: 'M¶14; M form 2, item 2' },
    [
      {
        stage: 'at-state-corporation',
        by: 'state-corporation',
        cite: 'M¶14',
        own: '2026-11-02',
        act: 'hand-over',
        at: '2026-11-02T11:00',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'M¶15',
        own: '2026-11-02',
        act: 'register',
        at: '2026-11-02T12:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'M¶15',
        own: '2026-11-04',
        act: 'accept',
        at: '2026-11-02T13:00',
      },
      {
        stage: 'accepted',
        by: 'provider',
        cite: 'R¶7',
        own: '2026-11-05',
        act: 'forward',
        at: '2026-11-02T14:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'R¶8',
        own: '2026-11-16',
        act: 'recommend',
        at: '2026-11-03T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'R¶9; R¶10',
        term: 'R¶10',
        own: '2026-11-06',
        act: hearingAt('2026-11-11T10:00'),
        at: '2026-11-03T11:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'R¶9; R¶10',
        term: 'R¶10',
        own: '2026-11-06',
        act: 'refuse',
        at: '2026-11-11T11:00',
      },
      {
        stage: 'refused-for-corporation',
        by: 'provider',
        cite: DELIVERY,
        own: '2026-11-19',
        act: 'pass-on',
        at: '2026-11-12T10:00',
      },
      {
        stage: 'decision-at-corporation',
        by: 'state-corporation',
        cite: 'M form 2, item 2',
        due: '2026-11-20',
        act: 'deliver',
        at: '2026-11-13T10:00',
      },
    ],
    { stage: 'delivered', cite: 'M form 2, item 5' },
  ),
  way(
    service,
    'without the proof of registration as a job seeker the set is given back within two working days',
    { ...filed, documents: ['identity'], channelCite: PORTAL },
    [
      {
        stage: 'at-career-centre',
        by: 'career-centre',
        cite: 'M¶15',
        own: '2026-11-03',
        act: 'hand-over',
        at: '2026-11-02T11:00',
      },
      {
        stage: 'filed',
        by: 'provider',
        cite: 'M¶15',
        own: '2026-11-02',
        act: 'register',
        at: '2026-11-02T12:00',
      },
      {
        stage: 'registered',
        by: 'provider',
        cite: 'M¶15',
        own: '2026-11-04',
        act: { verb: 'refuse-to-accept', said: { documents: ['job-seeker-registration'] } },
        at: '2026-11-04T10:00',
      },
    ],
    { stage: 'not-accepted', cite: 'M¶14; M¶15' },
  ),
  ...documents(
    service,
    filed,
    [
      ['identity', 'M form 2, item 8(1)', 'asked-for'],
      ['marriage-or-divorce', 'M form 2, item 8(2)', 'if-any'],
      ['education', 'M form 2, item 8(3)', 'if-any'],
      ['employment', 'M form 2, item 8(4)', 'if-any'],
      ['job-seeker-registration', 'M form 2, item 8(5)', 'asked-for'],
      ['birth', 'M form 2, item 8(6)', 'if-any'],
    ],
    'M¶15(2)',
  ),
  says(
    service,
    'a document that expires by the latest day of the decision is warned about at registration',
    'M¶15(2)',
    service.expiry,
    () => {
      const expiring = (expiresOn: string) =>
        registered({ documents: ['identity', { code: 'job-seeker-registration', expiresOn }] });
      expect(expiring('2026-11-20').kase.deficiencies).toMatchObject([
        { kind: 'expires-by-decision', codes: ['job-seeker-registration'], weight: 'warning' },
      ]);
      expect(expiring('2026-11-21').kase.deficiencies).toEqual([]);
      const command = { verb: 'refuse-to-accept', said: { documents: ['job-seeker-registration'] } } as const;
      const giveBack = { ...command, said: { documents: [...command.said.documents] } };
      expect(expiring('2026-11-20').when(giveBack, almaty('2026-11-03T10:00')).ok).toBe(true);
      expect(expiring('2026-11-21').when(giveBack, almaty('2026-11-03T10:00')).ok).toBe(false);
    },
  ),
  says(service, 'and looked at again on the day of the decision', 'M¶15(2)', service.expiry, () => {
    const decided = (on: string) =>
      registered({ documents: ['identity', { code: 'job-seeker-registration', expiresOn: '2026-11-05' }] })
        .and(EXAMPLES.accept, almaty('2026-11-02T13:00'))
        .and(EXAMPLES.forward, almaty('2026-11-02T14:00'))
        .and(EXAMPLES.recommend, almaty('2026-11-03T10:00'))
        .and(EXAMPLES.include, almaty(on))
        .kase.deficiencies.map(({ kind }) => kind);
    expect(decided('2026-11-04T10:00')).toEqual([]);
    expect(decided('2026-11-05T10:00')).toEqual(['expires-by-decision']);
    expect(decided('2026-11-06T10:00')).toEqual(['expired']);
  }),
  ...grounds(service, heard, '2026-11-11T11:00', [
    ['inaccurate-documents', 'M form 2, item 9(1)', 'ұсынылған құжаттарда қамтылған'],
    ['no-consent-to-data', 'M form 2, item 9(2)', '"Дербес деректер және оларды қорғау туралы"'],
    ['social-code', 'M form 2, item 9(3)', 'Қазақстан Республикасы Әлеуметтік кодексі 112-бабының'],
    ['no-quota', 'M form 2, item 9(4)', 'қоныс аударуды аумақтық-әкімшілік бірлікте'],
    ['not-in-category', 'M form 2, item 9(5)', 'Жұмыс күшінің ұтқырлығын арттыру үшін'],
  ]),
  hearing(service, recommended, {
    notice: '2026-11-06T10:00',
    tooEarly: '2026-11-11T23:59',
    held: '2026-11-12T00:00',
  }),
  says(
    service,
    'registered for at least one year when filing',
    'M¶14',
    service.statements[0] ?? service,
    () => {
      const since = (registeredSince: string) =>
        givenFiled({
          ...filed,
          service,
          statements: { ...statements, registeredSince },
          at: almaty(filed.at),
        }).kase.deficiencies;
      expect(since('2025-11-02')).toEqual([]);
      expect(since('2025-11-03')).toMatchObject([{ codes: ['registeredSince'], clause: 'M¶14' }]);
    },
  ),
  says(
    service,
    'the employment category of form 6 must be said',
    'M form 6',
    service.statements[1] ?? service,
    () => {
      expect(errorsOf(service, { ...filed, statements: { registeredSince: '2025-01-15' } })).toEqual([
        '/statements/employmentCategory statement-missing',
      ]);
    },
  ),
  says(
    service,
    'a portal after hours waits for the next working day',
    'ours: order 359 does not repeat standard, item 7; its rule is carried over',
    service.parameters['portal-after-hours'] ?? service,
    () => {
      const late = givenFiled({ ...filed, service, at: almaty('2026-11-06T17:30') });
      expect(late.kase.acceptedOn).toBe('2026-11-09');
    },
  ),
  says(service, 'the 14 working days run from acceptance', 'M form 2, item 3', service.term, () => {
    expect(registered().kase.deadlines[0]?.service?.on).toBe('2026-11-20');
  }),
  says(service, 'a decision to include takes the places', 'M¶2(5); R¶2(4)', service.quota, () => {
    expect(recommended().when(EXAMPLES.include, almaty('2026-11-04'))).toMatchObject({
      value: { places: 1 },
    });
  }),
  says(service, 'included on form 9', 'M form 9', service.forms.inclusion ?? service, () => {
    expect(recommended().when(EXAMPLES.include, almaty('2026-11-04'))).toMatchObject({
      value: { decision: { form: 'resettler-2026-annex-9-inclusion' } },
    });
  }),
  says(
    service,
    'refused on form 10, and sent as an inclusion is',
    'M form 10',
    service.forms.refusal ?? service,
    () => {
      const refused = heard().and(EXAMPLES.refuse, almaty('2026-11-11T11:00'));
      expect(refused.kase).toMatchObject({
        stage: 'refused',
        decision: { form: 'resettler-2026-annex-10-refusal' },
      });
    },
  ),
  says(
    service,
    'given back with the last known receipt',
    'R form 5',
    service.forms['refusal-to-accept'] ?? service,
    () => {
      const empty = givenFiled({
        ...filed,
        channel: 'state-corporation',
        documents: [],
        service,
        at: almaty(filed.at),
      });
      expect(empty.when(EXAMPLES['refuse-to-accept'], almaty('2026-11-02T11:00'))).toMatchObject({
        value: { form: 'resettler-2021-annex-5-refusal-to-accept' },
      });
    },
  ),
  says(service, 'there is such a route from 2026 on', 'M¶14', service, () => {
    expect(serviceFor('resettler-inclusion', almaty('2025-12-31T23:59'))).toBeUndefined();
    expect(serviceFor('resettler-inclusion', almaty('2026-01-01'))).toBe(service);
  }),
  ...stated(service, [
    ['the form of the application', 'M form 6', service.forms.application],
    ['that form 7 is missing', 'M¶14; M¶15', service.forms.acknowledgement],
    ['that the notice of hearing has no form', 'R¶9', service.forms['hearing-notice']],
    ['who vouches for the copies', 'M¶14', service.duties[0]],
    ['what the portal shows', 'M¶15', service.duties[2]],
    [
      'what order 234 may add',
      'ours: M¶14 does not say; order 234 is not in the sources',
      service.parameters['term-of-order-234'],
    ],
    [
      'why it is registered at the provider',
      'ours: nobody can register what another office may still keep',
      service.readings[1],
    ],
    [
      'why the provider decides',
      'ours: R¶10 and form 10 name the provider; form 9 is printed as it stands',
      service.readings[2],
    ],
    [
      'why expiring documents are only warned about',
      'ours: the day of the decision lies ahead when the set is accepted',
      service.readings[3],
    ],
  ]),
];
