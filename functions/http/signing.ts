import * as z from 'zod';
import type { UseCaseRefusal } from '#functions/application/refusals.ts';
import type { ToSign } from '#functions/application/request-signature.ts';
import type { Result } from '#functions/law/result.ts';
import { SigningOfficeShown } from './document-shown.ts';
import { once } from './operation.ts';
import type { Language } from './problems.ts';
import { json, problem, type Response } from './response.ts';
import { At } from './shown.ts';

/** A CMS with its chain and a time-stamp is a tenth of this. */
const LONGEST_CMS = 64 * 1024;

const SignatureRequestShown = once(() =>
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

/** Which document somebody would sign, of a case or of a session. */
export const ToSignAsked = z.strictObject({ document: z.string().min(1).max(200) });

/** What somebody has signed outside. */
export const SignatureGiven = z.strictObject({
  request: z.string().min(1).max(100),
  /** In base64 of its DER. */
  cms: z.base64().min(1).max(LONGEST_CMS),
});

/** What somebody has signed outside, as a use case takes it. */
export const givenBy = ({ request, cms }: z.output<typeof SignatureGiven>) => ({
  requestId: request,
  cms: Buffer.from(cms, 'base64'),
});

export const REQUEST_EXAMPLE = '5f2b6f0e3a5f4a0c8b1d2e3f4a5b6c7d';

/** The answers of an operation that gives what is to be signed. */
export const toSignAnswers = (example: {
  readonly document: string;
  readonly office: string;
  readonly version: number;
}) => ({
  201: {
    says: 'What is to be signed',
    json: SignatureRequestShown(),
    example: {
      request: REQUEST_EXAMPLE,
      ...example,
      content: 'JVBERi0xLjc…',
      digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      expiresAt: '2026-04-03T06:00:00.000Z',
    },
  },
});

/** What is to be signed, or why it is not. */
export const toSignResponse = (asked: Result<ToSign, UseCaseRefusal>, language: Language): Response =>
  asked.ok ? json(201, toSignView(asked.value)) : problem(asked.refusal, language);

const toSignView = ({ request, content, digest }: ToSign) => ({
  request: request.id,
  document: request.document,
  office: request.office,
  version: request.version,
  content: Buffer.from(content).toString('base64'),
  digest: Buffer.from(digest).toString('hex'),
  expiresAt: request.expiresAt,
});
