import type * as z from 'zod';
import type { Wish } from '#functions/case/authority.ts';
import type { ProblemCode } from './problems.ts';

/** The wish of `case/authority.ts` that guards an operation; `public` for the closed list of what needs no token. */
export type Policy = Wish['to'] | 'public';

export type MediaType = `${'application' | 'text'}/${string}`;

/** One answer that is no problem document. Without `json` its body is of the type that the operation produces. */
export type Answer = {
  readonly says: string;
  readonly json?: z.ZodType;
  /** Response headers by name, each with what it says. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Valid by `json`, which a test holds it to. */
  readonly example?: unknown;
};

/**
 * What a portal may ask in one request, and what it can get. Requests are judged by these schemas, and the OpenAPI
 * document is written from them: what is not declared here is refused on its way in, and fails the tests on its way out.
 */
export type Operation = {
  /** A short sentence: it heads the operation in the documentation. */
  readonly summary: string;
  /** What the summary has no room for, in Markdown. */
  readonly description?: string;
  readonly policy: Policy;
  /** The parameters of the path; without it none is declared. */
  readonly path?: z.ZodObject;
  /** The query; without it every parameter is refused. Strict, so that unknown ones are refused. */
  readonly query?: z.ZodType;
  /** The body as JSON. Strict, so that unknown fields are refused. */
  readonly body?: z.ZodType;
  /** A body of text that is taken beside JSON. */
  readonly text?: { readonly type: 'text/csv'; readonly says: string; readonly example: string };
  /** The media type of its answers where that is not JSON, or that they have no body. */
  readonly produces?: MediaType | 'nothing';
  /** A second media type, for those who ask for it: a page for people beside JSON for programmes. */
  readonly alsoProduces?: 'text/html';
  /** A body that is a file: raw, or the one file of a form. The handler reads it. */
  readonly file?: { readonly type: MediaType; readonly says: string };
  /** Changes something, and so asks for an `Idempotency-Key`; a dry run of it changes nothing. */
  readonly changes?: true | 'unless-dry-run';
  /** Asks for `If-Match` with the version that the caller has seen. */
  readonly ifMatch?: true;
  /** May be done for the absent holder of an office: takes the header `Substitution`. */
  readonly forAnother?: true;
  /** Refusals of its use case; those of the request itself follow from the other fields. */
  readonly refuses: readonly ProblemCode[];
  /** By status. Built only when the document is written: a schema costs 50 µs, and no request needs these. */
  readonly answers: () => Readonly<Record<number, Answer>>;
  /** A request that is valid by the schemas above, which a test holds it to. Made-up persons only. */
  readonly example: {
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
};

export const operation = <const O extends Operation>(declared: O): O => declared;

/** Builds a schema of answers at its first use and gives the same one ever after. */
export function once<T extends z.ZodType>(build: () => T): () => T {
  let built: T | undefined;
  return () => {
    built ??= build();
    return built;
  };
}
