import { describe, expect, it } from 'vitest';
import { checkHearing } from '#functions/law/check/hearing.ts';
import { cite, ours } from '#functions/law/citation.ts';
import { isEnd, type ServiceDefinition, type Stage } from '#functions/law/service.ts';
import { kandasInclusion2026 as sound } from '#functions/law/services/kandas-inclusion.2026.ts';
import { SERVICES } from '#functions/law/services.ts';

const found = (definition: ServiceDefinition) => checkHearing(definition).map(({ text }) => text);

/** The definition with other acts at the stage that may refuse. */
function acting(change: (acts: Stage['do']) => Stage['do']): ServiceDefinition {
  const stage = sound.stages['recommended'];
  if (!stage || isEnd(stage)) throw new Error('the provider decides at the stage recommended');
  return { ...sound, stages: { ...sound.stages, recommended: { ...stage, do: change(stage.do) } } };
}
const without =
  (...verbs: readonly string[]) =>
  (acts: Stage['do']): Stage['do'] =>
    Object.fromEntries(Object.entries(acts).filter(([verb]) => !verbs.includes(verb)));
const cannot = (act: string) => `stage recommended hears the applicant and cannot ${act} in its place`;
const ACTS = ['offer-hearing', 'deliver-notice', 'object', 'accept-objection', 'hold-hearing'];
const { hearing: _rule, ...ruleless } = sound;
const SILENT = 'a hearing is offered, and nothing says what it does to the clocks';
const UNCITED = 'the clocks stand still for a hearing, and no order is cited';

describe('the check of a hearing', () => {
  it('finds nothing in the definitions that hold', () => {
    expect(SERVICES.flatMap((service) => checkHearing(service))).toEqual([]);
  });

  it.each(ACTS)('finds that whoever may refuse cannot %s', (act) => {
    expect(found(acting(without(act)))).toEqual([cannot(act)]);
  });

  it.each(ACTS)('finds that %s leads away from the stage', (act) => {
    expect(found(acting((acts) => ({ ...acts, [act]: 'registered' })))).toEqual([cannot(act)]);
  });

  it('asks a hearing of whoever offers one, and of whoever refuses; of nobody else', () => {
    const rest = ACTS.filter((act) => act !== 'offer-hearing');
    expect(found(acting(without('refuse', ...rest)))).toEqual(rest.map(cannot));
    expect(found(acting(without(...ACTS)))).toEqual(ACTS.map(cannot));
    expect(found(acting(without('refuse', ...ACTS)))).toEqual([]);
  });

  it('finds that nothing says what a hearing does to the clocks, beside what the stage lacks', () => {
    expect(found(ruleless)).toEqual([SILENT]);
    const { hearing: _none, ...lacking } = acting(without('object'));
    expect(found(lacking)).toEqual([cannot('object'), SILENT]);
    const { hearing: _nobody, ...deaf } = acting(without('refuse', ...ACTS));
    expect(found(deaf)).toEqual([]);
  });

  it('finds clocks that stand still by no order', () => {
    const kind = { clocks: 'stand-still', cite: ours('it would be kind') } as const;
    expect(found({ ...sound, hearing: kind })).toEqual([UNCITED]);
    expect(found({ ...acting(without('object')), hearing: kind })).toEqual([cannot('object'), UNCITED]);
    expect(found({ ...sound, hearing: { clocks: 'stand-still', cite: cite('K¶8') } })).toEqual([]);
    expect(found({ ...sound, hearing: { clocks: 'run-on', cite: ours('no order stops them') } })).toEqual([]);
  });

  it('calls each of them the same', () => {
    expect(new Set(checkHearing(acting(without(...ACTS))).map(({ code }) => code))).toEqual(
      new Set(['hearing-unsound']),
    );
  });
});
