import { addDays } from './calendar/plain-date.ts';
import { checkArming, checkLadder, checkSuspension } from './check/arming.ts';
import { type Finding, finding } from './check/finding.ts';
import { checkHearing } from './check/hearing.ts';
import { checkActs, checkClocks, checkWays } from './check/stages.ts';
import { longestWay } from './check/ways.ts';
import {
  checkCitations,
  checkDocuments,
  checkForms,
  checkGrounds,
  checkNames,
  checkStatements,
} from './check/words.ts';
import { nameOf, type ServiceDefinition } from './service.ts';

/** A finding and the definition or service that it is about. */
type ServiceFinding = Finding & { readonly service: string };

/**
 * What is wrong with a definition, and what is worth knowing about it. Sees what the types cannot: whether every stage
 * can be reached, watched and left, every rule has its source, and every name means something. `forms` are those of
 * templates/.
 */
export const checkDefinition = (
  definition: ServiceDefinition,
  forms: readonly string[],
): readonly Finding[] => [
  ...checkNames(definition),
  ...checkForms(definition, forms),
  ...checkActs(definition),
  ...checkWays(definition),
  ...checkClocks(definition),
  ...checkArming(definition),
  ...checkLadder(definition),
  ...checkSuspension(definition),
  ...checkHearing(definition),
  ...checkCitations(definition),
  ...checkGrounds(definition),
  ...checkDocuments(definition),
  ...checkStatements(definition),
  ...termsAgainstService(definition),
];

/** Every definition by itself, and the editions of each service beside each other. */
export const checkServices = (
  definitions: readonly ServiceDefinition[],
  forms: readonly string[],
): readonly ServiceFinding[] => [
  ...definitions.flatMap((definition) =>
    checkDefinition(definition, forms).map((found) => ({ service: nameOf(definition), ...found })),
  ),
  ...[...new Set(definitions.map(({ code }) => code))].flatMap((code) =>
    checkEditions(definitions.filter((definition) => definition.code === code)).map((found) => ({
      service: code,
      ...found,
    })),
  ),
];

/** The law itself states stage terms that together pass the service term: reported, not a fault. */
function termsAgainstService(definition: ServiceDefinition): Finding[] {
  const { term } = definition;
  if (term.unit !== 'working-days') return [];
  const { days, through } = longestWay(definition);
  if (days <= term.length) return [];
  const way = through.join(', ');
  const text = `the terms of ${way} take ${days} working days together, the service has ${term.length}`;
  return [finding('stage-terms-exceed-service-term', text)];
}

/** Of the editions of one service each ends the day before the next begins: no day without one, none with two. */
function checkEditions(editions: readonly ServiceDefinition[]): Finding[] {
  const inOrder = editions.toSorted((one, other) => (one.edition < other.edition ? -1 : 1));
  return inOrder.slice(1).flatMap((next, index) => {
    const { edition, openTo } = inOrder[index] ?? next;
    const dayBefore = addDays(next.edition as Parameters<typeof addDays>[0], -1);
    if (openTo === undefined || openTo.day > dayBefore || edition === next.edition) {
      return [finding('edition-overlap', `editions ${edition} and ${next.edition} are open on the same day`)];
    }
    return openTo.day < dayBefore
      ? [finding('edition-gap', `no edition is open between ${openTo.day} and ${next.edition}`)]
      : [];
  });
}
