/**
 * Changes every byte of a B-T file, one at a time and each in several ways, and counts the verdicts: none may be valid.
 * Then every byte of the evidence of a B-LT file, which no signature covers: what stays valid there (white space, a proof
 * that another makes needless) is counted and told.
 * `npm run prove:signatures`
 */
import type { Evidence } from '#functions/documents/signature/evidence.ts';
import { verifyPdf } from '#functions/documents/signature/verify.ts';
import { decision } from './decision.ts';
import { at, evidenceOf, pkiOf, policyOf, signed, signedWithEvidence } from './house-of-signers.ts';

const STEP = Number(process.argv[2] ?? 1);
const pki = pkiOf('ec');
const pdf = decision(0);
const evidence = evidenceOf(pki);
const WAYS: readonly ((byte: number) => number)[] = [(byte) => byte ^ 1, (byte) => byte ^ 0x20, () => 0];

async function prove(name: string, file: Buffer, from: number, beside?: Evidence): Promise<number> {
  const reasons = new Map<string, number>();
  const valid: number[] = [];
  let tried = 0;
  for (let offset = from; offset < file.length; offset += STEP) {
    for (const way of WAYS) {
      const before = file[offset] ?? 0;
      if (way(before) === before) continue;
      file[offset] = way(before);
      const verdict = await verifyPdf(file, {
        policy: policyOf(pki),
        at: at('2026-12-01'),
        ...(beside ? { evidence: beside } : {}),
      });
      file[offset] = before;
      tried++;
      if (verdict.valid) valid.push(offset);
      const [reason] = [...verdict.reasons, ...verdict.signatures.flatMap((one) => one.reasons)];
      reasons.set(reason?.code ?? 'valid', (reasons.get(reason?.code ?? 'valid') ?? 0) + 1);
    }
  }
  console.log(`${name}: ${tried} changes, ${valid.length} still valid`);
  console.table(Object.fromEntries(reasons));
  if (valid.length > 0) console.log(`valid at ${[...new Set(valid)].slice(0, 40).join(' ')}`);
  return valid.length;
}

const stamped = Buffer.from(signed(pdf, pki));
const lasting = Buffer.from(signedWithEvidence(pdf, pki));
const wrong = await prove('B-T', stamped, 0, evidence);
await prove('B-LT, its evidence', lasting, stamped.length);
process.exitCode = wrong === 0 ? 0 : 1;
