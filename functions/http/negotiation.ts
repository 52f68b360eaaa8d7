import Negotiator from 'negotiator';
import type { Operation } from './operation.ts';
import type { ApiEvent } from './request.ts';

const JSON_TYPE = 'application/json';

/**
 * Whether one of the media types of an operation's answers is acceptable (RFC 9110, 12.5.1). A refusal comes as a problem
 * document to whoever takes JSON or problems.
 */
export function accepts(
  event: Pick<ApiEvent, 'headers'>,
  { produces = JSON_TYPE, alsoProduces }: Operation,
): boolean {
  if (produces === 'nothing') return true;
  const types = [produces, ...(alsoProduces ? [alsoProduces] : [])];
  return new Negotiator({ headers: event.headers }).mediaType(types) !== undefined;
}

/** Whether a page is preferred to JSON: by browsers, and not by whoever accepts anything. */
export const prefersPage = ({ headers }: Pick<ApiEvent, 'headers'>): boolean =>
  new Negotiator({ headers }).mediaType([JSON_TYPE, 'text/html']) === 'text/html';

/** Whether an `If-None-Match` names the entity tag, by weak comparison (RFC 9110, 8.8.3.2). */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => opaque(tag) === opaque(etag));
}
