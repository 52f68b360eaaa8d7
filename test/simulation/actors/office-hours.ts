import { instantAt } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { oracleIsWorkingDay } from '#test/law/calendar/oracle.ts';
import { drawOf } from '../draw.ts';
import { DAY, START } from '../world.ts';

const HOUR = 3_600_000;
/** Almaty is five hours ahead of UTC. */
const ALMATY = 5 * HOUR;
const [OPENS, CLOSES] = [9 * HOUR, 18 * HOUR + 30 * 60_000];

/** Twice a year the only one of an office who could act is away for some days, and the work is left. */
const ABSENCES_A_YEAR = 2;
const LONGEST_ABSENCE_DAYS = 8;

/** When the offices of a region are at work: on working days from 9:00 to 18:30 (Asia/Almaty), but for absences. */
export function officeHours(seed: number) {
  const absences = new Map<Region, readonly { readonly from: number; readonly to: number }[]>();

  function absencesOf(region: Region) {
    const known = absences.get(region);
    if (known) return known;
    const draw = drawOf(seed ^ Number(region), 'people');
    const drawn = Array.from({ length: ABSENCES_A_YEAR }, () => {
      const from = START + draw.between(0, 365) * DAY;
      return { from, to: from + draw.between(1, LONGEST_ABSENCE_DAYS) * DAY };
    });
    absences.set(region, drawn);
    return drawn;
  }

  /** The first instant from one on at which an office of the region acts. Milliseconds since 1970. */
  return function atWork(region: Region, instant: number): number {
    let at = absencesOf(region).find(({ from, to }) => from <= instant && instant < to)?.to ?? instant;
    for (;;) {
      const midnight = Math.floor((at + ALMATY) / DAY) * DAY - ALMATY;
      const works = oracleIsWorkingDay(instantAt(midnight + ALMATY).slice(0, 10));
      if (works && at < midnight + CLOSES)
        return Math.max(at, midnight + OPENS + ((at - midnight) % (30 * 60_000)));
      at = midnight + DAY;
    }
  };
}
