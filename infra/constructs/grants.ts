import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { IndexName } from '../data-stack.ts';
import type { WatchedQueue } from './watched-queue.ts';

/** What a function may do with one resource, and the variable by which it finds that resource: never one alone. */
export interface Grant {
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
  /** The resources that are named by a pattern, and why they must be. */
  readonly wildcards?: readonly { readonly resource: string; readonly why: string }[];
}

const NAMED_WHEN_MADE = 'An object is named when it is made.';

type TableAction = 'GetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';
type KeyAction = 'Encrypt' | 'GenerateDataKey' | 'Decrypt' | 'GenerateMac' | 'Sign' | 'GetPublicKey';
type KeyVariable = 'DATA_KEY_ID' | 'APPLICANT_KEY_ID' | 'SEAL_KEY_ID' | 'WEBHOOK_KEY_ID';

/**
 * These actions on the table's own items, and Query (or Scan) on the named indexes. A transaction needs no action of its own:
 * AWS checks the actions of its items. Reading several items at once does.
 */
export function onTable(
  table: Pick<ITable, 'tableArn' | 'tableName'>,
  may: {
    readonly actions: readonly TableAction[];
    readonly indexes?: readonly IndexName[];
    /** Indexes that may also be read as a whole. */
    readonly scans?: readonly IndexName[];
  },
): Grant {
  const actions = may.actions.flatMap((action) =>
    action === 'GetItem' ? ['GetItem', 'BatchGetItem'] : [action],
  );
  const statements = actions.length > 0 ? [allow('dynamodb', actions, [table.tableArn])] : [];
  const indexes = (may.indexes ?? []).map((index) => `${table.tableArn}/index/${index}`);
  if (indexes.length > 0) statements.push(allow('dynamodb', ['Query'], indexes));
  const scans = (may.scans ?? []).map((index) => `${table.tableArn}/index/${index}`);
  if (scans.length > 0) statements.push(allow('dynamodb', ['Scan'], scans));
  return { environment: { TABLE_NAME: table.tableName }, statements };
}

export function onKey(variable: KeyVariable, key: IKey, actions: readonly KeyAction[]): Grant {
  return { environment: { [variable]: key.keyId }, statements: [allow('kms', actions, [key.keyArn])] };
}

/** The public keys of all that ever signed tokens; where it may sign, the newest of them signs. */
export function onTokenKeys(keys: readonly IKey[], { signs }: { readonly signs: boolean }): Grant {
  const newest = keys.slice(-1).map(({ keyArn }) => keyArn);
  return {
    environment: { TOKEN_KEY_IDS: keys.map(({ keyId }) => keyId).join(',') },
    statements: [
      allow(
        'kms',
        ['GetPublicKey'],
        keys.map(({ keyArn }) => keyArn),
      ),
      ...(signs ? [allow('kms', ['Sign'], newest)] : []),
    ],
  };
}

/** May hide a message of its own queue for longer. */
export const postponeIn = (variable: 'SIGNATURE_BACKLOG_QUEUE_URL', queue: IQueue): Grant => ({
  environment: { [variable]: queue.queueUrl },
  statements: [allow('sqs', ['ChangeMessageVisibility'], [queue.queueArn])],
});

/** What a function is told and needs no permission for. */
export const told = (environment: Grant['environment']): Grant => ({ environment, statements: [] });

/** The objects of the store of documents: what lies with a case, what lies with a list, and whom signatures are trusted by. */
type DocumentKeys = 'cases/*' | 'lists/*' | 'sessions/*' | 'trust/signatures.json';

/** May read and write objects under these keys. Without ListBucket a missing object answers 403, not 404. */
export function onDocuments(
  bucket: Pick<IBucket, 'bucketName' | 'arnForObjects'>,
  may: { readonly reads?: readonly DocumentKeys[]; readonly writes?: readonly DocumentKeys[] },
): Grant {
  const { reads = [], writes = [] } = may;
  const objects = (keys: readonly DocumentKeys[]) => keys.map((key) => bucket.arnForObjects(key));
  return {
    environment: { DOCUMENTS_BUCKET: bucket.bucketName },
    statements: [
      ...(reads.length > 0 ? [allow('s3', ['GetObject'], objects(reads))] : []),
      ...(writes.length > 0 ? [allow('s3', ['PutObject'], objects(writes))] : []),
    ],
    wildcards: objects([...reads, ...writes].filter((key) => key.endsWith('*'))).map((resource) => ({
      resource,
      why: NAMED_WHEN_MADE,
    })),
  };
}

/**
 * Lays delete markers over the papers of cases and lists, and finds them first. Destroys no version: what a lock keeps
 * stays, and the trust beside them is out of reach.
 */
export const hidesDocuments = (
  bucket: Pick<IBucket, 'bucketName' | 'bucketArn' | 'arnForObjects'>,
): Grant => ({
  environment: { DOCUMENTS_BUCKET: bucket.bucketName },
  statements: [
    allow('s3', ['DeleteObject'], [bucket.arnForObjects('cases/*'), bucket.arnForObjects('lists/*')]),
    allow('s3', ['ListBucket'], [bucket.bucketArn]),
  ],
  wildcards: ['cases/*', 'lists/*'].map((pattern) => ({
    resource: bucket.arnForObjects(pattern),
    why: NAMED_WHEN_MADE,
  })),
});

/**
 * These actions on files of applicants: on those that no application has brought yet, and on those that one has.
 * Whoever lists learns of a missing object that it is missing, and not that it is forbidden.
 */
export function onUploads(
  bucket: Pick<IBucket, 'bucketName' | 'bucketArn' | 'arnForObjects'>,
  may: {
    readonly unused?: readonly ('GetObject' | 'PutObject')[];
    readonly filed?: readonly ('GetObject' | 'PutObject' | 'DeleteObject' | 'GetObjectTagging')[];
    readonly lists?: true;
  },
): Grant {
  const { unused = [], filed = [], lists } = may;
  return {
    environment: { UPLOADS_BUCKET: bucket.bucketName },
    statements: [
      ...(unused.length > 0 ? [allow('s3', unused, [bucket.arnForObjects('unused/*')])] : []),
      ...(filed.length > 0 ? [allow('s3', filed, [bucket.arnForObjects('filed/*')])] : []),
      ...(lists ? [allow('s3', ['ListBucket'], [bucket.bucketArn])] : []),
    ],
    wildcards: [...(unused.length > 0 ? ['unused/*'] : []), ...(filed.length > 0 ? ['filed/*'] : [])].map(
      (pattern) => ({ resource: bucket.arnForObjects(pattern), why: NAMED_WHEN_MADE }),
    ),
  };
}

type QueueVariable =
  | 'LIST_CASES_QUEUE_URL'
  | 'SESSIONS_QUEUE_URL'
  | 'WEBHOOK_DELIVERIES_QUEUE_URL'
  | 'DEADLINE_CHECKS_QUEUE_URL'
  | 'CALENDAR_CHANGES_QUEUE_URL';

export function sendTo(variable: QueueVariable, queue: IQueue): Grant {
  return {
    environment: { [variable]: queue.queueUrl },
    statements: [allow('sqs', ['SendMessage'], [queue.queueArn])],
  };
}

/** Leave to put what can never be processed into the dead-letter queue of the queue that is consumed. */
export const parkIn = ({ deadLetters }: WatchedQueue): Grant => ({
  environment: { DEAD_LETTERS_QUEUE_URL: deadLetters.queue.queueUrl },
  statements: [allow('sqs', ['SendMessage'], [deadLetters.queue.queueArn])],
});

export function publishTo(variable: 'CASE_EVENTS_TOPIC_ARN' | 'ALERTS_TOPIC_ARN', topic: ITopic): Grant {
  return {
    environment: { [variable]: topic.topicArn },
    statements: [allow('sns', ['Publish'], [topic.topicArn])],
  };
}

/** A statement that allows exactly these actions of one AWS service on exactly these resources. */
export function allow(
  service: 'dynamodb' | 'kms' | 'logs' | 's3' | 'sns' | 'sqs',
  actions: readonly string[],
  resources: readonly string[],
): PolicyStatement {
  return new PolicyStatement({
    actions: actions.map((action) => `${service}:${action}`),
    resources: [...resources],
  });
}
