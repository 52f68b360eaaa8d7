import { describe, expect, it } from 'vitest';
import type { Case, IssuedDocument } from '#functions/case/case.ts';
import { decisionInForce, isOfDecision, isOfHearing, statusOf } from '#functions/case/document-status.ts';
import { formFor } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { givenAt } from '#test/support/given-case.ts';

const AT = almaty('2026-04-08T10:00');
const paper = (id: string, form: string, more: Partial<IssuedDocument> = {}): IssuedDocument => ({
  id,
  form,
  sha256: 'a'.repeat(64),
  bytes: 1,
  issuedAt: AT,
  ...more,
});
const formOf = (purpose: Parameters<typeof formFor>[1]) => formFor(service, purpose) ?? '';
const REFUSAL = formOf('refusal');
const INCLUSION = formOf('inclusion');
const refused = givenAt('refused').kase;
const statusesOf = (kase: Case, ...documents: readonly IssuedDocument[]) =>
  documents.map((document) => statusOf({ ...kase, documents }, document));
const corrected: Case = {
  ...refused,
  ...(refused.decision ? { decision: { ...refused.decision, version: 2 } } : {}),
};
const { decision: _annulled, ...undecided } = refused;

describe('a paper of a decision', () => {
  it('is valid while the decision stands', () => {
    expect(statusesOf(refused, paper('one', REFUSAL))).toEqual(['valid']);
  });

  it('is superseded by its correction, and by a later paper of the same', () => {
    expect(statusesOf(corrected, paper('one', REFUSAL))).toEqual(['superseded']);
    expect(statusesOf(corrected, paper('one', REFUSAL), paper('two', REFUSAL, { version: 2 }))).toEqual([
      'superseded',
      'valid',
    ]);
    expect(statusesOf(refused, paper('one', REFUSAL), paper('two', REFUSAL))).toEqual([
      'superseded',
      'valid',
    ]);
  });

  it('is annulled with what a complaint annulled, and does not outlive the decision anew', () => {
    const annulled = paper('one', REFUSAL, { annulledAt: AT });
    expect(statusesOf(undecided, annulled)).toEqual(['annulled']);
    expect(statusesOf(refused, annulled, paper('two', REFUSAL))).toEqual(['annulled', 'valid']);
    expect(statusesOf(refused, paper('one', REFUSAL), { ...annulled, id: 'two' })).toEqual([
      'valid',
      'annulled',
    ]);
  });

  it('of another outcome is superseded by that of the decision in force', () => {
    expect(statusesOf(refused, paper('one', INCLUSION), paper('two', REFUSAL))).toEqual([
      'superseded',
      'valid',
    ]);
    expect(statusesOf(refused, paper('one', INCLUSION))).toEqual(['valid']);
  });

  it.each([
    ['annulled', 'annulled'],
    ['withdrawn', 'withdrawn'],
  ])('at the stage %s is %s', (stage, status) => {
    expect(statusesOf({ ...refused, stage }, paper('one', REFUSAL))).toEqual([status]);
  });
});

describe('a paper of no decision', () => {
  it('stays valid, however the case ended and however many there are', () => {
    const receipt = formOf('refusal-to-accept');
    for (const stage of ['refused', 'annulled', 'withdrawn']) {
      expect(statusesOf({ ...refused, stage }, paper('one', 'a-letter'), paper('two', 'a-letter'))).toEqual([
        'valid',
        'valid',
      ]);
    }
    expect(statusesOf(refused, paper('one', receipt))).toEqual(['valid']);
  });
});

describe('a paper of a hearing', () => {
  const hearing = { offeredAt: AT, heldAt: AT, grounds: [] };
  const second: Case = { ...refused, hearing: { ...hearing, notice: 2 } };

  it.each(['hearing-notice', 'hearing-protocol'] as const)(
    '%s is superseded by a later notice',
    (purpose) => {
      const form = formOf(purpose);
      expect(statusesOf(second, paper('one', form), paper('two', form, { version: 2 }))).toEqual([
        'superseded',
        'valid',
      ]);
      expect(statusesOf({ ...refused, hearing }, paper('one', form))).toEqual(['valid']);
    },
  );

  it('is all that a later notice supersedes', () => {
    expect(statusesOf(second, paper('one', 'a-letter'), paper('two', REFUSAL))).toEqual(['valid', 'valid']);
  });

  it('stays valid where the case has no hearing any more', () => {
    const { hearing: _gone, ...unheard } = refused;
    expect(statusesOf(unheard, paper('one', formOf('hearing-notice')))).toEqual(['valid']);
  });
});

it('a paper is that of a decision by its form and its version, unless it was annulled', () => {
  const decision = { form: REFUSAL, version: 2 };
  expect([
    isOfDecision({ form: REFUSAL, version: 2 }, decision),
    isOfDecision({ form: REFUSAL }, decision),
    isOfDecision({ form: INCLUSION, version: 2 }, decision),
    isOfDecision({ form: REFUSAL, version: 2, annulledAt: AT }, decision),
  ]).toEqual([true, false, false, false]);
});

it('a paper is that of a hearing by its form and its notice', () => {
  const notice = { form: 'notice', notice: 2 };
  expect([
    isOfHearing({ form: 'notice', version: 2 }, notice),
    isOfHearing({ form: 'notice' }, notice),
    isOfHearing({ form: 'protocol', version: 2 }, notice),
    isOfHearing({ form: 'notice' }, { form: 'notice' }),
  ]).toEqual([true, false, false, true]);
});

it('a decision is in force until it is annulled or given up', () => {
  expect(decisionInForce(refused)).toBe(refused.decision);
  expect(decisionInForce({ ...refused, stage: 'annulled' })).toBeUndefined();
  expect(decisionInForce({ ...refused, stage: 'withdrawn' })).toBeUndefined();
  expect(decisionInForce(undecided)).toBeUndefined();
});
