import { accepted, type Result, refused } from '#functions/law/result.ts';
import { checkWords } from './check-words.ts';
import { type FormId, findForm } from './forms.ts';
import { layOut } from './layout.ts';
import { writePdf } from './pdf-file.ts';
import { type PreparedForm, prepare } from './prepare.ts';
import type { Words } from './words.ts';

/** Why a form was not rendered: names the form and the field, never the value. */
export type RenderRefusal = {
  readonly code:
    | 'form-unknown'
    | 'form-field-missing'
    | 'form-field-unknown'
    | 'form-script-unsupported'
    | 'form-date-invalid';
  readonly form: string;
  readonly field: string;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/u;

const prepared = new Map<string, PreparedForm>();

function preparedForm(id: string): PreparedForm | undefined {
  const before = prepared.get(id);
  if (before) return before;
  const form = findForm(id);
  if (!form) return undefined;
  const made = prepare(form);
  prepared.set(id, made);
  return made;
}

/**
 * Renders an official form as PDF: the wording of the order with the values in its blanks, text selectable, fonts
 * embedded, tagged, in Kazakh. The same arguments give the same bytes.
 * Refuses a field that is missing or that the form does not print, and a script the typeface lacks (Arabic, Chinese):
 * the official enters such a name as the identity document romanises it.
 * @param meta.issuedAt RFC 3339, UTC; the only date the document says it was made on.
 */
export function render(
  form: FormId,
  words: Words,
  meta: { readonly issuedAt: string },
): Result<Uint8Array, RenderRefusal> {
  const blank = preparedForm(form);
  if (!blank) return refused({ code: 'form-unknown', form, field: 'form' });
  if (!INSTANT.test(meta.issuedAt) || Number.isNaN(Date.parse(meta.issuedAt))) {
    return refused({ code: 'form-date-invalid', form, field: 'issuedAt' });
  }
  const checked = checkWords(blank.form, words);
  if (!checked.ok) return refused({ form, ...checked.refusal });
  const { title, source } = blank.form;
  const layout = layOut(blank, checked.value);
  return accepted(writePdf(layout, { title, source, issuedAt: meta.issuedAt }));
}
