import { describe, expect, it } from 'vitest';
import { openDeadline } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import { COMMANDS } from '#functions/case/commands.ts';
import { statusOf } from '#functions/case/document-status.ts';
import { cite, ours } from '#functions/law/citation.ts';
import { parameter } from '#functions/law/parameter.ts';
import type { ServiceDefinition } from '#functions/law/service.ts';
import { kandasInclusion2026 as service } from '#functions/law/services/kandas-inclusion.2026.ts';
import { almaty } from '#test/support/almaty.ts';
import {
  acceptedOf,
  EXAMPLES,
  type GivenCase,
  givenAt,
  heard,
  noticed,
  noticeIssued,
} from '#test/support/given-case.ts';

const offer = (heldAt: string, grounds = ['no-quota']): Command => ({
  verb: 'offer-hearing',
  said: { heldAt, grounds },
});
const refuse = (...grounds: string[]): Command => ({ verb: 'refuse', said: { grounds } });

/** Thursday 19 March; the next working days are 20, 26 and 27, with Nauryz and its substitutes between. */
const OFFERED = almaty('2026-03-19T10:00');
const EARLIEST = almaty('2026-03-28');

describe('a hearing', () => {
  it('is held after three whole working days of notice: not a millisecond earlier', () => {
    const early = new Date(Date.parse(EARLIEST) - 1).toISOString();
    expect(givenAt('recommended').when(offer(early), OFFERED)).toEqual({
      ok: false,
      refusal: { code: 'hearing-too-early', earliest: '2026-03-28' },
    });
    expect(givenAt('recommended').when(offer(EARLIEST), OFFERED)).toMatchObject({
      ok: true,
      value: { type: 'HearingOffered', heldAt: EARLIEST, grounds: ['no-quota'] },
    });
  });

  it('counts the notice from the day in Almaty on which it is offered', () => {
    const atMidnight = almaty('2026-03-20');
    expect(givenAt('recommended').when(offer(EARLIEST), almaty('2026-03-19T23:59:59.999')).ok).toBe(true);
    expect(givenAt('recommended').when(offer(EARLIEST), atMidnight)).toMatchObject({
      refusal: { code: 'hearing-too-early', earliest: '2026-03-31' },
    });
  });

  it('is recorded in UTC with milliseconds, however precisely it was said', () => {
    const said = givenAt('recommended').and(offer('2026-04-02T05:00:00Z'), OFFERED);
    expect(said.kase.hearing).toEqual({
      offeredAt: OFFERED,
      heldAt: '2026-04-02T05:00:00.000Z',
      grounds: ['no-quota'],
      form: 'hearing-notice',
    });
  });

  it('binds the refusal to the grounds that its notice named', () => {
    const held = almaty('2026-03-30T10:00');
    const given = heard(givenAt('recommended'), OFFERED, held, offer(EARLIEST, ['no-quota']));
    expect(given.when(refuse('no-quota', 'inaccurate-documents'), held)).toMatchObject({
      refusal: { code: 'ground-not-heard', errors: [{ pointer: '/grounds/1', allowed: 'no-quota' }] },
    });
    expect(given.when(refuse('no-quota'), held).ok).toBe(true);
  });

  it('names each ground once', () => {
    const said = { heldAt: EARLIEST, grounds: ['no-quota', 'no-quota'] };
    expect(COMMANDS['offer-hearing'].safeParse(said).success).toBe(false);
  });

  it('leaves the stage and its clock as they are', () => {
    const before = givenAt('recommended');
    const after = before.and(offer(EARLIEST), OFFERED);
    expect(after.kase.stage).toBe('recommended');
    expect(after.kase.deadlines).toEqual(before.kase.deadlines);
  });

  it('offered again replaces the one before', () => {
    const twice = givenAt('recommended')
      .and(offer('2026-04-02T05:00:00Z'), OFFERED)
      .and(offer('2026-04-06T05:00:00Z'), almaty('2026-03-30T10:00'));
    expect(twice.when(refuse('no-quota'), almaty('2026-04-02T11:00'))).toMatchObject({
      refusal: { code: 'hearing-too-early', earliest: '2026-04-06' },
    });
  });
});

const offered = (): GivenCase => {
  const given = givenAt('recommended').and(offer('2026-04-02T05:00:00Z'), OFFERED);
  return given.happened(noticeIssued(given.kase));
};

describe('the notice of a hearing', () => {
  it('is delivered as a document: not before that is made', () => {
    const given = givenAt('recommended').and(offer('2026-04-02T05:00:00Z'), OFFERED);
    expect(given.when(EXAMPLES['deliver-notice'], OFFERED)).toEqual({
      ok: false,
      refusal: { code: 'document-not-ready' },
    });
    const event = acceptedOf(offered().when(EXAMPLES['deliver-notice'], OFFERED));
    expect(event).toMatchObject({
      type: 'HearingNoticeDelivered',
      delivery: { by: 'personal-cabinet', reference: '7742' },
      basis: 'M forms 4, 5; K¶8',
    });
  });

  it('waits for the seal, where the organisation has one', () => {
    const given = givenAt('recommended').and(offer('2026-04-02T05:00:00Z'), OFFERED);
    const issued = noticeIssued(given.kase);
    if (issued.type !== 'DocumentIssued') throw new Error('a document');
    const sealed = given.happened({ ...issued, document: { ...issued.document, signers: ['seal'] } });
    expect(sealed.when(EXAMPLES['deliver-notice'], OFFERED)).toEqual({
      ok: false,
      refusal: { code: 'document-not-signed', missing: ['seal'] },
    });
  });

  /** The hearing is on Thursday 2 April: three whole working days before it are 30, 31 March and 1 April. */
  it('reaches the applicant three whole working days before: on the 27th, not on the 28th, in Almaty', () => {
    expect(offered().when(EXAMPLES['deliver-notice'], almaty('2026-03-27T23:59:59.999')).ok).toBe(true);
    expect(offered().when(EXAMPLES['deliver-notice'], almaty('2026-03-30'))).toEqual({
      ok: false,
      refusal: { code: 'hearing-too-early', earliest: '2026-04-03' },
    });
  });

  it('is delivered once', () => {
    const given = offered().and(EXAMPLES['deliver-notice'], OFFERED);
    expect(given.when(EXAMPLES['deliver-notice'], OFFERED)).toMatchObject({
      refusal: { code: 'act-not-possible', verb: 'deliver-notice' },
    });
  });

  it('that replaces another is delivered anew, keeps the objection, and supersedes the paper of the first', () => {
    const first = noticed(givenAt('recommended'), OFFERED).and(EXAMPLES.object, almaty('2026-03-20T10:00'));
    const second = first.and(offer('2026-04-10T05:00:00Z'), almaty('2026-03-26T10:00'));
    expect(second.kase.hearing).toEqual({
      offeredAt: almaty('2026-03-26T10:00'),
      heldAt: '2026-04-10T05:00:00.000Z',
      grounds: ['no-quota'],
      notice: 2,
      form: 'hearing-notice',
      told: true,
      objection: first.kase.hearing?.objection,
    });
    const issued = second.happened(noticeIssued(second.kase));
    const [of1, of2] = issued.kase.documents;
    expect([of1, of2].map((one) => one && statusOf(issued.kase, one))).toEqual(['superseded', 'valid']);
    expect(second.when(EXAMPLES['deliver-notice'], OFFERED)).toMatchObject({
      refusal: { code: 'document-not-ready' },
    });
    expect(issued.when(EXAMPLES['deliver-notice'], almaty('2026-03-26T10:00')).ok).toBe(true);
  });
});

describe('an objection', () => {
  const delivered = () => noticed(givenAt('recommended'), OFFERED);

  it('is taken from the applicant and from the provider, and from nobody else', () => {
    const roles = ['applicant', 'provider', 'commission', 'head', 'state-corporation'] as const;
    const taken = roles.filter((role) => delivered().when(EXAMPLES.object, OFFERED, role).ok);
    expect(taken).toEqual(['applicant', 'provider']);
  });

  it('is taken at the counter through which the application came', () => {
    const given = noticed(
      givenAt('at-state-corporation')
        .and(EXAMPLES['hand-over'], almaty('2026-03-18T11:00'))
        .and(EXAMPLES.register, almaty('2026-03-18T12:00'))
        .and(EXAMPLES.forward, almaty('2026-03-18T13:00'))
        .and(EXAMPLES.recommend, almaty('2026-03-18T14:00')),
      OFFERED,
    );
    expect(given.when(EXAMPLES.object, OFFERED, 'state-corporation').ok).toBe(true);
  });

  it('is of a notice that was delivered', () => {
    expect(offered().when(EXAMPLES.object, OFFERED, 'applicant')).toMatchObject({
      refusal: { code: 'act-not-possible', verb: 'object' },
    });
  });

  /** Delivered on Thursday 19 March: the second working day is 26 March. */
  it('is in time to the end of the second working day in Almaty, and marked from then on', () => {
    const at = (wallClock: string) => acceptedOf(delivered().when(EXAMPLES.object, almaty(wallClock)));
    expect(at('2026-03-26T23:59:59.999')).toMatchObject({ late: false, acceptBy: '2026-03-27' });
    expect(at('2026-03-27')).toMatchObject({ late: true, acceptBy: '2026-03-30' });
  });

  it('is accepted within one working day of receiving it: by the provider, once', () => {
    const objected = delivered().and(EXAMPLES.object, almaty('2026-03-20T23:59:59.999'));
    const accept = (wallClock: string) =>
      acceptedOf(objected.when(EXAMPLES['accept-objection'], almaty(wallClock)));
    expect(accept('2026-03-26T23:59:59.999')).toMatchObject({ type: 'ObjectionAccepted', late: false });
    expect(accept('2026-03-27')).toMatchObject({ late: true });
    expect(objected.when(EXAMPLES['accept-objection'], OFFERED, 'applicant')).toMatchObject({
      refusal: { code: 'actor-not-permitted', actor: 'provider' },
    });
    const accepted = objected.and(EXAMPLES['accept-objection'], almaty('2026-03-26T10:00'));
    expect(accepted.when(EXAMPLES['accept-objection'], almaty('2026-03-26T11:00')).ok).toBe(false);
    expect(accepted.when(EXAMPLES.object, almaty('2026-03-26T11:00')).ok).toBe(false);
  });

  it('by the other reading is the applicant’s within the one day, and no term binds the provider', () => {
    const objectionDay = parameter('applicant-objects', 'whose the one day is', ours('the other reading'));
    const read: ServiceDefinition = {
      ...service,
      parameters: { ...service.parameters, 'objection-day': objectionDay },
    };
    const given = noticed(givenAt('recommended', { service: read }), OFFERED);
    const at = (wallClock: string) => acceptedOf(given.when(EXAMPLES.object, almaty(wallClock)));
    expect(at('2026-03-20T23:59:59.999')).toMatchObject({ late: false });
    expect(at('2026-03-26')).toMatchObject({ late: true });
    expect(at('2026-03-26')).not.toHaveProperty('acceptBy');
    const late = given.and(EXAMPLES.object, almaty('2026-03-20T10:00'));
    const accepted = acceptedOf(late.when(EXAMPLES['accept-objection'], almaty('2026-05-20T10:00')));
    expect(accepted).toMatchObject({ late: false });
  });
});

describe('the protocol', () => {
  const held = almaty('2026-04-02T10:00');

  it('says whether the applicant was heard and where what was said is kept', () => {
    const given = noticed(givenAt('recommended'), OFFERED);
    const said = { verb: 'hold-hearing', said: { applicant: 'absent', reference: '12/353' } } as const;
    expect(given.and(said, held).kase.hearing?.protocol).toEqual({
      at: held,
      applicant: 'absent',
      reference: '12/353',
      form: 'hearing-protocol',
    });
  });

  it('is of a hearing whose notice was delivered', () => {
    expect(offered().when(EXAMPLES['hold-hearing'], held)).toEqual({
      ok: false,
      refusal: { code: 'notice-not-delivered' },
    });
  });

  it('is entered once; after a new notice, anew', () => {
    const given = heard(givenAt('recommended'), OFFERED, held);
    expect(given.when(EXAMPLES['hold-hearing'], held).ok).toBe(false);
    const again = given.and(offer('2026-04-20T05:00:00Z'), held);
    expect(again.kase.hearing?.protocol).toBeUndefined();
    expect(again.when(refuse('no-quota'), almaty('2026-04-20T10:00')).ok).toBe(false);
  });
});

describe('the clocks in a hearing', () => {
  const still: ServiceDefinition = {
    ...service,
    hearing: { clocks: 'stand-still', cite: cite('an order that says so') },
  };
  const held = almaty('2026-04-02T10:00');

  it('run on unless a rule says that they stand still', () => {
    const before = givenAt('recommended');
    expect(heard(before, OFFERED, held).kase.deadlines).toEqual(before.kase.deadlines);
  });

  it('stand still from the notice to the protocol where a rule says so: those days do not count', () => {
    const before = givenAt('recommended', { service: still });
    const offeredCase = before.and(offer('2026-04-02T05:00:00Z'), OFFERED);
    expect(openDeadline(offeredCase.kase)).toMatchObject({ suspendedSince: '2026-03-19', rungs: [] });
    expect(offeredCase.kase.suspensions).toEqual([{ from: '2026-03-19' }]);
    const after = heard(before, OFFERED, held);
    expect(after.kase.suspensions).toEqual([{ from: '2026-03-19', to: '2026-04-02' }]);
    expect(openDeadline(before.kase)?.due.on).toBe('2026-04-10');
    // Of the fourteen days none has passed: 3, 6 to 10, 13 to 17 and 20 to 22 April.
    expect(openDeadline(after.kase)?.due.on).toBe('2026-04-22');
  });

  it('stand still once, however many notices there are, and run on when the stage is left', () => {
    const twice = givenAt('recommended', { service: still })
      .and(offer('2026-04-02T05:00:00Z'), OFFERED)
      .and(offer('2026-04-20T05:00:00Z'), almaty('2026-03-20T10:00'));
    expect(twice.kase.suspensions).toEqual([{ from: '2026-03-19' }]);
    const included = twice.and(EXAMPLES.include, almaty('2026-03-26T10:00'));
    expect(included.kase.suspensions).toEqual([{ from: '2026-03-19', to: '2026-03-26' }]);
    expect(included.kase.hearing?.standsStill).toBeUndefined();
  });
});

describe('a refusal', () => {
  it('is not possible without a hearing having been offered', () => {
    expect(givenAt('recommended').when(refuse('no-quota'), OFFERED)).toEqual({
      ok: false,
      refusal: { code: 'hearing-not-offered' },
    });
  });

  it('is possible from the instant of the hearing, not a millisecond before', () => {
    const given = noticed(givenAt('recommended'), OFFERED);
    for (const act of [refuse('no-quota'), EXAMPLES['hold-hearing']]) {
      expect(given.when(act, almaty('2026-04-02T09:59:59.999'))).toEqual({
        ok: false,
        refusal: { code: 'hearing-too-early', earliest: '2026-04-02' },
      });
    }
    const held = almaty('2026-04-02T10:00');
    expect(given.and(EXAMPLES['hold-hearing'], held).when(refuse('no-quota'), held).ok).toBe(true);
  });

  it('waits for the delivery of the notice, an objection to be accepted, and the protocol: each says so', () => {
    const later = almaty('2026-04-02T10:00');
    const code = (given: GivenCase) => {
      const result = given.when(refuse('no-quota'), later);
      return result.ok ? 'refused the applicant' : result.refusal.code;
    };
    const recommended = givenAt('recommended');
    expect(code(recommended.and(EXAMPLES['offer-hearing'], OFFERED))).toBe('notice-not-delivered');
    const delivered = noticed(recommended, OFFERED);
    expect(code(delivered)).toBe('hearing-not-held');
    const objected = delivered.and(EXAMPLES.object, almaty('2026-03-20T10:00'));
    expect(code(objected.and(EXAMPLES['hold-hearing'], later))).toBe('objection-not-accepted');
    const accepted = objected.and(EXAMPLES['accept-objection'], almaty('2026-03-20T11:00'));
    expect(code(accepted)).toBe('hearing-not-held');
    expect(code(accepted.and(EXAMPLES['hold-hearing'], later))).toBe('refused the applicant');
  });

  it('waits for none of them where the definition does not say so', () => {
    const parameters = Object.fromEntries(
      Object.entries(service.parameters).filter(([name]) => !name.startsWith('refusal-after-')),
    );
    const given = givenAt('recommended', { service: { ...service, parameters } }).and(
      EXAMPLES['offer-hearing'],
      OFFERED,
    );
    expect(given.when(refuse('no-quota'), almaty('2026-04-02T10:00')).ok).toBe(true);
  });

  it('does not stand in the way of including after all', () => {
    const heard = givenAt('recommended').and(EXAMPLES['offer-hearing'], OFFERED);
    expect(heard.when(EXAMPLES.include, almaty('2026-04-03T10:00')).ok).toBe(true);
  });
});

describe('grounds', () => {
  const allowed = 'not-a-kandas, inaccurate-documents, offences-and-extremism, no-consent-to-data, no-quota';
  const unknown = (index: number) => ({
    pointer: `/grounds/${index}`,
    code: 'ground-unknown',
    found: 'no ground of this edition',
    allowed,
  });

  it.each([
    [
      'recommend',
      givenAt('at-commission'),
      (grounds: string[]): Command => ({ verb: 'recommend', said: { outcome: 'refuse', grounds } }),
    ],
    ['offer-hearing', givenAt('recommended'), (grounds: string[]) => offer('2026-04-02T05:00:00Z', grounds)],
    [
      'refuse',
      heard(
        givenAt('recommended'),
        OFFERED,
        almaty('2026-04-02T10:00'),
        offer('2026-04-02T05:00:00Z', allowed.split(', ')),
      ),
      (grounds: string[]) => refuse(...grounds),
    ],
  ] as const)('of %s are those of the edition; each other one is named by its place', (_, at, command) => {
    const refusal = { code: 'ground-unknown', errors: [unknown(1), unknown(2)] };
    const later = almaty('2026-04-02T10:00');
    const now = at.kase.hearing ? later : OFFERED;
    expect(at.when(command(['no-quota', 'exceeds-quota', '__proto__']), now)).toEqual({ ok: false, refusal });
    expect(at.when(command(allowed.split(', ')), now).ok).toBe(true);
  });

  it.each(['recommend', 'offer-hearing', 'refuse'] as const)('of %s are never none', (verb) => {
    const said = { outcome: 'refuse', heldAt: '2026-04-02T05:00:00Z', grounds: [] };
    const { outcome, heldAt, grounds } = said;
    const bodies = {
      recommend: { outcome, grounds },
      'offer-hearing': { heldAt, grounds },
      refuse: { grounds },
    };
    expect(COMMANDS[verb].safeParse(bodies[verb]).success).toBe(false);
  });

  it('are not said with a recommendation to include', () => {
    expect(COMMANDS.recommend.safeParse({ outcome: 'include', grounds: ['no-quota'] }).success).toBe(false);
  });
});
