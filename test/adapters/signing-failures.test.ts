import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import {
  DisabledException,
  GetPublicKeyCommand,
  KeyUnavailableException,
  KMSClient,
  KMSInternalException,
  KMSInvalidStateException,
  NotFoundException,
  SignCommand,
} from '@aws-sdk/client-kms';
import { GetObjectCommand, NoSuchKey, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { ChangeMessageVisibilityCommand, ReceiptHandleIsInvalid, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { seal } from '#functions/adapters/kms/seal.ts';
import { tokenKeys } from '#functions/adapters/kms/token-keys.ts';
import { trustStore } from '#functions/adapters/s3/trust-store.ts';
import { patience } from '#functions/adapters/sqs/patience.ts';
import { ServiceUnavailable } from '#functions/application/ports/signing.ts';

const region = 'eu-central-1';
const clients = {
  kms: new KMSClient({ region }),
  s3: new S3Client({ region }),
  sqs: new SQSClient({ region }),
};
const [kms, s3, sqs] = [mockClient(clients.kms), mockClient(clients.s3), mockClient(clients.sqs)];
beforeEach(() => {
  for (const mock of [kms, s3, sqs]) mock.reset();
});
const $metadata = {};
const message = '';

describe('the seal by KMS', () => {
  const key = seal(clients.kms, 'seal');
  const digest = createHash('sha256').update('attributes').digest();

  it('sends a digest and nothing else', async () => {
    kms.on(SignCommand).resolves({ Signature: Uint8Array.of(1) });
    expect(await key.sign(digest)).toEqual(Uint8Array.of(1));
    expect(kms.commandCalls(SignCommand).map(({ args }) => args[0].input)).toEqual([
      { KeyId: 'seal', Message: digest, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' },
    ]);
  });

  it.each([
    new KMSInternalException({ $metadata, message }),
    new KeyUnavailableException({ $metadata, message }),
    new DisabledException({ $metadata, message }),
    new KMSInvalidStateException({ $metadata, message }),
    new NotFoundException({ $metadata, message }),
  ])('that fails with $name is waited for, the cause beside it', async (fault) => {
    kms.on(SignCommand).rejects(fault);
    const caught = await key.sign(digest).catch((error: unknown) => error);
    expect(caught).toBeInstanceOf(ServiceUnavailable);
    expect(caught).toMatchObject({ service: 'seal', cause: fault });
  });

  it('that answers without a signature is waited for, too', async () => {
    kms.on(SignCommand).resolves({});
    await expect(key.sign(digest)).rejects.toThrow(ServiceUnavailable);
  });
});

describe('the keys of tokens', () => {
  const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [old, newest] = [pair(), pair()];
  const spki = ({ publicKey }: typeof old) => publicKey.export({ type: 'spki', format: 'der' });
  const keys = () => tokenKeys(clients.kms, ['old', 'newest']);
  const publish = () => {
    kms.on(GetPublicKeyCommand, { KeyId: 'old' }).resolves({ PublicKey: spki(old) });
    kms.on(GetPublicKeyCommand, { KeyId: 'newest' }).resolves({ PublicKey: spki(newest) });
  };

  it('are published the oldest first and read once, however many ask at once', async () => {
    publish();
    const asked = keys();
    const [first, second] = await Promise.all([asked.published(), asked.published()]);
    expect(first).toEqual(second);
    expect(first?.map(({ x }) => x)).toEqual(
      [old, newest].map(({ publicKey }) => publicKey.export({ format: 'jwk' }).x),
    );
    expect(new Set(first?.map(({ kid }) => kid)).size).toBe(2);
    expect(kms.commandCalls(GetPublicKeyCommand)).toHaveLength(2);
  });

  it('that could not be read are asked for again', async () => {
    kms.on(GetPublicKeyCommand).rejectsOnce(new KMSInternalException({ $metadata, message }));
    const asked = keys();
    await expect(asked.published()).rejects.toThrow(KMSInternalException);
    publish();
    expect(await asked.published()).toHaveLength(2);
  });

  it('sign by the newest alone, in the form of JOSE whatever the lengths in DER', async () => {
    for (let time = 0; time < 300; time += 1) {
      const input = `header.claims-${time}`;
      const Signature = sign('sha256', Buffer.from(input), newest.privateKey);
      kms.on(SignCommand, { KeyId: 'newest', MessageType: 'DIGEST' }).resolves({ Signature });
      const made = await keys().sign(input);
      const key = { key: createPublicKey(newest.privateKey), dsaEncoding: 'ieee-p1363' as const };
      expect(made).toHaveLength(64);
      expect(verify('sha256', Buffer.from(input), key, made)).toBe(true);
    }
  });

  it.each([
    ['gives no public key', () => keys().published()],
    ['gives no signature', () => keys().sign('header.claims')],
  ])('are a fault when KMS %s', async (_, does) => {
    kms.on(GetPublicKeyCommand).resolves({});
    kms.on(SignCommand).resolves({});
    await expect(does()).rejects.toThrow(/KMS gave no/u);
  });
});

describe('the trust in the bucket', () => {
  const FILE = {
    timeStampsAt: 'http://tsa.example/',
    revocationAt: 'http://ocsp.example/',
    anchors: ['AQ=='],
    timeStampAnchors: ['Ag=='],
    timeStampPolicies: ['1.2.3'],
    freshnessSeconds: 3600,
    organisations: { '550000000': ['971240001315'] },
  };
  const holding = (text: string) =>
    s3.on(GetObjectCommand).resolves({ Body: { transformToString: async () => text } as never });
  const store = () => trustStore(clients.s3, 'documents');

  it('requires a time-stamp and proof against revocation unless it says otherwise, and is read once', async () => {
    holding(JSON.stringify(FILE));
    const trust = store();
    const [read] = await Promise.all([trust.trust(), trust.trust()]);
    expect(read?.policy).toMatchObject({ level: 'B-T', revocation: 'required' });
    expect(s3.commandCalls(GetObjectCommand)).toHaveLength(1);
  });

  it.each([
    ['no JSON', 'no JSON'],
    ['nobody whom it trusts', JSON.stringify({ ...FILE, anchors: [] })],
    ['a region that is none', JSON.stringify({ ...FILE, organisations: { '1': [] } })],
    ['a BIN that is none', JSON.stringify({ ...FILE, organisations: { '550000000': ['1'] } })],
    ['a setting that nobody knows', JSON.stringify({ ...FILE, revokation: 'if-known' })],
  ])('that holds %s is refused, and read again once it is mended', async (_, text) => {
    holding(text);
    const trust = store();
    await expect(trust.trust()).rejects.toThrow(/JSON|"code"/u);
    holding(JSON.stringify(FILE));
    expect(await trust.trust()).toMatchObject({ timeStampsAt: FILE.timeStampsAt });
  });

  it.each([
    new NoSuchKey({ $metadata, message }),
    new S3ServiceException({ name: 'AccessDenied', $fault: 'client', $metadata }),
    new S3ServiceException({ name: 'SlowDown', $fault: 'server', $metadata }),
  ])('that S3 answers with $name is a fault, and asked for again', async (fault) => {
    s3.on(GetObjectCommand).rejects(fault);
    const trust = store();
    await expect(trust.trust()).rejects.toBe(fault);
    holding(JSON.stringify(FILE));
    expect(await trust.trust()).toMatchObject({ organisations: FILE.organisations });
  });
});

describe('patience with a message', () => {
  const queue = patience(clients.sqs, 'https://queue');

  it('hides that one message for so many seconds', async () => {
    sqs.on(ChangeMessageVisibilityCommand).resolves({});
    await queue.postpone('receipt', 60);
    expect(sqs.commandCalls(ChangeMessageVisibilityCommand)[0]?.args[0].input).toEqual({
      QueueUrl: 'https://queue',
      ReceiptHandle: 'receipt',
      VisibilityTimeout: 60,
    });
  });

  it('that SQS refuses is a fault: the message comes by the queue’s own time', async () => {
    sqs.on(ChangeMessageVisibilityCommand).rejects(new ReceiptHandleIsInvalid({ $metadata, message }));
    await expect(queue.postpone('receipt', 60)).rejects.toThrow(ReceiptHandleIsInvalid);
  });
});
