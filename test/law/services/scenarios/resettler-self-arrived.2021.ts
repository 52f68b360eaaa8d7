import { expect } from 'vitest';
import { resettlerSelfArrived2021 as service } from '#functions/law/services/resettler-self-arrived.2021.ts';
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

/** Working days after Monday 3 November 2025: 4 to 7, 10 to 14, 17 to 21; the service term ends on the 21st. */
const filed = {
  channel: 'employment-centre',
  documents: ['identity', 'work-certificate'],
  statements: { arrivedOn: '2025-06-02' },
  at: '2025-11-03T10:00',
};
const SENDS = 'ours: the provider sends its decision, since R¶15 names nobody';
const CLOSED = 'ours: M¶14 replaces the route: from 2026-01-01 resettlers file with the receiving region';

const recommended = () =>
  givenFiled({ ...filed, service, at: almaty(filed.at) })
    .and(EXAMPLES['hand-over'], almaty('2025-11-03T11:00'))
    .and(EXAMPLES.forward, almaty('2025-11-03T12:00'))
    .and(EXAMPLES.recommend, almaty('2025-11-04T10:00'));
const heard = () =>
  hear(recommended(), almaty('2025-11-04T11:00'), almaty('2025-11-12T10:00'), hearingAt('2025-11-12T10:00'));
const deficiencies = (
  statements: typeof filed.statements | { graduatedOn: string },
  given = filed.documents,
) => givenFiled({ ...filed, documents: given, service, statements, at: almaty(filed.at) }).kase.deficiencies;

export const scenarios: readonly Scenario[] = [
  ...commonlyStated(service, 'R¶9'),
  way(
    service,
    'who came by himself is included where he lives',
    { ...filed, channelCite: 'R¶14' },
    [
      {
        stage: 'at-employment-centre',
        by: 'career-centre',
        cite: 'R¶14; R¶15',
        term: 'R¶14',
        due: '2025-11-21',
        act: 'hand-over',
        at: '2025-11-04T10:00',
      },
      {
        stage: 'at-receiving-provider',
        by: 'provider',
        cite: 'R¶7',
        own: '2025-11-07',
        act: 'forward',
        at: '2025-11-05T10:00',
      },
      {
        stage: 'at-commission',
        by: 'commission',
        cite: 'R¶8',
        own: '2025-11-19',
        act: 'recommend',
        at: '2025-11-12T10:00',
      },
      {
        stage: 'recommended',
        by: 'provider',
        cite: 'R¶9; R¶10',
        term: 'R¶10',
        own: '2025-11-17',
        act: 'include',
        at: '2025-11-13T10:00',
      },
      {
        stage: 'included',
        by: 'provider',
        cite: SENDS,
        term: 'R¶15',
        due: '2025-11-21',
        act: 'deliver',
        at: '2025-11-17T10:00',
      },
    ],
    { stage: 'delivered', cite: 'R¶15' },
  ),
  way(
    service,
    'a graduate without the certificate is given the set back',
    {
      ...filed,
      statements: { graduatedOn: '2025-06-20' },
      documents: ['work-certificate'],
      channelCite: 'R¶14',
    },
    [
      {
        stage: 'at-employment-centre',
        by: 'career-centre',
        cite: 'R¶14; R¶15',
        term: 'R¶14',
        due: '2025-11-21',
        act: 'hand-over',
        at: '2025-11-04T10:00',
      },
      {
        stage: 'at-receiving-provider',
        by: 'provider',
        cite: 'R¶7',
        own: '2025-11-07',
        act: 'refuse-to-accept',
        at: '2025-11-05T10:00',
      },
    ],
    { stage: 'not-accepted', cite: 'R form 5' },
  ),
  ...documents(
    service,
    {
      ...filed,
      statements: { graduatedOn: '2025-06-20' },
      documents: [...filed.documents, 'serpin-certificate'],
    },
    [
      ['identity', 'standard, item 8(1)', 'asked-for'],
      ['marriage-or-divorce', 'standard, item 8(2)', 'if-any'],
      ['work-certificate', 'standard, item 8(3)', 'asked-for'],
      ['serpin-certificate', 'R¶4; standard, item 9', 'asked-for'],
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
    'six months since arrival or graduation, to the day',
    'R¶14',
    service.statements[0] ?? service,
    () => {
      expect(deficiencies({ arrivedOn: '2025-05-03' })).toEqual([]);
      expect(deficiencies({ arrivedOn: '2025-05-02' })).toMatchObject([
        { kind: 'limit-not-kept', codes: ['arrivedOn'], clause: 'R¶14' },
      ]);
      const graduate = [...filed.documents, 'serpin-certificate'];
      expect(deficiencies({ graduatedOn: '2025-05-03' }, graduate)).toEqual([]);
      expect(deficiencies({ graduatedOn: '2025-05-02' }, graduate)).toMatchObject([
        { codes: ['graduatedOn'] },
      ]);
      expect(errorsOf(service, { ...filed, statements: {} })).toEqual([
        '/statements/arrivedOn statement-missing',
      ]);
      expect(errorsOf(service, { ...filed, statements: { arrivedOn: '2025-11-04' } })).toEqual([
        '/statements/arrivedOn day-in-future',
      ]);
    },
  ),
  says(
    service,
    'the certificate is not asked of who came by himself',
    'R¶4; standard, item 9',
    service.documents.at(-1) ?? service,
    () => {
      expect(deficiencies(filed.statements)).toEqual([]);
    },
  ),
  says(
    service,
    'the 14 working days run from acceptance',
    'ours: R does not say; the centre accepts, and nothing comes before',
    service.parameters['service-term-starts'] ?? service,
    () => expect(recommended().kase.deadlines[0]?.service?.on).toBe('2025-11-21'),
  ),
  says(service, 'the route closes with 2025', CLOSED, service.openTo ?? service, () => {
    expect(serviceFor('resettler-self-arrived', almaty('2025-12-31T23:59'))).toBe(service);
    expect(serviceFor('resettler-self-arrived', almaty('2026-01-01'))).toBeUndefined();
  }),
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
  says(
    service,
    'refused on form 4, sent by the provider',
    'R form 4',
    service.forms.refusal ?? service,
    () => {
      const refused = heard().and(EXAMPLES.refuse, almaty('2025-11-12T11:00'));
      expect(refused.kase).toMatchObject({
        stage: 'refused',
        decision: { form: 'resettler-2021-annex-4-refusal' },
      });
    },
  ),
  ...stated(service, [
    ['where the route is written', 'R¶14', service],
    ['the term of the service', 'standard, item 3', service.term],
    ['the form of the application', 'R form 1', service.forms.application],
    ['the receipt', 'R form 5', service.forms['refusal-to-accept']],
    ['that the notice of hearing has no form', 'R¶9', service.forms['hearing-notice']],
    ['what is queried', 'R¶4', service.duties[0]],
    [
      'why no copy goes to origin',
      'ours: R¶15 lists the paragraphs that apply, and these are not among them',
      service.readings[1],
    ],
  ]),
];
