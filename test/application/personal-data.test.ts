import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writesOf } from '#functions/adapters/dynamodb/case-writes.ts';
import { vault as kmsVault } from '#functions/adapters/kms/vault.ts';
import type { Vault } from '#functions/application/ports/vault.ts';
import { relayEvent } from '#functions/application/relay-event.ts';
import { startKms } from '#infra/local/kms/kms.ts';
import { applicationOf } from '#test/support/applications.ts';
import { EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';
import { inMemoryVault } from '#test/support/in-memory-services.ts';
import { inWords } from '#test/support/in-words.ts';
import { personalWords } from '#test/support/people.ts';

const APPLICATIONS = [1, 2, 3].map((seed) => applicationOf({ seed, familySize: 5 }));
const WORDS = [...new Set(APPLICATIONS.flatMap(personalWords))];

describe('in the whole table', () => {
  let at: House;

  beforeAll(async () => {
    at = house();
    await at.setQuota(100);
    for (const application of APPLICATIONS) {
      const caseId = await recommended(at, application);
      await at.act(caseId, EXAMPLES.include);
      await at.issueSigned(caseId);
      at.clock.move({ days: 40 });
      await at.check({ caseId, deadline: 'included-1', rung: 'due' });
      await at.act(caseId, EXAMPLES.deliver);
      at.clock.move({ days: -40 });
    }
  });

  it('the search would find them: it does in what was filed', () => {
    const filed = JSON.stringify(APPLICATIONS);
    expect(WORDS.length).toBeGreaterThan(60);
    expect(WORDS.filter((word) => !filed.includes(word))).toEqual([]);
  });

  it('no IIN, name, address or birth date stands in the open', () => {
    const table = at.store.dump();
    expect(WORDS.filter((word) => table.includes(word))).toEqual([]);
  });

  it('nor in any item as DynamoDB gets it', () => {
    const items = at.store.changes
      .flatMap((change) => writesOf('table', change))
      .flatMap(({ item: { Put, Update, Delete } }) => [
        Put?.Item,
        Update?.Key,
        Update?.ExpressionAttributeValues,
        Delete?.Key,
      ])
      .flatMap((item) => (item ? [inWords(unmarshall(item))] : []))
      .join('\n');
    expect(items).toContain('ENTRY#');
    expect(WORDS.filter((word) => items.includes(word))).toEqual([]);
  });

  it('nor in a message that leaves the system', async () => {
    for (const recorded of at.store.stream()) await relayEvent({ events: at.ports.events }, recorded);
    const messages = JSON.stringify(at.ports.events.published);
    expect(at.ports.events.published.length).toBeGreaterThan(20);
    expect(WORDS.filter((word) => messages.includes(word))).toEqual([]);
  });

  it('nor in the name under which a document is stored', () => {
    const names = [...at.ports.documents.files.keys()].join('\n');
    expect(WORDS.filter((word) => names.includes(word))).toEqual([]);
  });
});

let folder: string;
let kms: Awaited<ReturnType<typeof startKms>>;
const vaults: Record<string, () => Vault> = {
  'in memory': () => inMemoryVault(),
  'of KMS': () => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new KMSClient({ endpoint: kms.url, region: 'eu-central-1', credentials, maxAttempts: 1 });
    return kmsVault(client, { dataKeyId: 'data', applicantKeyId: 'applicant' });
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qonys-vault-'));
  const keys = [
    { keyId: 'data', spec: 'SYMMETRIC_DEFAULT' },
    { keyId: 'applicant', spec: 'HMAC_256' },
  ] as const;
  kms = await startKms({ folder, keys, now: () => new Date() });
});

afterAll(async () => {
  await kms.stop();
  rmSync(folder, { recursive: true });
});

/** What node's cipher and KMS say of a key, a context or a text that do not belong together. */
const CLOSED = /unable to authenticate|InvalidCiphertext|UnknownError/;

describe.each(Object.keys(vaults))('the vault %s', (name) => {
  const PLAIN = JSON.stringify(APPLICATIONS[0]);
  let vault: Vault;
  beforeAll(() => {
    vault = (vaults[name] ?? inMemoryVault)();
  });

  it('opens what it has sealed, letter by letter, as often as its key is opened', async () => {
    const key = await vault.newKey('case-1');
    const sealed = key.seal('PERSONS#0001', PLAIN);
    expect(inWords(sealed)).not.toContain(APPLICATIONS[0]?.applicant.surname);
    expect(key.open(sealed)).toBe(PLAIN);
    expect((await vault.openKey('case-1', key.wrapped)).open(sealed)).toBe(PLAIN);
  });

  it('does not open it as another item, nor its key for another case', async () => {
    const key = await vault.newKey('case-1');
    const sealed = key.seal('PERSONS#0001', PLAIN);
    expect(() => key.open({ ...sealed, item: 'PERSONS#0002' })).toThrow(CLOSED);
    await expect(vault.openKey('case-2', key.wrapped)).rejects.toThrow(CLOSED);
  });

  it('does not open it with the key of another case, nor with another key of the same', async () => {
    const sealed = (await vault.newKey('case-1')).seal('P', PLAIN);
    for (const caseId of ['case-2', 'case-1']) {
      const other = await vault.newKey(caseId);
      expect(() => other.open(sealed)).toThrow(CLOSED);
    }
  });

  it('does not open what was changed by one bit, wherever it is', async () => {
    const key = await vault.newKey('case-1');
    const sealed = key.seal('PERSONS#0001', PLAIN);
    for (const place of [0, 20, sealed.ciphertext.length - 17, sealed.ciphertext.length - 1]) {
      const ciphertext = Uint8Array.from(sealed.ciphertext);
      ciphertext[place] = (ciphertext[place] ?? 0) ^ 1;
      expect(() => key.open({ ...sealed, ciphertext })).toThrow(CLOSED);
    }
  });

  it('seals the same text differently each time', async () => {
    const key = await vault.newKey('case-1');
    const [one, other] = [key.seal('P', PLAIN), key.seal('P', PLAIN)];
    expect(Buffer.from(one.ciphertext).equals(Buffer.from(other.ciphertext))).toBe(false);
  });

  it('gives an IIN one hash, which names its key and does not hold the IIN', async () => {
    const [one, again, other] = await Promise.all(
      ['900101300007', '900101300007', '900101400093'].map((iin) => vault.applicantKey(iin)),
    );
    expect(one).toBe(again);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^[\w-]+:[\w-]{43}$/);
    expect(one).not.toContain('900101300007');
  });
});
