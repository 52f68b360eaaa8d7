import {
  type DefaultRetention,
  DeleteObjectCommand,
  GetObjectCommand,
  GetObjectLockConfigurationCommand,
  GetObjectRetentionCommand,
  HeadObjectCommand,
  type ObjectLockRetention,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  PutObjectLockConfigurationCommand,
  PutObjectRetentionCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUCKET, type GateUnderTest, gateUnderTest, refusalOf } from './gate-under-test.ts';

const DAY = 86_400_000;
const Key = 'decision.pdf';

let gate: GateUnderTest;
beforeEach(async () => {
  gate = await gateUnderTest({ objectLock: true });
});
afterEach(() => gate.stop());

const inDays = (days: number) => new Date(gate.now().getTime() + days * DAY);
const put = async (input: Partial<PutObjectCommandInput> = {}) =>
  (await gate.client().send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'signed', ...input })))
    .VersionId;
const locked = (mode: 'GOVERNANCE' | 'COMPLIANCE', days: number) =>
  put({ ObjectLockMode: mode, ObjectLockRetainUntilDate: inDays(days) });
const remove = (VersionId: string | undefined, BypassGovernanceRetention?: boolean) =>
  gate.client().send(new DeleteObjectCommand({ Bucket: BUCKET, Key, VersionId, BypassGovernanceRetention }));
const retain = (Retention: ObjectLockRetention, BypassGovernanceRetention?: boolean) =>
  gate
    .client()
    .send(new PutObjectRetentionCommand({ Bucket: BUCKET, Key, Retention, BypassGovernanceRetention }));
const retention = async () =>
  (await gate.client().send(new GetObjectRetentionCommand({ Bucket: BUCKET, Key }))).Retention;
const configure = (rule?: DefaultRetention) =>
  gate.client().send(
    new PutObjectLockConfigurationCommand({
      Bucket: BUCKET,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        ...(rule && { Rule: { DefaultRetention: rule } }),
      },
    }),
  );
const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };

describe('a retained version', () => {
  it.each(['GOVERNANCE', 'COMPLIANCE'] as const)(
    'cannot be deleted before its end under %s',
    async (mode) => {
      const version = await locked(mode, 10);
      await expect(remove(version)).rejects.toMatchObject(denied);
      gate.move(10 * DAY - 60_000);
      await expect(remove(version)).rejects.toMatchObject(denied);
      gate.move(120_000);
      expect((await remove(version)).$metadata.httpStatusCode).toBe(204);
    },
  );

  it('yields to a bypass under GOVERNANCE', async () => {
    const version = await locked('GOVERNANCE', 10);
    expect((await remove(version, true)).$metadata.httpStatusCode).toBe(204);
  });

  it('does not yield to a bypass under COMPLIANCE', async () => {
    await expect(remove(await locked('COMPLIANCE', 10), true)).rejects.toMatchObject(denied);
  });

  it('may be hidden by a delete marker, and stays beneath it', async () => {
    const version = await locked('COMPLIANCE', 10);
    expect(await remove(undefined)).toMatchObject({ DeleteMarker: true });
    const read = new GetObjectCommand({ Bucket: BUCKET, Key, VersionId: version });
    expect(await (await gate.client().send(read)).Body?.transformToString()).toBe('signed');
  });

  it('stays retained over a restart', async () => {
    const version = await locked('COMPLIANCE', 10);
    await gate.restart();
    await expect(remove(version)).rejects.toMatchObject(denied);
  });

  it('tells its retention with the object and by itself', async () => {
    const until = inDays(10);
    await put({ ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: until });
    const read = new GetObjectCommand({ Bucket: BUCKET, Key });
    expect(await gate.client().send(read)).toMatchObject({ ObjectLockMode: 'COMPLIANCE' });
    const told = await retention();
    expect(told?.Mode).toBe('COMPLIANCE');
    expect(Math.abs((told?.RetainUntilDate?.getTime() ?? 0) - until.getTime())).toBeLessThan(1000);
  });
});

describe('changing a retention', () => {
  it('extends it in the same mode', async () => {
    await locked('COMPLIANCE', 10);
    const until = inDays(20);
    await retain({ Mode: 'COMPLIANCE', RetainUntilDate: until });
    expect((await retention())?.RetainUntilDate).toEqual(until);
  });

  it.each([
    ['shorten', { Mode: 'COMPLIANCE' as const, days: 5 }],
    ['weaken', { Mode: 'GOVERNANCE' as const, days: 20 }],
  ])('refuses to %s it under COMPLIANCE, bypass or not', async (_, { Mode, days }) => {
    await locked('COMPLIANCE', 10);
    await expect(retain({ Mode, RetainUntilDate: inDays(days) })).rejects.toMatchObject(denied);
    await expect(retain({ Mode, RetainUntilDate: inDays(days) }, true)).rejects.toMatchObject(denied);
    await expect(retain({}, true)).rejects.toMatchObject(denied);
  });

  it('shortens or removes it under GOVERNANCE with a bypass only', async () => {
    await locked('GOVERNANCE', 10);
    const shorter = { Mode: 'GOVERNANCE', RetainUntilDate: inDays(5) } as const;
    await expect(retain(shorter)).rejects.toMatchObject(denied);
    await retain(shorter, true);
    expect((await retention())?.RetainUntilDate).toEqual(shorter.RetainUntilDate);
    await expect(retain({})).rejects.toMatchObject(denied);
    await retain({}, true);
    await expect(retention()).rejects.toMatchObject({ name: 'NoSuchObjectLockConfiguration' });
  });

  it('retains a version that was stored without', async () => {
    const version = await put();
    await retain({ Mode: 'COMPLIANCE', RetainUntilDate: inDays(1) });
    await expect(remove(version)).rejects.toMatchObject(denied);
  });
});

describe('asking for a retention', () => {
  it('refuses half of one, and an end that is past', async () => {
    await expect(put({ ObjectLockMode: 'COMPLIANCE' })).rejects.toMatchObject({ name: 'InvalidArgument' });
    await expect(put({ ObjectLockRetainUntilDate: inDays(1) })).rejects.toMatchObject({
      name: 'InvalidArgument',
    });
    await expect(locked('COMPLIANCE', -1)).rejects.toMatchObject({
      name: 'InvalidArgument',
      message: 'The retain until date must be in the future!',
    });
  });

  it('refuses bytes without a checksum', async () => {
    const client = gate.client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const command = new PutObjectCommand({
      Bucket: BUCKET,
      Key,
      ObjectLockMode: 'COMPLIANCE',
      ObjectLockRetainUntilDate: inDays(1),
    });
    const answer = await fetch(await getSignedUrl(client, command), { method: 'PUT', body: 'signed' });
    expect(await refusalOf(answer)).toEqual({ status: 400, code: 'InvalidRequest' });
  });

  it('refuses it of a bucket without object lock', async () => {
    const plain = await gateUnderTest();
    const client = plain.client();
    const input = { ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: inDays(1) } as const;
    await expect(
      client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'x', ...input })),
    ).rejects.toMatchObject({ name: 'InvalidRequest' });
    await expect(
      client.send(new GetObjectLockConfigurationCommand({ Bucket: BUCKET })),
    ).rejects.toMatchObject({ name: 'ObjectLockConfigurationNotFoundError' });
    await plain.stop();
  });
});

describe('the bucket', () => {
  it('gives each new version its default retention, unless it asks for its own', async () => {
    await configure({ Mode: 'GOVERNANCE', Days: 30 });
    await put();
    const told = await retention();
    expect(told?.Mode).toBe('GOVERNANCE');
    expect(Math.abs((told?.RetainUntilDate?.getTime() ?? 0) - inDays(30).getTime())).toBeLessThan(20_000);
    await locked('COMPLIANCE', 5);
    expect((await retention())?.Mode).toBe('COMPLIANCE');
  });

  it('counts a year of its default retention as 365 days', async () => {
    await configure({ Mode: 'COMPLIANCE', Years: 1 });
    const version = await put();
    gate.move(364 * DAY);
    await expect(remove(version)).rejects.toMatchObject(denied);
    gate.move(2 * DAY);
    expect((await remove(version)).$metadata.httpStatusCode).toBe(204);
  });

  it('tells its configuration, and drops the default when that is left out', async () => {
    const told = async () =>
      (await gate.client().send(new GetObjectLockConfigurationCommand({ Bucket: BUCKET })))
        .ObjectLockConfiguration;
    await configure({ Mode: 'COMPLIANCE', Years: 3 });
    expect(await told()).toEqual({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Years: 3 } },
    });
    await configure();
    expect(await told()).toEqual({ ObjectLockEnabled: 'Enabled' });
  });

  it.each<[string, DefaultRetention]>([
    ['both days and years', { Mode: 'COMPLIANCE', Days: 1, Years: 1 }],
    ['neither days nor years', { Mode: 'COMPLIANCE' }],
    ['no days', { Mode: 'COMPLIANCE', Days: 0 }],
    ['no mode', { Days: 1 }],
  ])('refuses a default retention of %s', async (_, rule) => {
    await expect(configure(rule)).rejects.toMatchObject({ name: 'MalformedXML' });
  });

  it('cannot suspend its versioning', async () => {
    await expect(
      gate.client().send(
        new PutBucketVersioningCommand({
          Bucket: BUCKET,
          VersioningConfiguration: { Status: 'Suspended' },
        }),
      ),
    ).rejects.toMatchObject({ name: 'InvalidBucketState', $metadata: { httpStatusCode: 409 } });
  });

  it('takes object lock later only if it has versions', async () => {
    const plain = await gateUnderTest();
    const lock = new PutObjectLockConfigurationCommand({
      Bucket: BUCKET,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' },
    });
    await expect(plain.client().send(lock)).rejects.toMatchObject({ name: 'InvalidBucketState' });
    const enabled = { Bucket: BUCKET, VersioningConfiguration: { Status: 'Enabled' } } as const;
    await plain.client().send(new PutBucketVersioningCommand(enabled));
    expect((await plain.client().send(lock)).$metadata.httpStatusCode).toBe(200);
    await plain.stop();
  });

  it('leaves what stood before object lock unretained', async () => {
    await put();
    await configure({ Mode: 'COMPLIANCE', Days: 1 });
    const head = await gate.client().send(new HeadObjectCommand({ Bucket: BUCKET, Key }));
    expect(head.ObjectLockMode).toBeUndefined();
  });
});
