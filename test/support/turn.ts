import { setImmediate } from 'node:timers/promises';

const oneRound = (): Promise<unknown> => setImmediate();
const oneWait = (): Promise<unknown> => Promise.resolve();

/** How what is kept in memory lets others go on before it answers: as a network would, one round of the event loop later. */
let others = oneRound;

export const turn = (): Promise<unknown> => others();

/** From now on others go on no longer than until they wait themselves: for runs of many million operations. */
export function takeShortTurns(): void {
  others = oneWait;
}

export function takeLongTurns(): void {
  others = oneRound;
}
