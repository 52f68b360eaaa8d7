/**
 * How many decisions are signed and verified in a second by this process on one core, and how many bytes a signature
 * adds; beside pkijs, which judges container, chain and time-stamp of the same file in this process, but neither the
 * file nor revocation; and beside `openssl cms`, started once for each signature as a script would, which signs and verifies a container
 * but places it in no PDF and asks nothing of revocation. `npm run bench:signatures`
 */
import { spawnSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import { decision } from '#test/documents/signature/decision.ts';
import {
  at,
  cmsOf,
  evidenceOf,
  pkiOf,
  policyOf,
  signed,
  signedWithEvidence,
} from '#test/documents/signature/house-of-signers.ts';
import { askPkijs } from '#test/documents/signature/pkijs-oracle.ts';

const ROUNDS = 200;
const OPENSSL_ROUNDS = 20;
const pdf = decision();

/** Calls in a second, by the median of the rounds. */
async function perSecond(call: () => unknown, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds + rounds / 5; round++) {
    const start = performance.now();
    await call();
    if (round >= rounds / 5) times.push(performance.now() - start);
  }
  return 1000 / (times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN);
}

type Row = { readonly what: string; readonly 'per second': string; readonly 'bytes added': number | string };

async function own(kind: 'ec' | 'rsa'): Promise<readonly Row[]> {
  const pki = pkiOf(kind);
  const evidence = evidenceOf(pki);
  const policy = policyOf(pki);
  const asked = { ...policy, certificates: evidence.certificates, crls: [], at: new Date('2026-12-01') };
  const rows: Row[] = [];
  const row = async (what: string, call: () => unknown, added: number | string): Promise<void> => {
    rows.push({
      what: `${kind}: ${what}`,
      'per second': (await perSecond(call, ROUNDS)).toFixed(0),
      'bytes added': added,
    });
  };
  const plain = signed(pdf, pki, { stamping: 'none' });
  const stamped = signed(pdf, pki);
  const lasting = signedWithEvidence(pdf, pki);
  await row('sign B-B', () => signed(pdf, pki, { stamping: 'none' }), plain.length - pdf.length);
  await row('sign B-T, the authority in this process', () => signed(pdf, pki), stamped.length - pdf.length);
  await row(
    'evidence of B-LT with its three OCSP answers',
    () => evidenceOf(pki),
    lasting.length - stamped.length,
  );
  await row('verify B-T', () => verifyPdf(stamped, { policy, at: at('2026-12-01'), evidence }), '');
  await row('pkijs: the same container, chain and time-stamp', () => askPkijs(stamped, asked), '');
  await row('verify B-LT', () => verifyPdf(lasting, { policy, at: at('2026-12-01') }), '');
  return rows;
}

async function openssl(): Promise<readonly Row[]> {
  if (spawnSync('openssl', ['version']).error) return [];
  const pki = pkiOf('ec');
  const folder = mkdtempSync(join(tmpdir(), 'qonys-bench-'));
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const pem = (der: Buffer): string => new X509Certificate(der).toString();
  const [content, signer, root] = [
    write('content.pdf', pdf),
    write('signer.pem', pem(pki.head.certificate)),
    write('root.pem', pem(pki.root.certificate)),
  ];
  const key = write(
    'key.pem',
    createPrivateKey(pki.head.key.export({ type: 'pkcs8', format: 'pem' })).export({
      type: 'pkcs8',
      format: 'pem',
    }),
  );
  const cms = write(
    'cms.der',
    cmsOf(new X509Certificate(pki.head.certificate).raw.subarray(0, 32), pki.head, []),
  );
  const chain = write('issuing.pem', pem(pki.issuing.certificate));
  const run = (...options: readonly string[]): void => {
    const { status, stderr } = spawnSync('openssl', ['cms', ...options]);
    if (status !== 0) throw new Error(stderr.toString());
  };
  const sign = (): void =>
    run(
      '-sign',
      '-binary',
      '-cades',
      '-in',
      content,
      '-signer',
      signer,
      '-inkey',
      key,
      '-certfile',
      chain,
      '-outform',
      'DER',
      '-out',
      cms,
    );
  const verify = (): void =>
    run(
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      cms,
      '-content',
      content,
      '-CAfile',
      root,
      '-purpose',
      'any',
      '-out',
      '/dev/null',
    );
  const rows: Row[] = [];
  for (const [what, call] of [
    ['sign', sign],
    ['verify', verify],
  ] as const) {
    const rate = await perSecond(call, OPENSSL_ROUNDS);
    rows.push({
      what: `ec: openssl cms, a process each: ${what}`,
      'per second': rate.toFixed(0),
      'bytes added': '',
    });
  }
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

console.table([...(await own('ec')), ...(await own('rsa')), ...(await openssl())]);
