import * as z from 'zod';
import { followSession as follow } from '#functions/application/follow-session.ts';
import type { DeadLetters } from '#functions/application/ports/dead-letters.ts';
import { batch, Unprocessable } from './batch.ts';

const SessionMessage = z.object({ sessionId: z.string().min(1) });

/** A session that nobody closed decided nothing: its message is parked. */
export const followSession = (dependencies: Parameters<typeof follow>[0], deadLetters?: DeadLetters) =>
  batch(async ({ body }) => {
    const followed = await follow(dependencies, SessionMessage.parse(JSON.parse(body)).sessionId);
    if (followed === 'unknown') throw new Unprocessable('session-unknown');
    return followed;
  }, deadLetters);
