import type { Bundle } from '../bundle.ts';
import type { Watched } from './impact-alarm.ts';
import type { TrafficShift } from './traffic-shift.ts';

/** What every function of the service is given. */
export interface House extends Watched {
  readonly bundle: Bundle;
  /** Absent where new code meets all the traffic at once. */
  readonly shift?: TrafficShift;
}
