import type { Instant } from '#functions/law/calendar/instant.ts';
import type { Evidence } from './evidence.ts';
import type { NationalVerifier } from './national-algorithms.ts';
import type { TrustPolicy } from './trust-policy.ts';
import type { Verdict } from './verdict.ts';

/**
 * Says of any bytes whether they are a PDF that is validly signed under a policy, and if not, why. Never throws for
 * what the bytes hold. A certificate is judged for the time of a trusted time-stamp, else for `at`.
 */
export async function verifyPdf(
  _pdf: Uint8Array,
  _options: {
    readonly policy: TrustPolicy;
    readonly at: Instant;
    /** Proofs kept beside the file, which need not be in it. */
    readonly evidence?: Evidence;
    /** Undefined: signatures in national algorithms are refused with a clear reason. */
    readonly national?: NationalVerifier;
  },
): Promise<Verdict> {
  throw new Error('not yet');
}
