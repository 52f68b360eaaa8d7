import { LocalCloudFault } from './fault.ts';
import { isList, isObject, type Json, type JsonObject, list, object, text } from './template.ts';

/** Whether an event source mapping lets a record through to the function. */
export type EventFilter = (record: Json) => boolean;

type Test = (value: Json | undefined) => boolean;

/**
 * The `FilterCriteria` of an event source mapping; without any, everything passes. Throws a fault that names an
 * operator not known here.
 */
export function eventFilter(criteria: Json | undefined): EventFilter {
  const patterns = list(object(criteria)['Filters']).map((filter) =>
    patternTest(JSON.parse(text(object(filter)['Pattern']) ?? '{}')),
  );
  return (record) => patterns.length === 0 || patterns.some((matches) => matches(record));
}

function patternTest(pattern: Json): Test {
  if (isList(pattern)) {
    const rules = pattern.map(ruleTest);
    return (value) => (isList(value) ? value : [value]).some((one) => rules.some((rule) => rule(one)));
  }
  if (!isObject(pattern))
    throw new LocalCloudFault(`A filter pattern holds ${JSON.stringify(pattern)}; it must be a list.`);
  const members = Object.entries(pattern).map(([name, inner]) => ({ name, test: patternTest(inner) }));
  return (value) => {
    const held: JsonObject = isObject(value) ? value : {};
    return members.every(({ name, test }) => test(held[name]));
  };
}

function ruleTest(rule: Json): Test {
  if (!isObject(rule)) return (value) => value === rule;
  const [operator, argument] = Object.entries(rule)[0] ?? [];
  switch (operator) {
    case 'exists':
      return (value) => (value !== undefined) === argument;
    case 'prefix':
      return (value) => typeof value === 'string' && value.startsWith(text(argument) ?? '');
    case 'suffix':
      return (value) => typeof value === 'string' && value.endsWith(text(argument) ?? '');
    case 'anything-but': {
      const excluded = isList(argument) ? argument : [argument ?? null];
      return (value) => value !== undefined && !excluded.includes(value);
    }
    default:
      throw new LocalCloudFault(
        `A filter pattern uses ${operator ?? 'an empty rule'}, which the local cloud does not know.`,
      );
  }
}
