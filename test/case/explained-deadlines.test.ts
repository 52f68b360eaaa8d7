import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stepsOfDeadline } from '#functions/case/deadline-steps.ts';
import { replay } from '#functions/case/explain.ts';
import { explainInWords } from '#functions/case/explain-in-words.ts';
import { addDays } from '#functions/law/calendar/plain-date.ts';
import { cite } from '#functions/law/citation.ts';
import { hoursBeforeServiceEnd, type ServiceDefinition, type Stage } from '#functions/law/service.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { mustBeExplained } from '#test/support/explained.ts';
import { acceptedOf, calendarAfter, givenAt } from '#test/support/given-case.ts';

/** Where tests may make deadlines: by these, which hold each to its explanation. */
const MAKERS = ['test/support/explained.ts', 'test/support/given-case.ts', 'test/support/house.ts'];

const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('test', name));

describe('every deadline that a test creates', () => {
  it('is made where it is explained and replayed: no test opens one, or files, by a way of its own', () => {
    const opens =
      /import[^;]*\b(?:openDeadlines|file)\b[^;]*from '#functions\/case\/(?:open-deadlines|file)\.ts'/;
    const makers = tests.filter((name) => opens.test(readFileSync(name, 'utf8')));
    expect(makers.toSorted()).toEqual(MAKERS.filter((name) => makers.includes(name)).toSorted());
    expect(makers).toContain('test/support/given-case.ts');
  });

  it('is held to it: a date that is a day off is found', () => {
    const { kase } = givenAt('registered');
    expect(() => mustBeExplained(kase, kandasInclusion2026)).not.toThrow();
    const deadlines = kase.deadlines.map((deadline) => ({
      ...deadline,
      due: { ...deadline.due, on: addDays(deadline.due.on, 1) },
    }));
    expect(() => mustBeExplained({ ...kase, deadlines }, kandasInclusion2026)).toThrow('lead to 2026-03-18');
    const from = kase.deadlines.map((deadline) => ({ ...deadline, startsOn: addDays(deadline.startsOn, 1) }));
    expect(() => mustBeExplained({ ...kase, deadlines: from }, kandasInclusion2026)).toThrow(
      'is not explained',
    );
  });
});

describe('a term that runs backwards from the end of the service', () => {
  const stage = kandasInclusion2026.stages['included'] as Stage;
  const within = hoursBeforeServiceEnd(24, cite('K¶9'));
  const service: ServiceDefinition = {
    ...kandasInclusion2026,
    stages: { ...kandasInclusion2026.stages, included: { ...stage, within } },
  };

  it('is explained by the service term and the hours before it', () => {
    const { kase } = givenAt('included', { service });
    const deadline = kase.deadlines.at(-1);
    if (!deadline) throw new Error('a clock runs');
    expect(deadline).toMatchObject({
      binds: 'own',
      due: { on: '2026-04-09' },
      service: { on: '2026-04-10' },
    });
    const steps = acceptedOf(stepsOfDeadline(kase, service, deadline, calendarAfter([])));
    expect(replay(steps)).toBe('2026-04-09');
    const words = explainInWords(steps, 'en').join('\n');
    expect(words).toContain(
      'Own term of the stage: 24 hours before the term of the whole service ends (K¶9).',
    );
    expect(words).toContain('End: 9 April 2026, Thursday, 24:00');
  });
});
