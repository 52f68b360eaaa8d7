import { isEnd, type Rung, type ServiceDefinition } from '../service.ts';
import type { Term } from '../term.ts';
import { type Finding, finding } from './finding.ts';
import { actingStages } from './stages.ts';

/**
 * Terms that the engine keeps without a clock of their own: those of a hearing refuse what is early and mark what is
 * late, and a complaint that comes late is marked.
 */
const KEPT_WITHOUT_CLOCK: readonly string[] = [
  'hearing-notice',
  'objection-filed',
  'objection-accepted',
  'complaint-filed',
];

const unarmed = (what: string) => finding('clock-unarmed', `no stage arms the clock of ${what}`);

/**
 * Every clock that a definition declares is armed by some stage: the service term caps one, a parameter of a term is
 * watched in one, a duty with a term is watched by one of the same office. (A stage's own term is armed by the stage.)
 */
export const checkArming = (definition: ServiceDefinition): Finding[] => [
  ...(armsServiceTerm(definition) ? [] : [unarmed('the service term')]),
  ...unwatchedParameters(definition).map((name) => unarmed(`the parameter ${name}`)),
  ...definition.duties
    .filter((duty) => duty.within.unit !== 'none' && !watches(definition, duty))
    .map(({ does }) => unarmed(`the duty "${does}"`)),
];

/** A definition may say by a parameter of its own that its service term caps no stage. */
function armsServiceTerm({ capped, parameters }: ServiceDefinition): boolean {
  return capped.length > 0 || parameters['service-term-caps']?.value === false;
}

function unwatchedParameters(definition: ServiceDefinition): readonly string[] {
  const watched = actingStages(definition).flatMap(([, { within }]) =>
    within.unit === 'none' && within.watch !== undefined ? [within.watch] : [],
  );
  return Object.entries(definition.parameters)
    .filter(([, { value, heeded }]) => heeded === 'engine' && typeof value === 'object')
    .map(([name]) => name)
    .filter((name) => !watched.includes(name) && !KEPT_WITHOUT_CLOCK.includes(name));
}

function watches({ stages }: ServiceDefinition, duty: ServiceDefinition['duties'][number]): boolean {
  const stage = duty.watchedBy === undefined ? undefined : stages[duty.watchedBy];
  if (!stage || isEnd(stage) || stage.actor !== duty.by) return false;
  const [own, term] = [lengthOf(stage.within), lengthOf(duty.within)];
  return own !== undefined && term !== undefined && own.unit === term.unit && own.length <= term.length;
}

const lengthOf = (within: { readonly unit: string } | Term) =>
  'length' in within ? { unit: within.unit, length: within.length } : undefined;

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Every clock is told of, in words, at an hour that exists. */
export const checkLadder = ({ escalation: { rungs, tellAt } }: ServiceDefinition): Finding[] => [
  ...(rungs.length > 0 ? [] : [finding('clock-unarmed', 'the ladder has no rung, so no clock is told of')]),
  ...(TIME_OF_DAY.test(tellAt)
    ? []
    : [finding('rung-wordless', `people are told at ${tellAt}, which is no hour`)]),
  ...rungs.flatMap(wordless),
];

function wordless({ name, text, tellAt }: Rung): Finding[] {
  const silent = (['kk', 'ru', 'en'] as const).filter((language) => text[language].trim() === '');
  return [
    ...silent.map((language) => finding('rung-wordless', `rung ${name} has no words in ${language}`)),
    ...(tellAt === undefined || TIME_OF_DAY.test(tellAt)
      ? []
      : [finding('rung-wordless', `rung ${name} is told at ${tellAt}, which is no hour`)]),
  ];
}

/**
 * Whoever may let the terms of a stage stand still may let them run on, and neither leaves the stage; by which rule, the
 * parameter `suspension` says.
 */
export function checkSuspension(definition: ServiceDefinition): Finding[] {
  const wired = actingStages(definition).filter(([, { do: acts }]) => acts.suspend ?? acts.resume);
  const halves = wired
    .filter(([name, { do: acts }]) => acts.suspend !== name || acts.resume !== name)
    .map(([name]) =>
      finding('suspension-unsound', `stage ${name} cannot both suspend and resume in its place`),
    );
  const uncited = wired.length > 0 && definition.parameters['suspension'] === undefined;
  return uncited
    ? [
        ...halves,
        finding('suspension-unsound', 'no parameter suspension says by which rule terms stand still'),
      ]
    : halves;
}
