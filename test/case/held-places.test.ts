import { describe, expect, it } from 'vitest';
import type { Command } from '#functions/case/commands.ts';
import { decide } from '#functions/case/decide.ts';
import { isHeldVerb } from '#functions/case/held-places.ts';
import type { Circumstances } from '#functions/case/step.ts';
import type { Role, ServiceDefinition } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { acceptedOf, calendarAfter, EXAMPLES, type GivenCase, givenAt } from '#test/support/given-case.ts';

const NOW = almaty('2026-03-23T10:00');
/** A family of three that is included and holds three places. */
const included = givenAt('included', { familySize: 2 });

function acted(given: GivenCase, command: Command, role: Role, more: Partial<Circumstances> = {}) {
  const actor = { subject: `some ${role}`, role };
  const by = { now: NOW, actor, service, calendar: calendarAfter([]), number: '', ...more };
  return decide(command, given.kase, by);
}
const family = (persons: number): Command => ({ verb: 'change-family', said: { persons, reference: '13' } });
const changed = (persons: number, more: Partial<Circumstances> = {}, given = included) =>
  acted(given, family(persons), 'provider', more);

describe('a decision that holds places', () => {
  it('is annulled by the head, with the number of the paper', () => {
    const annulled = acceptedOf(acted(included, EXAMPLES.annul, 'head'));
    expect(annulled).toMatchObject({
      type: 'DecisionAnnulled',
      at: NOW,
      from: 'included',
      to: 'annulled',
      opens: [],
      reference: '12-a',
      basis: 'ours: the orders name no annulment; a decision that falls gives its places back',
    });
    expect(included.happened(annulled).kase).toMatchObject({ stage: 'annulled', stageSince: NOW });
    expect(included.happened(annulled).kase.held).toBeUndefined();
  });

  it('is given up by the applicant', () => {
    const givenUp = acceptedOf(acted(included, EXAMPLES['give-up'], 'applicant'));
    expect(givenUp).toMatchObject({ type: 'InclusionWithdrawn', to: 'withdrawn' });
    expect(included.happened(givenUp).kase.held).toBeUndefined();
  });

  it.each([
    ['annul', 'head', EXAMPLES.annul],
    ['give-up', 'applicant', EXAMPLES['give-up']],
    ['change-family', 'provider', family(2)],
  ] as const)('is left alone by any other office: %s is for the %s', (verb, actor, command) => {
    expect(acted(included, command, actor)).toMatchObject({ ok: true });
    const others = (['head', 'applicant', 'provider', 'commission'] as const).filter(
      (role) => role !== actor,
    );
    for (const role of others) {
      expect(acted(included, command, role)).toEqual({
        ok: false,
        refusal: { code: 'actor-not-permitted', verb, actor },
      });
    }
  });

  it('falls once: after that no act on its places is possible', () => {
    const annulled = included.happened(acceptedOf(acted(included, EXAMPLES.annul, 'head')));
    for (const command of [EXAMPLES.annul, EXAMPLES['give-up'], family(2)])
      expect(acted(annulled, command, 'head')).toEqual({
        ok: false,
        refusal: { code: 'act-not-possible', verb: command.verb, stage: 'annulled', possible: [] },
      });
  });

  it.each(['recommended', 'refused'])('is not there at the stage %s, and neither are these acts', (stage) => {
    expect(acted(givenAt(stage), EXAMPLES.annul, 'head')).toMatchObject({
      refusal: { code: 'act-not-possible', stage },
    });
  });

  it('is left alone where the definition names no such acts', () => {
    const { held: _held, ...quota } = service.quota;
    const without: ServiceDefinition = { ...service, quota };
    expect(acted(included, EXAMPLES.annul, 'head', { service: without })).toMatchObject({
      refusal: { code: 'act-not-possible' },
    });
  });
});

describe('a family that changes after the decision', () => {
  const happened = { at: NOW, by: { subject: 'some provider', role: 'provider' }, reference: '13' };

  it('gives a place back for each person fewer', () => {
    const event = acceptedOf(changed(2));
    expect(event).toEqual({
      type: 'FamilyChanged',
      ...happened,
      persons: 2,
      basis: expect.stringContaining('the quota counts every family member'),
    });
    expect(included.happened(event).kase).toMatchObject({ places: 2, held: { places: 2, year: 2026 } });
  });

  it('takes a place for each person more, to the last place that is left', () => {
    const event = acceptedOf(changed(5, { placesLeft: 2 }));
    expect(event).toMatchObject({ type: 'FamilyChanged', persons: 5 });
    expect(included.happened(event).kase.held).toEqual({ places: 5, year: 2026 });
  });

  it('that needs more places than are left keeps those it has, and what it lacks is on record', () => {
    const event = acceptedOf(changed(6, { placesLeft: 2 }));
    expect(event).toMatchObject({ type: 'FamilyChangeRefused', persons: 6, needed: 3, left: 2 });
    const { kase } = included.happened(event);
    expect(kase).toMatchObject({ places: 3, held: { places: 3, year: 2026 } });
    expect(kase.grown).toEqual({ persons: 6, needed: 3, left: 2, at: NOW, reference: '13' });
  });

  it('finds no place where nobody says how many are left', () => {
    expect(changed(4)).toMatchObject({ value: { type: 'FamilyChangeRefused', needed: 1, left: 0 } });
  });

  it('that shrinks asks nobody for places, however far the quota is passed', () => {
    expect(changed(2, { placesLeft: -5 })).toMatchObject({ value: { type: 'FamilyChanged' } });
  });

  it('is refused where it has as many persons as before', () => {
    expect(changed(3)).toEqual({ ok: false, refusal: { code: 'family-unchanged', persons: 3 } });
  });

  it('of as many persons as before is told where others have come, or where it had grown in vain', () => {
    const persons = { item: 'PERSONS#0002', hash: 'e'.repeat(64) };
    const others = acceptedOf(changed(3, { persons }));
    expect(others).toMatchObject({ type: 'FamilyChanged', persons: 3, family: persons });
    expect(included.happened(others).kase.persons).toEqual(persons);
    const grown = included.happened(acceptedOf(changed(6)));
    const back = grown.happened(acceptedOf(changed(3, {}, grown)));
    expect(back.kase.grown).toBeUndefined();
    expect(back.kase.persons).toEqual(included.kase.persons);
  });
});

it('the acts on places are three, and no act of a stage is one of them', () => {
  const verbs = ['annul', 'give-up', 'change-family', 'withdraw', 'correct', 'include', 'deliver'] as const;
  expect(verbs.filter(isHeldVerb)).toEqual(['annul', 'give-up', 'change-family']);
});
