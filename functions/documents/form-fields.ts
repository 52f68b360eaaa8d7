import type { Form } from './form.ts';
import { wordingParts } from './wording.ts';

/** The fields a form prints, each with whether it may be empty. */
export type Fields = ReadonlyMap<string, { readonly mayBeEmpty: boolean }>;

export type FormFields = {
  readonly fields: Fields;
  /** The fields of each list of rows, by the list's name. */
  readonly rows: ReadonlyMap<string, Fields>;
};

/** Counted, not given. */
const ROW_NUMBER = 'n';

const fieldsOf = (wordings: readonly string[]): Fields =>
  new Map(
    wordings
      .flatMap(wordingParts)
      .flatMap((part) => ('field' in part && part.field !== ROW_NUMBER ? [part] : []))
      .map(({ field, mayBeEmpty }) => [field, { mayBeEmpty }] as const),
  );

type Body = Form['body'];

const known = new WeakMap<Body, FormFields>();

/** Every field a form has room for: what must be given to fill it, and all that may be. */
export function formFields({ body }: { readonly body: Body }): FormFields {
  const before = known.get(body);
  if (before) return before;
  const wordings: string[] = [];
  const rows = new Map<string, Fields>();
  for (const block of body) {
    if (block.kind === 'text' || block.kind === 'code') wordings.push(block.text);
    if (block.kind === 'code') wordings.push(`{${block.of}?}`);
    if (block.kind === 'table') wordings.push(...(block.lines ?? []).flat());
    if (block.kind === 'list') rows.set(block.each, fieldsOf([block.text, block.last ?? '']));
    if (block.kind === 'table' && block.each) {
      rows.set(block.each, fieldsOf(block.cells ?? []));
    }
  }
  const found = { fields: fieldsOf(wordings), rows };
  known.set(body, found);
  return found;
}
