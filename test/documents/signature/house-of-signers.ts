import { sign } from 'node:crypto';
import { assembleCms } from '#functions/documents/signature/assemble-cms.ts';
import { embedSignature } from '#functions/documents/signature/embed-signature.ts';
import { addEvidence, type Evidence } from '#functions/documents/signature/evidence.ts';
import { ocspQuestions } from '#functions/documents/signature/ocsp.ts';
import {
  type PreparedSignature,
  prepareSignature,
} from '#functions/documents/signature/prepare-signature.ts';
import { readCms, withTimeStamp } from '#functions/documents/signature/read-cms.ts';
import { signedAttributes } from '#functions/documents/signature/signed-attributes.ts';
import { timeStampRequest, timeStampToken } from '#functions/documents/signature/time-stamp.ts';
import type { TrustPolicy } from '#functions/documents/signature/trust-policy.ts';
import { Instant } from '#functions/law/calendar/instant.ts';
import type { Result } from '#functions/law/result.ts';
import { type Holder, makePki, type Pki } from '#infra/local/pki/development-pki.ts';
import { type KeyKind, newSerial } from '#infra/local/pki/identities.ts';
import { algorithmOf, type Identity } from '#infra/local/pki/issue-certificate.ts';
import { answerOcsp } from '#infra/local/pki/ocsp-responder.ts';
import { answerTimeStamp } from '#infra/local/pki/time-stamp-authority.ts';

export const HOLDER: Holder = { organisation: 'Павлодар облысының басқармасы', bin: '971240001315' };
const POLICY_OF_TIME_STAMPS = '1.2.398.3.3.2.6.2';
export const SIGNED_AT = Instant.parse('2026-11-21T05:00:00.000Z');
export const at = (instant: string): Instant => Instant.parse(new Date(instant).toISOString());

export const pkiOf = (
  kind: KeyKind,
  more: { readonly holder?: Holder; readonly headUntil?: Date } = {},
): Pki =>
  makePki({
    kind,
    holder: HOLDER,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2030-01-01T00:00:00Z'),
    ...more,
  });

export const policyOf = (pki: Pki, more: Partial<TrustPolicy> = {}): TrustPolicy => ({
  anchors: [pki.root.certificate],
  timeStampAnchors: [pki.root.certificate],
  timeStampPolicies: [POLICY_OF_TIME_STAMPS],
  level: 'B-T',
  organisations: [HOLDER.bin],
  revocation: 'required',
  freshnessSeconds: 3600,
  ...more,
});

/** @throws when the result is a refusal */
export function accept<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** A detached CMS of a signer over a digest, as a raw key makes it. */
export function cmsOf(digest: Uint8Array, signer: Identity, chain: readonly Buffer[]): Uint8Array {
  const attributes = signedAttributes(digest, signer.certificate);
  return assembleCms({
    attributes,
    signature: sign('sha256', attributes.der, signer.key),
    algorithm: algorithmOf(signer.key),
    certificates: [signer.certificate, ...chain],
  });
}

export type Stamping = {
  readonly at?: Instant;
  readonly policy?: string;
  readonly of?: Uint8Array;
  readonly by?: Identity;
};

/** A time-stamp token over the signature of a CMS. */
export function tokenOf(cms: Uint8Array, pki: Pki, stamping: Stamping = {}): Uint8Array {
  const request = timeStampRequest(stamping.of ?? accept(readCms(cms)).signatureValue, newSerial());
  const response = answerTimeStamp(request.der, {
    authority: stamping.by ?? pki.timeStamps,
    chain: [pki.issuing.certificate],
    policy: stamping.policy ?? POLICY_OF_TIME_STAMPS,
    now: () => new Date(stamping.at ?? SIGNED_AT),
    serial: newSerial,
  });
  return accept(timeStampToken(response, request));
}

export type Signing = {
  readonly signer?: Identity;
  readonly signedAt?: Instant;
  /** Without a time-stamp where `none`. */
  readonly stamping?: Stamping | 'none';
  readonly cms?: (prepared: PreparedSignature) => Uint8Array;
};

/** Signs a file to B-B or B-T, as the use cases do. */
export function signed(
  pdf: Uint8Array,
  pki: Pki,
  { signer = pki.head, signedAt = SIGNED_AT, stamping = {}, cms }: Signing = {},
): Uint8Array {
  const prepared = accept(prepareSignature(pdf, { at: signedAt }));
  const container = cms?.(prepared) ?? cmsOf(prepared.digest, signer, [pki.issuing.certificate]);
  const stamped =
    stamping === 'none' ? container : withTimeStamp(container, tokenOf(container, pki, stamping));
  return accept(embedSignature(prepared, stamped));
}

export type Answering = {
  readonly at?: Instant;
  readonly validSeconds?: number;
  /** When the head's certificate was revoked. */
  readonly revokedAt?: Instant;
};

/** What the responders say of a signer's chain and of the time-stamp authority's. */
export function evidenceOf(
  pki: Pki,
  { at: now = SIGNED_AT, validSeconds = 3600, revokedAt }: Answering = {},
  signer: Identity = pki.head,
): Evidence {
  const certificates = [signer.certificate, pki.issuing.certificate, pki.timeStamps.certificate];
  const questions = ocspQuestions(certificates, [pki.root.certificate]);
  const [first] = questions;
  const ocspResponses = questions.map((question) =>
    answerOcsp(question.request, {
      answering: [
        { issuer: pki.issuing.certificate, responder: pki.ocsp },
        { issuer: pki.root.certificate, responder: pki.rootOcsp },
      ],
      now: () => new Date(now),
      validSeconds,
      revokedAt: () => (question === first && revokedAt ? new Date(revokedAt) : undefined),
    }),
  );
  return { certificates: [pki.issuing.certificate], ocspResponses, crls: [] };
}

/** Signs to B-LT: with a time-stamp, and the evidence in the file. */
export const signedWithEvidence = (
  pdf: Uint8Array,
  pki: Pki,
  signing: Signing = {},
  answering: Answering = {},
): Uint8Array => accept(addEvidence(signed(pdf, pki, signing), evidenceOf(pki, answering, signing.signer)));
