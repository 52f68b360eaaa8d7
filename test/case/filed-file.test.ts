import { describe, expect, it } from 'vitest';
import { dueHour, hourOf } from '#functions/case/due-hour.ts';
import { factsOf } from '#functions/case/facts.ts';
import { beginsAs, filedId, LARGEST_FILE_BYTES, TELLING_BYTES } from '#functions/case/filed-file.ts';
import { stageTitle } from '#functions/case/stage-title.ts';
import { kandasInclusion2026 } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import { givenAt } from '#test/support/given-case.ts';

describe('a file that an application brings', () => {
  const bytes = (...of: readonly number[]) => Uint8Array.from([...of, 1, 2, 3]);

  it('begins as its type does, to the last byte that tells', () => {
    expect(beginsAs('image/jpeg', bytes(0xff, 0xd8, 0xff))).toBe(true);
    expect(beginsAs('image/jpeg', bytes(0xff, 0xd8, 0xfe))).toBe(false);
    expect(beginsAs('application/pdf', new TextEncoder().encode('%PDF-1.7'))).toBe(true);
    expect(beginsAs('application/pdf', new TextEncoder().encode('%PDF'))).toBe(false);
    expect(beginsAs('image/png', bytes(0xff, 0xd8, 0xff))).toBe(false);
    expect(TELLING_BYTES).toBe(8);
  });

  it('has at most ten megabytes, and an id by the code of its document', () => {
    expect(LARGEST_FILE_BYTES).toBe(10_485_760);
    expect(filedId('identity')).toBe('filed-identity');
  });
});

it('a rung is filed under its own hour, or under this one where that has passed', () => {
  const now = almaty('2026-03-18T10:30');
  expect(hourOf(now)).toBe('2026-03-18T05');
  expect(dueHour(almaty('2026-03-18T12:00'), now)).toBe('2026-03-18T07');
  expect(dueHour(almaty('2026-03-18T09:59'), now)).toBe('2026-03-18T05');
});

it('the facts of a case are what stays the same, and of who filed it neither subject nor more', () => {
  const { kase } = givenAt('registered');
  expect(factsOf(kase)).toEqual({
    number: kase.number,
    service: kase.service,
    region: kase.region,
    filedBy: { role: 'applicant', organisation: 'applicant' },
  });
  const { organisation: _none, ...filedBy } = kase.filedBy;
  expect(factsOf({ ...kase, synthetic: true, originRegion: '110000000', filedBy })).toStrictEqual({
    number: kase.number,
    synthetic: true,
    service: kase.service,
    region: kase.region,
    originRegion: '110000000',
    filedBy: { role: 'applicant' },
  });
});

it('a stage has the title of its definition, and those that only applicants see have plain words', () => {
  const title = (stage: string) => stageTitle(stage, kandasInclusion2026);
  expect(title('included')).toBe(kandasInclusion2026.stages['included']?.title);
  expect([title('considered').en, title('decided').en]).toEqual([
    'The commission has considered your application. No decision has been taken yet.',
    'A decision on your application has been taken. You learn what it says when it is sent to you.',
  ]);
  expect(() => title('nowhere')).toThrow('no stage nowhere');
});
