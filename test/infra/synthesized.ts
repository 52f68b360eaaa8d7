import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import {
  isObject,
  type Json,
  type JsonObject,
  list,
  object,
  type Template,
  text,
} from '#infra/local/template.ts';
import { assemble, synthesize } from '#infra/synthesize.ts';

export interface Found {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  /** The whole resource, with its deletion policy and dependencies. */
  readonly resource: Readonly<Record<string, unknown>>;
}

/** The templates of one stage, and ways to ask them. */
export interface Synthesized {
  readonly templates: { readonly data: Template; readonly watch: Template; readonly service: Template };
  /** The resources of a type in all stacks. */
  ofType(type: string): readonly Found[];
  all(): readonly Found[];
}

/** The names of the functions by their files in functions/lambda. */
export const lambdaNames = (): readonly string[] =>
  readdirSync(new URL('../../functions/lambda/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));

/** Makes a folder of entries that bundle in no time, under these names; each answers what a JSON file holds. */
export function stubEntries(folder: string, names: readonly string[]): string {
  const entries = join(folder, 'entries');
  mkdirSync(entries);
  writeFileSync(join(entries, 'answer.font.json'), '{"body":"from a JSON file"}');
  const source = `import answer from './answer.font.json' with { type: 'json' };\nexport const handler = () => answer;\n`;
  for (const name of names) writeFileSync(join(entries, `${name}.ts`), source);
  return entries;
}

const made = new Map<string, Synthesized>();

/**
 * The stage, synthesized with stubs for the functions' code; nothing is left on the disk. Made once for all test files
 * of a process: nobody changes it.
 */
export function synthesized(stage: string): Synthesized {
  const cloud = made.get(stage) ?? synthesizedAnew(stage);
  made.set(stage, cloud);
  return cloud;
}

function synthesizedAnew(stage: string): Synthesized {
  const folder = mkdtempSync(join(tmpdir(), 'qonys-test-'));
  try {
    const entries = stubEntries(folder, lambdaNames());
    const { stacks } = synthesize({ stage, outdir: join(folder, 'out'), entries });
    const template = (name: string): Template => {
      const found = stacks.find((stack) => stack.name === name);
      if (found === undefined) throw new Error(`there is no stack ${name}`);
      return found.template;
    };
    const templates = {
      data: template('QonysData'),
      watch: template('QonysWatch'),
      service: template('QonysService'),
    };
    const all = Object.values(templates).flatMap(resourcesOf);
    return { templates, all: () => all, ofType: (type) => all.filter((found) => found.type === type) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The app of a stage with stubs for the functions' code, asked while it stands; nothing is left on the disk. */
export function standing<T>(
  options: { readonly stage: string; readonly context?: Readonly<Record<string, string>> },
  ask: (app: App) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'qonys-test-'));
  try {
    const entries = stubEntries(folder, lambdaNames());
    return ask(assemble({ ...options, entries, outdir: join(folder, 'out') }, folder).app);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function resourcesOf(template: Template): Found[] {
  return Object.entries(template.Resources).map(([logicalId, resource]) => ({
    logicalId,
    type: resource.Type,
    properties: resource.Properties ?? {},
    resource: { ...resource },
  }));
}

/** A construct's name: its logical id without the hash, such as `DataKey`. */
const nameOf = (logicalId: string): string => logicalId.replace(/[0-9A-F]{8}$/, '');

/**
 * A reference in words: `Table`, `Table/index/work`, `Documents/*`, `Table.StreamArn`. An export is named after what
 * the other stack exports under it.
 */
export function inWords(value: Json | undefined, { templates }: Synthesized): string {
  const words = (part: Json | undefined): string => {
    if (!isObject(part)) return typeof part === 'string' ? part : JSON.stringify(part);
    const [called = '', argument] = Object.entries(part)[0] ?? [];
    if (called === 'Ref' && typeof argument === 'string') return nameOf(argument);
    if (called === 'Fn::GetAtt') return attribute(list(argument));
    if (called === 'Fn::Join') {
      const joined = list(list(argument)[1]).map(words).join('');
      return logGroupIn(joined, templates.watch) ?? joined;
    }
    if (called === 'Fn::ImportValue') return words(exported(templates.data, argument));
    return JSON.stringify(part);
  };
  return words(value);
}

/** The log group that an ARN names. */
function logGroupIn(arn: string, { Resources }: Template): string | undefined {
  const name = /:log-group:(.+):\*$/.exec(arn)?.[1];
  const found = Object.entries(Resources).find(([, { Properties }]) => Properties?.['LogGroupName'] === name);
  return name !== undefined && found ? nameOf(found[0]) : undefined;
}

function attribute([logicalId, name]: readonly Json[]): string {
  return name === 'Arn' ? nameOf(word(logicalId)) : `${nameOf(word(logicalId))}.${word(name)}`;
}

function exported(template: Template, name: Json | undefined): Json | undefined {
  const outputs = Object.values(template.Outputs ?? {});
  return outputs.find((output) => object(output['Export'])['Name'] === name)?.['Value'];
}

/** The function that an alias stands for, by the words for it: its ARN, or its name with the alias behind it. */
export function behindAlias(called: Json | undefined, cloud: Synthesized): Found {
  const named = /"Ref":"([^"]+)"/.exec(JSON.stringify(called))?.[1];
  const alias = cloud.ofType('AWS::Lambda::Alias').find(({ logicalId }) => logicalId === named);
  const id = object(alias?.properties['FunctionName'])['Ref'];
  const found = cloud.ofType('AWS::Lambda::Function').find(({ logicalId }) => logicalId === id);
  if (found === undefined) throw new Error(`no function is called by ${JSON.stringify(called)}`);
  return found;
}

/** What a function is called in its stage, and its file in functions/lambda. */
export const functionName = ({ properties }: Found): string =>
  word(properties['FunctionName']).replace(/^qonys-[^-]+-/, '');

/** One value or a list of them, as a list: IAM writes either. */
export const several = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The text of a scalar. Throws when the template holds something else there. */
export function word(value: Json | undefined): string {
  const written = text(value);
  if (written === undefined) throw new Error(`expected a text, found ${JSON.stringify(value)}`);
  return written;
}
