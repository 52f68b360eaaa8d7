import { type Citation, citationText } from '#functions/law/citation.ts';
import type { Parameter } from '#functions/law/parameter.ts';
import {
  type FormChoice,
  isEnd,
  nameOf,
  type ServiceDefinition,
  type Stage,
  type Target,
  type When,
  type Wording,
} from '#functions/law/service.ts';
import { officeOf, stagesInOrder, stateDiagram } from '#functions/law/state-diagram.ts';
import { withinInWords } from '#functions/law/term-in-words.ts';
import { ANY_STAGE_ACTS, HELD_ACTS, HELD_VERBS } from '#functions/law/verbs.ts';
import { columns, wrapped } from './law-text.ts';

const INDENT = 2;
const NAME = 28;

/** One definition as a person reads it beside the order, in lines of at most 100 columns. */
export const definitionLines = (service: ServiceDefinition): string[] =>
  [
    ...heading(service),
    ...section(
      'Channels',
      Object.entries(service.channels).flatMap(([name, channel]) =>
        item(name, `${channel.title.kk}; filed by ${channel.by}, begins at ${channel.first}`, channel.cite),
      ),
    ),
    ...section(
      'Complained of',
      Object.entries(service.complaint?.channels ?? {}).flatMap(([name, { of, manner, cite }]) =>
        item(name, `${of.join(', ')}; told of an extension ${manner}`, cite),
      ),
    ),
    ...section(
      'Stages',
      stagesInOrder(service).flatMap(([name, stage]) => stageLines(service, name, stage)),
    ),
    ...section('Acts at any stage', anyStageLines(service)),
    ...section(
      'Documents',
      service.documents.flatMap(({ code, title, when, cite }) =>
        item(code, `${whenInWords(when)}: ${title.kk}`, cite),
      ),
    ),
    ...section(
      'Stated by the applicant',
      service.statements.flatMap(({ name, title, when, limit, cite }) =>
        item(name, `${whenInWords(when)}: ${title.kk}${limit ? `, ${limitInWords(limit)}` : ''}`, cite),
      ),
    ),
    ...section(
      'Grounds to refuse',
      service.grounds.flatMap(({ code, text, cite }) => item(code, text.kk, cite)),
    ),
    ...section(
      'Forms',
      Object.entries(service.forms).flatMap(([purpose, form]) => item(purpose, formInWords(form), form.cite)),
    ),
    ...section(
      'Duties beside the stages',
      service.duties.flatMap(({ by, does, within, cite }) =>
        item(by, `${does} (${withinInWords(within)})`, cite),
      ),
    ),
    ...section(
      'Told about a due date',
      service.escalation.rungs.flatMap(({ name, to }) => item(name, to, service.escalation.cite)),
    ),
    ...section(
      'Parameters',
      Object.entries(service.parameters).flatMap(([name, parameter]) =>
        item(
          name,
          `${valueInWords(parameter.value)}: ${parameter.about}${parameter.heeded === 'offices' ? ' (for the offices)' : ''}`,
          parameter.cite,
        ),
      ),
    ),
    ...section('Readings', service.readings.flatMap(readingLines)),
    ...section(
      'State diagram (Mermaid)',
      stateDiagram(service)
        .split('\n')
        .slice(0, -1)
        .map((line) => `  ${line}`),
    ),
  ].map((line) => line.trimEnd());

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines];

const item = (name: string, text: string, cite: Citation): string[] =>
  columns(`${' '.repeat(INDENT)}${name}`, NAME, `${text} [${citationText(cite)}]`);

const heading = (service: ServiceDefinition): string[] => [
  nameOf(service),
  ...wrapped(service.title.kk, INDENT),
  ...(['ru', 'en'] as const).flatMap((language) => translation(service.title, language)),
  '',
  ...item('act', service.act, service.cite),
  ...(service.sources ? columns('  sources', NAME, service.sources) : []),
  ...(service.openTo ? item('last day of filing', service.openTo.day, service.openTo.cite) : []),
  ...item('service term', `${withinInWords(service.term)} from ${termFrom(service)}`, service.term.cite),
  ...columns('  which caps', NAME, service.capped.join(', ') || 'no stage'),
  ...item(
    'quota',
    service.quota.category
      ? `${service.quota.category}, counted by ${service.quota.unit}, ${service.quota.effect}`
      : service.quota.effect,
    service.quota.cite,
  ),
  ...(service.hearing
    ? item('clocks in a hearing', CLOCKS_IN_WORDS[service.hearing.clocks], service.hearing.cite)
    : []),
  ...item('documents expire', `looked at up to the ${service.expiry.upTo}`, service.expiry.cite),
];

const CLOCKS_IN_WORDS = {
  'run-on': 'run on',
  'stand-still': 'stand still from the notice to the protocol',
} as const;

/** A title in another language, marked where no source gives it. */
function translation(title: Wording, language: 'ru' | 'en'): string[] {
  const text = title[language];
  return text === undefined ? [] : wrapped(title.sourced?.[language] ? text : `${text} (unofficial)`, INDENT);
}

const termFrom = ({ termFrom: from }: ServiceDefinition): string =>
  from === 'acceptance' ? 'the day of acceptance' : `the day on which ${from.stage} is reached`;

function stageLines(
  service: ServiceDefinition,
  name: string,
  stage: ServiceDefinition['stages'][string],
): string[] {
  if (isEnd(stage)) return item(name, `the end: ${stage.title.en ?? stage.title.kk}`, stage.cite);
  const { capped } = service;
  const cap = capped.includes(name) ? '; capped by the service term' : '';
  const from = stage.startsFrom === 'stage' ? '' : `, from the start of ${stage.startsFrom.sameAs}`;
  return [
    ...item(name, `${officeOf(stage)}: ${withinInWords(stage.within)}${from}${cap}`, stage.cite),
    ...termSource(stage),
    ...Object.entries(stage.do).flatMap(([verb, target]) =>
      columns('', NAME, `${verb} → ${targetInWords(target)}`),
    ),
    ...(stage.byList
      ? columns('', NAME, `${stage.byList.act} with a list alone [${citationText(stage.byList.cite)}]`)
      : []),
    ...(stage.bySession
      ? columns(
          '',
          NAME,
          `${stage.bySession.acts.join(', ')} by a session alone [${citationText(stage.bySession.cite)}]`,
        )
      : []),
  ];
}

/** What may be done whatever stage a case has come to, and to the places that a decision holds. */
function anyStageLines({ anyStage: { withdraw, correct }, quota: { held } }: ServiceDefinition): string[] {
  const ofHeld = HELD_VERBS.flatMap((verb) => {
    const act = held?.acts[verb];
    if (!act) return [];
    return item(verb, `${act.actor}: ${HELD_ACTS[verb]}${act.to ? ` → ${act.to}` : ''}`, act.cite);
  });
  return [
    ...item('withdraw', `whoever filed: ${ANY_STAGE_ACTS.withdraw} → ${withdraw.to}`, withdraw.cite),
    ...item('correct', `${correct.actor}: ${ANY_STAGE_ACTS.correct}`, correct.cite),
    ...ofHeld,
  ];
}

/** Where the term is written, when that is elsewhere than the stage, and what the order says about it. */
function termSource({ within, cite }: Stage): string[] {
  const { note } = within.cite;
  const source = citationText(within.cite);
  const text = [...(source === citationText(cite) ? [] : [source]), ...(note ? [note] : [])].join(', ');
  return text === '' ? [] : columns('', NAME, `term: ${text}`);
}

const targetInWords = (target: Target): string =>
  typeof target === 'string'
    ? target
    : `${target.otherwise}; ${Object.entries(target.of)
        .map(([channel, to]) => `${to} if filed by ${channel}`)
        .join(', ')}`;

function whenInWords(when: When): string {
  if (typeof when === 'string') return when;
  return 'oneOf' in when ? `one of ${when.oneOf}` : `if ${when.ifStated} is stated`;
}

const limitInWords = (limit: { atLeast: number } | { atMost: number }): string =>
  'atLeast' in limit ? `at least ${limit.atLeast} months ago` : `at most ${limit.atMost} months ago`;

const formInWords = (form: FormChoice): string => ('id' in form ? form.id : 'the orders give no form');

const valueInWords = (value: Parameter['value']): string =>
  typeof value === 'object' ? withinInWords(value) : String(value);

const readingLines = ({
  about,
  between,
  taken,
  instead,
  cite,
}: ServiceDefinition['readings'][number]): string[] => [
  `  ${about}`,
  ...wrapped(`between ${between.map(citationText).join(', ')}`, 4),
  ...wrapped(`taken: ${taken}`, 4),
  ...wrapped(`not: ${instead}`, 4),
  ...wrapped(`because: ${citationText(cite).replace('ours: ', '')}`, 4),
];
