import { accepted, type Result, refused } from '#functions/law/result.ts';
import { type Fields, formFields } from './form-fields.ts';
import { isWritable, settable } from './typeface.ts';
import type { Words } from './words.ts';

type Fault = {
  readonly code: 'form-field-missing' | 'form-field-unknown' | 'form-script-unsupported';
  readonly field: string;
};
type Values = Readonly<Record<string, string>>;

/** Settles values against the fields a form has, or finds the first that does not fit. */
function checkFields(asked: Fields, given: Values, path: string): Result<Values, Fault> {
  const checked: Record<string, string> = { ...given };
  for (const name of Object.keys(given)) {
    if (!asked.has(name)) return refused({ code: 'form-field-unknown', field: path + name });
  }
  for (const [name, { mayBeEmpty }] of asked) {
    const value = settable(given[name] ?? '');
    if (value === '' && !mayBeEmpty) return refused({ code: 'form-field-missing', field: path + name });
    if (!isWritable(value)) return refused({ code: 'form-script-unsupported', field: path + name });
    if (value !== given[name]) checked[name] = value;
  }
  return accepted(checked);
}

/**
 * The words ready to be set (`settable`), if they are the form's: every field it asks for, none it does not print
 * (the words of another edition), every letter in a script the typeface has. Refusals name the field, not the value.
 */
export function checkWords(form: Parameters<typeof formFields>[0], words: Words): Result<Words, Fault> {
  const asked = formFields(form);
  const fields = checkFields(asked.fields, words.fields, '');
  if (!fields.ok) return fields;
  const stray = Object.keys(words.rows).find((list) => !asked.rows.has(list));
  if (stray !== undefined) return refused({ code: 'form-field-unknown', field: stray });
  const rows: Record<string, Values[]> = {};
  for (const [list, askedInRow] of asked.rows) {
    const given = words.rows[list];
    if (!given) return refused({ code: 'form-field-missing', field: list });
    const checked: Values[] = [];
    for (const [index, row] of given.entries()) {
      const values = checkFields(askedInRow, row, `${list}[${index}].`);
      if (!values.ok) return values;
      checked.push(values.value);
    }
    rows[list] = checked;
  }
  return accepted({ fields: fields.value, rows });
}
