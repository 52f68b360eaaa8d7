import { describe, expect, it } from 'vitest';
import { nameOf } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { lawLines, UsageError } from '#infra/local/law-lines.ts';

const printed = (...given: string[]) => lawLines(given).lines.join('\n');
const refusal = (...given: string[]): string => {
  try {
    lawLines(given);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('not refused');
};

describe('npm run law', () => {
  it('lists every service and edition with the days on which it is filed', () => {
    const lines = printed();
    for (const service of SERVICES) expect(lines).toContain(nameOf(service));
    expect(lines).toContain('filed 2021-08-11 to 2025-12-31');
    expect(lines).toContain('filed from 2026-01-01');
  });

  it.each(SERVICES.map(nameOf))('shows %s in lines of at most 100 columns', (name) => {
    const lines = printed('show', name).split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines[0]).toBe(name);
  });

  it('shows actors, terms, paragraphs, readings and the diagram', () => {
    const text = printed('show', 'kandas-inclusion@2026-01-01');
    for (const part of [
      'at-commission             commission: 10 working days; capped by the service term [K¶7; M forms 4',
      'service term              14 working days from the day of acceptance',
      'taken: the commission recommends and the provider decides',
      'stateDiagram-v2',
      'hearing-notice            3 working days',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('shows what is done with a list alone, and the acts beside the stages, with their citations', () => {
    const text = printed('show', 'kandas-inclusion@2026-01-01');
    for (const part of [
      'forward with a list alone [K¶6]',
      '  withdraw ',
      '  correct ',
      '  annul ',
      '  give-up ',
      '  change-family ',
    ]) {
      expect(text).toContain(part);
    }
    const acts = text.split('Acts at any stage')[1]?.split('Documents')[0] ?? '';
    expect(acts.match(/\[[^\]]+\]/g)).toHaveLength(5);
    for (const service of SERVICES) {
      const shown = printed('show', nameOf(service));
      const listed = Object.values(service.stages).filter((stage) => 'byList' in stage && stage.byList);
      expect(shown.split(' with a list alone [')).toHaveLength(listed.length + 1);
      const inSession = Object.values(service.stages).filter(
        (stage) => 'bySession' in stage && stage.bySession,
      );
      // A complaint is answered by its addressee alone.
      expect(inSession.length > 0).toBe(service.complaint === undefined);
      expect(shown.split(' by a session alone [')).toHaveLength(inSession.length + 1);
      expect(shown.includes('  annul ')).toBe(service.quota.held !== undefined);
    }
  });

  it('checks all definitions, says what the law itself does, and ends well', () => {
    const { lines, status } = lawLines(['check']);
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(new RegExp(`^${SERVICES.length} definitions, 0 faults, \\d+ notices`));
    expect(lines.join('\n')).toContain('stage at-mission is watched only by the parameter mission-passes-on');
  });

  it('tells how it is used', () => {
    expect(printed('--help')).toContain('npm run law -- show');
    expect(printed('-h')).toBe(printed('--help'));
  });

  it.each([
    [['show'], 'show what? One of:\n  kandas-inclusion@2026-01-01'],
    [
      ['show', 'kandas-inclusion@2027'],
      'no such edition of kandas-inclusion: kandas-inclusion@2027. There are:',
    ],
    [['show', 'passport@2014'], 'no such service: passport@2014. There are:'],
    [['repeal'], 'no command repeal: there are show, check and diagrams'],
    [['check', 'twice'], 'too many arguments after check'],
    [['show', 'kandas-inclusion@2026-01-01', 'now'], 'too many arguments after show'],
  ])('%j is refused precisely', (given, message) => {
    expect(refusal(...given)).toContain(message);
  });
});
