import { describe, expect, it } from 'vitest';
import {
  cureOf,
  documentDeficiencies,
  documentTitles,
  missingStatements,
  statementDeficiencies,
} from '#functions/case/completeness.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { monthsBefore } from '#functions/law/calendar/months.ts';
import { cite } from '#functions/law/citation.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { kandasInclusion2021 as of2021 } from '#functions/law/services/kandas-inclusion.2021.ts';
import { resettlerSelfArrived2021 as selfArrived } from '#functions/law/services/resettler-self-arrived.2021.ts';

const day = (text: string) => PlainDate.parse(text);
const ON = day('2025-11-03');
const atDecision: ServiceDefinition = { ...of2021, expiry: { upTo: 'decision', cite: cite('M¶15(2)') } };

const found = (
  filed: Parameters<typeof documentDeficiencies>[0],
  {
    service = of2021,
    lastDecisionDay = day('2025-11-21'),
  }: { service?: ServiceDefinition; lastDecisionDay?: PlainDate } = {},
) => documentDeficiencies(filed, [], service, { on: ON, lastDecisionDay });
const complete = [{ code: 'identity' }, { code: 'employment-record' }];

describe('a set of documents', () => {
  it('with one of the alternatives lacks nothing, whichever it is', () => {
    for (const code of ['education-and-experience', 'employment-record', 'work-certificate']) {
      expect(found([{ code: 'identity' }, { code }])).toEqual([]);
    }
  });

  it('lacks each required document by its clause, and of alternatives all together', () => {
    expect(found([])).toEqual([
      {
        kind: 'missing',
        of: 'document',
        codes: ['identity'],
        clause: 'standard, item 8(1)',
        weight: 'deficiency',
      },
      {
        kind: 'missing',
        of: 'document',
        codes: ['education-and-experience', 'employment-record', 'work-certificate'],
        clause: 'standard, item 8(3)',
        weight: 'deficiency',
      },
    ]);
  });

  it('lacks a conditional document only when what asks for it was stated', () => {
    const certificate = (stated: readonly 'graduatedOn'[]) =>
      documentDeficiencies(complete, stated, selfArrived, { on: ON, lastDecisionDay: undefined });
    expect(certificate([])).toEqual([]);
    expect(certificate(['graduatedOn'])).toMatchObject([{ codes: ['serpin-certificate'] }]);
  });

  it('is good to the end of the last day of each document', () => {
    const with_ = (expiresOn: string) => found([...complete, { code: 'marriage-or-divorce', expiresOn }]);
    expect(with_('2025-11-03')).toEqual([]);
    expect(with_('2025-11-02')).toEqual([
      {
        kind: 'expired',
        of: 'document',
        codes: ['marriage-or-divorce'],
        clause: 'K¶5; standard, item 8(2)',
        weight: 'deficiency',
      },
    ]);
  });

  it('that expires by the decision is warned about, where the edition counts that, up to the last day to decide', () => {
    const with_ = (expiresOn: string, service = atDecision) =>
      found([...complete, { code: 'marriage-or-divorce', expiresOn }], { service }).map(
        ({ kind, weight }) => [kind, weight],
      );
    expect(with_('2025-11-21')).toEqual([['expires-by-decision', 'warning']]);
    expect(with_('2025-11-22')).toEqual([]);
    expect(with_('2025-11-02')).toEqual([['expired', 'deficiency']]);
    expect(with_('2025-11-21', of2021)).toEqual([]);
  });

  it('with a document that the service does not know is not judged by it', () => {
    expect(found([...complete, { code: 'diploma', expiresOn: '2000-01-01' }])).toEqual([]);
  });
});

describe('a deficiency', () => {
  it('names its documents as the order does, and what would cure it in three languages', () => {
    const [identity, work] = found([]);
    if (!identity || !work) throw new Error('two are missing');
    expect(documentTitles(work, of2021).map(({ kk }) => kk)).toEqual([
      'Білімін, біліктілігін және белгілі бір мамандық бойынша жұмыс тәжірибесін растайтын құжаттардың (бар болса) көшірмелері',
      'еңбек кітапшасының (бар болса) көшірмелері',
      'жұмыс орнынан анықтама',
    ]);
    const cures = (['missing', 'expired', 'expires-by-decision', 'limit-not-kept'] as const).map((kind) =>
      cureOf({ ...identity, kind }),
    );
    expect(new Set(cures.map(({ en }) => en)).size).toBe(4);
    for (const cure of cures) expect(Object.keys(cure)).toEqual(['kk', 'ru', 'en']);
  });
});

describe('what an applicant states', () => {
  it('is missing as a group of which one would do', () => {
    expect(missingStatements({}, selfArrived).map((group) => group.map(({ name }) => name))).toEqual([
      ['arrivedOn', 'graduatedOn'],
    ]);
    expect(missingStatements({ graduatedOn: '2025-06-01' }, selfArrived)).toEqual([]);
  });

  it('keeps its limit on the day itself and not the day before', () => {
    const kept = (arrivedOn: string) => statementDeficiencies({ arrivedOn }, selfArrived, ON).length === 0;
    expect([kept('2025-05-03'), kept('2025-05-02')]).toEqual([true, false]);
  });
});

describe('months before a day', () => {
  it.each([
    ['2025-11-03', 6, '2025-05-03'],
    ['2025-08-31', 6, '2025-02-28'],
    ['2024-08-31', 6, '2024-02-29'],
    ['2026-03-18', 12, '2025-03-18'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2026-01-31', 1, '2025-12-31'],
  ])('%s less %i is %s', (from, months, to) => {
    expect(monthsBefore(day(from), months)).toBe(to);
  });
});
