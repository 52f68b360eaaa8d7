import { LocalCloudFault } from './fault.ts';
import { isList, isObject, type Json, type JsonObject, number, text } from './template.ts';

/** What the intrinsic functions of one stack look things up in. Each look-up throws a fault when the name is unknown. */
export interface Scope {
  ref(name: string): Json;
  attribute(logicalId: string, name: string): Json;
  imported(exportName: string): Json;
  condition(name: string): Json;
}

/** The value of `Ref: AWS::NoValue`: the property that holds it is left out. */
const noValue = Symbol('AWS::NoValue');
type Resolved = Json | typeof noValue;

type Intrinsic = (argument: Json, scope: Scope) => Resolved;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => (argument === 'AWS::NoValue' ? noValue : scope.ref(word('Ref', argument))),
  'Fn::GetAtt': getAtt,
  'Fn::Sub': sub,
  'Fn::Join': join,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::ImportValue': (argument, scope) =>
    scope.imported(word('Fn::ImportValue', resolveIntrinsics(argument, scope))),
  'Fn::If': choose,
  'Fn::Equals': (argument, scope) => {
    const [left, right] = pair('Fn::Equals', argument, scope);
    return text(left) !== undefined
      ? text(left) === text(right)
      : JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, scope) => !booleans('Fn::Not', argument, scope)[0],
  'Fn::And': (argument, scope) => booleans('Fn::And', argument, scope).every(Boolean),
  'Fn::Or': (argument, scope) => booleans('Fn::Or', argument, scope).some(Boolean),
};

/**
 * The value with every intrinsic function replaced by what it stands for; properties that hold `AWS::NoValue` are
 * left out. Throws a fault that names the function when it is not known here or its arguments have another shape.
 */
export function resolveIntrinsics(value: Json, scope: Scope): Json {
  const resolved = resolve(value, scope);
  return resolved === noValue ? null : resolved;
}

/** The truth of a template's condition or of a condition function. */
export function resolveCondition(value: Json, scope: Scope): boolean {
  if (isObject(value) && Object.keys(value).length === 1 && typeof value['Condition'] === 'string')
    return scope.condition(value['Condition']) === true;
  return resolveIntrinsics(value, scope) === true;
}

/** The function of a JSON object that is a call: one key, `Ref` or `Fn::…`. */
export function calledFunction(value: JsonObject): string | undefined {
  const [key, ...others] = Object.keys(value);
  if (key === undefined || others.length > 0) return undefined;
  return key === 'Ref' || key.startsWith('Fn::') ? key : undefined;
}

/** The names in `${…}` of a `Fn::Sub` text, without the escaped `${!…}`. */
export function substitutedNames(template: string): string[] {
  return [...template.matchAll(/\$\{([^!}][^}]*)\}/g)].map((found) => (found[1] ?? '').trim());
}

function resolve(value: Json, scope: Scope): Resolved {
  if (isList(value))
    return value.map((item) => resolve(item, scope)).filter((item): item is Json => item !== noValue);
  if (!isObject(value)) return value;
  const called = calledFunction(value);
  if (called !== undefined) return call(called, value[called] ?? null, scope);
  const resolved: [string, Json][] = [];
  for (const [key, held] of Object.entries(value)) {
    const inner = resolve(held, scope);
    if (inner !== noValue) resolved.push([key, inner]);
  }
  return Object.fromEntries(resolved);
}

function call(name: string, argument: Json, scope: Scope): Resolved {
  const intrinsic = intrinsics[name];
  if (intrinsic === undefined)
    throw new LocalCloudFault(`The template uses ${name}, which the local cloud does not know.`);
  return intrinsic(argument, scope);
}

function getAtt(argument: Json, scope: Scope): Json {
  const [logicalId, ...attribute] = typeof argument === 'string' ? argument.split('.') : parts(argument);
  if (logicalId === undefined || attribute.length === 0) throw malformed('Fn::GetAtt', argument);
  return scope.attribute(logicalId, attribute.join('.'));
}

const parts = (argument: Json): string[] =>
  isList(argument) ? argument.filter((part) => typeof part === 'string') : [];

function sub(argument: Json, scope: Scope): string {
  const [template, given] = isList(argument) ? argument : [argument, {}];
  if (typeof template !== 'string') throw malformed('Fn::Sub', argument);
  const variables = isObject(given) ? given : {};
  return template.replace(/\$\{(!?)([^}]+)\}/g, (_whole, escaped: string, written: string) => {
    const name = written.trim();
    if (escaped) return `\${${name}}`;
    const own = variables[name];
    if (own !== undefined) return word('Fn::Sub', resolveIntrinsics(own, scope));
    const dot = name.indexOf('.');
    const value = dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
    return word('Fn::Sub', value);
  });
}

function join(argument: Json, scope: Scope): string {
  if (!isList(argument)) throw malformed('Fn::Join', argument);
  const [separator, joined] = argument;
  const items = resolveIntrinsics(joined ?? null, scope);
  if (typeof separator !== 'string' || !isList(items)) throw malformed('Fn::Join', argument);
  return items.map((item) => word('Fn::Join', item)).join(separator);
}

function select(argument: Json, scope: Scope): Json {
  const [index, from] = pair('Fn::Select', argument, scope);
  const at = number(index);
  const chosen = isList(from) && at !== undefined ? from[at] : undefined;
  if (chosen === undefined) throw malformed('Fn::Select', argument);
  return chosen;
}

function split(argument: Json, scope: Scope): Json {
  const [separator, from] = pair('Fn::Split', argument, scope);
  if (typeof separator !== 'string' || typeof from !== 'string') throw malformed('Fn::Split', argument);
  return from.split(separator);
}

function choose(argument: Json, scope: Scope): Resolved {
  if (!isList(argument) || argument.length !== 3) throw malformed('Fn::If', argument);
  const [condition, whenTrue = null, whenFalse = null] = argument;
  return resolve(scope.condition(word('Fn::If', condition ?? null)) === true ? whenTrue : whenFalse, scope);
}

function pair(name: string, argument: Json, scope: Scope): [Json, Json] {
  if (!isList(argument) || argument.length !== 2) throw malformed(name, argument);
  const [first = null, second = null] = argument;
  return [resolveIntrinsics(first, scope), resolveIntrinsics(second, scope)];
}

function booleans(name: string, argument: Json, scope: Scope): boolean[] {
  if (!isList(argument)) throw malformed(name, argument);
  return argument.map((item) => resolveCondition(item, scope));
}

function word(name: string, value: Json): string {
  const written = text(value);
  if (written === undefined) throw malformed(name, value);
  return written;
}

function malformed(name: string, argument: Json): LocalCloudFault {
  return new LocalCloudFault(`${name} cannot be resolved from ${JSON.stringify(argument).slice(0, 200)}.`);
}
