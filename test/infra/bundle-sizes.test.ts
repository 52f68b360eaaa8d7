import { expect, it } from 'vitest';
import { bundleOfProject } from '#infra/bundle.ts';
import { contentsOf } from '#infra/bundle-contents.ts';
import { routesOfFunctions } from './routes-of-functions.ts';
import { synthesized } from './synthesized.ts';

/** Of minified code: what a person waits for while a function that nobody has called for a while loads. */
const MOST_BYTES = 800_000;

/** Of data beside the code, which costs less to load: the fonts. */
const MOST_DATA_BYTES = 300_000;

it('every function of the API is bundled under 800 KB, with less than 300 KB of data beside it', () => {
  const served = routesOfFunctions(synthesized('dev'));
  expect(served.size).toBeGreaterThan(10);
  const contents = contentsOf(bundleOfProject().metafile).filter(({ name }) => served.has(name));
  expect(contents).toHaveLength(served.size);
  const tooLarge = contents.filter(({ bytes, data }) => bytes > MOST_BYTES || data > MOST_DATA_BYTES);
  expect(tooLarge.map(({ name, bytes, data, parts }) => [name, bytes, data, parts.slice(0, 8)])).toEqual([]);
  expect(contents.filter(({ data }) => data > 0).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['case-history', 'forms']),
  );
});

it('no bundle holds the credential providers of the SDK that a function has no use for', () => {
  const parts = contentsOf(bundleOfProject().metafile).flatMap((one) => one.parts.map(({ from }) => from));
  expect(parts).toContain('zod');
  const providers = parts.filter((from) => /credential-provider-(?!env)|nested-clients/.test(from));
  expect([...new Set(providers)]).toEqual([]);
});
