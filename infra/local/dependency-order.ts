import { LocalCloudFault } from './fault.ts';
import { calledFunction, substitutedNames } from './intrinsics.ts';
import { isList, isObject, type Json, type TemplateResource } from './template.ts';

/**
 * The logical ids with every resource after those it refers to (`Ref`, `Fn::GetAtt`, `Fn::Sub`, `DependsOn`).
 * Throws a fault that names the circle when there is one.
 */
export function dependencyOrder(resources: Readonly<Record<string, TemplateResource>>): string[] {
  const ordered = new Set<string>();
  const visit = (logicalId: string, path: readonly string[]): void => {
    const resource = resources[logicalId];
    if (resource === undefined || ordered.has(logicalId)) return;
    if (path.includes(logicalId))
      throw new LocalCloudFault(
        `The template's resources refer in a circle: ${[...path, logicalId].join(' > ')}.`,
      );
    for (const needed of needs(resource)) visit(needed, [...path, logicalId]);
    ordered.add(logicalId);
  };
  for (const logicalId of Object.keys(resources)) visit(logicalId, []);
  return [...ordered];
}

function needs(resource: TemplateResource): Set<string> {
  const found = new Set(
    typeof resource.DependsOn === 'string' ? [resource.DependsOn] : (resource.DependsOn ?? []),
  );
  collect(resource.Properties ?? {}, found);
  return found;
}

function collect(value: Json, found: Set<string>): void {
  if (isList(value)) for (const item of value) collect(item, found);
  if (!isObject(value)) return;
  const called = calledFunction(value);
  const argument = called === undefined ? undefined : value[called];
  if (called === 'Ref' && typeof argument === 'string') found.add(argument);
  if (called === 'Fn::GetAtt') found.add(firstPart(argument ?? null));
  if (called === 'Fn::Sub') {
    const template = isList(argument) ? argument[0] : argument;
    if (typeof template === 'string')
      for (const name of substitutedNames(template)) found.add(name.split('.')[0] ?? name);
  }
  for (const held of Object.values(value)) collect(held, found);
}

function firstPart(argument: Json): string {
  if (typeof argument === 'string') return argument.split('.')[0] ?? argument;
  const first = isList(argument) ? argument[0] : undefined;
  return typeof first === 'string' ? first : '';
}
