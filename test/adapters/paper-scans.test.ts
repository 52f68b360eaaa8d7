import { GetObjectTaggingCommand, S3Client } from '@aws-sdk/client-s3';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { paperScans } from '#functions/adapters/s3/paper-scans.ts';

describe('the verdict of a virus scanner', () => {
  it.each([
    ['NO_THREATS_FOUND', 'clean'],
    ['THREATS_FOUND', 'infected'],
    ['UNSUPPORTED', 'pending'],
    [undefined, 'pending'],
  ])('is read from the tag of the file: %s is %s', async (Value, verdict) => {
    const client = new S3Client({ region: 'eu-central-1' });
    const s3 = mockClient(client);
    const TagSet = [
      { Key: 'other', Value: 'NO_THREATS_FOUND' },
      ...(Value === undefined ? [] : [{ Key: 'GuardDutyMalwareScanStatus', Value }]),
    ];
    s3.on(GetObjectTaggingCommand, { Bucket: 'uploads', Key: 'filed/case-1/identity' }).resolves({ TagSet });
    const scans = paperScans(client, 'uploads');
    expect(await scans.verdictOf('case-1', 'identity')).toBe(verdict);
  });
});
