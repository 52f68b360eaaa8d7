import type { Citation } from './citation.ts';
import { type EndStage, isEnd, nameOf, type ServiceDefinition, type Stage, type Target } from './service.ts';
import { withinInWords } from './term-in-words.ts';

/** Mermaid takes letters, digits and underscores for a state. */
const idOf = (stage: string): string => stage.replaceAll('-', '_');

/**
 * The stages of a definition as a Mermaid state diagram: who acts, by when and by which paragraph; acts as arrows. The
 * same definition gives the same text.
 */
export function stateDiagram(service: ServiceDefinition): string {
  const stages = stagesInOrder(service);
  return [
    '---',
    `title: ${nameOf(service)}`,
    '---',
    'stateDiagram-v2',
    ...stages.flatMap(linesOf),
    ...Object.entries(service.channels).map(([name, { first }]) => `  [*] --> ${idOf(first)}: ${name}`),
    ...stages.flatMap(([name, stage]) =>
      isEnd(stage)
        ? [`  ${idOf(name)} --> [*]`]
        : Object.entries(stage.do).flatMap(([verb, target]) => arrows(name, verb, target)),
    ),
    '',
  ].join('\n');
}

/** One line of the state for each: its name, who acts and by when, and the paragraph. */
function linesOf([name, stage]: readonly [string, Stage | EndStage]): readonly string[] {
  const facts = isEnd(stage) ? [] : [officeOf(stage), withinInWords(stage.within)];
  return [name, ...facts, paragraph(stage.cite)].map(
    (line) => `  ${idOf(name)}: ${line.replaceAll(';', ',')}`,
  );
}

/** The stages as they are defined, those in which nobody acts any more last. */
export function stagesInOrder({ stages }: ServiceDefinition) {
  const all = Object.entries(stages);
  return [...all.filter(([, stage]) => !isEnd(stage)), ...all.filter(([, stage]) => isEnd(stage))];
}

/** The paragraph alone: the reasons of what is ours stand in the definition. */
const paragraph = (cite: Citation): string => ('order' in cite ? cite.order : 'ours');

/** Who acts, with the region where that is not the one that receives. */
export const officeOf = ({ actor, office }: Stage): string => (office ? `${actor} of ${office}` : actor);

const arrows = (from: string, verb: string, target: Target): readonly string[] =>
  typeof target === 'string'
    ? [`  ${idOf(from)} --> ${idOf(target)}: ${verb}`]
    : [
        ...Object.entries(target.of).map(
          ([channel, to]) => `  ${idOf(from)} --> ${idOf(to)}: ${verb} (${channel})`,
        ),
        `  ${idOf(from)} --> ${idOf(target.otherwise)}: ${verb}`,
      ];
