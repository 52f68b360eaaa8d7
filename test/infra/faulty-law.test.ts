import { expect, it } from 'vitest';
import { kandasInclusion2026 as sound } from '#functions/law/services/kandas-inclusion.2026.ts';
import { SERVICES } from '#functions/law/services.ts';
import { refuseFaultyLaw } from '#infra/synthesize.ts';

it('a definition with a clock that nothing arms is not built', () => {
  const unarmed = { ...sound, escalation: { ...sound.escalation, rungs: [] } };
  expect(() => refuseFaultyLaw([unarmed])).toThrow(
    'kandas-inclusion@2026-01-01: clock-unarmed: the ladder has no rung, so no clock is told of',
  );
});

it('the definitions as they are, with what the law itself makes remarkable, are built', () => {
  expect(() => refuseFaultyLaw(SERVICES)).not.toThrow();
});
