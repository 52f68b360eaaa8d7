import { createHash } from 'node:crypto';
import { HASHES, isAccepted, isSignedBy, SHA_256 } from './algorithms.ts';
import { algorithmIn } from './certificates.ts';
import { DerFault, octetsIn, oidIn, sequenceIn, TAG } from './der-reader.ts';
import type { Reason } from './reasons.ts';
import { OID, type ReadSignedData } from './signed-data.ts';

/** Whether signed attributes bind the signer's certificate: `absent` says nothing of it, `other` names another. */
export type Binding = 'bound' | 'absent' | 'other';

export type SignatureCheck = { readonly reasons: readonly Reason[]; readonly binding: Binding };

/** By the hash in signing-certificate-v2 (RFC 5035, 3): an algorithm where it is not SHA-256, then the hash. */
export function bindingOf({ signedAttributes, signer }: ReadSignedData): Binding {
  const value = signedAttributes.get(OID.signingCertificateV2);
  if (value === undefined) return 'absent';
  const parts = sequenceIn(sequenceIn(sequenceIn(value)[0])[0]);
  const isNamed = parts[0]?.tag === TAG.sequence;
  const algorithm = HASHES[isNamed ? algorithmIn(parts[0]) : SHA_256];
  if (algorithm === undefined) return 'other';
  const hash = createHash(algorithm).update(signer.der).digest();
  return hash.equals(octetsIn(parts[isNamed ? 1 : 0])) ? 'bound' : 'other';
}

/** Whether this process can check the signature at all. */
function algorithmReason({ digestOid, signatureOid }: ReadSignedData): Reason | undefined {
  if (!Object.hasOwn(HASHES, digestOid)) return { code: 'algorithm-not-accepted', detail: digestOid };
  return isAccepted(signatureOid) ? undefined : { code: 'algorithm-not-accepted', detail: signatureOid };
}

/** Whether the attributes are of this content. */
function attributeReasons(cms: ReadSignedData, content: Uint8Array): Reason[] {
  const type = cms.signedAttributes.get(OID.contentType);
  const digest = cms.signedAttributes.get(OID.messageDigest);
  if (!type || !digest || oidIn(type) !== cms.contentType) {
    return [{ code: 'cms-malformed', detail: 'signed attributes' }];
  }
  const hash = createHash(HASHES[cms.digestOid] ?? '')
    .update(content)
    .digest();
  return hash.equals(octetsIn(digest)) ? [] : [{ code: 'document-changed' }];
}

function checked(cms: ReadSignedData, signedBytes: Buffer, content: Uint8Array): SignatureCheck {
  const reasons = attributeReasons(cms, content);
  const isSigned = isSignedBy(cms.signer.key, {
    oid: cms.signatureOid,
    digestOid: cms.digestOid,
    message: signedBytes,
    signature: cms.signature,
  });
  if (!isSigned) reasons.push({ code: 'signature-wrong' });
  const binding = bindingOf(cms);
  if (binding === 'other') reasons.push({ code: 'signing-certificate-mismatch' });
  return { reasons, binding };
}

/** Checks the signature of a CMS over its content: digest, attributes, key. Nothing of the certificate. */
export function checkSignature(cms: ReadSignedData, content: Uint8Array): SignatureCheck {
  const malformed: SignatureCheck = {
    reasons: [{ code: 'cms-malformed', detail: 'signed attributes' }],
    binding: 'absent',
  };
  const unfit = algorithmReason(cms);
  if (unfit) return { reasons: [unfit], binding: 'absent' };
  if (!cms.signedBytes) return malformed;
  try {
    return checked(cms, cms.signedBytes, content);
  } catch (error) {
    if (error instanceof DerFault) return malformed;
    throw error;
  }
}
