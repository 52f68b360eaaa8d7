import { GenerateMacCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetBucketVersioningCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '#infra/local/local-cloud.ts';
import { resource, smallAssembly, stackName } from './small-assembly.ts';

const small = smallAssembly({
  handlers: {},
  resources: () => ({
    Bucket: resource('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } }),
    Key: resource('AWS::KMS::Key', { KeySpec: 'HMAC_256' }),
  }),
});

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startLocalCloud({ folder: 'memory', port: 0, assembly: small.assembly });
});
afterAll(async () => {
  await cloud.stop();
  small.remove();
});

const id = (logicalId: string): string => cloud.ref(stackName, logicalId) ?? '';
const client = (service: 'S3' | 'KMS') => ({
  endpoint: cloud.endpoints[service],
  region: cloud.region,
  credentials: cloud.credentials,
});

describe('buckets and keys of the template', () => {
  it('take objects under the credentials of the functions, with versions as configured', async () => {
    const s3 = new S3Client({ ...client('S3'), forcePathStyle: true });
    await s3.send(new PutObjectCommand({ Bucket: id('Bucket'), Key: 'a', Body: 'text' }));
    const read = await s3.send(new GetObjectCommand({ Bucket: id('Bucket'), Key: 'a' }));
    expect(await read.Body?.transformToString()).toBe('text');
    expect(await s3.send(new GetBucketVersioningCommand({ Bucket: id('Bucket') }))).toMatchObject({
      Status: 'Enabled',
    });
  });

  it('make the same keyed hash each time', async () => {
    const kms = new KMSClient(client('KMS'));
    const mac = () =>
      kms.send(
        new GenerateMacCommand({ KeyId: id('Key'), MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from('x') }),
      );
    expect((await mac()).Mac).toEqual((await mac()).Mac);
  });

  it('refuse a kind of key that is not emulated, by name', async () => {
    const other = smallAssembly({
      handlers: {},
      resources: () => ({ Signing: resource('AWS::KMS::Key', { KeySpec: 'RSA_2048' }) }),
    });
    const start = startLocalCloud({ folder: 'memory', port: 0, assembly: other.assembly });
    await expect(start).rejects.toThrow(/Signing has the KeySpec RSA_2048/);
    other.remove();
  });
});
