import { LocalCloudFault } from '../fault.ts';
import { type Json, list, object, text } from '../template.ts';

/** A statement of a policy: what it allows or refuses, on which resources. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** One action on one resource: what a call needs, or (then with wildcards) what a statement says. */
export interface Action {
  readonly action: string;
  readonly resource: string;
}

/**
 * The statements of a policy document whose intrinsic functions are resolved. Throws a fault for what is not judged
 * here: conditions, and what a statement says by what it leaves out.
 */
export function statementsOf(document: Json | undefined, by: string): readonly Statement[] {
  return list(object(document ?? null)['Statement']).map((given) => {
    const statement = object(given);
    const beyond = Object.keys(statement).filter(
      (key) => !['Sid', 'Effect', 'Action', 'Resource'].includes(key),
    );
    if (beyond.length > 0)
      throw new LocalCloudFault(
        `A statement of ${by} has ${beyond.join(', ')}; only Effect, Action and Resource are judged here.`,
      );
    return {
      effect: text(statement['Effect']) === 'Allow' ? 'Allow' : 'Deny',
      actions: texts(statement['Action']),
      resources: texts(statement['Resource']),
    };
  });
}

const texts = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value ?? null]).map((each: Json) => text(each) ?? '');

/** Each action on each resource of the statements that allow. */
export const grantsOf = (statements: readonly Statement[]): readonly Action[] =>
  statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ actions, resources }) =>
      actions.flatMap((action) => resources.map((resource) => ({ action, resource }))),
    );

/** The grants that let it happen: none when nothing allows it, or when a statement refuses it. */
export function grantsFor(statements: readonly Statement[], needed: Action): readonly Action[] {
  const covers = (granted: Action): boolean =>
    matches(granted.action, needed.action) && matches(granted.resource, needed.resource);
  const refused = statements.some(
    ({ effect, actions, resources }) =>
      effect === 'Deny' &&
      actions.some((action) => resources.some((resource) => covers({ action, resource }))),
  );
  return refused ? [] : grantsOf(statements).filter(covers);
}

/** Whether the text is what the pattern says: `*` stands for any letters, `?` for one, as in IAM. */
function matches(pattern: string, value: string): boolean {
  if (!/[*?]/.test(pattern)) return pattern === value;
  const written = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${written}$`, 's').test(value);
}
