import * as z from 'zod';
import { followListWithCase, lookAfterList } from '#functions/application/follow-list.ts';
import type { Calendars } from '#functions/application/ports/calendar.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import type { ListQueue, ListStore } from '#functions/application/ports/lists.ts';
import { batch, Unprocessable } from './batch.ts';

/** A case that a list's act comes to; else the list itself, by the event of its forwarding or to be looked after again. */
const Message = z.object({
  listId: z.string().min(1),
  caseId: z.string().min(1).optional(),
  pass: z.int().min(0).default(0),
});

type Dependencies = {
  readonly stored: CaseStore;
  readonly lists: ListStore;
  readonly calendars: Pick<Calendars, 'at'>;
  readonly queue: ListQueue;
  readonly clock: Clock;
};

/** What no other try will mend, with the reason that stands beside the dead letter. */
const FAULTS: Readonly<Record<string, string>> = {
  unknown: 'list-unknown',
  unfinished: 'list-unfinished',
  impossible: 'list-act-impossible',
};

export const followList = (dependencies: Dependencies, deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const { listId, caseId, pass } = Message.parse(JSON.parse(body));
    const outcome =
      caseId === undefined
        ? await lookAfterList(dependencies, listId, pass)
        : await followListWithCase(dependencies, listId, caseId);
    const reason = FAULTS[outcome];
    if (reason !== undefined) throw new Unprocessable(reason);
    return outcome;
  }, deadLetters);
