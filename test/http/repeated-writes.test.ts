import { describe, expect, it } from 'vitest';
import type { Response } from '#functions/http/response.ts';
import { applicationOf } from '#test/support/applications.ts';
import { EXAMPLES } from '#test/support/given-case.ts';
import { OPERATIONS } from '#test/support/whole-api.ts';
import { NOT_HERE, WRITES, type Write } from './writes.ts';

/** Everything that is kept. How often and when a webhook is woken is left out: a wake is a hint that may come twice. */
const kept = ({ at }: Write): string => at.store.dump().replaceAll(/"wakes":\d+|"wakeAt":"[^"]*"/g, '');
const items = ({ at }: Write): number => at.store.dump().split('\n').length;
const isDone = ({ statusCode = 0 }: Response): boolean => statusCode >= 200 && statusCode < 300;
/** What the loser of a race may be told: come again. */
const isComeAgain = ({ statusCode = 0, headers }: Response): boolean =>
  [409, 503].includes(statusCode) && headers?.['retry-after'] !== undefined;

/** What happens between a request and its late repetition: other cases, other quotas, and the same case goes on. */
async function meanwhile({ at, about }: Write): Promise<void> {
  at.clock.move({ hours: 1 });
  await at.file(applicationOf({ seed: 900 }));
  await at.setQuota(40, '110000000');
  if (about) await at.act(about.caseId, EXAMPLES.withdraw, { by: about.filer });
}

it('every write of the document is here, or said where it is', () => {
  const writes = [...OPERATIONS].filter(([, { changes }]) => changes).map(([key]) => key);
  expect([...Object.keys(WRITES), ...Object.keys(NOT_HERE)].toSorted()).toEqual(writes.toSorted());
});

describe.each(Object.entries(WRITES))('%s', (key, made) => {
  it('sent again, and again after other writes, has one effect and the same answer', async () => {
    const write = await made();
    const send = () => write.ask(key, write.by, write.asking);
    const first = await send();
    expect(isDone(first), first.body).toBe(true);
    const after = kept(write);
    expect(await send()).toEqual(first);
    expect(kept(write)).toBe(after);
    await meanwhile(write);
    const later = kept(write);
    expect(await send()).toEqual(first);
    expect(kept(write)).toBe(later);
  });

  it('sent eight times at once has the effect of one, and the same answer or a wish to come again', async () => {
    const once = await made();
    const before = items(once);
    await once.ask(key, once.by, once.asking);
    const effect = items(once) - before;

    const write = await made();
    const empty = items(write);
    const send = () => write.ask(key, write.by, write.asking);
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(items(write) - empty).toBe(effect);
    const done = answers.filter(isDone);
    expect(done.length).toBeGreaterThanOrEqual(1);
    for (const answer of done) expect(answer).toEqual(done[0]);
    expect(answers.filter((answer) => !isDone(answer) && !isComeAgain(answer))).toEqual([]);
    const all = kept(write);
    expect(await send()).toEqual(done[0]);
    expect(kept(write)).toBe(all);
  });
});
