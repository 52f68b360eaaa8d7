import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { relayEvent } from '#functions/application/relay-event.ts';
import { applicationOf } from '#test/support/applications.ts';
import { EXAMPLES } from '#test/support/given-case.ts';
import { type House, house, recommended } from '#test/support/house.ts';

let at: House;
let caseId: string;
beforeEach(async () => {
  at = house();
  await at.setQuota(100);
  caseId = await recommended(at, applicationOf({ familySize: 4 }));
});

const documents = async () => (await at.store.cases.load(caseId))?.state.documents ?? [];

describe('the document of a decision', () => {
  it('is not issued before there is a decision, nor for a case that does not exist', async () => {
    expect(await at.issue(caseId)).toBe('nothing-to-issue');
    expect(await at.issue('no-such-case')).toBe('nothing-to-issue');
    expect(at.ports.documents.files.size).toBe(0);
  });

  it('is issued once, though the message comes twice', async () => {
    await at.act(caseId, EXAMPLES.include);
    expect([await at.issue(caseId), await at.issue(caseId)]).toEqual(['issued', 'already-issued']);
    expect(await documents()).toHaveLength(1);
    expect(at.ports.documents.files.size).toBe(1);
  });

  it('is issued once, though the message comes six times at once', async () => {
    await at.act(caseId, EXAMPLES.include);
    const issued = await Promise.all(Array.from({ length: 6 }, () => at.issue(caseId)));
    expect(issued.filter((outcome) => outcome === 'issued')).toHaveLength(1);
    expect(await documents()).toHaveLength(1);
    expect(at.ports.documents.files.size).toBe(1);
  });

  it('is a PDF whose bytes are those that the case records', async () => {
    await at.act(caseId, EXAMPLES.include);
    await at.issue(caseId);
    const [document] = await documents();
    const bytes = at.ports.documents.files.get(`cases/${caseId}/${document?.id}.pdf`);
    expect(
      Buffer.from(bytes ?? [])
        .subarray(0, 5)
        .toString('latin1'),
    ).toBe('%PDF-');
    expect(document).toMatchObject({
      form: 'kandas-2026-annex-4-inclusion',
      bytes: bytes?.length,
      sha256: createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    });
  });

  it('is stored under a name of its bytes, so that what stands there already is the same', async () => {
    await at.act(caseId, EXAMPLES.include);
    await at.issue(caseId);
    const [document] = await documents();
    expect(document?.id).toBe(`${document?.form}-${document?.sha256.slice(0, 16)}`);
  });

  it('waits for an act that comes between: the next attempt records it on the new version', async () => {
    await at.act(caseId, EXAMPLES.include);
    at.clock.move({ days: 40 });
    const [issued, checked] = await Promise.all([
      at.issue(caseId),
      at.check({ caseId, deadline: 'included-1', rung: 'due' }),
    ]);
    expect([issued, checked]).toEqual(['issued', 'raised']);
    expect(await at.store.cases.history(caseId)).toHaveLength(7);
  });
});

describe('the message of an event', () => {
  it('says what happened to which case, and never to whom', async () => {
    await at.act(caseId, EXAMPLES.include);
    for (const recorded of at.store.stream()) await relayEvent({ events: at.ports.events }, recorded);
    expect(at.ports.events.published.at(-1)).toMatchObject({
      kind: 'DecisionTaken',
      body: { id: `${caseId}/5`, subject: caseId, time: at.clock.now(), data: { sequence: 5 } },
    });
  });
});
