import type { z } from 'zod';
import type { FieldError } from '#functions/case/field-errors.ts';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, field by field (RFC 6901 pointers). Describes what was sent and never repeats it. */
export const fieldErrorsOf = (error: z.ZodError, sent: unknown): readonly FieldError[] =>
  error.issues.flatMap((issue) => errorsOf(issue, sent));

function errorsOf(issue: Issue, sent: unknown): readonly FieldError[] {
  const at = (path: readonly PropertyKey[]) => path.map((step) => `/${escaped(String(step))}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: at([...issue.path, key.slice(0, 60)]),
      code: 'field-unknown',
      found: 'a field that is not known here',
      allowed: 'only the fields of the documented schema',
    }));
  }
  const found = describe(valueAt(sent, issue.path));
  return [{ pointer: at(issue.path), found, ...judged(issue, found) }];
}

function judged(issue: Issue, found: string): Pick<FieldError, 'code' | 'allowed'> {
  if (found === 'nothing') return { code: 'field-missing', allowed: allowedBy(issue) };
  const own: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  if (typeof own === 'string') return { code: own, allowed: OWN_RULES[own] ?? allowedBy(issue) };
  return { code: codeOf(issue), allowed: allowedBy(issue) };
}

/** The rules that schemas add to those of zod. */
const OWN_RULES: Readonly<Record<string, string>> = {
  'iin-invalid': 'twelve digits of which the last is the right check digit',
  'region-or-number': 'either a region, or the number of one application',
  'ground-repeated': 'each ground once',
  'place-or-link': 'either the place of the hearing, or its video link',
  'link-invalid': 'an address that begins with https://, without a name or password in it',
  'case-repeated': 'each case once',
  'member-repeated': 'each member once',
  'script-unsupported': 'Latin or Cyrillic letters, as the identity document romanises them',
} as const;

const NUMBERS = ['number', 'int', 'bigint'];

function codeOf(issue: Issue): string {
  const ofNumber = 'origin' in issue && NUMBERS.includes(issue.origin);
  if (ofNumber && issue.code === 'too_small') return 'too-small';
  if (ofNumber && issue.code === 'too_big') return 'too-large';
  return CODES[issue.code];
}

const CODES: Readonly<Record<Issue['code'], string>> = {
  invalid_type: 'type-invalid',
  too_big: 'too-long',
  too_small: 'too-short',
  invalid_format: 'format-invalid',
  not_multiple_of: 'value-invalid',
  unrecognized_keys: 'field-unknown',
  invalid_union: 'value-invalid',
  invalid_key: 'value-invalid',
  invalid_element: 'value-invalid',
  invalid_value: 'value-invalid',
  custom: 'value-invalid',
};

function allowedBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'a whole number' : `a value of type ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map(String).join(', ');
    case 'too_big':
      return `at most ${issue.maximum} ${UNITS[issue.origin] ?? ''}`.trimEnd();
    case 'too_small':
      return `at least ${issue.minimum} ${UNITS[issue.origin] ?? ''}`.trimEnd();
    case 'invalid_format':
      return FORMATS[issue.format] ?? `a value in the format ${issue.format}`;
    default:
      return 'a value of the documented schema';
  }
}

const UNITS: Readonly<Record<string, string>> = { string: 'characters', array: 'items' };
const FORMATS: Readonly<Record<string, string>> = {
  date: 'a day as YYYY-MM-DD that the calendar has',
  datetime: 'an instant as RFC 3339 in UTC, such as 2026-03-18T05:00:00Z',
};

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return `text of ${value.length} characters`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    sent,
  );

const escaped = (step: string): string => step.replaceAll('~', '~0').replaceAll('/', '~1');
