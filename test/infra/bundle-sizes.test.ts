import { expect, it } from 'vitest';
import { bundleOfProject } from '#infra/bundle.ts';
import { contentsOf } from '#infra/bundle-contents.ts';
import { routesOfFunctions } from './routes-of-functions.ts';
import { synthesized } from './synthesized.ts';

/** Of minified code: what a person waits for while a function that nobody has called for a while loads. */
const MOST_BYTES = 800_000;

/** Functions of the API that may be larger, and why. */
const LARGER: Readonly<Record<string, { readonly most: number; readonly why: string }>> = {
  'case-history': {
    most: 925_000,
    why: 'it prints a PDF by itself, with the fonts of the templates, a third of the bundle',
  },
  cases: {
    most: 825_000,
    why: 'it has most routes of all, and a client of S3 (100 KB) for the stages that wait for a scanner of viruses',
  },
};

it('every function of the API is bundled under 800 KB, but those with a reason', () => {
  const served = routesOfFunctions(synthesized('dev'));
  expect(served.size).toBeGreaterThan(10);
  const contents = contentsOf(bundleOfProject().metafile).filter(({ name }) => served.has(name));
  expect(contents).toHaveLength(served.size);
  const tooLarge = contents.filter(({ name, bytes }) => bytes > (LARGER[name]?.most ?? MOST_BYTES));
  expect(tooLarge.map(({ name, bytes, parts }) => [name, bytes, parts.slice(0, 8)])).toEqual([]);
  const needless = Object.keys(LARGER).filter(
    (name) => (contents.find((one) => one.name === name)?.bytes ?? 0) <= MOST_BYTES,
  );
  expect(needless).toEqual([]);
});

it('no bundle holds the credential providers of the SDK that a function has no use for', () => {
  const parts = contentsOf(bundleOfProject().metafile).flatMap((one) => one.parts.map(({ from }) => from));
  expect(parts).toContain('zod');
  const providers = parts.filter((from) => /credential-provider-(?!env)|nested-clients/.test(from));
  expect([...new Set(providers)]).toEqual([]);
});
