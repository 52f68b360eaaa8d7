import { describe, expect, it } from 'vitest';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { cite, ours } from '#functions/law/citation.ts';
import { stated } from '#functions/law/parameter.ts';
import { form, noForm, noTerm, type ServiceDefinition, type Stage, stageOf } from '#functions/law/service.ts';
import {
  changed,
  channel,
  document,
  end,
  faultsOf,
  sound,
  stage,
  withStages,
} from '#test/support/changed-service.ts';

const [ground] = sound.grounds;
if (!ground) throw new Error('the definition has grounds');
const duty = { by: 'provider', does: 'calls back', within: noTerm(cite('K¶5')), cite: cite('K¶5') } as const;

const suspendable = (definition: ServiceDefinition): ServiceDefinition => ({
  ...definition,
  parameters: { ...definition.parameters, suspension: stated('by a paper', 'why', cite('K¶9')) },
});
const withoutRefusal: ServiceDefinition = {
  ...stage('recommended', { do: { include: 'included' } }),
  stages: {
    filed: { ...stageOf(sound, 'filed'), do: { register: 'registered' } } as Stage,
    registered: {
      ...stageOf(sound, 'registered'),
      do: { list: 'at-commission' },
      byList: undefined,
    } as unknown as Stage,
    'at-commission': {
      ...stageOf(sound, 'at-commission'),
      do: { include: 'included' },
      bySession: { acts: ['include'], cite: cite('K¶2(4)') },
    } as Stage,
    included: stageOf(sound, 'included'),
    delivered: stageOf(sound, 'delivered'),
  },
  capped: ['filed', 'registered', 'at-commission', 'included'],
  channels: Object.fromEntries(Object.entries(sound.channels).filter(([, { first }]) => first === 'filed')),
  grounds: [],
};

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
      ['stage included leads to no end', 'stage refused leads to no end'],
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
      changed({ forms: { ...sound.forms, refusal: form('kandas-2027-annex-5-refusal', cite('M form 5')) } }),
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
    [
      'a stage whose name is no word or words with a hyphen between',
      withStages({ Lost: end, 'a--b': end, '-lost': end, 'lost-': end }),
      ['Lost', 'a--b', '-lost', 'lost-']
        .flatMap((name) => `stage ${name} is misnamed`)
        .concat(['Lost', 'a--b', '-lost', 'lost-'].map((name) => `stage ${name} cannot be reached`)),
    ],
    [
      'a capped stage that stands three times, once',
      changed({ capped: [...sound.capped, 'filed', 'filed'] }),
      ['capped stage filed stands twice'],
    ],
    [
      'a service term that caps an end',
      changed({ capped: [...sound.capped, 'delivered'] }),
      ['the service term caps delivered, which is no stage'],
    ],
    [
      'a service term that runs from a stage which does not come before all that it caps',
      changed({ termFrom: { stage: 'registered' }, capped: ['registered', 'at-commission', 'filed'] }),
      [
        'stage recommended is watched by no term',
        'stage included-for-corporation is due before the end of a service term that does not cap it',
        'stage refused-for-corporation is due before the end of a service term that does not cap it',
        'stage decision-at-corporation is watched by no term',
        'the service term caps filed and runs from registered, which does not come before',
      ],
    ],
    [
      'a list that does no act of its stage',
      stage('filed', { byList: { act: 'forward', cite: cite('K¶6') } }),
      ['the list of filed does forward, which is no act of the stage'],
    ],
    [
      'a stage of nobody',
      stage('filed', { actor: '' as Stage['actor'] }),
      ['nobody can be nobody, the actor of filed'],
    ],
    [
      'acts that no order gives to the actor',
      stage('filed', { actor: 'commission' }),
      [
        'no order lets commission, the actor of filed, register',
        'no order lets commission, the actor of filed, refuse-to-accept',
      ],
    ],
    [
      'a stage watched by a parameter that is none',
      stage('recommended', { within: noTerm(cite('M form 4'), 'patience') }),
      ['stage recommended is watched by patience, which is no parameter that sets a term'],
    ],
    [
      'acts whose paper has no form',
      changed({ forms: {} }),
      [
        ['include', 'inclusion'],
        ['refuse', 'refusal'],
        ['refuse-to-accept', 'refusal-to-accept'],
        ['offer-hearing', 'hearing-notice'],
        ['hold-hearing', 'hearing-protocol'],
      ].map(([verb, paper]) => `an act may ${verb}, and no form is named for the ${paper}`),
    ],
    [
      'acts that may refuse without a ground',
      changed({ grounds: [] }),
      ['an act may refuse, and there is no ground'],
    ],
    [
      'a ground without words in Kazakh',
      changed({ grounds: [{ ...ground, text: { kk: ' ', ru: 'основание' } }] }),
      [`ground ${ground.code} has no words`],
    ],
    [
      'a document without a name in Kazakh',
      changed({ documents: [{ ...document, title: { kk: ' ', ru: 'документ' } }] }),
      ['document identity has no name that a deficiency could give'],
    ],
    [
      'a document asked for with what nobody is asked to state',
      changed({ documents: [{ ...document, when: { ifStated: 'graduatedOn' } }] }),
      ['document identity is asked for only with graduatedOn, which nobody is asked to state'],
    ],
    [
      'a document that is one of a group of one',
      changed({
        documents: [
          { ...document, when: { oneOf: 'proof' } },
          { ...document, code: 'other', when: { oneOf: 'another-proof' } },
          { ...document, code: 'always', when: 'required' },
        ],
      }),
      [
        'document identity is one of proof, which has no other',
        'document other is one of another-proof, which has no other',
      ],
    ],
    [
      'an office of origin where nobody has to say which region that is',
      {
        ...stage('registered', { office: 'origin' }),
        statements: [
          { name: 'originRegion', title: { kk: 'өңір' }, when: 'if-any', cite: cite('R¶3') },
          { name: 'arrivedOn', title: { kk: 'күні' }, when: 'required', cite: cite('R¶3') },
        ],
      },
      ['stage registered belongs to an office of origin, and nobody is asked for that region'],
    ],
    [
      'terms that may stand still and not run on, by no rule',
      stage('filed', { do: { register: 'registered', suspend: 'filed' } }),
      [
        'stage filed cannot both suspend and resume in its place',
        'no parameter suspension says by which rule terms stand still',
      ],
    ],
    [
      'terms that may run on and not stand still, by no rule',
      stage('filed', { do: { register: 'registered', resume: 'filed' } }),
      [
        'stage filed cannot both suspend and resume in its place',
        'no parameter suspension says by which rule terms stand still',
      ],
    ],
    [
      'a suspension that leaves its stage',
      suspendable(
        stage('registered', { do: { forward: 'at-commission', suspend: 'registered', resume: 'filed' } }),
      ),
      ['stage registered cannot both suspend and resume in its place'],
    ],
  ])('%s', (_, definition, faults) => {
    expect(faultsOf(definition)).toEqual(faults);
  });

  it.each<[string, ServiceDefinition]>([
    ['where nobody may refuse and there is no ground', withoutRefusal],
    [
      'where a document is asked for with what somebody is asked to state',
      changed({
        statements: [{ name: 'graduatedOn', title: { kk: 'күні' }, when: 'if-any', cite: cite('R¶3') }],
        documents: [{ ...document, when: { ifStated: 'graduatedOn' } }],
      }),
    ],
    [
      'where a document is one of two',
      changed({
        documents: [
          { ...document, when: { oneOf: 'proof' } },
          { ...document, code: 'other', when: { oneOf: 'proof' } },
        ],
      }),
    ],
    [
      'where an office of origin acts and everybody says which region that is',
      {
        ...stage('registered', { office: 'origin' }),
        statements: [{ name: 'originRegion', title: { kk: 'өңір' }, when: 'required', cite: cite('R¶3') }],
      },
    ],
    [
      'where terms stand still and run on in their stage, by a rule',
      suspendable(
        stage('registered', {
          do: { forward: 'at-commission', suspend: 'registered', resume: 'registered' },
        }),
      ),
    ],
    [
      'where the service term runs from a stage that comes before all that it caps',
      changed({
        termFrom: { stage: 'filed' },
        capped: sound.capped.filter((name) => name !== 'at-state-corporation'),
      }),
    ],
    ['where a list does an act of its stage', sound],
  ])('nothing %s', (_, definition) => {
    expect(faultsOf(definition)).toEqual([]);
  });

  it.each<[string, ServiceDefinition]>([
    ['the service', changed({ cite: cite(' ') })],
    ['the service term', changed({ term: { ...sound.term, cite: cite('') } })],
    ['the expiry of documents', changed({ expiry: { ...sound.expiry, cite: cite('') } })],
    ['the last day of filing', changed({ openTo: { day: PlainDate.parse('2027-12-31'), cite: ours('') } })],
    [
      'statement arrivedOn',
      changed({ statements: [{ name: 'arrivedOn', title: { kk: 'күні' }, when: 'if-any', cite: cite('') }] }),
    ],
    ['the duty "calls back"', changed({ duties: [{ ...duty, cite: cite('') }] })],
    ['the term of the duty "calls back"', changed({ duties: [{ ...duty, within: noTerm(cite('')) }] })],
    [
      'the reading about who decides',
      changed({
        readings: [
          { about: 'who decides', between: [], taken: 'the one', instead: 'the other', cite: ours('') },
        ],
      }),
    ],
    ['the quota', changed({ quota: { ...sound.quota, cite: ours(' ') } })],
    ['the escalation', changed({ escalation: { ...sound.escalation, cite: ours('') } })],
    [
      'parameter quorum',
      changed({ parameters: { ...sound.parameters, quorum: stated('none', '', ours('')) } }),
    ],
    ['form refusal', changed({ forms: { ...sound.forms, refusal: noForm(cite('')) } })],
    ['channel migration-portal', channel({ cite: undefined })],
    ['stage filed', stage('filed', { cite: cite('') })],
    ['stage delivered', withStages({ delivered: { ...end, cite: cite('') } })],
    ['the term of stage filed', stage('filed', { within: noTerm(cite('')) })],
    ['document identity', changed({ documents: [{ ...document, cite: cite('') }] })],
    [`ground ${ground.code}`, changed({ grounds: [{ ...ground, cite: cite('') }] })],
  ])('that %s cites nothing', (rule, definition) => {
    expect(faultsOf(definition)).toEqual([`${rule} cites nothing`]);
  });
});
