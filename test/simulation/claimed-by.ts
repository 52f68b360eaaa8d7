import type { ExpectedRung } from './expected-rungs.ts';
import { APART_MILLISECONDS } from './ports.ts';
import { SWEEP_MILLISECONDS } from './sweeps.ts';
import type { World } from './world.ts';

/** A claim takes a few retries, each of some tenths of a second. */
const CLAIM_MILLISECONDS = 60_000;

/**
 * The instant by which a rung is claimed whatever has happened: one sweep after the last thing that stood in the way.
 * Milliseconds since 1970.
 */
export function claimedBy({ disturbances }: Pick<World, 'disturbances'>, rung: ExpectedRung): number {
  const start = Math.max(rung.fireAt + APART_MILLISECONDS / 2, rung.armedAt);
  const quiet = SWEEP_MILLISECONDS + CLAIM_MILLISECONDS;
  return disturbances.quietFrom(rung, start, quiet) + quiet;
}
