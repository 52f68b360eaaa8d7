import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleFunctions, bundleOfProject } from '#infra/bundle.ts';
import { builtOnce } from '#infra/bundle-cache.ts';

describe('the bundles that are kept', () => {
  it('are made once for the same sources, and found by whoever asks again', () => {
    const first = bundleOfProject();
    const again = builtOnce(() => {
      throw new Error('built a second time');
    });
    expect(first.folderOf('health')).toBe(join(again, 'health'));
  });

  it('are what a build gives: the same bytes for each function', () => {
    const kept = bundleOfProject();
    const output = join(kept.folderOf('health'), '..');
    expect(readdirSync(output).toSorted()).toEqual([...kept.names, 'metafile.json'].toSorted());
    expect(readFileSync(join(kept.folderOf('health'), 'index.mjs'), 'utf8')).toContain('health');
  });

  it('know every source: nothing goes into a bundle that the hash does not cover', () => {
    const known = [/^functions\//, /^templates\/compiled\//, /^templates\/hashes\.json$/, /^node_modules\//];
    const inputs = Object.keys(bundleOfProject().metafile.inputs);
    expect(inputs.length).toBeGreaterThan(200);
    expect(inputs.filter((path) => !known.some((of) => of.test(path)))).toEqual([]);
  });

  it('are not used for other entries than those of the project', () => {
    expect(() => bundleFunctions('/nowhere', '/no-such-entries')).toThrow('no functions');
  });
});
