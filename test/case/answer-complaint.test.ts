import { describe, expect, it } from 'vitest';
import { isAnswered } from '#functions/case/answer-complaint.ts';
import { decide } from '#functions/case/decide.ts';
import { calendarOfKazakhstan as calendar } from '#functions/law/calendar/calendar.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { COMPLAINTS } from '#functions/law/services.ts';
import { almaty } from '#test/support/almaty.ts';
import { actorOf, EXAMPLES, givenAt, givenHistory } from '#test/support/given-case.ts';
import { givenComplaint } from '#test/support/given-complaint.ts';

const AT = almaty('2026-04-07T10:00');
const LATER = almaty('2026-04-08T10:00');
const reviewed = (channel: string) => givenComplaint({ channel }).and(EXAMPLES.register, AT);
const atHead = reviewed('head');
const extended = (channel: string) => reviewed(channel).and(EXAMPLES.extend, LATER);

/** A definition whose complaints say neither a form of the reply nor a manner. */
const { complaint: _rules, ...silent } = COMPLAINTS;
const under = (service: ServiceDefinition, { events }: ReturnType<typeof givenComplaint>) =>
  givenHistory(service, events);

describe('the answer to a complaint', () => {
  it.each([
    ['dismiss', 'dismissed-by-head'],
    ['uphold', 'upheld-by-head'],
  ] as const)('%s has the number of its complaint, and leads to %s', (verb, to) => {
    expect(atHead.when(EXAMPLES[verb], LATER)).toMatchObject({
      ok: true,
      value: {
        type: 'ComplaintAnswered',
        from: 'reviewed-by-head',
        to,
        persons: atHead.kase.persons,
        basis: 'K¶24; R¶16',
      },
    });
    const { kase } = atHead.and(EXAMPLES[verb], LATER);
    expect(kase.decision).toEqual({
      outcome: verb,
      number: '55-2026-000001',
      at: LATER,
      on: '2026-04-08',
      grounds: [],
      form: 'complaint-reply',
    });
  });

  it('of the quality body has a form of its own; without a form in the definition it has none', () => {
    const { kase } = reviewed('quality-body').and(EXAMPLES.dismiss, LATER);
    expect(kase.decision?.form).toBe('complaint-reply-of-quality-body');
    const formless = under(silent, atHead).and(EXAMPLES.dismiss, LATER).kase.decision;
    expect(formless && 'form' in formless).toBe(false);
  });

  it('names the stage to return to where it upholds and was told one', () => {
    const upheld = atHead.when(EXAMPLES.uphold, LATER);
    expect(upheld).toMatchObject({ value: { returnsTo: 'recommended' } });
    const bare = atHead.when({ verb: 'uphold', said: { reply: 'Негізді.' } }, LATER);
    expect(bare.ok && 'returnsTo' in bare.value).toBe(false);
    const dismissed = atHead.when(EXAMPLES.dismiss, LATER);
    expect(dismissed.ok && 'returnsTo' in dismissed.value).toBe(false);
  });

  it('and an extension leave their words where the persons then stand', () => {
    const persons = { item: 'PERSONS#0002', hash: 'd'.repeat(64) };
    for (const command of [EXAMPLES.dismiss, EXAMPLES.extend]) {
      const done = decide(command, atHead.kase, {
        now: LATER,
        actor: actorOf('head'),
        service: COMPLAINTS,
        calendar,
        number: '',
        persons,
      });
      expect(done).toMatchObject({ value: { persons } });
      expect(done.ok && atHead.happened(done.value).kase.persons).toEqual(persons);
    }
  });

  it('is given while the review is longer, and not before the complainant is told of that', () => {
    const longer = extended('head');
    expect(longer.kase.stage).toBe('extended-by-head');
    expect(longer.when(EXAMPLES.dismiss, LATER)).toMatchObject({
      refusal: { code: 'act-not-possible', possible: ['tell-extension'] },
    });
    const told = longer.and(EXAMPLES['tell-extension'], LATER);
    expect(told.kase.stage).toBe('reviewed-longer-by-head');
    expect(told.and(EXAMPLES.uphold, LATER).kase.decision?.outcome).toBe('uphold');
  });
});

describe('an extension', () => {
  it('keeps the persons where no words come with it', () => {
    expect(atHead.when(EXAMPLES.extend, LATER)).toMatchObject({
      value: { type: 'ReviewExtended', to: 'extended-by-head', persons: atHead.kase.persons },
    });
  });

  it.each([
    ['head', 'electronically', 'in-writing'],
    ['head-in-writing', 'in-writing', 'electronically'],
    ['quality-body', 'electronically', 'in-writing'],
    ['quality-body-in-writing', 'in-writing', 'electronically'],
  ] as const)('of a complaint by the channel %s is told %s, and not %s', (channel, manner, other) => {
    const given = extended(channel);
    const tell = (how: typeof manner) =>
      ({ verb: 'tell-extension', said: { manner: how, reference: '15' } }) as const;
    expect(given.when(tell(manner), LATER)).toMatchObject({
      ok: true,
      value: { type: 'ExtensionTold', manner, reference: '15' },
    });
    expect(given.when(tell(other), LATER)).toEqual({
      ok: false,
      refusal: {
        code: 'complaint-invalid',
        errors: [
          {
            pointer: '/manner',
            code: 'not-as-filed',
            found: other,
            allowed: `${manner}, as the complaint came (K¶25; R¶17)`,
          },
        ],
      },
    });
  });

  it('is told in either manner where the definition asks for none', () => {
    for (const manner of ['electronically', 'in-writing'] as const) {
      const tell = { verb: 'tell-extension', said: { manner, reference: '15' } } as const;
      expect(under(silent, extended('head')).when(tell, LATER)).toMatchObject({ value: { manner } });
    }
  });
});

describe('a complaint may be taken back', () => {
  it('until it is answered', () => {
    for (const given of [givenComplaint(), atHead, extended('head')]) {
      expect(given.when(EXAMPLES.withdraw, LATER, 'applicant')).toMatchObject({
        value: { type: 'ApplicationWithdrawn', to: 'application-withdrawn' },
      });
    }
    const answered = atHead.and(EXAMPLES.dismiss, LATER);
    expect(answered.when(EXAMPLES.withdraw, LATER, 'applicant')).toMatchObject({
      refusal: { code: 'act-not-possible', verb: 'withdraw' },
    });
  });

  it('the answer being the decision of a complaint, and of no other case', () => {
    expect([
      isAnswered(atHead.and(EXAMPLES.dismiss, LATER).kase),
      isAnswered(atHead.kase),
      isAnswered(givenAt('included').kase),
    ]).toEqual([true, false, false]);
  });
});
