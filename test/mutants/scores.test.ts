import { describe, expect, it } from 'vitest';
import { type Mutant, type Report, scoreOf, survivorsIn, tableOf } from './scores.ts';

const mutant = (status: string, line = 1, replacement = 'false'): Mutant => ({
  status,
  mutatorName: 'BooleanLiteral',
  replacement,
  location: { start: { line, column: 3 } },
});
const statuses = (...all: readonly string[]) => ({ mutants: all.map((status) => mutant(status)) });

describe('the score of a folder', () => {
  it('counts what a test or the end of its time told from the code, of all that were judged', () => {
    const report = {
      files: {
        'functions/quota/a.ts': statuses('Killed', 'Killed', 'Survived', 'Ignored'),
        'functions/quota/deep/b.ts': statuses('Timeout', 'NoCoverage', 'CompileError'),
      },
    };
    expect(scoreOf(report, 'functions/quota')).toEqual({
      folder: 'functions/quota',
      killed: 2,
      timeout: 1,
      survived: 1,
      noCoverage: 1,
      leftOut: 2,
      score: 60,
    });
  });

  it('leaves out the folder whose name only begins alike, and is full where nothing can be judged', () => {
    const report = { files: { 'functions/quota-orders/a.ts': statuses('Survived') } };
    expect(scoreOf(report, 'functions/quota')).toMatchObject({ survived: 0, score: 100 });
  });

  it('stands below its head in the table', () => {
    const report = { files: { 'functions/case/a.ts': statuses('Killed', 'Killed', 'Survived') } };
    expect(tableOf([scoreOf(report, 'functions/case')]).split('\n')).toEqual([
      'folder          killed  timeout  survived  no coverage  left out   score',
      'functions/case       2        0         1            0         0  66.7 %',
    ]);
  });
});

describe('the survivors', () => {
  it('are those that no test notices, in the order of the code, each on one line', () => {
    const report: Report = {
      files: {
        'functions/case/b.ts': { mutants: [mutant('NoCoverage', 9, '{\n  }'), mutant('Survived', 2)] },
        'functions/case/a.ts': {
          mutants: [mutant('Survived', 5), mutant('Killed', 1), mutant('Timeout', 2)],
        },
      },
    };
    expect(survivorsIn(report, 'functions/case')).toEqual([
      'functions/case/a.ts:5:3 Survived BooleanLiteral false',
      'functions/case/b.ts:2:3 Survived BooleanLiteral false',
      'functions/case/b.ts:9:3 NoCoverage BooleanLiteral { }',
    ]);
  });
});
