import * as z from 'zod';
import type { NationalVerdict, NationalVerifier } from '#functions/application/ports/national-signatures.ts';
import { post } from './post.ts';

/** What of NCANode 3's answer to `/cms/verify` is used (its openapi.yml, CmsVerificationResponse). */
const Answer = z.object({
  valid: z.boolean(),
  signers: z.array(
    z.object({
      certificates: z.array(
        z.object({
          valid: z.boolean(),
          revocations: z.array(z.object({ revoked: z.boolean(), by: z.string() })).optional(),
        }),
      ),
    }),
  ),
});
type Answer = z.infer<typeof Answer>;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function read(body: Uint8Array): Answer | undefined {
  try {
    return Answer.safeParse(JSON.parse(Buffer.from(body).toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** `valid` covers signature, chain and revocation at once; the certificate tells which of them it was. */
function verdictOf({ valid, signers }: Answer): NationalVerdict {
  const [certificate, ...others] = signers.flatMap(({ certificates }) => certificates);
  if (!certificate || others.length > 0) return { outcome: 'refused', because: 'malformed' };
  const revocations = certificate.revocations ?? [];
  if (revocations.some(({ revoked }) => revoked)) return { outcome: 'refused', because: 'revoked' };
  if (!certificate.valid) return { outcome: 'refused', because: 'chain' };
  if (!valid) return { outcome: 'refused', because: 'signature' };
  return { outcome: 'verified', revocation: revocations.length > 0 ? 'good' : 'unknown' };
}

/**
 * Verifies signatures in national algorithms by NCANode 3 (`POST /cms/verify`), which must run in a network of ours:
 * it has no access control of its own. It judges certificates as of now, and does not compare a time-stamp with the
 * signature; that is done here. What it refuses with 4xx is taken as a wrong signature: the container itself is
 * well formed, or it would not be sent.
 */
export const ncanode = (url: string, milliseconds: number): NationalVerifier => ({
  verify: async (cms, data) => {
    const request = {
      cms: base64(cms),
      ...(data === undefined ? {} : { data: base64(data) }),
      revocationCheck: ['OCSP'],
    };
    const answered = await post(`${url.replace(/\/$/u, '')}/cms/verify`, {
      body: Buffer.from(JSON.stringify(request)),
      contentType: 'application/json',
      accept: 'application/json',
      milliseconds,
    });
    if (answered.outcome === 'refused') return { outcome: 'refused', because: 'signature' };
    const answer = answered.outcome === 'answered' ? read(answered.body) : undefined;
    return answer ? verdictOf(answer) : { outcome: 'unavailable' };
  },
});
