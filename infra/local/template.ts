/** Any JSON value, as CloudFormation templates are made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export type JsonObject = { readonly [key: string]: Json };

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
}

/** The parts of a CloudFormation template that the local cloud reads. */
export interface Template {
  readonly Resources: { readonly [logicalId: string]: TemplateResource };
  readonly Parameters?: { readonly [name: string]: JsonObject };
  readonly Conditions?: JsonObject;
  readonly Outputs?: { readonly [name: string]: JsonObject };
}

/** A synthesized cloud assembly: its folder, and its stacks with every stack after those it imports from. */
export interface Assembly {
  readonly directory: string;
  readonly stacks: readonly { readonly name: string; readonly template: Template }[];
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The text of a scalar; CloudFormation accepts numbers and booleans as strings and the reverse. */
export function text(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The number a scalar holds; `undefined` when absent or not a number. */
export function number(value: Json | undefined): number | undefined {
  const written = text(value);
  if (written === undefined || written.trim() === '') return undefined;
  const read = Number(written);
  return Number.isNaN(read) ? undefined : read;
}

export const flag = (value: Json | undefined): boolean => value === true || value === 'true';

export const list = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);

export const object = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
