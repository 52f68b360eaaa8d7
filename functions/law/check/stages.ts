import { isEnd, ROLES, type Role, type ServiceDefinition, type Stage, targetsOf } from '../service.ts';
import { ACTS, type Verb } from '../verbs.ts';
import { type Finding, finding } from './finding.ts';
import { firstStages, reachableFrom } from './ways.ts';

type NamedStage = readonly [name: string, stage: Stage];

/** The stages in which somebody has to act. */
export const actingStages = ({ stages }: ServiceDefinition): readonly NamedStage[] =>
  Object.entries(stages).flatMap(([name, stage]) => (isEnd(stage) ? [] : [[name, stage] as const]));

/** Acts that exist, lead somewhere, and belong to somebody who may take them. */
export const checkActs = (definition: ServiceDefinition): Finding[] =>
  actingStages(definition).flatMap((named) => [
    ...checkActor(named),
    ...checkList(named),
    ...checkSession(named),
    ...Object.entries(named[1].do).flatMap(([verb, target]) => [
      ...checkVerb(named, verb),
      ...targetsOf(target).flatMap((to) =>
        definition.stages[to]
          ? []
          : [
              finding(
                'act-leads-nowhere',
                `act ${verb} of stage ${named[0]} leads to ${to}, which is no stage`,
              ),
            ],
      ),
    ]),
  ]);

function checkActor([name, { actor }]: NamedStage): Finding[] {
  const known: readonly string[] = ROLES;
  return known.includes(actor)
    ? []
    : [finding('stage-without-actor', `nobody can be ${actor || 'nobody'}, the actor of ${name}`)];
}

/** A list does an act of its own stage. */
function checkList([name, { byList, do: acts }]: NamedStage): Finding[] {
  if (!byList || acts[byList.act]) return [];
  return [
    finding('list-without-act', `the list of ${name} does ${byList.act}, which is no act of the stage`),
  ];
}

/** A session does acts of its own stage. */
const checkSession = ([name, { bySession, do: acts }]: NamedStage): Finding[] =>
  (bySession?.acts ?? [])
    .filter((act) => !acts[act])
    .map((act) =>
      finding('session-without-act', `a session at ${name} does ${act}, which is no act of the stage`),
    );

function checkVerb([name, { actor }]: NamedStage, verb: string): Finding[] {
  if (!Object.hasOwn(ACTS, verb)) {
    return [finding('act-unknown', `stage ${name} has the act ${verb}, which is no verb`)];
  }
  const by: readonly Role[] = ACTS[verb as Verb].by;
  const text = `no order lets ${actor}, the actor of ${name}, ${verb}`;
  return by.includes(actor) || !ROLES.includes(actor) ? [] : [finding('actor-without-authority', text)];
}

/** Every stage is reached from a channel and leads to an end. */
export function checkWays(definition: ServiceDefinition): Finding[] {
  const { stages } = definition;
  const reached = reachableFrom(definition, firstStages(definition));
  return Object.keys(stages).flatMap((name) => {
    const onward = [...reachableFrom(definition, [name])];
    const ends = onward.some((next) => stages[next] && isEnd(stages[next]));
    return [
      ...(reached.has(name) ? [] : [finding('stage-unreachable', `stage ${name} cannot be reached`)]),
      ...(ends ? [] : [finding('stage-endless', `stage ${name} leads to no end`)]),
    ];
  });
}

/** Every stage is watched, and every clock starts at a stage that comes before. */
export const checkClocks = (definition: ServiceDefinition): Finding[] => [
  ...actingStages(definition).flatMap((named) => [
    ...checkWatch(definition, named),
    ...checkStart(definition, named),
  ]),
  ...checkServiceTerm(definition),
];

function checkWatch({ capped, parameters }: ServiceDefinition, [name, { within }]: NamedStage): Finding[] {
  const byService = capped.includes(name);
  if (within.unit === 'hours-before-service-end') {
    return byService
      ? []
      : [
          finding(
            'stage-unwatched',
            `stage ${name} is due before the end of a service term that does not cap it`,
          ),
        ];
  }
  if (within.unit !== 'none') return [];
  if (within.watch === undefined) {
    return byService ? [] : [finding('stage-unwatched', `stage ${name} is watched by no term`)];
  }
  if (typeof parameters[within.watch]?.value !== 'object') {
    const text = `stage ${name} is watched by ${within.watch}, which is no parameter that sets a term`;
    return [finding('parameter-missing', text)];
  }
  return byService
    ? []
    : [
        finding(
          'watched-only-by-parameter',
          `stage ${name} is watched only by the parameter ${within.watch}`,
        ),
      ];
}

/** The start of another stage's term can be taken only where that stage always comes before. */
function checkStart(definition: ServiceDefinition, [name, { startsFrom }]: NamedStage): Finding[] {
  if (startsFrom === 'stage') return [];
  const { sameAs } = startsFrom;
  const text = `stage ${name} starts with ${sameAs}, which does not always come before`;
  return comesBefore(definition, sameAs, name) ? [] : [finding('start-unknown', text)];
}

const comesBefore = (definition: ServiceDefinition, earlier: string, later: string): boolean =>
  definition.stages[earlier] !== undefined &&
  earlier !== later &&
  !reachableFrom(definition, firstStages(definition), earlier).has(later);

function checkServiceTerm(definition: ServiceDefinition): Finding[] {
  const { termFrom, capped, stages } = definition;
  const unknown = capped
    .filter((name) => !stages[name] || isEnd(stages[name]))
    .map((name) => finding('cap-unknown', `the service term caps ${name}, which is no stage`));
  if (termFrom === 'acceptance') return unknown;
  const before = capped.filter(
    (name) => name !== termFrom.stage && !comesBefore(definition, termFrom.stage, name),
  );
  const text = (name: string) =>
    `the service term caps ${name} and runs from ${termFrom.stage}, which does not come before`;
  return [...unknown, ...before.map((name) => finding('service-term-starts-nowhere', text(name)))];
}
