import * as z from 'zod';
import type { TokenKeys } from '#functions/application/ports/verification.ts';
import { type FileChecked, verifyCode, verifyFile } from '#functions/application/verify-document.ts';
import { OFFICES } from '#functions/law/substituted-offices.ts';
import { SigningOfficeShown } from './document-shown.ts';
import { prefersPage } from './negotiation.ts';
import { once, operation } from './operation.ts';
import { type Language, PROBLEMS } from './problems.ts';
import type { ApiEvent } from './request.ts';
import { json, problem, type Response } from './response.ts';
import { type Routes, route } from './route.ts';
import { At, SyntheticShown } from './shown.ts';
import { uploadedFile } from './uploaded-file.ts';
import { askingPage, documentPage, filePage, notFoundPage, refusedPage } from './verification-page.ts';

type Dependencies = Parameters<typeof verifyFile>[0] & { readonly tokens: Pick<TokenKeys, 'published'> };

const PublicDocumentShown = once(() =>
  z
    .strictObject({
      code: z.string(),
      synthetic: SyntheticShown(),
      number: z.string(),
      date: z.string(),
      body: z.strictObject({ kk: z.string() }),
      outcome: z.string(),
      status: z.enum(['valid', 'superseded', 'annulled', 'withdrawn']),
      complete: z.boolean().meta({ description: 'Whether everybody who has to sign has signed' }),
      signatures: z.array(
        z.strictObject({
          kind: z.enum(['person', 'seal']),
          organisation: z.string().optional(),
          surname: z.string().optional(),
          initials: z.string().optional(),
          office: SigningOfficeShown(),
          actingFor: z
            .enum(OFFICES)
            .optional()
            .meta({ description: 'The office for whose absent holder somebody signed' }),
          level: z.enum(['below B-B', 'B-B', 'B-T', 'B-LT']),
          signedAt: At(),
        }),
      ),
      sha256: z.string().meta({ description: 'Of the file as it is handed out' }),
    })
    .meta({ id: 'PublicDocument', description: 'What everybody may know of a document; of no person' }),
);

const ReasonShown = once(() =>
  z.strictObject({ code: z.string(), detail: z.string().optional() }).meta({ id: 'VerdictReason' }),
);

const FileCheckedShown = once(() =>
  z
    .strictObject({
      valid: z.boolean().meta({ description: 'Whether every signature in the file is valid' }),
      issued: z.boolean().meta({ description: 'Whether it is, byte for byte, a file of this system' }),
      sha256: z.string(),
      reasons: z.array(ReasonShown()),
      signatures: z.array(
        z.strictObject({
          valid: z.boolean(),
          level: z.string(),
          coversWholeFile: z.boolean(),
          organisation: z.string().optional(),
          surname: z.string().optional(),
          initials: z.string().optional(),
          timeStampedAt: At().optional(),
          reasons: z.array(ReasonShown()),
        }),
      ),
      document: PublicDocumentShown().optional(),
    })
    .meta({ id: 'FileChecked' }),
);

const DOCUMENT = {
  code: '7Q4Z-0KXT-9B2M-HV6E',
  number: '55-2026-000001',
  date: '2026-04-03',
  body: { kk: 'Павлодар облысы әкімдігі' },
  outcome: 'include',
  status: 'valid',
  complete: true,
  signatures: [
    {
      kind: 'person',
      organisation: 'Павлодар облысының басқармасы',
      surname: 'Үлгіжан',
      initials: 'А. Ү.',
      office: 'head',
      level: 'B-T',
      signedAt: '2026-04-03T06:00:00.000Z',
    },
  ],
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
};

const Lang = z.enum(['kk', 'ru', 'en']).optional();

const ASK = operation({
  summary: 'Shows a page on which a document can be checked',
  description: 'For people. With `code` it shows the document of that code.',
  policy: 'public',
  produces: 'text/html',
  query: z.strictObject({ code: z.string().max(100).optional(), lang: Lang }),
  refuses: [],
  answers: () => ({
    200: { says: 'The page' },
    404: { says: 'The page, and that no such document was found' },
  }),
  example: { query: { lang: 'kk' } },
});

const READ = operation({
  summary: 'Says whether a document is genuine and still holds',
  description: 'As a page in Kazakh, Russian or English, or as JSON. Without personal data of the applicant.',
  policy: 'public',
  alsoProduces: 'text/html',
  path: z.object({ code: z.string().max(100) }),
  query: z.strictObject({ lang: Lang }),
  refuses: ['verification-not-found'],
  answers: () => ({
    200: { says: 'The document', json: PublicDocumentShown(), example: DOCUMENT },
  }),
  example: { path: { code: DOCUMENT.code } },
});

const CHECK = operation({
  summary: 'Checks a file and says what is wrong with it',
  description: 'A PDF of at most 4 MB. It is checked and not kept.',
  policy: 'public',
  alsoProduces: 'text/html',
  file: { type: 'application/pdf', says: 'The PDF, at most 4 MB' },
  query: z.strictObject({ lang: Lang }),
  refuses: ['file-missing'],
  answers: () => ({
    200: {
      says: 'What the check has found, and the document that it is',
      json: FileCheckedShown(),
      example: {
        valid: true,
        issued: true,
        sha256: DOCUMENT.sha256,
        reasons: [],
        signatures: [
          {
            valid: true,
            level: 'B-T',
            coversWholeFile: true,
            surname: 'Үлгіжан',
            initials: 'А. Ү.',
            timeStampedAt: '2026-04-03T06:00:00.000Z',
            reasons: [],
          },
        ],
        document: DOCUMENT,
      },
    },
  }),
  example: {},
});

const KEYS = operation({
  summary: 'Publishes the keys by which the tokens of QR codes can be checked offline',
  description: 'A JSON Web Key Set (RFC 7517). Keys that sign no longer stay in it.',
  policy: 'public',
  refuses: [],
  answers: () => ({
    200: {
      says: 'The keys, the oldest first',
      json: z.strictObject({
        keys: z.array(
          z
            .strictObject({
              kty: z.literal('EC'),
              crv: z.literal('P-256'),
              x: z.string(),
              y: z.string(),
              alg: z.literal('ES256'),
              use: z.literal('sig'),
              kid: z.string(),
            })
            .meta({ id: 'PublicKey' }),
        ),
      }),
      example: {
        keys: [
          { kty: 'EC', crv: 'P-256', x: 'f83O…', y: 'x_FE…', alg: 'ES256', use: 'sig', kid: 'Q2hhcHRlcjc' },
        ],
      },
    },
  }),
  example: {},
});

type Reading = {
  readonly event: ApiEvent;
  readonly language: Language;
  readonly query: { readonly lang?: Language | undefined };
};

const shownOf = ({ event, language, query }: Reading, path = event.rawPath) => ({
  language: query.lang ?? language,
  path,
});

export const verificationRoutes = (dependencies: Dependencies): Routes => ({
  'GET /v1/verify': route(ASK, async (asked) => {
    const { code } = asked.query;
    if (code === undefined) return askingPage(shownOf(asked));
    const found = await verifyCode(dependencies, code);
    return found.ok
      ? documentPage(found.value, shownOf(asked, `/v1/verify/${found.value.code}`))
      : notFoundPage(shownOf(asked));
  }),
  'GET /v1/verify/{code}': route(READ, async (asked) => {
    const found = await verifyCode(dependencies, asked.path.code);
    const page = prefersPage(asked.event);
    if (!found.ok)
      return page ? notFoundPage(shownOf(asked, '/v1/verify')) : problem(found.refusal, asked.language);
    return page ? documentPage(found.value, shownOf(asked)) : json(200, found.value);
  }),
  'POST /v1/verify': route(CHECK, async (asked) => {
    const file = await uploadedFile(asked.event, 'application/pdf');
    const shown = shownOf(asked, '/v1/verify');
    const page = prefersPage(asked.event);
    if (!file.ok) {
      const { status, title } = PROBLEMS[file.refusal.code];
      return page ? refusedPage(status, title[shown.language], shown) : problem(file.refusal, asked.language);
    }
    const checked = await verifyFile(dependencies, file.value);
    return page ? filePage(checked, shown) : json(200, fileView(checked));
  }),
  'GET /.well-known/jwks.json': route(KEYS, async (): Promise<Response> => {
    const keys = await dependencies.tokens.published();
    return json(200, { keys }, { 'cache-control': 'public, max-age=3600' });
  }),
});

/** Of each signer office, organisation, surname and initials: the certificate's numbers stay in the file. */
const fileView = ({ verdict, document, issued }: FileChecked) => ({
  valid: verdict.valid,
  issued,
  sha256: verdict.sha256,
  reasons: verdict.reasons,
  signatures: verdict.signatures.map(({ valid, level, coversWholeFile, signer, timeStampedAt, reasons }) => ({
    valid,
    level,
    coversWholeFile,
    ...(signer?.organisation ? { organisation: signer.organisation } : {}),
    ...(signer?.surname ? { surname: signer.surname } : {}),
    ...(signer?.initials ? { initials: signer.initials } : {}),
    ...(timeStampedAt ? { timeStampedAt } : {}),
    reasons,
  })),
  ...(document ? { document } : {}),
});
