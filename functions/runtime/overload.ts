import { StoreBusy } from '#functions/application/ports/store.ts';

/** A call is answered so long before Lambda would end it without an answer of ours. Ours. */
const RESERVE_MILLISECONDS = 1000;

/** How the services say that they are asked too much, once their clients have tried again and given up. */
const TOO_MUCH = [
  'ThrottlingException',
  'ThrottledException',
  'Throttling',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'TransactionInProgressException',
  'SlowDown',
];

/** There is hardly time left for an answer. What was begun may still be done: the same key then gets its answer. */
class OutOfTime extends Error {
  override name = 'OutOfTime';
}

/** Whether the caller is to come again: nothing is wrong with the request, and nothing with the code. */
export const isOverload = (fault: unknown): boolean =>
  fault instanceof StoreBusy ||
  fault instanceof OutOfTime ||
  (fault instanceof Error && TOO_MUCH.includes(fault.name));

/**
 * The answer, unless it does not come before the time of the function is nearly over.
 * @throws {OutOfTime}
 */
export function inTime<T>(remainingMilliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const left = Math.max(0, remainingMilliseconds - RESERVE_MILLISECONDS);
    timer = setTimeout(() => reject(new OutOfTime('no answer in time')), left);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
