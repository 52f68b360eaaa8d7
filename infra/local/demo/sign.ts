import type { LocalCloud } from '../local-cloud.ts';
import type { Chain } from '../pki/development-pki.ts';
import { signAsHead } from '../pki/development-trust.ts';
import { answered, type Office } from './office.ts';
import type { CaseBody } from './story.ts';

type ToSign = { readonly request: string; readonly content: string };

/**
 * The head signs the last document of a case outside the system, and hands the signature in.
 * @param chain with whose key
 * @throws when refused
 */
export async function signedByHead(
  cloud: LocalCloud,
  head: Office,
  kase: CaseBody,
  chain: Chain = cloud.pki,
): Promise<CaseBody> {
  const path = `/v1/cases/${kase.id}`;
  // The case may have moved on since it was read, by an alert for one.
  const { version, documents } = answered<CaseBody>('reading the case', await head.get(path), 200);
  const sending = { ifMatch: `"${version}"` };
  const asked = await head.post(`${path}/signature-requests`, { document: documents.at(-1)?.id }, sending);
  const { request, content } = answered<ToSign>('asking what is to be signed', asked, 201);
  const cms = Buffer.from(signAsHead(chain, Buffer.from(content, 'base64'))).toString('base64');
  return answered('signing', await head.post(`${path}/signature`, { request, cms }, sending), 200);
}
