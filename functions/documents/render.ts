import { Instant } from '#functions/law/calendar/instant.ts';
import { accepted, type Result, refused } from '#functions/law/result.ts';
import { checkWords } from './check-words.ts';
import { type EDocument, eDocumentBody, eDocumentWords } from './e-document.ts';
import type { Form } from './form.ts';
import { type FormId, findForm } from './forms.ts';
import { type Filled, layOut } from './layout.ts';
import { writePdf } from './pdf-file.ts';
import { type PreparedBlock, prepare } from './prepare.ts';
import { type Mark, watermark } from './watermark.ts';
import type { Words } from './words.ts';

/** Why a form was not rendered: names the form and the field, never the value. */
export type RenderRefusal = {
  readonly code:
    | 'form-unknown'
    | 'form-field-missing'
    | 'form-field-unknown'
    | 'form-script-unsupported'
    | 'form-date-invalid'
    | 'form-code-too-long';
  readonly form: string;
  readonly field: string;
};

export type RenderMeta = {
  /** RFC 3339, UTC, milliseconds; the only date the document says it was made on. */
  readonly issuedAt: string;
  /** Adds the block of an electronic document at the foot of the last page. */
  readonly eDocument?: EDocument;
  /** Marks every page as no document: as a preview, or as of a synthetic case. */
  readonly mark?: Mark;
};

type Body = Form['body'];
type Fault = Pick<RenderRefusal, 'code' | 'field'>;

const prepared = new WeakMap<Body, readonly PreparedBlock[]>();

function preparedBody(body: Body): readonly PreparedBlock[] {
  const before = prepared.get(body);
  if (before) return before;
  const made = prepare(body);
  prepared.set(body, made);
  return made;
}

function filled(body: Body, words: Words): Result<Filled, Fault> {
  const checked = checkWords({ body }, words);
  return checked.ok ? accepted({ blocks: preparedBody(body), words: checked.value }) : checked;
}

function filledFoot(eDocument: EDocument, issuedAt: Instant): Result<Filled, Fault> {
  const words = eDocumentWords(eDocument, issuedAt);
  return words.ok ? filled(eDocumentBody(eDocument), words.value) : words;
}

/**
 * Renders an official form as PDF: the wording of the order with the values in its blanks, text selectable, fonts
 * embedded, tagged, in Kazakh. The same arguments give the same bytes.
 * Refuses a field that is missing or that the form does not print, and a script the typeface lacks (Arabic, Chinese):
 * the official enters such a name as the identity document romanises it.
 */
export function render(form: FormId, words: Words, meta: RenderMeta): Result<Uint8Array, RenderRefusal> {
  const found = findForm(form);
  if (!found) return refused({ code: 'form-unknown', form, field: 'form' });
  const issuedAt = Instant.safeParse(meta.issuedAt);
  if (!issuedAt.success) return refused({ code: 'form-date-invalid', form, field: 'issuedAt' });
  const body = filled(found.body, words);
  if (!body.ok) return refused({ form, ...body.refusal });
  const foot = meta.eDocument && filledFoot(meta.eDocument, issuedAt.data);
  if (foot && !foot.ok) return refused({ form, ...foot.refusal });
  const layout = layOut(body.value, foot?.value);
  if (meta.mark) watermark(layout.pages, meta.mark);
  const { title, source } = found;
  return accepted(writePdf(layout, { title, source, issuedAt: issuedAt.data }));
}
