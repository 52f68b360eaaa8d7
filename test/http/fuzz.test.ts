import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '#test/support/whole-api.ts';
import { fuzz } from './fuzz.ts';

describe('every operation of the document', () => {
  it('answers valid, nearly valid and hostile requests within the document, and none with a fault', async () => {
    const { requests, statuses } = await fuzz({ seed: 2026, perOperation: 12, forMilliseconds: 6000 });
    expect(requests).toBeGreaterThanOrEqual(12 * (OPERATIONS.size - 3));
    expect([...statuses.keys()], 'requests that got far, and those that did not').toEqual(
      expect.arrayContaining([200, 400, 403, 404, 406, 415, 422]),
    );
  }, 60_000);
});
