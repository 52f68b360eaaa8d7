import * as z from 'zod';
import type { Clock } from '#functions/application/ports/clock.ts';
import { previewForm } from '#functions/application/preview-form.ts';
import { operation } from './operation.ts';
import { PathId } from './path.ts';
import { pdf, problem } from './response.ts';
import { type Routes, route } from './route.ts';

const Fields = z.record(z.string().max(100), z.string().max(4000));

/** What fills the form: fields by name, and rows of fields for each of its lists. */
const FormWords = z.strictObject({
  fields: Fields,
  rows: z.record(z.string().max(100), z.array(Fields).max(200)).default({}),
});

const PREVIEW = operation({
  summary: 'Shows an official form as it would look',
  description: 'Marked as a preview. Changes nothing and keeps nothing, and so needs no `Idempotency-Key`.',
  policy: 'preview-form',
  path: z.object({ form: PathId }),
  body: FormWords,
  produces: 'application/pdf',
  refuses: [
    'form-unknown',
    'form-field-missing',
    'form-field-unknown',
    'form-script-unsupported',
    'form-date-invalid',
    'form-code-too-long',
    'not-permitted',
  ],
  answers: () => ({ 200: { says: 'The form as a PDF' } }),
  example: {
    path: { form: 'kandas-acknowledgement' },
    body: { fields: { 'applicant.fullName': 'Үлгіжан Айдар' }, rows: {} },
  },
});

export const formRoutes = (dependencies: { readonly clock: Clock }): Routes => ({
  'POST /v1/forms/{form}/preview': route(PREVIEW, async ({ path, body: words, caller, language }) => {
    const previewed = previewForm(dependencies, { caller, ...path, words });
    return previewed.ok ? pdf(previewed.value) : problem(previewed.refusal, language);
  }),
});
