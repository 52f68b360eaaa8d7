import * as z from 'zod';
import { issueList } from '#functions/application/issue-list.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { batch, Unprocessable } from './batch.ts';

const ListMessage = z.object({ listId: z.string().min(1) });

/** A list that nobody forwarded has no paper: its message is parked. */
export const renderList = (dependencies: Parameters<typeof issueList>[0], deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const issued = await issueList(dependencies, ListMessage.parse(JSON.parse(body)).listId);
    if (issued === 'unknown') throw new Unprocessable('list-unknown');
    return issued;
  }, deadLetters);
