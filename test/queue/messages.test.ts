import { describe, expect, it } from 'vitest';
import type { DeadLetter } from '#functions/application/ports/dead-letters.ts';
import { countCases } from '#functions/queue/count-case.ts';
import { deadlineCheck } from '#functions/queue/deadline-check.ts';
import { renderDocument } from '#functions/queue/render-document.ts';
import { applicationOf } from '../support/applications.ts';
import { EXAMPLES } from '../support/given-case.ts';
import { house, recommended } from '../support/house.ts';
import { messages } from '../support/queue-messages.ts';

const failed = (...ids: readonly string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('a batch of messages', () => {
  it('leaves only those in the queue that could not be processed', async () => {
    const at = house();
    const filed = await at.file(applicationOf());
    if (!filed.ok) throw new Error(filed.refusal.code);
    const { id, deadlines } = filed.value.kase;
    const known = { caseId: id, deadline: deadlines[0]?.id, rung: 'due' };
    const handler = deadlineCheck(at.ports);
    const unknown = JSON.stringify({ ...known, rung: 'no-such-rung' });
    expect(await handler(messages('not JSON', JSON.stringify(known), '{}', unknown))).toEqual(
      failed('message-0', 'message-2', 'message-3'),
    );
  });

  it('parks what can never be processed, with its reason, and goes on with the rest', async () => {
    const at = house();
    const parked: DeadLetter[] = [];
    const handler = deadlineCheck(at.ports, { park: async (letter) => void parked.push(letter) });
    const unknown = JSON.stringify({ caseId: 'no-such-case', deadline: 'filed-1', rung: 'due' });
    expect(await handler(messages('not JSON', '{}', unknown))).toEqual(failed());
    expect(parked).toEqual([
      { messageId: 'message-0', body: 'not JSON', reason: 'body-not-json' },
      { messageId: 'message-1', body: '{}', reason: 'body-malformed' },
      { messageId: 'message-2', body: unknown, reason: 'case-unknown' },
    ]);
  });

  it('keeps in the queue what cannot be parked', async () => {
    const at = house();
    const park = () => Promise.reject(new Error('no answer'));
    expect(await deadlineCheck(at.ports, { park })(messages('not JSON'))).toEqual(failed('message-0'));
  });

  it('parks no message whose fault may pass', async () => {
    const at = house();
    const park = () => Promise.reject(new Error('nothing is to be parked'));
    const cases = { ...at.ports.cases, load: () => Promise.reject(new Error('no answer')) };
    const check = JSON.stringify({ caseId: 'case-1', deadline: 'filed-1', rung: 'due' });
    const handler = deadlineCheck({ ...at.ports, cases }, { park });
    expect(await handler(messages(check))).toEqual(failed('message-0'));
  });

  it('counts a case by the event that the topic tells of it, and parks one of no case', async () => {
    const at = house();
    const filed = await at.file(applicationOf());
    if (!filed.ok) throw new Error(filed.refusal.code);
    const parked: DeadLetter[] = [];
    const { reports } = at.store;
    const dependencies = { ...at.ports, reports };
    const handler = countCases(dependencies, { park: async (letter) => void parked.push(letter) });
    const told = (subject: string) => JSON.stringify({ subject, data: { sequence: 1 } });
    expect(await handler(messages(told(filed.value.kase.id), told('no-such-case'), '{}'))).toEqual(failed());
    expect(await reports.counted(1, filed.value.kase.id)).toMatchObject({ version: 1 });
    expect(parked.map(({ reason }) => reason).toSorted()).toEqual(['body-malformed', 'case-unknown']);
  });

  it('counts the other cases of a batch though one of them cannot be read', async () => {
    const at = house();
    const [one, other] = [
      await at.file(applicationOf({ seed: 1 })),
      await at.file(applicationOf({ seed: 2 })),
    ];
    if (!one.ok || !other.ok) throw new Error('not filed');
    const { reports, cases } = at.store;
    const broken = other.value.kase.id;
    const load: typeof cases.load = (caseId) =>
      caseId === broken ? Promise.reject(new Error('no answer')) : cases.load(caseId);
    const handler = countCases({ ...at.ports, cases: { ...cases, load }, reports });
    const told = (subject: string) => JSON.stringify({ subject, data: { sequence: 1 } });
    expect(await handler(messages(told(broken), told(one.value.kase.id)))).toEqual(failed('message-0'));
    expect(await reports.counted(1, one.value.kase.id)).toMatchObject({ version: 1 });
  });

  it('renders a decision once, however often its message comes', async () => {
    const at = house();
    await at.setQuota(10);
    const id = await recommended(at, applicationOf());
    await at.act(id, EXAMPLES.include);
    const handler = renderDocument(at.ports);
    const message = JSON.stringify({ caseId: id });
    expect(await handler(messages(message, message))).toEqual(failed());
    expect(await handler(messages(message))).toEqual(failed());
    expect((await at.store.cases.load(id))?.state.documents).toHaveLength(1);
  });
});
