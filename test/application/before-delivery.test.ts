import { describe, expect, it } from 'vitest';
import { explainDeadline } from '#functions/application/explain-deadline.ts';
import { listDocuments } from '#functions/application/list-documents.ts';
import { readCase, readHistory } from '#functions/application/read-case.ts';
import { seenBy } from '#functions/case/authority.ts';
import type { Command } from '#functions/case/commands.ts';
import { progressOf } from '#functions/case/progress.ts';
import { caseView } from '#functions/http/case-view.ts';
import { almaty } from '#test/support/almaty.ts';
import { applicationOf } from '#test/support/applications.ts';
import { portal } from '#test/support/callers.ts';
import { acceptedOf, EXAMPLES } from '#test/support/given-case.ts';
import { type House, house } from '#test/support/house.ts';

const grounds = ['inaccurate-documents'];
const against: Command = { verb: 'recommend', said: { outcome: 'refuse', grounds } };
const hearing: Command = {
  verb: 'offer-hearing',
  said: { heldAt: almaty('2026-03-27T10:00'), place: 'Павлодар', grounds },
};

/** The same, of which nobody has been told. */
const undelivered: Command = { ...hearing };

/** A case with a family of three that has come as far as the acts bring it. */
async function caseAfter(acts: readonly Command[]): Promise<{ at: House; caseId: string }> {
  const at = house();
  await at.setQuota(10);
  const { id: caseId } = acceptedOf(await at.file(applicationOf({ seed: 7, familySize: 2 }))).kase;
  for (const command of [EXAMPLES.register, EXAMPLES.forward, ...acts]) {
    if (command.verb === 'include' || command.verb === 'refuse') at.clock.set(almaty('2026-03-28T10:00'));
    if (command === hearing) await at.hear(caseId, hearing);
    else acceptedOf(await at.act(caseId, command));
  }
  if (acts.some(({ verb }) => verb === 'include' || verb === 'refuse')) await at.issueSigned(caseId);
  return { at, caseId };
}

const ACTS: readonly Command[] = [
  EXAMPLES.include,
  { verb: 'offer-hearing', said: { heldAt: almaty('2026-04-10T10:00'), grounds } },
  EXAMPLES['deliver-notice'],
  EXAMPLES['hold-hearing'],
  EXAMPLES.deliver,
  { verb: 'give-up', said: {} },
  EXAMPLES.register,
];

/** What differs from file to file: its hash, and with it its name; the code and the token on it. */
const OF_FILES = /(hearing-(notice|protocol)-)[0-9a-f]{16}|"(sha256|code|token)":"[^"]{16,}"|"bytes":\d+/g;

/** Everything that the portal can learn of a case, without what tells one case from another. */
async function learned({ at, caseId }: { at: House; caseId: string }): Promise<string> {
  const by = portal();
  const { kase, version } = acceptedOf(await readCase(at.ports, { caller: by, caseId }));
  const refusals = [];
  for (const command of ACTS) refusals.push(await at.act(caseId, command, { by }));
  const ids = ['recommended-1', 'included-1', 'refused-1', 'at-commission-1'];
  const explained = ids.map((deadlineId) =>
    explainDeadline(at.ports, { caller: by, caseId, deadlineId }).then((found) => found.ok),
  );
  return JSON.stringify({
    view: { ...caseView(kase, version, by), version: 0 },
    deadlines: seenBy(by, kase).deadlines,
    events: acceptedOf(await readHistory(at.ports, { caller: by, caseId })).map(({ event }) => event),
    documents: acceptedOf(await listDocuments(at.ports, { caller: by, caseId })),
    progress: progressOf(kase),
    refusals,
    explained: await Promise.all(explained),
  })
    .replaceAll(
      new RegExp(
        `${caseId}|"hash":"[0-9a-f]{64}"|"listId":"[0-9a-f-]{36}"|"session":{"id":"[0-9a-f-]{36}","number":"[^"]*"}`,
        'g',
      ),
      '',
    )
    .replaceAll(OF_FILES, '');
}

describe('before a decision is sent', () => {
  it('the applicant learns the same of a recommendation for and of one against', async () => {
    const [one, other] = [await caseAfter([EXAMPLES.recommend]), await caseAfter([against])];
    const told = await learned(one);
    expect(told).toBe(await learned(other));
    expect(told).toContain('"stage":"considered"');
  });

  it('and the same of an inclusion and of a refusal that followed the same hearing', async () => {
    const [one, other] = [
      await caseAfter([against, hearing, EXAMPLES.include]),
      await caseAfter([against, hearing, { verb: 'refuse', said: { grounds } }]),
    ];
    const told = await learned(one);
    expect(told).toBe(await learned(other));
    expect(told).toContain('"stage":"decided"');
    expect(told).not.toContain('55-2026-000001"}');
  });

  it('and nothing new of a hearing whose notice has not gone out, though its paper is made', async () => {
    const [one, other] = [await caseAfter([EXAMPLES.recommend]), await caseAfter([against, undelivered])];
    await other.at.issue(other.caseId);
    const told = await learned(one);
    expect(told).toBe(await learned(other));
    expect(told).not.toContain('hearing-notice');
  });

  it('officials see the outcome all along', async () => {
    const { at, caseId } = await caseAfter([EXAMPLES.recommend, EXAMPLES.include]);
    const stored = await at.store.cases.load(caseId);
    expect(stored?.state).toMatchObject({ stage: 'included', decision: { outcome: 'include' } });
  });

  it('of an intended refusal the applicant learns what the notice of the hearing says', async () => {
    const { at, caseId } = await caseAfter([against, hearing]);
    const { kase } = acceptedOf(await readCase(at.ports, { caller: portal(), caseId }));
    expect(caseView(kase, 1, portal())).toMatchObject({ hearing: { grounds }, recommendation: { grounds } });
  });
});

describe('once the decision is sent', () => {
  it('the applicant sees it, and every event of the case without a gap', async () => {
    const { at, caseId } = await caseAfter([EXAMPLES.recommend, EXAMPLES.include]);
    const before = acceptedOf(await readHistory(at.ports, { caller: portal(), caseId }));
    expect(before.map(({ event }) => event.type)).toEqual([
      'ApplicationFiled',
      'ApplicationRegistered',
      'ApplicationForwarded',
    ]);
    acceptedOf(await at.act(caseId, EXAMPLES.deliver));
    const { kase } = acceptedOf(await readCase(at.ports, { caller: portal(), caseId }));
    expect(caseView(kase, 1, portal())).toMatchObject({
      stage: 'delivered',
      decision: { outcome: 'include' },
    });
    const after = acceptedOf(await readHistory(at.ports, { caller: portal(), caseId }));
    expect(after.map(({ sequence }) => sequence)).toEqual(after.map((_, index) => index + 1));
    expect(after.map(({ event }) => event.type)).toContain('DecisionTaken');
  });
});
