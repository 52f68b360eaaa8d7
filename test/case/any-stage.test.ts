import { describe, expect, it } from 'vitest';
import type { Command } from '#functions/case/commands.ts';
import { decide } from '#functions/case/decide.ts';
import type { Circumstances } from '#functions/case/step.ts';
import type { Role } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  acceptedOf,
  calendarAfter,
  documentIssued,
  EXAMPLES,
  FILED_AT,
  type GivenCase,
  givenAt,
} from '#test/support/given-case.ts';
import { personsOf } from '#test/support/people.ts';

const NOW = almaty('2026-03-24T10:00');
const PERSONS = { item: 'PERSONS#0002', hash: 'e'.repeat(64) };

function acted(given: GivenCase, command: Command, role: Role, more: Partial<Circumstances> = {}) {
  const actor = { subject: `some ${role}`, role };
  const by = { now: NOW, actor, service, calendar: calendarAfter([]), number: '', ...more };
  return decide(command, given.kase, by);
}
const withdrawn = (given: GivenCase, role: Role) => acted(given, EXAMPLES.withdraw, role);

describe('an application is taken back', () => {
  it.each(['filed', 'registered', 'at-commission', 'recommended', 'included', 'refused'])(
    'by the applicant who filed it on a portal, at the stage %s',
    (stage) => {
      const given = givenAt(stage);
      const event = acceptedOf(withdrawn(given, 'applicant'));
      expect(event).toMatchObject({
        type: 'ApplicationWithdrawn',
        from: stage,
        to: 'application-withdrawn',
        opens: [],
        basis: 'ours: the orders name no withdrawal; an applicant may take back what nothing was sent on yet',
      });
      const { kase } = given.happened(event);
      expect(kase.stage).toBe('application-withdrawn');
      expect(kase.held).toBeUndefined();
      expect(kase.deadlines.every(({ closedAt }) => closedAt !== undefined)).toBe(true);
    },
  );

  it('by the office that took the papers, and by no other', () => {
    const counter = givenAt('at-state-corporation');
    expect(withdrawn(counter, 'state-corporation')).toMatchObject({ ok: true });
    expect(withdrawn(counter, 'applicant')).toEqual({
      ok: false,
      refusal: { code: 'actor-not-permitted', verb: 'withdraw', actor: 'state-corporation' },
    });
    expect(withdrawn(givenAt('filed'), 'provider')).toMatchObject({
      refusal: { code: 'actor-not-permitted', actor: 'applicant' },
    });
  });

  it('by the applicant where the definition has the channel no more', () => {
    const given = givenAt('filed');
    const unknown = { ...given, kase: { ...given.kase, channel: 'telegraph' } };
    expect(withdrawn(unknown, 'applicant')).toMatchObject({ ok: true });
  });

  it('not once the decision was sent, and not where the case has ended', () => {
    expect(withdrawn(givenAt('delivered'), 'applicant')).toEqual({
      ok: false,
      refusal: { code: 'decision-sent' },
    });
    expect(withdrawn(givenAt('not-accepted'), 'applicant')).toEqual({
      ok: false,
      refusal: { code: 'act-not-possible', verb: 'withdraw', stage: 'not-accepted', possible: [] },
    });
  });
});

describe('a decision with a clerical error is corrected', () => {
  const correction = (familySize = 0): Command => ({
    verb: 'correct',
    said: { ...personsOf({ seed: 2, familySize }), reference: '14' },
  });
  const corrected = (given: GivenCase, command = correction(), role: Role = 'provider') =>
    acted(given, command, role, { persons: PERSONS });

  it.each(['included', 'delivered'])(
    'from %s: the same decision, in a new version, is sent anew',
    (stage) => {
      const given = givenAt(stage);
      const event = acceptedOf(corrected(given));
      expect(event).toMatchObject({
        type: 'DecisionCorrected',
        from: stage,
        to: 'included',
        version: 2,
        persons: PERSONS,
        reference: '14',
        basis: expect.stringContaining('a clerical error is corrected by a new version'),
      });
      const { kase } = given.happened(event);
      expect(kase).toMatchObject({ stage: 'included', persons: PERSONS, decision: { version: 2 } });
      expect(kase.decision?.number).toBe(given.kase.decision?.number);
      expect(kase.held).toEqual(given.kase.held);
    },
  );

  it('again, in the version after the last', () => {
    const once = givenAt('included');
    const twice = once.happened(acceptedOf(corrected(once)));
    expect(corrected(twice)).toMatchObject({ value: { version: 3 } });
  });

  it('only with as many members of the family as the decision has', () => {
    const given = givenAt('included', { familySize: 2 });
    expect(corrected(given, correction(2))).toMatchObject({ ok: true });
    expect(corrected(given, correction(1))).toEqual({
      ok: false,
      refusal: {
        code: 'application-invalid',
        errors: [
          {
            pointer: '/family',
            code: 'family-miscounted',
            found: '1 members',
            allowed: '2, as in the decision; a family that has changed is told by change-family',
          },
        ],
      },
    });
  });

  it('by the provider alone', () => {
    expect(corrected(givenAt('included'), correction(), 'head')).toEqual({
      ok: false,
      refusal: { code: 'actor-not-permitted', verb: 'correct', actor: 'provider' },
    });
  });

  it('not before there is one, not after it fell, and not without the persons', () => {
    const notPossible = (stage: string) => ({
      ok: false,
      refusal: { code: 'act-not-possible', verb: 'correct', stage, possible: [] },
    });
    expect(corrected(givenAt('recommended'))).toEqual(notPossible('recommended'));
    const included = givenAt('included');
    const annulled = included.happened(acceptedOf(acted(included, EXAMPLES.annul, 'head')));
    expect(corrected(annulled)).toEqual(notPossible('annulled'));
    expect(acted(included, correction(), 'provider')).toEqual(notPossible('included'));
  });

  it('and its new version needs a document of its own before it is sent', () => {
    const given = givenAt('included');
    const issued = given.happened(documentIssued(given.kase));
    const twice = issued.happened(acceptedOf(corrected(issued)));
    expect(twice.when(EXAMPLES.deliver, NOW)).toMatchObject({ refusal: { code: 'document-not-ready' } });
    expect(issued.when(EXAMPLES.deliver, FILED_AT)).toMatchObject({ ok: true });
  });
});
