import * as z from 'zod';
import type { SessionStore } from '#functions/application/ports/sessions.ts';
import { withProgress } from '#functions/application/read-session.ts';
import type { StandingIn } from '#functions/application/record-substitution.ts';
import { requestMinutesSignature, signMinutes } from '#functions/application/sign-minutes.ts';
import { etagOf } from './case-view.ts';
import { operation } from './operation.ts';
import { PathId } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { SESSION } from './session-example.ts';
import { SessionShown } from './session-shown.ts';
import { sessionView } from './session-view.ts';
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

type Dependencies = Parameters<typeof requestMinutesSignature>[0] &
  Parameters<typeof signMinutes>[0] &
  StandingIn & { readonly sessions: SessionStore };

const DOCUMENT = 'session-minutes-0123456789abcdef';

const signing = {
  policy: 'act-in-session',
  path: z.object({ sessionId: PathId }),
  changes: true,
  ifMatch: true,
  forAnother: true,
} as const;
const REFUSES = [
  ...SUBSTITUTION_REFUSALS,
  'session-not-found',
  'not-permitted',
  'session-changed',
  'signature-not-due',
  'signer-not-permitted',
  'signer-repeated',
] as const;
const path = { sessionId: SESSION.id };

const ASK = operation({
  ...signing,
  summary: 'Gives what is to be signed of the minutes',
  description:
    'The bytes that a detached CMS is to be made of, for whoever presided first and for the secretary then. Good for half an hour, for this version of the session, this file, this seat and this person. The same key gives the same bytes again.',
  body: ToSignAsked,
  refuses: [...REFUSES, 'document-not-found'],
  answers: () => toSignAnswers({ document: DOCUMENT, office: 'commission-presiding', version: 9 }),
  example: { path, body: { document: DOCUMENT } },
});

const GIVE = operation({
  ...signing,
  summary: 'Signs the minutes with what a person has signed outside',
  description:
    'Takes the detached CMS (RFC 5652) over the bytes of the request, checks it, adds a time-stamp and records it. 503 when the time-stamp authority does not answer: nothing was recorded, and the same may be sent again.',
  body: SignatureGiven,
  refuses: [
    ...REFUSES,
    'signature-request-not-found',
    'document-changed',
    'signature-invalid',
    'signing-unavailable',
  ],
  answers: () => ({
    200: { says: 'The minutes are signed', json: SessionShown(), headers: ETAG, example: SESSION },
  }),
  example: { path, body: { request: REQUEST_EXAMPLE, cms: 'MIIB' } },
});

/** Signing the minutes of a session: who presided, then the secretary. */
export const minutesSignatureRoutes = (dependencies: Dependencies): Routes => ({
  'POST /v1/sessions/{sessionId}/signature-requests': route(
    ASK,
    standing(dependencies, async ({ path, body, version, idempotency, caller, language }) => {
      const asking = { caller, ...path, ...body, version, idempotency };
      return toSignResponse(await requestMinutesSignature(dependencies, asking), language);
    }),
  ),
  'POST /v1/sessions/{sessionId}/signature': route(
    GIVE,
    standing(dependencies, async ({ path, body, version, idempotency, caller, language }) => {
      const given = { caller, ...path, ...givenBy(body), version, idempotency };
      const signed = await signMinutes(dependencies, given);
      if (!signed.ok) return problem(signed.refusal, language);
      const shown = sessionView(await withProgress(dependencies.sessions, signed.value));
      return json(200, shown, { etag: etagOf(signed.value.version) });
    }),
  ),
});
