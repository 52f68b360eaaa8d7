import * as z from 'zod';
import type { StandingIn } from '#functions/application/record-substitution.ts';
import { requestSignature } from '#functions/application/request-signature.ts';
import { signDocument } from '#functions/application/sign-document.ts';
import { CaseShown } from './case-shown.ts';
import { caseView, etagOf } from './case-view.ts';
import { CASE, CASE_ID } from './examples.ts';
import { operation } from './operation.ts';
import { CasePath } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { ETAG } from './shown.ts';
import { LONGEST_CMS, SignatureRequestShown, toSignView } from './signature-request-shown.ts';
import { standing } from './standing.ts';
import { SUBSTITUTION_REFUSALS } from './substitutions.ts';

type Dependencies = Parameters<typeof requestSignature>[0] & Parameters<typeof signDocument>[0] & StandingIn;

const DOCUMENT = 'kandas-2026-annex-4-inclusion-0123456789abcdef';
const REQUEST = '5f2b6f0e3a5f4a0c8b1d2e3f4a5b6c7d';
const ASK = operation({
  summary: 'Gives what is to be signed',
  description:
    'The bytes that a detached CMS is to be made of, for whoever has to sign next. Good for half an hour, for this version of the case, this file, this seat and this person. The same key gives the same bytes again.',
  policy: 'sign',
  path: CasePath,
  body: z.strictObject({ document: z.string().min(1).max(200) }),
  changes: true,
  ifMatch: true,
  forAnother: true,
  refuses: [
    ...SUBSTITUTION_REFUSALS,
    'case-not-found',
    'document-not-found',
    'version-changed',
    'signature-not-due',
    'signer-not-permitted',
    'signer-repeated',
  ],
  answers: () => ({
    201: {
      says: 'What is to be signed',
      json: SignatureRequestShown(),
      example: {
        request: REQUEST,
        document: DOCUMENT,
        office: 'head',
        version: 6,
        content: 'JVBERi0xLjc…',
        digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        expiresAt: '2026-04-03T06:00:00.000Z',
      },
    },
  }),
  example: { path: { caseId: CASE_ID }, body: { document: DOCUMENT } },
});

const GIVE = operation({
  summary: 'Signs a document with what a person has signed outside',
  description:
    'Takes the detached CMS (RFC 5652) over the bytes of the request, checks it, adds a time-stamp and records it. 202 when the time-stamp authority does not answer: the signature is kept and completed later.',
  policy: 'sign',
  path: CasePath,
  body: z.strictObject({
    request: z.string().min(1).max(100),
    /** In base64 of its DER. */
    cms: z.base64().min(1).max(LONGEST_CMS),
  }),
  changes: true,
  ifMatch: true,
  forAnother: true,
  refuses: [
    ...SUBSTITUTION_REFUSALS,
    'case-not-found',
    'signature-request-not-found',
    'version-changed',
    'document-changed',
    'signature-not-due',
    'signature-invalid',
    'signer-not-permitted',
    'signer-repeated',
  ],
  answers: () => ({
    200: { says: 'The document is signed', json: CaseShown(), headers: ETAG, example: CASE },
    202: { says: 'The signature waits for its time-stamp', json: CaseShown(), headers: ETAG, example: CASE },
  }),
  example: { path: { caseId: CASE_ID }, body: { request: REQUEST, cms: 'MIIB' } },
});

export const signatureRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/cases/{caseId}/signature-requests': route(
    ASK,
    standing(dependencies, async ({ path, body, version, idempotency, caller, language }) => {
      const asking = { caller, ...path, ...body, version, idempotency };
      const asked = await requestSignature(dependencies, asking);
      return asked.ok ? json(201, toSignView(asked.value)) : problem(asked.refusal, language);
    }),
  ),
  'POST /v1/cases/{caseId}/signature': route(
    GIVE,
    standing(dependencies, async ({ path, body, version, idempotency, caller, language }) => {
      const signed = await signDocument(dependencies, {
        caller,
        ...path,
        requestId: body.request,
        cms: Buffer.from(body.cms, 'base64'),
        version,
        idempotency,
      });
      if (!signed.ok) return problem(signed.refusal, language);
      const { kase, version: now } = signed.value;
      const isPending = kase.documents.some(({ pending }) => pending?.by.subject === caller.subject);
      return json(isPending ? 202 : 200, caseView(kase, now, caller), { etag: etagOf(now) });
    }),
  ),
});
