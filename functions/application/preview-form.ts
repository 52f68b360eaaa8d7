import { type Caller, may } from '#functions/case/authority.ts';
import { type FormId, findForm } from '#functions/documents/forms.ts';
import { render } from '#functions/documents/render.ts';
import type { Words } from '#functions/documents/words.ts';
import { type Result, refused } from '#functions/law/result.ts';
import type { Clock } from './ports/clock.ts';
import type { UseCaseRefusal } from './refusals.ts';

/** A form filled with what an official tries out: marked as a preview on every page, stored nowhere. */
export function previewForm(
  { clock }: { readonly clock: Clock },
  { caller, form, words }: { readonly caller: Caller; readonly form: string; readonly words: Words },
): Result<Uint8Array, UseCaseRefusal> {
  if (!may(caller, { to: 'preview-form' })) return refused({ code: 'not-permitted' });
  if (!findForm(form)) return refused({ code: 'form-unknown', form, field: 'form' });
  // findForm knows the forms by the same names as FormId.
  return render(form as FormId, words, { issuedAt: clock.now(), mark: 'preview' });
}
