import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { type IKey, Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { placeOf, type Stage } from './config.ts';
import { NightlyBackups } from './constructs/nightly-backups.ts';
import { StorageKey } from './constructs/storage-key.ts';

/** The sparse indexes of the table; all their keys are strings. */
const INDEXES = {
  /** Work lists: region and stage, then due instant and case. */
  work: { partitionKey: 'workKey', sortKey: 'workOrder' },
  /** Rungs of open deadlines: the hour in which they fall due, then the instant. */
  rungs: { partitionKey: 'dueHour', sortKey: 'fireAt' },
  /** Applicants by the keyed hash of the IIN. */
  applicants: { partitionKey: 'applicantKey', sortKey: 'filedAt' },
  /** Alerts of a region. */
  alerts: { partitionKey: 'alertKey', sortKey: 'raisedAt' },
} as const;

export type IndexName = keyof typeof INDEXES;

/**
 * Everything that must survive the service: the table, the documents and the keys. Where the stage keeps data they
 * outlive the stack, and the table refuses deletion.
 */
export class DataStack extends Stack {
  readonly table: Table;
  readonly documents: Bucket;
  /** Files of applicants: unlocked, so that they can be erased. */
  readonly uploads: Bucket;
  /** Under which the table, the buckets, the topics and the backups lie. */
  readonly storageKey: Key;
  /** Wraps one data key for each case. */
  readonly dataKey: Key;
  /** Makes the keyed hash of an IIN. AWS does not rotate HMAC keys, and the hashes in the table need this very key. */
  readonly applicantKey: Key;
  /** Seals the secrets of webhooks, and opens nothing else. */
  readonly webhookKey: Key;
  /** Signs with the organisation's seal; the certificate over its public key is with the trust. */
  readonly sealKey: Key;
  /** Sign the tokens of QR codes, the oldest first: the last one signs, and the others are still published. */
  readonly tokenKeys: readonly Key[];

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id, {
      env: placeOf(stage),
      description: `Qonys (${stage.name}): the cases, the documents and the keys`,
      terminationProtection: stage.keepsData,
    });
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.storageKey = new StorageKey(this, 'StorageKey', removalPolicy);
    const kept = { key: this.storageKey, removalPolicy };
    this.table = table(this, stage, kept);
    this.documents = documents(this, stage, kept);
    this.uploads = uploads(this, kept);
    this.dataKey = new Key(this, 'DataKey', {
      description: 'Qonys: wraps the data key of each case',
      enableKeyRotation: true,
      removalPolicy,
    });
    this.webhookKey = new Key(this, 'WebhookKey', {
      description: 'Qonys: seals the secrets of webhooks',
      enableKeyRotation: true,
      removalPolicy,
    });
    this.applicantKey = new Key(this, 'ApplicantKey', {
      description: 'Qonys: keyed hash of the IIN',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy,
    });
    this.sealKey = signingKey(this, 'SealKey', "Qonys: the organisation's seal", removalPolicy);
    this.tokenKeys = Array.from({ length: stage.tokenKeys }, (_, index) =>
      signingKey(this, `TokenKey${index + 1}`, 'Qonys: tokens of QR codes', removalPolicy),
    );
    if (stage.backups)
      new NightlyBackups(this, 'Backups', {
        stage: stage.name,
        tableArn: this.table.tableArn,
        key: this.storageKey,
        ...stage.backups,
      });
  }
}

interface Kept {
  readonly key: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/**
 * The one table. `Table` (AWS::DynamoDB::Table) and not `TableV2` (AWS::DynamoDB::GlobalTable): a replica would
 * carry personal data into another region, and here adding one means replacing the resource, not adding a line.
 */
function table(scope: Construct, stage: Stage, { key, removalPolicy }: Kept): Table {
  const string = (name: string) => ({ name, type: AttributeType.STRING });
  const made = new Table(scope, 'Table', {
    partitionKey: string('pk'),
    sortKey: string('sk'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    stream: StreamViewType.NEW_IMAGE,
    timeToLiveAttribute: 'expiresAt',
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: stage.keepsData,
    removalPolicy,
  });
  for (const [indexName, keys] of Object.entries(INDEXES)) {
    made.addGlobalSecondaryIndex({
      indexName,
      partitionKey: string(keys.partitionKey),
      sortKey: string(keys.sortKey),
    });
  }
  return made;
}

/** AWS does not rotate keys that sign; their successors are keys of their own. */
const signingKey = (scope: Construct, id: string, description: string, removalPolicy: RemovalPolicy): Key =>
  new Key(scope, id, {
    description,
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    removalPolicy,
  });

/** No public access, no plain http, under our key. */
const closed = (key: IKey) => ({
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  encryption: BucketEncryption.KMS,
  encryptionKey: key,
  // One call of KMS for many objects.
  bucketKeyEnabled: true,
});

/** Whose log of accesses S3 does not keep. */
const withoutAccessLog = (bucket: Bucket): Bucket => {
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Such a log holds the network addresses of applicants and signed links. Downloads are recorded with the case instead.',
  });
  return bucket;
};

/**
 * What applicants send. Unused files go at the first midnight (UTC) that is at least 24 hours away, which is as exact
 * as S3 is; no version of what was removed stays.
 */
const uploads = (scope: Construct, { key, removalPolicy }: Kept): Bucket =>
  withoutAccessLog(
    new Bucket(scope, 'Uploads', {
      ...closed(key),
      lifecycleRules: [
        {
          id: 'unused',
          prefix: 'unused/',
          expiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy,
    }),
  );

/** The documents, signed ones and their evidence among them: no public access, no plain http, each version locked. */
function documents(scope: Construct, { objectLock }: Stage, { key, removalPolicy }: Kept): Bucket {
  return withoutAccessLog(
    new Bucket(scope, 'Documents', {
      ...closed(key),
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention[objectLock.mode](Duration.days(objectLock.days)),
      lifecycleRules: [
        { id: 'incomplete-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
        ...['cases/', 'lists/'].map((prefix) => ({
          id: `erased-${prefix.slice(0, -1)}`,
          prefix,
          // What an erasure has hidden; a version that is locked stays until its lock ends, whatever the rule says.
          noncurrentVersionExpiration: Duration.days(1),
          expiredObjectDeleteMarker: true,
        })),
      ],
      removalPolicy,
    }),
  );
}
