/**
 * Changes every byte of a B-T file, one at a time and each in several ways, and counts the verdicts: none may be valid.
 * Then every byte of the evidence of a B-LT file, which no signature covers: what stays valid there (white space, a proof
 * that another makes needless) is counted and told.
 * `npm run prove:signatures -- [each so many bytes] [so many threads]`
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Verification, verifyPdf } from '#functions/documents/signature/verify.ts';
import { decision } from './decision.ts';
import { at, evidenceOf, pkiOf, policyOf, signed, signedWithEvidence } from './house-of-signers.ts';

type Share = {
  readonly file: Uint8Array;
  readonly options: Verification;
  /** The first byte of this share, and how far the next is. */
  readonly from: number;
  readonly step: number;
};
type Found = {
  readonly tried: number;
  readonly valid: readonly number[];
  readonly reasons: ReadonlyMap<string, number>;
};

const WAYS: readonly ((byte: number) => number)[] = [(byte) => byte ^ 1, (byte) => byte ^ 0x20, () => 0];

async function tryShare({ file, options, from, step }: Share): Promise<Found> {
  const bytes = Buffer.from(file);
  const reasons = new Map<string, number>();
  const valid: number[] = [];
  let tried = 0;
  for (let offset = from; offset < bytes.length; offset += step) {
    for (const way of WAYS) {
      const before = bytes[offset] ?? 0;
      if (way(before) === before) continue;
      bytes[offset] = way(before);
      const verdict = await verifyPdf(bytes, options);
      bytes[offset] = before;
      tried++;
      if (verdict.valid) valid.push(offset);
      const [reason] = [...verdict.reasons, ...verdict.signatures.flatMap((one) => one.reasons)];
      reasons.set(reason?.code ?? 'valid', (reasons.get(reason?.code ?? 'valid') ?? 0) + 1);
    }
  }
  return { tried, valid, reasons };
}

const inThread = (share: Share): Promise<Found> =>
  new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: share })
      .once('message', resolve)
      .once('error', reject);
  });

async function prove(name: string, share: Omit<Share, 'step'>): Promise<number> {
  const [each = 1, threads = availableParallelism()] = process.argv.slice(2).map(Number);
  const began = performance.now();
  const found = await Promise.all(
    Array.from({ length: threads }, (_, index) =>
      inThread({ ...share, from: share.from + index * each, step: each * threads }),
    ),
  );
  const reasons = new Map<string, number>();
  for (const [code, count] of found.flatMap((one) => [...one.reasons])) {
    reasons.set(code, (reasons.get(code) ?? 0) + count);
  }
  const tried = found.reduce((sum, one) => sum + one.tried, 0);
  const valid = found.flatMap((one) => one.valid).toSorted((a, b) => a - b);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(
    `${name}: ${tried} changes of ${share.file.length - share.from} bytes in ${seconds} s, ${valid.length} still valid`,
  );
  console.table(Object.fromEntries(reasons));
  if (valid.length > 0) console.log(`valid at ${[...new Set(valid)].slice(0, 40).join(' ')}`);
  return valid.length;
}

async function main(): Promise<void> {
  const pki = pkiOf('ec');
  const pdf = decision(0);
  const policy = policyOf(pki);
  const stamped = signed(pdf, pki);
  const lasting = signedWithEvidence(pdf, pki);
  const options = { policy, at: at('2026-12-01') };
  const beside = { ...options, evidence: evidenceOf(pki) };
  const wrong = await prove('B-T', { file: stamped, options: beside, from: 0 });
  await prove('B-LT, its evidence', { file: lasting, options, from: stamped.length });
  process.exitCode = wrong === 0 ? 0 : 1;
}

if (isMainThread) await main();
else parentPort?.postMessage(await tryShare(workerData));
