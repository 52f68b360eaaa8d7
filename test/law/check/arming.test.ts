import { describe, expect, it } from 'vitest';
import { checkArming, checkLadder } from '#functions/law/check/arming.ts';
import { cite } from '#functions/law/citation.ts';
import { parameter, stated } from '#functions/law/parameter.ts';
import { noTerm, rung, type ServiceDefinition } from '#functions/law/service.ts';
import { kandasInclusion2026 as sound } from '#functions/law/services/kandas-inclusion.2026.ts';
import { resettlerOrigin2021 as withDuty } from '#functions/law/services/resettler-origin.2021.ts';
import { calendarDays, workingDays } from '#functions/law/term.ts';

const K = cite('K¶5');
const faults = (definition: ServiceDefinition) =>
  [...checkArming(definition), ...checkLadder(definition)].map(({ code, text }) => `${code}: ${text}`);
const duty = { by: 'provider', does: 'calls back', within: workingDays(2, K), cite: K } as const;
const withDuties = (...duties: ServiceDefinition['duties']) => ({ ...sound, duties });
const withParameter = (one: ServiceDefinition['parameters'][string]) => ({
  ...sound,
  parameters: { ...sound.parameters, patience: one },
});
const term = workingDays(2, K);
const UNARMED = 'clock-unarmed: no stage arms the clock of';

describe('a declared clock that nothing arms', () => {
  it.each<[string, ServiceDefinition, readonly string[]]>([
    ['is a service term that caps no stage', { ...sound, capped: [] }, [`${UNARMED} the service term`]],
    [
      'is a parameter of a term that no stage is watched by',
      withParameter(parameter(term, 'how long', K)),
      [`${UNARMED} the parameter patience`],
    ],
    ['is a duty with a term and no stage', withDuties(duty), [`${UNARMED} the duty "calls back"`]],
    [
      'is a duty watched by a stage that does not exist',
      withDuties({ ...duty, watchedBy: 'nowhere' }),
      [`${UNARMED} the duty "calls back"`],
    ],
    [
      'is a duty watched by a stage of another office',
      withDuties({ ...duty, watchedBy: 'at-commission' }),
      [`${UNARMED} the duty "calls back"`],
    ],
    [
      'is a duty watched by a stage that takes longer',
      withDuties({ ...duty, watchedBy: 'registered' }),
      [`${UNARMED} the duty "calls back"`],
    ],
    [
      'is a duty watched by a stage in which nobody acts, or of which no length is stated',
      withDuties(
        { ...duty, watchedBy: 'delivered' },
        { ...duty, does: 'decides', watchedBy: 'recommended' },
        { ...duty, does: 'waits', within: calendarDays(2, K), watchedBy: 'filed' },
      ),
      ['calls back', 'decides', 'waits'].map((does) => `${UNARMED} the duty "${does}"`),
    ],
    [
      'is every clock of a service without a rung',
      { ...sound, escalation: { ...sound.escalation, rungs: [] } },
      ['clock-unarmed: the ladder has no rung, so no clock is told of'],
    ],
  ])('%s', (_, definition, found) => {
    expect(faults(definition)).toEqual(found);
  });

  it.each<[string, ServiceDefinition]>([
    ['a sound definition', sound],
    ['a duty that a stage of its office watches', withDuty],
    ['a parameter that offices heed', withParameter(stated(term, 'how long', K))],
    ['a parameter that is no term', withParameter(parameter(true, 'whether', K))],
    ['a duty for which the orders state no term', withDuties({ ...duty, within: noTerm(K) })],
    ['a duty watched by a stage as short', withDuties({ ...duty, watchedBy: 'filed' })],
  ])('is not %s', (_, definition) => {
    expect(faults(definition)).toEqual([]);
  });
});

it('a rung has words in each language, and an hour that exists', () => {
  const escalation = {
    ...sound.escalation,
    tellAt: '24:00' as const,
    rungs: [{ ...rung('due', 0, 'head', { kk: 'өтті', ru: ' ', en: '' }), tellAt: '09:60' as const }],
  };
  expect(faults({ ...sound, escalation })).toEqual([
    'rung-wordless: people are told at 24:00, which is no hour',
    'rung-wordless: rung due has no words in ru',
    'rung-wordless: rung due has no words in en',
    'rung-wordless: rung due is told at 09:60, which is no hour',
  ]);
});
