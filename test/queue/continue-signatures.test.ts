import { createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seal } from '#functions/adapters/kms/seal.ts';
import type { DeadLetter } from '#functions/application/ports/dead-letters.ts';
import { verifyFile } from '#functions/application/verify-document.ts';
import { backOff, signatureBacklog } from '#functions/queue/continue-signatures.ts';
import { startKms } from '#infra/local/kms/kms.ts';
import { certifySeal } from '#infra/local/pki/development-pki.ts';
import { type Decided, decided } from '#test/support/decided-house.ts';
import { messageOf } from '#test/support/queue-messages.ts';

type On = Pick<Decided, 'caseId'> & { readonly ports: Parameters<typeof signatureBacklog>[0] };

/** The queue of signatures that wait, with what was hidden for how long. */
function backlogOf(on: On, postponing: () => Promise<void> = async () => undefined) {
  const hidden: (readonly [receipt: string, seconds: number])[] = [];
  const parked: DeadLetter[] = [];
  const patience = {
    postpone: async (receipt: string, seconds: number) => {
      hidden.push([receipt, seconds]);
      await postponing();
    },
  };
  const handler = signatureBacklog(on.ports, patience, { park: async (letter) => void parked.push(letter) });
  const body = JSON.stringify({ caseId: on.caseId });
  const take = (receives = 1) => handler({ Records: [messageOf(body, { receives })] });
  return { hidden, parked, take };
}

const DONE = { batchItemFailures: [] };
const LEFT = { batchItemFailures: [{ itemIdentifier: 'message' }] };

async function waiting(): Promise<Decided> {
  const on = await decided();
  const { request, content } = await on.ask();
  on.signing.down['time-stamp'] = true;
  await on.give(request.id, on.signing.signAsHead(content), request.version);
  return on;
}

describe('a signature that waits for its time-stamp', () => {
  it('is hidden for longer each time, to a quarter of an hour, and completed when the authority answers', async () => {
    const on = await waiting();
    const backlog = backlogOf(on);
    for (const receives of [1, 2, 3, 7, 90]) expect(await backlog.take(receives)).toEqual(LEFT);
    expect(backlog.hidden).toEqual([
      ['receipt 1', 15],
      ['receipt 2', 30],
      ['receipt 3', 60],
      ['receipt 7', 900],
      ['receipt 90', 900],
    ]);
    on.signing.down['time-stamp'] = false;
    expect(await backlog.take(91)).toEqual(DONE);
    expect(await backlog.take(92)).toEqual(DONE);
    expect([backlog.hidden.length, backlog.parked]).toEqual([5, []]);
    expect((await on.document()).signatures).toHaveLength(1);
  });

  it('stays in the queue when the queue cannot hide it, and comes by its own time', async () => {
    const on = await waiting();
    const backlog = backlogOf(on, () => Promise.reject(new Error('throttled')));
    expect(await backlog.take()).toEqual(LEFT);
    expect((await on.document()).pending).toBeDefined();
  });

  it('that meets another fault is not hidden: only who is down is waited for', async () => {
    const on = await waiting();
    on.at.ports.documents.faults.plan('before', 'get');
    const backlog = backlogOf(on);
    expect(await backlog.take()).toEqual(LEFT);
    expect(backlog.hidden).toEqual([]);
  });

  it('waits never less than before, and never longer than SQS hides a message', () => {
    const waits = Array.from({ length: 200 }, (_, index) => backOff(index + 1));
    expect(waits).toEqual(waits.toSorted((one, other) => one - other));
    expect([waits[0], waits.at(-1)]).toEqual([15, 900]);
  });
});

describe('the seal by a key of the local KMS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qonys-seal-'));
  let kms: Awaited<ReturnType<typeof startKms>>;
  beforeAll(async () => {
    kms = await startKms({ folder, keys: [{ keyId: 'seal', spec: 'ECC_NIST_P256' }], now: () => new Date() });
  });
  afterAll(async () => {
    await kms.stop();
    rmSync(folder, { recursive: true });
  });

  /** The key, and a certificate of the development authority for it. Calls that sign are counted. */
  async function sealed(when: 'alone' | 'last') {
    const on = await decided({ seal: when });
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new KMSClient({ endpoint: kms.url, region: 'eu-central-1', credentials, maxAttempts: 1 });
    const { PublicKey = new Uint8Array() } = await client.send(new GetPublicKeyCommand({ KeyId: 'seal' }));
    let calls = 0;
    client.middlewareStack.add((next) => (asked) => {
      calls += 1;
      return next(asked);
    });
    const publicKey = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
    const certificate = certifySeal(on.signing.pki, publicKey, {
      holder: { organisation: 'Павлодар облысының басқармасы', bin: '971240001315' },
      notBefore: new Date('2020-01-01'),
      notAfter: new Date('2040-01-01'),
    });
    const trust = {
      ...(await on.ports.trust.trust()),
      seal: [certificate, on.signing.pki.issuing.certificate] as const,
    };
    const ports = { ...on.ports, seal: seal(client, 'seal'), trust: { trust: async () => trust } };
    return {
      on: { ...on, ports },
      calls: () => ({ kms: calls, 'time-stamp': on.signing.calls['time-stamp'] }),
    };
  }

  it('alone makes a document valid by one call of the key and one time-stamp', async () => {
    const { on, calls } = await sealed('alone');
    const backlog = backlogOf(on);
    expect(await backlog.take()).toEqual(DONE);
    expect(await backlog.take()).toEqual(DONE);
    expect(calls()).toEqual({ kms: 1, 'time-stamp': 1 });
    const checked = await verifyFile(on.ports, await on.file());
    expect(checked).toMatchObject({ issued: true, verdict: { valid: true } });
    expect(checked.document).toMatchObject({
      complete: true,
      signatures: [{ kind: 'seal', office: 'seal', organisation: 'Павлодар облысының басқармасы' }],
    });
  });

  it('last comes after the head, by one call of the key and one time-stamp of its own', async () => {
    const { on, calls } = await sealed('last');
    const backlog = backlogOf(on);
    expect(await backlog.take()).toEqual(DONE);
    expect(calls()).toEqual({ kms: 0, 'time-stamp': 0 });
    await on.sign();
    expect(await backlog.take()).toEqual(DONE);
    expect(calls()).toEqual({ kms: 1, 'time-stamp': 2 });
    const checked = await verifyFile(on.ports, await on.file());
    expect(checked.verdict.valid).toBe(true);
    expect(checked.document?.signatures.map(({ kind }) => kind)).toEqual(['person', 'seal']);
  });

  it('waits while KMS does not answer, and nothing is stored of it', async () => {
    const { on } = await sealed('alone');
    const nobody = new KMSClient({
      endpoint: 'http://127.0.0.1:1',
      region: 'eu-central-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    });
    const before = [...on.at.ports.documents.files.keys()];
    const backlog = backlogOf({ ...on, ports: { ...on.ports, seal: seal(nobody, 'seal') } });
    expect(await backlog.take(2)).toEqual(LEFT);
    expect(backlog.hidden).toEqual([['receipt 2', 30]]);
    expect([...on.at.ports.documents.files.keys()]).toEqual(before);
  });
});
