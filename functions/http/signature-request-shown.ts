import * as z from 'zod';
import type { ToSign } from '#functions/application/request-signature.ts';
import { SigningOfficeShown } from './document-shown.ts';
import { once } from './operation.ts';
import { At } from './shown.ts';

/** A CMS with its chain and a time-stamp is a tenth of this. */
export const LONGEST_CMS = 64 * 1024;

export const SignatureRequestShown = once(() =>
  z
    .strictObject({
      request: z.string(),
      document: z.string(),
      office: SigningOfficeShown(),
      version: z.int(),
      content: z.string().meta({ description: 'The bytes, in base64' }),
      digest: z.string().meta({ description: 'Their SHA-256, in hexadecimal' }),
      expiresAt: At(),
    })
    .meta({ id: 'SignatureRequest' }),
);

/** What is to be signed, as an answer shows it. */
export const toSignView = ({ request, content, digest }: ToSign) => ({
  request: request.id,
  document: request.document,
  office: request.office,
  version: request.version,
  content: Buffer.from(content).toString('base64'),
  digest: Buffer.from(digest).toString('hex'),
  expiresAt: request.expiresAt,
});
