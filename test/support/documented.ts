import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import { committedDocument } from '#infra/openapi/committed.ts';
import type { OpenApiDocument } from '#infra/openapi/document.ts';

/** An answer as it left: JSON is judged, other bodies only by their media type. */
export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

type Node = Readonly<Record<string, unknown>>;
const node = (value: unknown): Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};

const document = closed(committedDocument());
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
formatsPlugin.default(ajv);
ajv.addSchema({ ...document, $id: 'openapi' });

const escaped = (step: string): string =>
  encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));

/**
 * Answers may grow, so the document leaves them open. Here every member that is not documented is a fault: an object
 * that lists its members has no others.
 */
function closed(open: OpenApiDocument): OpenApiDocument {
  return closing(open) as OpenApiDocument;
}

function closing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closing);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [
    name,
    name === 'example' || name === 'allOf' ? member : closing(member),
  ]);
  const isShape = 'properties' in value && 'type' in value && !('additionalProperties' in value);
  return { ...Object.fromEntries(entries), ...(isShape ? { additionalProperties: false } : {}) };
}

/** The operation that a method and a path mean: fixed steps before parameters. */
function operationOf(method: string, path: string): readonly [at: string, operation: Node] | undefined {
  const steps = path.split('/');
  const fits = (template: string) => {
    const parts = template.split('/');
    return (
      parts.length === steps.length &&
      parts.every((part, index) => part === steps[index] || (part.startsWith('{') && steps[index] !== ''))
    );
  };
  const fixedFirst = (one: string, other: string) =>
    one.replaceAll('{', '~').localeCompare(other.replaceAll('{', '~'), 'en');
  const found = Object.keys(document.paths)
    .filter((template) => fits(template) && document.paths[template]?.[method.toLowerCase()])
    .toSorted(fixedFirst)[0];
  return found === undefined
    ? undefined
    : [
        `/paths/${escaped(found)}/${method.toLowerCase()}`,
        node(document.paths[found]?.[method.toLowerCase()]),
      ];
}

function resolved(at: string, value: unknown): readonly [at: string, value: Node] {
  const reference = node(value)['$ref'];
  if (typeof reference !== 'string') return [at, node(value)];
  const steps = reference.split('/').slice(1);
  return [
    `/${steps.map(escaped).join('/')}`,
    steps.reduce<Node>((part, step) => node(part[step]), document as Node),
  ];
}

const compiled = new Map<string, ValidateFunction>();

/** What a value has against the schema at a place of the document. */
function faultsBySchema(at: string, value: unknown): readonly string[] {
  const validate = compiled.get(at) ?? ajv.compile({ $ref: `openapi#${at}` });
  compiled.set(at, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Everything in which an answer leaves the OpenAPI document; empty when it keeps to it. */
export function faultsOf(
  method: string,
  path: string,
  { status, headers, body }: Answered,
): readonly string[] {
  const found = operationOf(method, path);
  // What no operation answers comes from `$default` or from API Gateway.
  if (!found)
    return NOT_AN_OPERATION.includes(status) ? [] : [`${status} from a path that is not documented`];
  const [at, operation] = found;
  const answers = node(operation['responses']);
  if (!(String(status) in answers)) return [`the status ${status} is not documented`];
  const [where, answer] = resolved(`${at}/responses/${status}`, answers[String(status)]);
  const type = headers['content-type']?.split(';')[0]?.trim() ?? '';
  const missing = Object.keys(node(answer['headers'])).filter(
    (name) => headers[name] === undefined && !OPTIONAL_HEADERS.includes(name),
  );
  const content = node(answer['content']);
  return [
    ...missing.map((name) => `the header ${name} is missing`),
    ...bodyFaults(where, content, type, body),
  ];
}

/** No token, no office, no such path, no such method. */
const NOT_AN_OPERATION: readonly number[] = [401, 403, 404, 405];

/** Headers that only some answers of an operation have: a location where something was made, not where a dry run was. */
const OPTIONAL_HEADERS: readonly string[] = ['location', 'retry-after', 'www-authenticate'];

function bodyFaults(where: string, content: Node, type: string, body: string): readonly string[] {
  const types = Object.keys(content);
  if (types.length === 0) return body === '' ? [] : ['there is a body, and none is documented'];
  if (!types.includes(type)) return [`the media type ${type} is not documented, only ${types.join(', ')}`];
  if (!type.endsWith('json')) return [];
  return faultsBySchema(`${where}/content/${escaped(type)}/schema`, JSON.parse(body));
}

/** @throws {Error} when an answer leaves the document, naming the operation and every fault. */
export function mustBeDocumented(method: string, path: string, answered: Answered): void {
  const faults = faultsOf(method, path, answered);
  if (faults.length === 0) return;
  throw new Error(
    `${method} ${path} answered ${answered.status} outside functions/http/openapi.json (declare it in the operation, then npm run openapi):\n  ${faults.slice(0, 12).join('\n  ')}`,
  );
}
