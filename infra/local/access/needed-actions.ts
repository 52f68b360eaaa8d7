import type { EmulatedService } from '../endpoints.ts';
import { isObject, type Json, type JsonObject, list, object, text } from '../template.ts';
import type { Action } from './statement.ts';
import type { WireRequest } from './wire-request.ts';

/** The services that are judged before they are reached; S3 judges itself (object-actions.ts). */
export type JudgedService = Exclude<EmulatedService, 'S3'>;

type ServiceCall = Pick<WireRequest, 'headers' | 'body'>;

/** In which region and account the names of resources stand. */
export interface Place {
  readonly region: string;
  readonly accountId: string;
}

/** The actions of IAM that AWS checks before it does what the call asks (Service Authorization Reference). */
export function neededActions(service: JudgedService, call: ServiceCall, place: Place): readonly Action[] {
  return needed[service](call, place);
}

const needed: Readonly<Record<JudgedService, (call: ServiceCall, place: Place) => readonly Action[]>> = {
  DYNAMODB: onTables,
  SQS: onQueues,
  SNS: onTopics,
  KMS: onKeys,
};

/** What stands behind the dot of `X-Amz-Target`. */
const operationOf = ({ headers }: ServiceCall): string => headers['x-amz-target']?.split('.').at(-1) ?? '';

const bodyOf = ({ body }: ServiceCall): JsonObject => object(JSON.parse(body || '{}') as Json);

/** A transaction needs no action of its own: AWS checks the actions of its items. */
const ITEMS_OF_A_TRANSACTION: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

function onTables(call: ServiceCall, { region, accountId }: Place): readonly Action[] {
  const operation = operationOf(call);
  const body = bodyOf(call);
  const on = (action: string, table: Json | undefined, index?: string): Action => ({
    action: `dynamodb:${action}`,
    resource: `arn:aws:dynamodb:${region}:${accountId}:table/${text(table) ?? ''}${index ? `/index/${index}` : ''}`,
  });
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems')
    return list(body['TransactItems']).flatMap((item) =>
      Object.entries(object(item)).map(([kind, said]) =>
        on(ITEMS_OF_A_TRANSACTION[kind] ?? kind, object(said)['TableName']),
      ),
    );
  if (isObject(body['RequestItems'] ?? null))
    return Object.keys(object(body['RequestItems'])).map((table) => on(operation, table));
  return [on(operation, body['TableName'], text(body['IndexName']))];
}

function onQueues(call: ServiceCall, { region, accountId }: Place): readonly Action[] {
  const queue = text(bodyOf(call)['QueueUrl'])?.split('/').at(-1);
  const action = operationOf(call).replace(/Batch$/, '');
  return [{ action: `sqs:${action}`, resource: `arn:aws:sqs:${region}:${accountId}:${queue}` }];
}

function onTopics({ body }: ServiceCall): readonly Action[] {
  const said = new URLSearchParams(body);
  const action = said.get('Action')?.replace(/Batch$/, '') ?? '';
  return [{ action: `sns:${action}`, resource: said.get('TopicArn') ?? '' }];
}

function onKeys(call: ServiceCall, { region, accountId }: Place): readonly Action[] {
  const key = text(bodyOf(call)['KeyId']) ?? '';
  const resource = key.startsWith('arn:') ? key : `arn:aws:kms:${region}:${accountId}:key/${key}`;
  return [{ action: `kms:${operationOf(call)}`, resource }];
}
