import { setTimeout as delay } from 'node:timers/promises';
import { callService, type JsonService, ServiceError } from './aws-json.ts';
import { LocalCloudFault } from './fault.ts';
import { type Json, type JsonObject, list, object, text } from './template.ts';

interface TableDescription {
  readonly TableStatus: string;
  readonly KeySchema: Json;
  readonly AttributeDefinitions: readonly JsonObject[];
  readonly GlobalSecondaryIndexes?: readonly JsonObject[];
  readonly LocalSecondaryIndexes?: readonly JsonObject[];
  readonly StreamSpecification?: JsonObject;
  readonly LatestStreamArn?: string;
}

/**
 * Creates the table of an `AWS::DynamoDB::Table` or `GlobalTable`, or keeps the one that is there and adds new
 * indexes to it. Returns the ARN of its stream, if it has one. Throws a fault when the kept table cannot become the
 * template's: other keys, an index with another definition, another stream.
 */
export async function ensureTable(
  dynamodb: JsonService,
  name: string,
  properties: JsonObject,
): Promise<string | undefined> {
  const existing = await describe(dynamodb, name);
  if (existing === undefined) await callService(dynamodb, 'CreateTable', creation(name, properties));
  else await adapt(dynamodb, name, properties, existing);
  const table = await active(dynamodb, name);
  await expire(dynamodb, name, object(properties['TimeToLiveSpecification']));
  return table.LatestStreamArn;
}

async function describe(dynamodb: JsonService, name: string): Promise<TableDescription | undefined> {
  try {
    const answer = await callService<{ Table: TableDescription }>(dynamodb, 'DescribeTable', {
      TableName: name,
    });
    return answer.Table;
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

function creation(name: string, properties: JsonObject): JsonObject {
  const stream = streamView(properties);
  const indexes = (kind: string): JsonObject => {
    const defined = list(properties[kind]).map((index) => indexOf(object(index)));
    return defined.length > 0 ? { [kind]: defined } : {};
  };
  return {
    TableName: name,
    KeySchema: properties['KeySchema'] ?? [],
    AttributeDefinitions: properties['AttributeDefinitions'] ?? [],
    BillingMode: 'PAY_PER_REQUEST',
    ...indexes('GlobalSecondaryIndexes'),
    ...indexes('LocalSecondaryIndexes'),
    ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: stream } } : {}),
  };
}

function indexOf(index: JsonObject): JsonObject {
  return {
    IndexName: index['IndexName'] ?? '',
    KeySchema: index['KeySchema'] ?? [],
    Projection: index['Projection'] ?? { ProjectionType: 'ALL' },
  };
}

const streamView = (properties: JsonObject): string | undefined =>
  text(object(properties['StreamSpecification'])['StreamViewType']);

async function adapt(
  dynamodb: JsonService,
  name: string,
  properties: JsonObject,
  existing: TableDescription,
): Promise<void> {
  const wanted = creation(name, properties);
  const same = (left: Json | undefined, right: Json | undefined): boolean =>
    canonical(left) === canonical(right);
  const refuse = (what: string): never => {
    throw new LocalCloudFault(
      `The table ${name} in the folder has ${what} than the template: start with --reset to begin afresh.`,
    );
  };
  if (!same(existing.KeySchema, wanted['KeySchema'])) refuse('another key');
  if ((text(existing.StreamSpecification?.['StreamViewType']) ?? '') !== (streamView(properties) ?? ''))
    refuse('another stream');
  if (!sameIndexes(existing.LocalSecondaryIndexes, list(wanted['LocalSecondaryIndexes'])))
    refuse('other local indexes');
  const kept = new Map(existing.GlobalSecondaryIndexes?.map((index) => [text(index['IndexName']), index]));
  for (const index of list(wanted['GlobalSecondaryIndexes']).map(object)) {
    const old = kept.get(text(index['IndexName']));
    if (old !== undefined && !same(indexOf(old), index)) refuse(`another index ${text(index['IndexName'])}`);
    if (old === undefined) await addIndex(dynamodb, name, index, wanted['AttributeDefinitions'] ?? []);
  }
}

function sameIndexes(existing: readonly JsonObject[] | undefined, wanted: readonly Json[]): boolean {
  const written = (indexes: readonly Json[]): string =>
    indexes
      .map((index) => canonical(indexOf(object(index))))
      .toSorted()
      .join();
  return written(existing ?? []) === written(wanted);
}

async function addIndex(
  dynamodb: JsonService,
  name: string,
  index: JsonObject,
  attributes: Json,
): Promise<void> {
  await active(dynamodb, name);
  await callService(dynamodb, 'UpdateTable', {
    TableName: name,
    AttributeDefinitions: attributes,
    GlobalSecondaryIndexUpdates: [{ Create: index }],
  });
}

async function active(dynamodb: JsonService, name: string): Promise<TableDescription> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const table = await describe(dynamodb, name);
    if (table?.TableStatus === 'ACTIVE') return table;
    await delay(20);
  }
  throw new LocalCloudFault(`The table ${name} did not become active.`);
}

async function expire(dynamodb: JsonService, name: string, wanted: JsonObject): Promise<void> {
  const attribute = text(wanted['AttributeName']);
  if (attribute === undefined || wanted['Enabled'] === false) return;
  const answer = await callService<{ TimeToLiveDescription?: JsonObject }>(dynamodb, 'DescribeTimeToLive', {
    TableName: name,
  });
  if (answer.TimeToLiveDescription?.['AttributeName'] === attribute) return;
  await callService(dynamodb, 'UpdateTimeToLive', {
    TableName: name,
    TimeToLiveSpecification: { AttributeName: attribute, Enabled: true },
  });
}

/** One text for values that are equal apart from the order of their keys. */
function canonical(value: Json | undefined): string {
  return JSON.stringify(value ?? null, (_key, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : held,
  );
}
