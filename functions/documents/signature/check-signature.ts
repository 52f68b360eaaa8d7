import { createHash } from 'node:crypto';
import { Sequence } from 'asn1js';
import type { Attribute } from 'pkijs';
import { HASHES, isAccepted, isSignedBy, SHA_256 } from './algorithms.ts';
import { childrenOf, octetsIn, oidIn } from './cms-syntax.ts';
import type { Reason } from './reasons.ts';
import { attributeValue, OID, type ReadSignedData } from './signed-data.ts';

/** Whether signed attributes bind the signer's certificate: `absent` says nothing of it, `other` names another. */
export type Binding = 'bound' | 'absent' | 'other';

export type SignatureCheck = { readonly reasons: readonly Reason[]; readonly binding: Binding };

/** Whether a container binds its signer's certificate by a hash (RFC 5035, 4): `absent` without signing-certificate-v2. */
function bindingOf({ signerInfo, signer }: ReadSignedData): Binding {
  const value = attributeValue(signerInfo.signedAttrs?.attributes ?? [], OID.signingCertificateV2);
  if (value === undefined) return 'absent';
  const [certificates] = childrenOf(value);
  const parts = childrenOf(childrenOf(certificates)[0]);
  const hash = parts.map(octetsIn).find((octets) => octets !== undefined);
  const named = parts[0] instanceof Sequence ? (oidIn(childrenOf(parts[0])[0]) ?? '') : SHA_256;
  const name = HASHES[named];
  if (!name || !hash) return 'other';
  return createHash(name).update(signer.der).digest().equals(hash) ? 'bound' : 'other';
}

/** Whether this process can check the signature at all. */
function algorithmReason({ digestOid, signatureOid }: ReadSignedData): Reason | undefined {
  const wrong = [digestOid].filter((oid) => !Object.hasOwn(HASHES, oid));
  if (!isAccepted(signatureOid)) wrong.push(signatureOid);
  return wrong[0] === undefined ? undefined : { code: 'algorithm-not-accepted', detail: wrong[0] };
}

/** Digest and content type, by the signed attributes. */
function attributeReasons(
  cms: ReadSignedData,
  attributes: readonly Attribute[],
  content: Uint8Array,
): Reason[] {
  const type = oidIn(attributeValue(attributes, OID.contentType));
  const digest = octetsIn(attributeValue(attributes, OID.messageDigest));
  if (type !== cms.contentType || !digest) return [{ code: 'cms-malformed', detail: 'signed attributes' }];
  const same = createHash(HASHES[cms.digestOid] ?? '')
    .update(content)
    .digest()
    .equals(digest);
  return same ? [] : [{ code: 'document-changed' }];
}

/** Checks the signature of a CMS over its content: digest, attributes, key. Nothing of the certificate. */
export function checkSignature(cms: ReadSignedData, content: Uint8Array): SignatureCheck {
  const unfit = algorithmReason(cms);
  if (unfit) return { reasons: [unfit], binding: 'absent' };
  const { signedAttrs } = cms.signerInfo;
  if (!signedAttrs) {
    return { reasons: [{ code: 'cms-malformed', detail: 'no signed attributes' }], binding: 'absent' };
  }
  const reasons = attributeReasons(cms, signedAttrs.attributes, content);
  const signed = isSignedBy(cms.signer.key, {
    oid: cms.signatureOid,
    digestOid: cms.digestOid,
    message: Buffer.from(signedAttrs.encodedValue),
    signature: cms.signatureValue,
  });
  if (!signed) reasons.push({ code: 'signature-wrong' });
  const binding = bindingOf(cms);
  if (binding === 'other') reasons.push({ code: 'signing-certificate-mismatch' });
  return { reasons, binding };
}
