import { describe, expect, it } from 'vitest';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { FAULTS, type FindingCode, isNotice, NOTICES } from '#functions/law/check/finding.ts';
import { cite, ours } from '#functions/law/citation.ts';
import { stated } from '#functions/law/parameter.ts';
import {
  type EndStage,
  form,
  hoursBeforeServiceEnd,
  noForm,
  noTerm,
  rung,
  type ServiceDefinition,
  type Stage,
  stageOf,
} from '#functions/law/service.ts';
import { checkDefinition, checkServices } from '#functions/law/service-check.ts';
import { kandasInclusion2026 as sound } from '#functions/law/services/kandas-inclusion.2026.ts';
import { SERVICES } from '#functions/law/services.ts';
import { workingDays } from '#functions/law/term.ts';
import forms from '#templates/compiled/forms.json' with { type: 'json' };

const FORMS = Object.keys(forms);

/** The faults of a definition in words; notices, which tell what the law itself does, left out. */
const faultsOf = (definition: ServiceDefinition) => {
  const found = checkDefinition(definition, FORMS).filter((one) => !isNotice(one));
  const codes: readonly string[] = FAULTS;
  expect(found.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual([]);
  return found.map(({ text }) => text);
};

it('no definition has a fault', () => {
  expect(checkServices(SERVICES, FORMS).filter((found) => !isNotice(found))).toEqual([]);
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
        by: 'applicant',
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
const duty = { by: 'provider', does: 'calls back', within: noTerm(cite('K¶5')), cite: cite('K¶5') } as const;
const end: EndStage = { title: { kk: 'соңы' }, end: true, cite: cite('K¶9') };

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
