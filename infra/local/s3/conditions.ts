import { notImplemented, type S3Refusal } from './refusal.ts';

/** What a condition is held against: the version that stands under the key. */
type Standing = { readonly etag: string; readonly modified: Date };
type Fields = ReadonlyMap<string, string>;

const failed = (condition: string): S3Refusal => ({
  code: 'PreconditionFailed',
  details: { Condition: condition },
});

/** Conditions of GET and HEAD in the order of RFC 9110, section 13.2.2; dates count in whole seconds. */
export function readConditions(fields: Fields, standing: Standing): 'send' | 'not-modified' | S3Refusal {
  const [match, unmodified] = [fields.get('if-match'), fields.get('if-unmodified-since')];
  if (match !== undefined && !names(match, standing.etag)) return failed('If-Match');
  if (match === undefined && unmodified !== undefined && seconds(standing.modified) > secondsOf(unmodified))
    return failed('If-Unmodified-Since');
  const [noneMatch, modified] = [fields.get('if-none-match'), fields.get('if-modified-since')];
  if (noneMatch !== undefined) return names(noneMatch, standing.etag) ? 'not-modified' : 'send';
  return modified !== undefined && seconds(standing.modified) <= secondsOf(modified)
    ? 'not-modified'
    : 'send';
}

/** Conditions of PUT: `If-None-Match: *` wants no object under the key, `If-Match` wants this one. */
export function writeConditions(fields: Fields, standing: Standing | undefined): S3Refusal | undefined {
  const [match, noneMatch] = [fields.get('if-match'), fields.get('if-none-match')];
  if (noneMatch !== undefined && noneMatch !== '*')
    return notImplemented('If-None-Match other than * on PUT');
  if (noneMatch !== undefined && standing !== undefined) return failed('If-None-Match');
  if (match === undefined) return undefined;
  if (standing === undefined) return { code: 'NoSuchKey' };
  return names(match, standing.etag) ? undefined : failed('If-Match');
}

/** Whether a Range applies: always, unless If-Range names another representation (RFC 9110, section 13.1.5). */
export function rangeApplies(fields: Fields, standing: Standing): boolean {
  const condition = fields.get('if-range');
  if (condition === undefined) return true;
  if (condition.startsWith('"')) return names(condition, standing.etag);
  return seconds(standing.modified) === secondsOf(condition);
}

const names = (list: string, etag: string): boolean =>
  list
    .split(',')
    .map((each) => each.trim().replace(/^W\//, '').replaceAll('"', ''))
    .some((each) => each === '*' || each === etag);

const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
const secondsOf = (httpDate: string): number => seconds(new Date(httpDate));
