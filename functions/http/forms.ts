import * as z from 'zod';
import type { Clock } from '#functions/application/ports/clock.ts';
import { previewForm } from '#functions/application/preview-form.ts';
import { bodyOf } from './request.ts';
import { problem, type Response } from './response.ts';
import { parameter, type Route, type Routes } from './route.ts';

export const formRoutes = (dependencies: { readonly clock: Clock }): Routes => ({
  'POST /v1/forms/{form}/preview': preview(dependencies),
});

const Fields = z.record(z.string().max(100), z.string().max(4000));

/** What fills the form: fields by name, and rows of fields for each of its lists. */
const FormWords = z.strictObject({
  fields: Fields,
  rows: z.record(z.string().max(100), z.array(Fields).max(200)).default({}),
});

/** Changes nothing and keeps nothing, and so needs no idempotency key. */
const preview =
  (dependencies: { readonly clock: Clock }): Route =>
  async ({ event, caller, language }) => {
    const words = bodyOf(event, FormWords);
    if (!words.ok) return problem(words.refusal, language);
    const form = parameter(event, 'form');
    const previewed = previewForm(dependencies, { caller, form, words: words.value });
    return previewed.ok ? pdf(previewed.value) : problem(previewed.refusal, language);
  };

const pdf = (bytes: Uint8Array): Response => ({
  statusCode: 200,
  headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' },
  isBase64Encoded: true,
  body: Buffer.from(bytes).toString('base64'),
});
