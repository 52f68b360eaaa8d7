import { describe, expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

/** CloudFormation takes 500 resources and a megabyte a stack. */
const MOST_RESOURCES = 500;
const MOST_BYTES = 1_000_000;
/** A function comes with about nine; this leaves room for three. */
const KEPT_FREE = 27;

describe('a stack', () => {
  it('keeps well within what CloudFormation takes, in the stage that has the most', () => {
    for (const [name, template] of Object.entries(synthesized('prod').templates)) {
      const resources = Object.keys(template.Resources).length;
      const bytes = JSON.stringify(template).length;
      console.info(`${name}: ${resources} of ${MOST_RESOURCES} resources, ${bytes} bytes`);
      expect(resources).toBeLessThanOrEqual(MOST_RESOURCES - KEPT_FREE);
      expect(bytes).toBeLessThan(MOST_BYTES / 2);
    }
  });
});
