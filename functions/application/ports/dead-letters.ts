/** A message that can never be processed, and why: a code, never what was sent. */
export type DeadLetter = { readonly messageId: string; readonly body: string; readonly reason: string };

/** The dead-letter queue of a consumer's own queue. At-least-once. */
export type DeadLetters = { park(letter: DeadLetter): Promise<void> };
