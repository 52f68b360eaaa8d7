import { beforeAll, describe, expect, it } from 'vitest';
import { type JsonObject, list, object } from '#infra/local/template.ts';
import { type Found, type Synthesized, synthesized } from './synthesized.ts';

let dev: Synthesized;
let prod: Synthesized;
beforeAll(() => {
  dev = synthesized('dev');
  prod = synthesized('prod');
});

const tablesOf = (cloud: Synthesized): readonly Found[] => cloud.ofType('AWS::DynamoDB::Table');
const propertiesOf = (found: readonly Found[]): readonly JsonObject[] =>
  found.map(({ properties }) => properties);

const index = (IndexName: string, partition: string, sort: string) => ({
  IndexName,
  KeySchema: [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ],
  Projection: { ProjectionType: 'ALL' },
});

const STORAGE_KEY = { 'Fn::GetAtt': [expect.stringMatching(/^StorageKey/), 'Arn'] };
const UNDER_OUR_KEY = {
  ServerSideEncryptionConfiguration: [
    {
      ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: STORAGE_KEY },
      BucketKeyEnabled: true,
    },
  ],
};

describe('the table', () => {
  it('is one, in one region, with its keys and exactly the four sparse indexes', () => {
    expect(prod.ofType('AWS::DynamoDB::GlobalTable')).toEqual([]);
    expect(propertiesOf(tablesOf(prod))).toMatchObject([
      {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          index('work', 'workKey', 'workOrder'),
          index('rungs', 'dueHour', 'fireAt'),
          index('applicants', 'applicantKey', 'filedAt'),
          index('alerts', 'alertKey', 'raisedAt'),
        ],
        BillingMode: 'PAY_PER_REQUEST',
      },
    ]);
  });

  it('streams new images, forgets what has expired, and is encrypted', () => {
    expect(propertiesOf(tablesOf(prod))).toMatchObject([
      {
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: STORAGE_KEY },
      },
    ]);
  });

  it('can be restored to any second of 35 days in every stage', () => {
    const recovery = { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 };
    for (const cloud of [dev, prod])
      expect(propertiesOf(tablesOf(cloud))).toMatchObject([{ PointInTimeRecoverySpecification: recovery }]);
  });

  it('refuses deletion where the stage keeps data, and only there', () => {
    const refuses = (cloud: Synthesized) =>
      propertiesOf(tablesOf(cloud)).map((table) => table['DeletionProtectionEnabled'] === true);
    expect(refuses(prod)).toEqual([true]);
    expect(refuses(dev)).toEqual([false]);
  });
});

const bucketsOf = (cloud: Synthesized, locked: boolean): readonly JsonObject[] =>
  propertiesOf(cloud.ofType('AWS::S3::Bucket')).filter(
    ({ ObjectLockEnabled }) => (ObjectLockEnabled === true) === locked,
  );

describe('the uploads bucket', () => {
  it('forgets within a day what no application has brought, keeps the rest unlocked, and is closed and encrypted', () => {
    expect(bucketsOf(prod, false)).toMatchObject([
      {
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        BucketEncryption: UNDER_OUR_KEY,
        LifecycleConfiguration: {
          Rules: [{ Status: 'Enabled', Prefix: 'unused/', ExpirationInDays: 1 }],
        },
      },
    ]);
    const [bucket] = bucketsOf(prod, false);
    expect(bucket).not.toHaveProperty('VersioningConfiguration');
  });
});

/** What an erasure hides is destroyed when its lock ends; the versions of the trust stay. */
const erased = (Prefix: string) => ({
  Status: 'Enabled',
  Prefix,
  NoncurrentVersionExpiration: { NoncurrentDays: 1 },
});

describe('the documents bucket', () => {
  it('is closed to the public, versioned and encrypted, and drops uploads that were never finished', () => {
    expect(bucketsOf(prod, true)).toMatchObject([
      {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        VersioningConfiguration: { Status: 'Enabled' },
        BucketEncryption: UNDER_OUR_KEY,
        LifecycleConfiguration: {
          Rules: [
            { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } },
            erased('cases/'),
            erased('lists/'),
          ],
        },
      },
    ]);
  });

  it('locks every version: for a day that a permission can end outside production, there for good', () => {
    const retention = (cloud: Synthesized) =>
      bucketsOf(cloud, true).map(({ ObjectLockEnabled, ObjectLockConfiguration }) => ({
        ObjectLockEnabled,
        ObjectLockConfiguration,
      }));
    const locked = (Mode: string, Days: number) => [
      {
        ObjectLockEnabled: true,
        ObjectLockConfiguration: {
          ObjectLockEnabled: 'Enabled',
          Rule: { DefaultRetention: { Mode, Days } },
        },
      },
    ];
    expect(retention(dev)).toEqual(locked('GOVERNANCE', 1));
    expect(retention(prod)).toEqual(locked('COMPLIANCE', 3650));
  });

  it('refuses whoever comes without TLS, or with less than 1.2', () => {
    const refused = (Condition: object) => ({
      Effect: 'Deny',
      Action: 's3:*',
      Principal: { AWS: '*' },
      Condition,
    });
    const policy = {
      PolicyDocument: {
        Statement: [
          refused({ Bool: { 'aws:SecureTransport': 'false' } }),
          refused({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ],
      },
    };
    expect(propertiesOf(prod.ofType('AWS::S3::BucketPolicy'))).toMatchObject([policy, policy]);
  });
});

describe('the keys', () => {
  it('are one for all that is kept, one that wraps data keys and one that seals the secrets of webhooks, which rotate, one that makes keyed hashes, a seal, and one for tokens', () => {
    expect(propertiesOf(prod.ofType('AWS::KMS::Key'))).toMatchObject([
      { EnableKeyRotation: true },
      { EnableKeyRotation: true },
      { EnableKeyRotation: true },
      { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' },
      { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
      { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
    ]);
  });
});

describe('the key of all that is kept', () => {
  it('is used through the services that keep it, by whoever may use those, and by alarms; never by itself', () => {
    const [, through, alarms] = list(
      object(propertiesOf(prod.ofType('AWS::KMS::Key'))[0]?.['KeyPolicy'])['Statement'],
    );
    const services = ['dynamodb', 's3', 'sns', 'backup'];
    expect(through).toMatchObject({
      Effect: 'Allow',
      Principal: { AWS: '*' },
      Condition: {
        StringEquals: {
          'kms:CallerAccount': { Ref: 'AWS::AccountId' },
          'kms:ViaService': services.map((service) => `${service}.eu-central-1.amazonaws.com`),
        },
      },
    });
    expect(alarms).toMatchObject({
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
  });
});

describe('backups', () => {
  it('are made each night of the table alone, and kept in a vault that gives none away before its days are over', () => {
    expect(propertiesOf(prod.ofType('AWS::Backup::BackupVault'))).toMatchObject([
      { EncryptionKeyArn: STORAGE_KEY, LockConfiguration: { MinRetentionDays: 34, MaxRetentionDays: 35 } },
    ]);
    expect(propertiesOf(prod.ofType('AWS::Backup::BackupPlan'))).toMatchObject([
      {
        BackupPlan: {
          BackupPlanRule: [{ ScheduleExpression: 'cron(0 21 * * ? *)', Lifecycle: { DeleteAfterDays: 35 } }],
        },
      },
    ]);
    expect(propertiesOf(prod.ofType('AWS::Backup::BackupSelection'))).toMatchObject([
      { BackupSelection: { Resources: [{ 'Fn::GetAtt': [expect.stringMatching(/^Table/), 'Arn'] }] } },
    ]);
  });

  it('are not made where the stage keeps nothing', () => {
    expect(dev.ofType('AWS::Backup::BackupVault')).toEqual([]);
  });
});

describe('what holds data', () => {
  const fates = (cloud: Synthesized): ReadonlySet<unknown> =>
    new Set(
      ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::KMS::Key', 'AWS::Backup::BackupVault']
        .flatMap((type) => cloud.ofType(type))
        .map(({ resource }) => resource['DeletionPolicy']),
    );

  it('outlives its stack where the stage keeps data, and goes with it in dev', () => {
    expect([...fates(prod)]).toEqual(['Retain']);
    expect([...fates(dev)]).toEqual(['Delete']);
  });
});
