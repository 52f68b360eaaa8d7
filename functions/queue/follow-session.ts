import * as z from 'zod';
import { followSession as follow } from '#functions/application/follow-session.ts';
import { issueMinutes } from '#functions/application/issue-minutes.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { batch, Unprocessable } from './batch.ts';

const SessionMessage = z.object({ sessionId: z.string().min(1) });

type Dependencies = Parameters<typeof follow>[0] & Parameters<typeof issueMinutes>[0];

/**
 * Brings the decisions of a closed session to their cases, then its minutes onto paper. A session that nobody closed
 * decided nothing: its message is parked.
 */
export const followSession = (dependencies: Dependencies, deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const { sessionId } = SessionMessage.parse(JSON.parse(body));
    const followed = await follow(dependencies, sessionId);
    if (followed === 'unknown') throw new Unprocessable('session-unknown');
    return followed === 'settled' ? issueMinutes(dependencies, sessionId) : followed;
  }, deadLetters);
