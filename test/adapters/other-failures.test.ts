import {
  DecryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  InvalidCiphertextException,
  KMSClient,
} from '@aws-sdk/client-kms';
import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { PublishBatchCommand, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#functions/adapters/clock.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { documentStore } from '#functions/adapters/s3/document-store.ts';
import { caseEvents } from '#functions/adapters/sns/case-events.ts';
import { deadlineChecks } from '#functions/adapters/sqs/deadline-checks.ts';
import { cloudEventOf } from '#functions/application/cloud-event.ts';
import { sha256 } from '#functions/application/record.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { factsOf } from '#functions/case/facts.ts';
import { FILED_AT, givenAt } from '#test/support/given-case.ts';

const region = 'eu-central-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const clients = {
  s3: new S3Client({ region, credentials }),
  sqs: new SQSClient({ region }),
  sns: new SNSClient({ region }),
  kms: new KMSClient({ region }),
};
const [s3, sqs, sns, kms] = [
  mockClient(clients.s3),
  mockClient(clients.sqs),
  mockClient(clients.sns),
  mockClient(clients.kms),
];
beforeEach(() => {
  for (const mock of [s3, sqs, sns, kms]) mock.reset();
});

describe('storing a document', () => {
  const documents = documentStore(clients.s3, 'bucket');
  const bytes = Buffer.from('%PDF-1.7');
  const refusing = (name: string) => new S3ServiceException({ name, $fault: 'client', $metadata: {} });
  const put = () => documents.put('cases/1/d.pdf', bytes, sha256(bytes));

  it('is done only where nothing stands, with the hash that S3 checks', async () => {
    s3.on(PutObjectCommand).resolves({});
    await put();
    expect(s3.commandCalls(PutObjectCommand)[0]?.args[0].input).toMatchObject({
      Bucket: 'bucket',
      Key: 'cases/1/d.pdf',
      IfNoneMatch: '*',
      ContentType: 'application/pdf',
      ChecksumSHA256: Buffer.from(sha256(bytes), 'hex').toString('base64'),
    });
  });

  it('that stands already is no error', async () => {
    s3.on(PutObjectCommand).rejects(refusing('PreconditionFailed'));
    await expect(put()).resolves.toBeUndefined();
  });

  it.each(['ConditionalRequestConflict', 'BadDigest', 'AccessDenied', 'SlowDown'])(
    'that fails with %s is a fault',
    async (name) => {
      s3.on(PutObjectCommand).rejects(refusing(name));
      await expect(put()).rejects.toMatchObject({ name });
    },
  );

  it('is linked to under a file name, for as long as was asked', async () => {
    const link = new URL(await documents.link('cases/1/d.pdf', 'qonys-55-2026-000001.pdf', 300));
    expect(link.pathname).toBe('/cases/1/d.pdf');
    expect(link.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(link.searchParams.get('response-content-disposition')).toBe(
      'attachment; filename="qonys-55-2026-000001.pdf"',
    );
    expect(link.searchParams.get('response-content-type')).toBe('application/pdf');
  });
});

describe('sending deadline checks', () => {
  const queue = deadlineChecks(clients.sqs, 'https://queue');
  const check = (caseId: string, delaySeconds = 0) => ({
    caseId,
    deadline: 'filed-1',
    rung: 'due',
    fireAt: FILED_AT,
    delaySeconds,
  });
  const batches = () =>
    sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? []);

  it('takes ten a call, each under an id of its own', async () => {
    sqs.on(SendMessageBatchCommand).resolves({});
    await queue.send(Array.from({ length: 23 }, (_, index) => check(`case-${index}`)));
    expect(batches().map(({ length }) => length)).toEqual([10, 10, 3]);
    for (const entries of batches()) expect(new Set(entries.map(({ Id }) => Id)).size).toBe(entries.length);
    const bodies = batches()
      .flat()
      .map(({ MessageBody = '' }) => JSON.parse(MessageBody));
    expect(bodies.map(({ caseId }) => caseId)).toEqual(
      Array.from({ length: 23 }, (_, index) => `case-${index}`),
    );
    expect(Object.keys(bodies[0]).toSorted()).toEqual(['caseId', 'deadline', 'fireAt', 'rung']);
  });

  it('of none calls nobody', async () => {
    await queue.send([]);
    expect(batches()).toEqual([]);
  });

  it('delays each as asked, and no longer than SQS can', async () => {
    sqs.on(SendMessageBatchCommand).resolves({});
    await queue.send([check('a', 61), check('b', 900), check('c', 4000)]);
    expect(
      batches()
        .flat()
        .map(({ DelaySeconds }) => DelaySeconds),
    ).toEqual([61, 900, 900]);
  });

  it('throws when SQS refuses one message of a batch, and names no case', async () => {
    sqs
      .on(SendMessageBatchCommand)
      .resolves({ Failed: [{ Id: '1', Code: 'InternalError', SenderFault: false }], Successful: [] });
    await expect(queue.send([check('case-a'), check('case-b')])).rejects.toThrow(
      'SQS refused 1 deadline checks: InternalError',
    );
  });
});

describe('publishing an event', () => {
  const { events, kase } = givenAt('registered');
  const event = events.at(-1) as CaseEvent;
  const body = cloudEventOf({ caseId: 'case-1', sequence: 2, event, facts: factsOf(kase) });
  const message = { kind: event.type, body };
  const topic = caseEvents(clients.sns, 'arn:topic');

  it('carries the type beside the message, where subscribers filter', async () => {
    sns.on(PublishCommand).resolves({});
    await topic.publish(message);
    const input = sns.commandCalls(PublishCommand)[0]?.args[0].input;
    expect(input?.MessageAttributes).toEqual({
      type: { DataType: 'String', StringValue: 'ApplicationRegistered' },
    });
    expect(JSON.parse(input?.Message ?? '')).toEqual(body);
  });

  it('that fails is a fault', async () => {
    sns.on(PublishCommand).rejects(new Error('throttled'));
    await expect(topic.publish(message)).rejects.toThrow('throttled');
  });

  it('at once with others goes in requests of ten, and each hears whether it was published', async () => {
    sns.on(PublishCommand).resolves({});
    sns
      .on(PublishBatchCommand)
      .resolves({ Failed: [{ Id: '3', Code: 'InternalError', SenderFault: false }] });
    const at = (sequence: number) =>
      cloudEventOf({ caseId: 'case-1', sequence, event, facts: factsOf(kase) });
    const bodies = Array.from({ length: 21 }, (_, nth) => at(nth + 2));
    const sent = await Promise.allSettled(
      bodies.map((one) => topic.publish({ kind: event.type, body: one })),
    );
    expect(sent.flatMap(({ status }, place) => (status === 'rejected' ? [place] : []))).toEqual([3, 13]);
    const batches = sns.commandCalls(PublishBatchCommand).map(({ args }) => args[0].input);
    const single = sns.commandCalls(PublishCommand).map(({ args }) => args[0].input);
    const entries = [...batches.flatMap((batch) => batch.PublishBatchRequestEntries ?? []), ...single];
    expect(entries.map(({ Message }) => JSON.parse(Message ?? ''))).toEqual(bodies);
    expect(batches.map((batch) => batch.PublishBatchRequestEntries?.length)).toEqual([10, 10]);
    expect(new Set(entries.map(({ MessageAttributes }) => MessageAttributes?.['type']?.StringValue))).toEqual(
      new Set(['ApplicationRegistered']),
    );
  });

  it('at once with others that all fail is a fault for each', async () => {
    sns.on(PublishBatchCommand).rejects(new Error('throttled'));
    const sent = await Promise.allSettled([topic.publish(message), topic.publish(message)]);
    expect(sent.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('the vault', () => {
  const keys = { dataKeyId: 'data', applicantKeyId: 'applicant' };
  const client = clients.kms;
  const Plaintext = Uint8Array.from({ length: 32 }, (_, index) => index);
  const wrapped = Uint8Array.of(1);
  const newKey = () => {
    kms.on(GenerateDataKeyCommand).resolves({ Plaintext, CiphertextBlob: wrapped });
    return vault(client, keys).newKey('case-1');
  };

  it('binds the data key to the case', async () => {
    await newKey();
    const { KeyId, EncryptionContext } = kms.commandCalls(GenerateDataKeyCommand)[0]?.args[0].input ?? {};
    expect({ KeyId, EncryptionContext }).toEqual({ KeyId: 'data', EncryptionContext: { caseId: 'case-1' } });
  });

  it('opens nothing when KMS says that the context is another', async () => {
    const fault = new InvalidCiphertextException({ $metadata: {}, message: '' });
    kms.on(DecryptCommand).rejects(fault);
    await expect(vault(client, keys).openKey('case-2', wrapped)).rejects.toBe(fault);
  });

  it('opens nothing with another key than that of the text', async () => {
    const text = (await newKey()).seal('PERSONS#0001', 'plain');
    kms.on(DecryptCommand).resolves({ Plaintext: new Uint8Array(32) });
    const other = await vault(client, keys).openKey('case-1', wrapped);
    expect(() => other.open(text)).toThrow('unable to authenticate');
  });

  it('says so when KMS gives no key, or when it has none for applicants', async () => {
    kms.on(GenerateDataKeyCommand).resolves({});
    kms.on(GenerateMacCommand).resolves({});
    await expect(vault(client, keys).newKey('case-1')).rejects.toThrow('KMS gave no data key');
    await expect(vault(client, keys).applicantKey('900101300007')).rejects.toThrow('KMS gave no MAC');
    await expect(vault(client, { dataKeyId: 'data' }).applicantKey('900101300007')).rejects.toThrow(
      'no key for applicants',
    );
  });

  it('repeats no personal data in a fault', async () => {
    kms.on(GenerateMacCommand).resolves({});
    const fault: unknown = await vault(client, keys)
      .applicantKey('900101300007')
      .catch((error: unknown) => error);
    expect(String(fault)).not.toContain('900101300007');
  });
});

it('the clock of the machine gives instants in UTC with milliseconds', () => {
  expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
