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
import {
  givenBy,
  REQUEST_EXAMPLE,
  SignatureGiven,
  ToSignAsked,
  toSignAnswers,
  toSignResponse,
} from './signing.ts';
import { standing } from './standing.ts';
import { SUBSTITUTION_REFUSALS } from './substitutions.ts';

type Dependencies = Parameters<typeof requestSignature>[0] & Parameters<typeof signDocument>[0] & StandingIn;

const DOCUMENT = 'kandas-2026-annex-4-inclusion-0123456789abcdef';

const signing = { policy: 'sign', path: CasePath, changes: true, ifMatch: true, forAnother: true } as const;
const REFUSES = [
  ...SUBSTITUTION_REFUSALS,
  'case-not-found',
  'version-changed',
  'signature-not-due',
  'signer-not-permitted',
  'signer-repeated',
] as const;
const path = { caseId: CASE_ID };

const ASK = operation({
  ...signing,
  summary: 'Gives what is to be signed',
  description:
    'The bytes that a detached CMS is to be made of, for whoever has to sign next. Good for half an hour, for this version of the case, this file, this seat and this person. The same key gives the same bytes again.',
  body: ToSignAsked,
  refuses: [...REFUSES, 'document-not-found'],
  answers: () => toSignAnswers({ document: DOCUMENT, office: 'head', version: 6 }),
  example: { path, body: { document: DOCUMENT } },
});

const GIVE = operation({
  ...signing,
  summary: 'Signs a document with what a person has signed outside',
  description:
    'Takes the detached CMS (RFC 5652) over the bytes of the request, checks it, adds a time-stamp and records it. 202 when the time-stamp authority does not answer: the signature is kept and completed later.',
  body: SignatureGiven,
  refuses: [...REFUSES, 'signature-request-not-found', 'document-changed', 'signature-invalid'],
  answers: () => ({
    200: { says: 'The document is signed', json: CaseShown(), headers: ETAG, example: CASE },
    202: { says: 'The signature waits for its time-stamp', json: CaseShown(), headers: ETAG, example: CASE },
  }),
  example: { path, body: { request: REQUEST_EXAMPLE, cms: 'MIIB' } },
});

export const signatureRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/cases/{caseId}/signature-requests': route(
    ASK,
    standing(dependencies, async ({ path, body, version, idempotency, caller, language }) => {
      const asking = { caller, ...path, ...body, version, idempotency };
      return toSignResponse(await requestSignature(dependencies, asking), language);
    }),
  ),
  'POST /v1/cases/{caseId}/signature': route(
    GIVE,
    standing(dependencies, async ({ path, body, version, idempotency, caller, language }) => {
      const given = { caller, ...path, ...givenBy(body), version, idempotency };
      const signed = await signDocument(dependencies, given);
      if (!signed.ok) return problem(signed.refusal, language);
      const { kase, version: now } = signed.value;
      const isPending = kase.documents.some(({ pending }) => pending?.by.subject === caller.subject);
      return json(isPending ? 202 : 200, caseView(kase, now, caller), { etag: etagOf(now) });
    }),
  ),
});
