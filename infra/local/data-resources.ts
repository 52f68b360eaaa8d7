import {
  CreateBucketCommand,
  HeadBucketCommand,
  type ObjectLockConfiguration,
  PutBucketVersioningCommand,
  PutObjectLockConfigurationCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Deployer } from './deployed.ts';
import { LocalCloudFault } from './fault.ts';
import { KEY_SPECS } from './kms/key-ring.ts';
import { physicalKeyId, physicalName } from './physical-name.ts';
import { ensureTable } from './tables.ts';
import { flag, number, object, text } from './template.ts';

export const deployTable: Deployer = async ({ stack, logicalId, properties }, site) => {
  const name = text(properties['TableName']) ?? physicalName(stack, logicalId, 255);
  const streamArn = await ensureTable(site.services.dynamodb, name, properties);
  const arn = `arn:aws:dynamodb:${site.region}:${site.accountId}:table/${name}`;
  const attributes = { Arn: arn, TableId: physicalKeyId(stack, logicalId) };
  if (streamArn === undefined) return { ref: name, attributes };
  const shown = `${arn}/stream/${streamArn.slice(streamArn.lastIndexOf('/') + 1)}`;
  site.parts.streams.set(shown, streamArn);
  return { ref: name, attributes: { ...attributes, StreamArn: shown } };
};

/** The material of the key is made where the keys are kept, at the start of the cloud. */
export const deployKey: Deployer = ({ stack, logicalId, properties }, site) => {
  const spec = text(properties['KeySpec']) ?? 'SYMMETRIC_DEFAULT';
  if (!KEY_SPECS.some((known) => known === spec))
    throw new LocalCloudFault(
      `The key ${logicalId} has the KeySpec ${spec}; ${KEY_SPECS.join(', ')} run here.`,
    );
  const id = physicalKeyId(stack, logicalId);
  return {
    ref: id,
    attributes: { KeyId: id, Arn: `arn:aws:kms:${site.region}:${site.accountId}:key/${id}` },
  };
};

export const deployBucket: Deployer = async ({ stack, logicalId, properties }, site) => {
  const name = text(properties['BucketName']) ?? physicalName(stack, logicalId, 63).toLowerCase();
  const s3 = site.services.s3();
  const objectLock = flag(properties['ObjectLockEnabled']);
  if (!(await bucketExists(s3, name)))
    await s3.send(new CreateBucketCommand({ Bucket: name, ObjectLockEnabledForBucket: objectLock }));
  if (text(object(properties['VersioningConfiguration'])['Status']) === 'Enabled')
    await s3.send(
      new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration: { Status: 'Enabled' } }),
    );
  const retention = object(object(object(properties['ObjectLockConfiguration'])['Rule'])['DefaultRetention']);
  const mode = text(retention['Mode']);
  if (mode === 'GOVERNANCE' || mode === 'COMPLIANCE') {
    const [days, years] = [number(retention['Days']), number(retention['Years'])];
    const configuration: ObjectLockConfiguration = {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: mode, ...(days === undefined ? { Years: years } : { Days: days }) } },
    };
    await s3.send(
      new PutObjectLockConfigurationCommand({ Bucket: name, ObjectLockConfiguration: configuration }),
    );
  }
  return {
    ref: name,
    attributes: {
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${site.region}.amazonaws.com`,
    },
  };
};

async function bucketExists(s3: S3Client, name: string): Promise<boolean> {
  try {
    await s3.send(new HeadBucketCommand({ Bucket: name }));
    return true;
  } catch (error) {
    if (error instanceof Error && ['NotFound', 'NoSuchBucket'].includes(error.name)) return false;
    throw error;
  }
}
