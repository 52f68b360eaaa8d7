import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { OpenApiDocument } from './document.ts';

/** The files that are written from the schemas and committed. */
export const FILES = {
  document: new URL('../../functions/http/openapi.json', import.meta.url),
  types: new URL('../../test/e2e/openapi.d.ts', import.meta.url),
  acknowledged: new URL('acknowledged-changes.json', import.meta.url),
};

export const documentAsText = (document: OpenApiDocument): string => `${JSON.stringify(document, null, 1)}\n`;

/** @throws {Error} that says what to do when the file holds the markers of a merge, or is no JSON. */
export const committedDocument = (): OpenApiDocument => documentOf(readFileSync(FILES.document, 'utf8'));

/** @throws {Error} that says what to do when the text holds the markers of a merge, or is no JSON. */
export function documentOf(text: string): OpenApiDocument {
  if (/^(<{7}|={7}|>{7})/m.test(text)) {
    throw new Error(
      'functions/http/openapi.json holds the markers of a merge. Take either side of it and of test/e2e/openapi.d.ts ' +
        '(git checkout --ours functions/http/openapi.json test/e2e/openapi.d.ts), then npm run openapi.',
    );
  }
  return JSON.parse(text);
}

/** A breaking change that somebody wanted, and why. */
export type Acknowledged = { readonly change: string; readonly because: string };

export const acknowledgedChanges = (): readonly Acknowledged[] =>
  JSON.parse(readFileSync(FILES.acknowledged, 'utf8'));

/** The TypeScript types of the document, as a client generates them. */
export async function typesOf(document: OpenApiDocument): Promise<string> {
  // The generator needs the JavaScript API of TypeScript 5, which the house's TypeScript 7 does not have.
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier === 'typescript' ? 'typescript-5' : specifier, context),
  });
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  return `/** Generated from functions/http/openapi.json by \`npm run openapi\`. */\n${astToString(await openapiTS(JSON.stringify(document)))}`;
}
