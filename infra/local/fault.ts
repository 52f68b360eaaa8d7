/**
 * Something the person at the terminal must act on: the message is one whole sentence that says what is wrong and
 * what to do. `npm start` prints it alone, without a stack, and exits with 1.
 */
export class LocalCloudFault extends Error {
  override readonly name = 'LocalCloudFault';
}

/** The message of anything thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** Ends a command that cannot go on: by one sentence, without a stack, and with 1. */
export function endWithSentence(thrown: unknown): never {
  console.error(messageOf(thrown));
  process.exit(1);
}
