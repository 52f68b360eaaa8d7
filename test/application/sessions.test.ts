import { describe, expect, it } from 'vitest';
import type { SessionAct } from '#functions/application/act-in-session.ts';
import { documentKey } from '#functions/application/document-key.ts';
import { followSession } from '#functions/application/follow-session.ts';
import { issueMinutes } from '#functions/application/issue-minutes.ts';
import { downloadMinutes, readAgenda } from '#functions/application/read-session.ts';
import { PlainDate } from '#functions/law/calendar/instant.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { official } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';
import { compositionOf, memberOf, secretaryBeside } from '#test/support/house-sessions.ts';
import { Outage } from '#test/support/in-memory-transactions.ts';
import { extractText, readingText } from '../golden/extract-text.ts';

const REGION = '550000000';
const CHAIR = official('commission');
const SECRETARY = secretaryBeside(CHAIR);
const SERVICE = 'kandas-inclusion';

/** Cases at the commission, by one forwarded list; of the edition of 2021 the commission itself includes. */
async function atCommission(at: House, count: number, channel?: 'provider') {
  const provider = official('provider');
  const ids: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const application = applicationOf({ seed, familySize: 0, ...(channel ? { channel } : {}) });
    const filed = await at.file(application, channel ? { by: provider } : {});
    const { id } = acceptedOf(filed).kase;
    acceptedOf(await at.act(id, EXAMPLES.register));
    ids.push(id);
  }
  const { list } = acceptedOf(await at.openList(provider, ids));
  acceptedOf(await at.actOnList(provider, list.id, { does: 'forward' }));
  await at.settleList(list.id);
  return { ids, listId: list.id };
}

async function opened(at: House, what: { readonly cases: readonly string[] } | { readonly list: string }) {
  if (!(await at.ports.commissions.composition(compositionOf(REGION, SERVICE).id))) {
    at.store.appoint(compositionOf(REGION, SERVICE));
  }
  const { id } = acceptedOf(await at.openSession(SECRETARY, SERVICE)).session;
  acceptedOf(await at.actInSession(SECRETARY, id, { does: 'put-on-agenda', what }));
  const present = [CHAIR.subject, SECRETARY.subject];
  acceptedOf(await at.actInSession(SECRETARY, id, { does: 'record-presence', present }));
  return id;
}

const FOR: SessionAct = { does: 'vote', choice: 'for' };
const closed = async (at: House, id: string) => {
  acceptedOf(await at.actInSession(CHAIR, id, FOR));
  return acceptedOf(await at.actInSession(CHAIR, id, { does: 'close' })).session;
};
const stageOf = async (at: House, id: string) => (await at.store.cases.load(id))?.state.stage;
const agendaOf = async (at: House, sessionId: string) =>
  acceptedOf(await readAgenda(at.ports, { caller: CHAIR, sessionId, limit: 100 })).items;

describe('a session', () => {
  it('decides a whole list at once and single cases apart, and each case says by which minutes', async () => {
    const at = house();
    const { ids, listId } = await atCommission(at, 3);
    const [first = '', ...others] = ids;
    const id = await opened(at, { list: listId });
    const against: SessionAct = {
      does: 'vote',
      choice: 'against',
      cases: [first],
      dissent: 'no proof of work',
    };
    acceptedOf(await at.actInSession(CHAIR, id, against));
    const { closing } = await closed(at, id);
    await at.settleSession(id);
    expect(closing?.number).toBe('55-2026-000001');
    expect(await stageOf(at, first)).toBe('at-commission');
    for (const other of others) {
      const stored = await at.store.cases.load(other);
      expect(stored?.state).toMatchObject({
        stage: 'recommended',
        session: { id, number: '55-2026-000001' },
      });
      expect(stored?.state.recommendation?.at).toBe(closing?.at);
    }
    const [entry] = await agendaOf(at, id);
    expect(entry).toMatchObject({
      votes: [{ choice: 'against', dissent: 'no proof of work' }],
      decided: { result: 'not-carried' },
    });
    expect(entry?.effect).toBeUndefined();
  });

  it('without a quorum recommends nothing', async () => {
    const at = house();
    const { ids } = await atCommission(at, 1);
    const members = [
      memberOf(CHAIR.subject, 'chair'),
      memberOf(SECRETARY.subject, 'secretary'),
      memberOf('m2', 'member'),
    ];
    at.store.appoint(compositionOf(REGION, SERVICE, { members }));
    const id = await opened(at, { cases: ids });
    const { closing } = await closed(at, id);
    await at.settleSession(id);
    expect(closing?.decided).toMatchObject([{ result: 'no-quorum', members: 2, present: 1, for: 1 }]);
    expect(await stageOf(at, ids[0] ?? '')).toBe('at-commission');
  });

  it('is opened on a day with a composition alone, and goes no further once another one holds', async () => {
    const at = house();
    const { ids } = await atCommission(at, 1);
    expect(await at.openSession(SECRETARY, SERVICE)).toMatchObject({
      refusal: {
        code: 'session-without-composition',
        day: '2026-03-18',
        basis: 'parameter commission-quorum',
      },
    });
    const id = await opened(at, { cases: ids });
    const later = {
      id: 'later',
      from: PlainDate.parse('2026-03-19'),
      act: compositionOf(REGION, SERVICE).act,
    };
    at.store.appoint(compositionOf(REGION, SERVICE, later));
    at.clock.set(almaty('2026-03-19T10:00'));
    expect(await at.actInSession(CHAIR, id, FOR)).toMatchObject({
      refusal: {
        code: 'session-outside-composition',
        basis: expect.stringContaining('act 12 of 2020-01-10'),
      },
    });
    const stored = await at.ports.sessions.load(id);
    expect(stored?.session.composition).toBe(compositionOf(REGION, SERVICE).id);
  });

  it('is closed once, however many close it at once, and has one number', async () => {
    const at = house();
    const { ids } = await atCommission(at, 1);
    const id = await opened(at, { cases: ids });
    acceptedOf(await at.actInSession(CHAIR, id, FOR));
    const { version } = (await at.ports.sessions.load(id)) ?? { version: 0 };
    const closings = await Promise.all(
      [1, 2, 3, 4].map(() => at.actInSession(CHAIR, id, { does: 'close' }, { version })),
    );
    expect(closings.filter(({ ok }) => ok)).toHaveLength(1);
    const register = { kind: 'minutes', region: REGION, year: 2026 } as const;
    expect(await at.ports.registers.lastNumber(register)).toBe(1);
    expect((await at.ports.registers.entry(register, 1))?.act).toMatchObject({ sessionId: id });
  });

  it('that comes second to a case reports that it did, and the case has one recommendation', async () => {
    const at = house();
    const { ids } = await atCommission(at, 1);
    const [one, other] = [await opened(at, { cases: ids }), await opened(at, { cases: ids })];
    await Promise.all([closed(at, one), closed(at, other)]);
    await Promise.all([at.settleSession(one), at.settleSession(other)]);
    const effects = [await at.ports.sessions.effects(one), await at.ports.sessions.effects(other)].flat();
    expect(effects.filter(({ done }) => done)).toHaveLength(1);
    expect(effects.find(({ done }) => !done)).toMatchObject({ because: 'act-not-possible' });
    const types = (await at.store.cases.history(ids[0] ?? '')).map(({ event }) => event.type);
    expect(types.filter((type) => type === 'OutcomeRecommended')).toHaveLength(1);
  });

  it('that was killed midway is made good by the next message, with nothing done twice', async () => {
    const at = house();
    const { ids } = await atCommission(at, 4);
    const id = await opened(at, { cases: ids });
    await closed(at, id);
    let saved = 0;
    const dying = {
      ...at.ports,
      queue: at.ports.sessionQueue,
      cases: {
        ...at.ports.cases,
        save: async (change: Parameters<House['ports']['cases']['save']>[0]) => {
          const done = await at.ports.cases.save(change);
          saved += 1;
          // The second is done, and nobody learns of it.
          if (saved === 2) throw new Outage('killed');
          return done;
        },
      },
    };
    await expect(followSession(dying, id)).rejects.toThrow('killed');
    expect(await at.ports.sessions.effects(id)).toHaveLength(2);
    await Promise.all([at.settleSession(id), at.settleSession(id)]);
    for (const caseId of ids) {
      const types = (await at.store.cases.history(caseId)).map(({ event }) => event.type);
      expect(types.filter((type) => type === 'OutcomeRecommended')).toHaveLength(1);
    }
    expect((await at.ports.sessions.effects(id)).map(({ done }) => done)).toEqual([true, true, true, true]);
  });

  it('of the edition of 2021 includes in the order of its agenda as long as there are places, and says whom not', async () => {
    const at = house(almaty('2025-11-12T10:00'));
    const { ids } = await atCommission(at, 3, 'provider');
    at.clock.set(almaty('2026-01-05T10:00'));
    await at.setQuota(2);
    const id = await opened(at, { cases: ids });
    await closed(at, id);
    await at.settleSession(id);
    expect(await Promise.all(ids.map((caseId) => stageOf(at, caseId)))).toEqual([
      'included',
      'included',
      'at-commission',
    ]);
    const effects = (await agendaOf(at, id)).map(({ effect }) => effect);
    expect(effects).toMatchObject([
      { done: true, number: '55-2026-000001' },
      { done: true, number: '55-2026-000002' },
      { done: false, because: 'quota-exhausted', left: 0, needed: 1 },
    ]);
    expect(await at.balance()).toMatchObject({ taken: 2, left: 0 });
  });

  it('has minutes on paper once every decision has come to its case, and the same ones ever after', async () => {
    const at = house();
    const { ids } = await atCommission(at, 2);
    const [first = ''] = ids;
    const id = await opened(at, { cases: ids });
    expect(await issueMinutes(at.ports, id)).toBe('unknown');
    const reason = 'related to the applicant';
    acceptedOf(await at.actInSession(SECRETARY, id, { does: 'recuse', reason, cases: [first] }));
    await closed(at, id);
    expect(await issueMinutes(at.ports, id)).toBe('unsettled');
    await at.settleSession(id);
    expect([await issueMinutes(at.ports, id), await issueMinutes(at.ports, id)]).toEqual([
      'issued',
      'already-issued',
    ]);
    const { session } = (await at.ports.sessions.load(id)) ?? {};
    const [document] = session?.documents ?? [];
    const link = acceptedOf(
      await downloadMinutes(at.ports, { caller: CHAIR, sessionId: id, documentId: document?.id ?? '' }),
    );
    expect(link).toContain(`sessions/${id}/${document?.id}.pdf`);
    const bytes = await at.ports.documents.get(documentKey(id, document?.id ?? '', 'sessions'));
    const text = readingText(await extractText(bytes));
    for (const said of ['55-2026-000001', 'chair Мүшесі', reason, 'квотаға енгізу', 'іске енгізілді']) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
    }
    expect((await at.ports.sessions.events(id)).at(-1)?.event).toMatchObject({
      type: 'MinutesIssued',
      effects: [{ done: true }, { done: true }],
    });
  });
});
