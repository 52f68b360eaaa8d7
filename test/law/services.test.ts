import { describe, expect, it } from 'vitest';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { cite, ours } from '#functions/law/citation.ts';
import {
  type EndStage,
  noTerm,
  type ServiceDefinition,
  type Stage,
  stageOf,
} from '#functions/law/service.ts';
import { kandasInclusion2026 as sound } from '#functions/law/services/kandas-inclusion.2026.ts';
import { SERVICES, serviceInForce, serviceOf } from '#functions/law/services.ts';
import forms from '#templates/compiled/forms.json' with { type: 'json' };
import { serviceFaults } from '#test/support/service-check.ts';

const FORMS = Object.keys(forms);

describe.each(SERVICES.map((service) => [`${service.code}@${service.edition}`, service] as const))(
  '%s',
  (_, service) => {
    it('has no faults', () => {
      expect(serviceFaults(service, FORMS)).toEqual([]);
    });

    it('says everything in Kazakh', () => {
      const wordings = [
        service.title,
        ...Object.values(service.channels).map(({ title }) => title),
        ...Object.values(service.stages).map(({ title }) => title),
        ...service.grounds.map(({ text }) => text),
        ...service.documents.map(({ title }) => title),
      ];
      expect(wordings.filter(({ kk }) => kk.trim() === '')).toEqual([]);
    });
  },
);

it('no two definitions are of the same service and edition, and the newest edition comes first', () => {
  const editions = SERVICES.map(({ code, edition }) => `${code}@${edition}`);
  expect(new Set(editions).size).toBe(editions.length);
  for (const { code } of SERVICES) {
    const of = SERVICES.filter((service) => service.code === code).map(({ edition }) => edition);
    expect(of).toEqual(of.toSorted().toReversed());
  }
});

type Stages = Readonly<Record<string, Stage | EndStage>>;
const changed = (change: Partial<ServiceDefinition>): ServiceDefinition => ({ ...sound, ...change });
const withStages = (stages: Stages) => changed({ stages: { ...sound.stages, ...stages } });
const stage = (name: string, change: Partial<Stage>) => {
  const found = stageOf(sound, name);
  if ('end' in found) throw new Error(`${name} is an end`);
  return withStages({ [name]: { ...found, ...change } });
};
const channel = (change: object) =>
  changed({
    channels: {
      ...sound.channels,
      'migration-portal': {
        title: { kk: 'портал' },
        first: 'filed',
        intake: 'portal',
        cite: cite('K¶3'),
        ...change,
      },
    },
  });
const [ground] = sound.grounds;
const [document] = sound.documents;
if (!ground || !document) throw new Error('the definition has grounds and documents');
const end: EndStage = { title: { kk: 'соңы' }, end: true, cite: cite('K¶9') };

describe('the check of a definition finds', () => {
  it.each<[string, ServiceDefinition, readonly string[]]>([
    ['a stage that cannot be reached', withStages({ lost: end }), ['stage lost cannot be reached']],
    ['a stage without a way to an end', stage('included', { do: {} }), ['stage included leads to no end']],
    [
      'stages that go round for ever',
      changed({
        stages: {
          ...stage('included', { do: {} }).stages,
          refused: { ...stageOf(sound, 'filed'), do: { deliver: 'refused' } } as Stage,
        },
      }),
      [
        'stage at-state-corporation leads to no end',
        'stage filed leads to no end',
        'stage registered leads to no end',
        'stage at-commission leads to no end',
        'stage recommended leads to no end',
        'stage included leads to no end',
        'stage refused leads to no end',
        'stage delivered cannot be reached',
      ],
    ],
    [
      'a stage that no term watches',
      changed({ capped: sound.capped.filter((name) => name !== 'recommended') }),
      ['stage recommended is watched by no term'],
    ],
    [
      'an act that leads nowhere',
      stage('filed', { do: { register: 'registered', forward: 'limbo' } }),
      ['act forward of stage filed leads to limbo, which is no stage'],
    ],
    [
      'a verb outside the vocabulary',
      stage('filed', { do: { register: 'registered', ponder: 'filed' } as Stage['do'] }),
      ['stage filed has the act ponder, which is no verb'],
    ],
    [
      'an actor whom nobody can be',
      stage('filed', { actor: 'minister' as Stage['actor'] }),
      ['nobody can be minister, the actor of filed'],
    ],
    [
      'a term that starts with a stage that does not exist',
      stage('registered', { startsFrom: { sameAs: 'received' } }),
      ['stage registered starts with received, which does not always come before'],
    ],
    [
      'a term that starts with a later stage',
      stage('filed', { startsFrom: { sameAs: 'registered' } }),
      ['stage filed starts with registered, which does not always come before'],
    ],
    [
      'a term that starts with a stage of one channel only',
      stage('registered', { startsFrom: { sameAs: 'at-state-corporation' } }),
      ['stage registered starts with at-state-corporation, which does not always come before'],
    ],
    [
      'a term that starts with itself',
      stage('registered', { startsFrom: { sameAs: 'registered' } }),
      ['stage registered starts with registered, which does not always come before'],
    ],
    [
      'a channel that begins nowhere',
      channel({ first: 'nowhere' }),
      ['channel migration-portal begins at nowhere, which is no stage'],
    ],
    [
      'a form that does not exist',
      changed({ forms: { ...sound.forms, refusal: 'kandas-2027-annex-5-refusal' } }),
      ['form kandas-2027-annex-5-refusal does not exist'],
    ],
    [
      'a capped stage that does not exist',
      changed({ capped: [...sound.capped, 'abroad'] }),
      ['the service term caps abroad, which is no stage'],
    ],
    [
      'a ground that stands twice',
      changed({ grounds: [...sound.grounds, ground] }),
      [`ground ${ground.code} stands twice`],
    ],
    [
      'a document that stands twice',
      changed({ documents: [...sound.documents, document] }),
      ['document identity stands twice'],
    ],
    [
      'a rung that stands twice',
      changed({
        escalation: {
          ...sound.escalation,
          rungs: [...sound.escalation.rungs, ...sound.escalation.rungs.slice(1, 2)],
        },
      }),
      ['rung due stands twice'],
    ],
    [
      'a stage whose name would break a key',
      withStages({ 'at#home': end }),
      ['stage at#home is misnamed', 'stage at#home cannot be reached'],
    ],
  ])('%s', (_, definition, faults) => {
    expect(serviceFaults(definition, FORMS)).toEqual(faults);
  });

  it.each<[string, ServiceDefinition]>([
    ['the service term', changed({ term: { ...sound.term, cite: cite('') } })],
    ['the quota', changed({ quota: { ...sound.quota, cite: ours(' ') } })],
    ['the escalation', changed({ escalation: { ...sound.escalation, cite: ours('') } })],
    ['the notice of a hearing', changed({ hearingNotice: { ...sound.hearingNotice, cite: cite('') } })],
    ['channel migration-portal', channel({ cite: undefined })],
    ['stage filed', stage('filed', { cite: cite('') })],
    ['stage delivered', withStages({ delivered: { ...end, cite: cite('') } })],
    ['the term of stage filed', stage('filed', { within: noTerm(cite('')) })],
    ['document identity', changed({ documents: [{ ...document, cite: cite('') }] })],
    [`ground ${ground.code}`, changed({ grounds: [{ ...ground, cite: cite('') }] })],
  ])('that %s cites nothing', (rule, definition) => {
    expect(serviceFaults(definition, FORMS)).toEqual([`${rule} cites nothing`]);
  });
});

describe('the edition of an application', () => {
  const day = (text: string) => PlainDate.parse(text);

  it('is the one in force on the day of filing', () => {
    expect(serviceInForce('kandas-inclusion', day('2026-01-01'))?.edition).toBe('2026-01-01');
    expect(serviceInForce('kandas-inclusion', day('2027-12-31'))?.edition).toBe('2026-01-01');
  });

  it('is none before the first, nor for a service that does not exist', () => {
    expect(serviceInForce('kandas-inclusion', day('2025-12-31'))).toBeUndefined();
    expect(serviceInForce('resettler-inclusion', day('2026-06-01'))).toBeUndefined();
  });

  it('once named by a case exists for ever', () => {
    expect(serviceOf({ code: 'kandas-inclusion', edition: '2026-01-01' })).toBe(sound);
    expect(() => serviceOf({ code: 'kandas-inclusion', edition: '2021-01-01' })).toThrow('no definition of');
  });

  it('has the stages it names, and no other', () => {
    expect(() => stageOf(sound, 'nowhere')).toThrow('kandas-inclusion@2026-01-01 has no stage nowhere');
  });
});
