import { describe, expect, it } from 'vitest';
import type { Case } from '#functions/case/case.ts';
import { progressOf } from '#functions/case/progress.ts';
import { isEnd, nameOf, type ServiceDefinition } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  EXAMPLES,
  FILED_AT,
  type GivenCase,
  givenAt,
  givenFiled,
  noticed,
} from '#test/support/given-case.ts';
import { givenComplaint } from '#test/support/given-complaint.ts';

const LETTERS = { kk: /[А-Яа-яӘәІіҢңҒғҮүҰұҚқӨөҺһ]/, ru: /[А-Яа-я]/, en: /^[ -~]+$/ };

const stagesOf = (service: ServiceDefinition) =>
  Object.entries({ ...service.stages, ...service.quota.held?.ends });

const ALL = SERVICES.flatMap((service) =>
  stagesOf(service).map(([name, stage]) => [`${nameOf(service)} ${name}`, service, name, stage] as const),
);

const at = (service: ServiceDefinition, stage: string): Case => ({
  ...givenFiled({ caseId: 'case-1' }).kase,
  service: { code: service.code, edition: service.edition },
  stage,
});

describe('the state of a case in plain words', () => {
  it.each(ALL)(
    'is there for %s: what it is and what comes next, in three languages',
    (_, service, name, stage) => {
      const { state, next, by, ifLate } = progressOf(at(service, name));
      for (const words of [state, next, ...(ifLate ? [ifLate.told, ifLate.youMay] : [])]) {
        for (const [language, letters] of Object.entries(LETTERS)) {
          expect(words[language as keyof typeof LETTERS]).toMatch(letters);
        }
      }
      expect([by !== undefined, ifLate !== undefined]).toEqual([!isEnd(stage), !isEnd(stage)]);
    },
  );

  it('says who acts next, by which day, and who is told when that office is late', () => {
    const { kase } = givenFiled({ caseId: 'case-1' }).and(EXAMPLES.register, FILED_AT);
    expect(progressOf(kase)).toMatchObject({
      state: { en: 'Your application is registered.' },
      next: { en: 'The provider puts it before the commission.' },
      by: { on: kase.deadlines.at(-1)?.due.on },
      ifLate: {
        told: {
          en: 'If the office is late, these are told by the system: when the term ends, its head; 1 working day later, the authorised body.',
        },
        cite: 'K¶24; R¶16',
      },
    });
  });

  it('follows a hearing from its notice to its protocol, and knows nothing of a notice that is not sent', () => {
    const given = givenAt('recommended');
    const sent = almaty('2026-03-18T15:00');
    const delivered = noticed(given, sent);
    const objected = delivered.and(EXAMPLES.object, almaty('2026-03-19T10:00'));
    const again = objected.and(EXAMPLES['offer-hearing'], almaty('2026-03-19T11:00'));
    const held = delivered.and(EXAMPLES['hold-hearing'], almaty('2026-04-02T10:00'));
    const next = (seen: GivenCase) => progressOf(seen.kase).next.en;
    expect(progressOf(given.and(EXAMPLES['offer-hearing'], sent).kase)).toEqual(progressOf(given.kase));
    expect([delivered, objected, again, held].map(next)).toEqual([
      'You are heard at the time that the notice names; you may object to what is intended.',
      'Your objection has been received; you are heard at the time that the notice names.',
      'The provider tells you a new time and place of the hearing.',
      'The provider takes the decision.',
    ]);
    expect(progressOf(held.kase).by?.on).toBe('2026-04-10');
  });

  it('tells in each language when whom is told of a lateness', () => {
    const { ifLate } = progressOf(givenAt('registered').kase);
    expect(ifLate?.told.kk).toBe(
      'Мекеме кешіксе, автоматты түрде хабарланады: мерзім өткен сәтте — оның басшысы; 1 жұмыс күнінен кейін — уәкілетті орган.',
    );
    expect(ifLate?.told.ru).toBe(
      'Если учреждение опаздывает, автоматически извещаются: в момент истечения срока — его руководитель; спустя рабочих дней: 1 — уполномоченный орган.',
    );
  });

  it('has no last day where no clock runs', () => {
    const { kase } = givenAt('registered');
    expect(progressOf({ ...kase, deadlines: [] })).not.toHaveProperty('by');
  });

  it('says nothing of the hearing once the case is decided, and of no stage without words', () => {
    const { kase } = givenAt('refused');
    const { hearing: _none, ...unheard } = kase;
    expect(progressOf(kase)).toEqual(progressOf(unheard));
    expect(() => progressOf({ ...givenAt('registered').kase, stage: 'nowhere' })).toThrow('nowhere');
  });

  it('of a complaint names the court, and of an application the complaint', () => {
    const complaint = progressOf(givenComplaint().kase);
    expect(complaint.ifLate?.youMay).not.toEqual(progressOf(givenAt('filed').kase).ifLate?.youMay);
    expect(complaint.next.en).toMatch(/^The provider /);
  });
});
