import { describe, expect, it } from 'vitest';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { FAULTS, type FindingCode, isNotice, NOTICES } from '#functions/law/check/finding.ts';
import { cite, ours } from '#functions/law/citation.ts';
import {
  form,
  hoursBeforeServiceEnd,
  noTerm,
  rung,
  type ServiceDefinition,
  type Stage,
} from '#functions/law/service.ts';
import { checkServices } from '#functions/law/service-check.ts';
import { SERVICES } from '#functions/law/services.ts';
import { workingDays } from '#functions/law/term.ts';
import {
  changed,
  channel,
  document,
  end,
  FORMS,
  faultsOf,
  sound,
  stage,
  withStages,
} from '#test/support/changed-service.ts';

it('no definition has a fault', () => {
  expect(checkServices(SERVICES, FORMS).filter((found) => !isNotice(found))).toEqual([]);
});

const edition = (from: string, to?: string): ServiceDefinition =>
  changed({
    edition: from,
    ...(to ? { openTo: { day: PlainDate.parse(to), cite: cite('order 359') } } : {}),
  });

/** One broken definition, or set of editions, for each thing that the check can find. */
const BROKEN: Readonly<Record<FindingCode, readonly ServiceDefinition[]>> = {
  misnamed: [withStages({ 'at#home': end })],
  repeated: [changed({ documents: [...sound.documents, document] })],
  'citation-missing': [changed({ cite: cite('') })],
  'act-unknown': [stage('filed', { do: { register: 'registered', ponder: 'filed' } as Stage['do'] })],
  'act-leads-nowhere': [stage('filed', { do: { register: 'limbo' } })],
  'list-without-act': [stage('filed', { byList: { act: 'forward', cite: cite('K¶6') } })],
  'session-without-act': [stage('filed', { bySession: { acts: ['recommend'], cite: cite('K¶2(4)') } })],
  'stage-without-actor': [stage('filed', { actor: '' as Stage['actor'] })],
  'actor-without-authority': [stage('filed', { actor: 'commission' })],
  'stage-unreachable': [withStages({ lost: end })],
  'stage-endless': [stage('included', { do: { deliver: 'included' } })],
  'stage-unwatched': [changed({ capped: sound.capped.filter((name) => name !== 'recommended') })],
  'start-unknown': [stage('registered', { startsFrom: { sameAs: 'recommended' } })],
  'channel-begins-nowhere': [channel({ first: 'nowhere' })],
  'cap-unknown': [changed({ capped: [...sound.capped, 'delivered'] })],
  'service-term-starts-nowhere': [changed({ termFrom: { stage: 'at-commission' } })],
  'clock-unarmed': [
    changed({
      duties: [
        { by: 'provider', does: 'calls back', within: workingDays(2, cite('K¶5')), cite: cite('K¶5') },
      ],
    }),
    changed({ escalation: { ...sound.escalation, rungs: [] } }),
  ],
  'hearing-unsound': [
    stage('recommended', { do: { include: 'included', 'offer-hearing': 'recommended', refuse: 'refused' } }),
    changed({ hearing: { clocks: 'stand-still', cite: ours('it would be kind') } }),
  ],
  'suspension-unsound': [
    stage('filed', { do: { register: 'registered', suspend: 'filed' } }),
    stage('filed', { do: { register: 'registered', suspend: 'filed', resume: 'filed' } }),
  ],
  'rung-wordless': [
    changed({
      escalation: {
        ...sound.escalation,
        rungs: [rung('due', 0, 'head', { kk: 'өтті', ru: '', en: 'over' })],
      },
    }),
  ],
  'parameter-missing': [stage('recommended', { within: noTerm(cite('M form 4'), 'patience') })],
  'form-unknown': [changed({ forms: { ...sound.forms, inclusion: form('kandas-2030', cite('M form 4')) } })],
  'form-missing': [changed({ forms: {} })],
  'ground-missing': [changed({ grounds: [] })],
  'document-unciteable': [
    changed({ documents: [{ ...document, code: 'diploma', when: { ifStated: 'graduatedOn' } }] }),
  ],
  'statement-unasked': [stage('filed', { office: 'origin' })],
  'edition-gap': [edition('2021-08-11', '2025-11-30'), edition('2026-01-01')],
  'edition-overlap': [edition('2021-08-11', '2026-01-01'), edition('2026-01-01')],
  'stage-terms-exceed-service-term': [changed({ term: workingDays(14, cite('standard, item 3')) })],
  'watched-only-by-parameter': [
    changed({
      capped: sound.capped.filter((name) => name !== 'recommended'),
      stages: {
        ...sound.stages,
        ...stage('recommended', { within: noTerm(cite('M form 4'), 'hearing-notice') }).stages,
      },
    }),
  ],
};

describe('each thing that the check can find', () => {
  it.each([...FAULTS, ...NOTICES])('%s is found in a definition that is broken so', (code) => {
    const found = checkServices(BROKEN[code], FORMS).map((one) => one.code);
    expect(found).toContain(code);
  });

  it('is a notice where the law itself does it', () => {
    expect(checkServices([sound], FORMS)).toEqual([
      {
        service: 'kandas-inclusion@2026-01-01',
        code: 'stage-terms-exceed-service-term',
        text: expect.stringContaining('working days together, the service has 14'),
      },
    ]);
    expect(isNotice({ code: 'stage-terms-exceed-service-term', text: '' })).toBe(true);
    expect(isNotice({ code: 'misnamed', text: '' })).toBe(false);
  });

  it('is not found by a term that the stages just fit, nor in editions that touch', () => {
    const fitting = changed({ term: workingDays(19, cite('standard, item 3')) });
    const tight = changed({ term: workingDays(18, cite('standard, item 3')) });
    const codes = (of: readonly ServiceDefinition[]) => checkServices(of, FORMS).map(({ code }) => code);
    expect(codes([fitting])).toEqual([]);
    expect(codes([tight])).toEqual(['stage-terms-exceed-service-term']);
    expect(
      codes([{ ...fitting, ...edition('2021-08-11', '2025-12-31'), term: fitting.term }, fitting]),
    ).toEqual([]);
  });

  it('names the editions between which a day has none, or two', () => {
    const between = (to: string | undefined) =>
      checkServices([edition('2026-01-01'), edition('2021-08-11', to)], FORMS)
        .filter(({ code }) => code.startsWith('edition'))
        .map(({ service, code, text }) => [service, code, text]);
    expect(between('2025-12-31')).toEqual([]);
    expect(between('2025-12-30')).toEqual([
      ['kandas-inclusion', 'edition-gap', 'no edition is open between 2025-12-30 and 2026-01-01'],
    ]);
    const overlap = [
      'kandas-inclusion',
      'edition-overlap',
      'editions 2021-08-11 and 2026-01-01 are open on the same day',
    ];
    expect(between('2026-01-01')).toEqual([overlap]);
    expect(between(undefined)).toEqual([overlap]);
  });

  it('is found where a clock runs back from a service term that does not hold', () => {
    const uncapped = changed({
      capped: sound.capped.filter((name) => name !== 'included-for-corporation'),
    });
    expect(faultsOf(uncapped)).toEqual([
      'stage included-for-corporation is due before the end of a service term that does not cap it',
    ]);
    const within = hoursBeforeServiceEnd(24, cite('K¶9'));
    expect(faultsOf(stage('included', { within }))).toEqual([]);
  });
});
