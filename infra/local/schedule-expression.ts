import { LocalCloudFault } from './fault.ts';

/** Gives the first instant strictly after the given one at which a schedule fires. */
export type NextFiring = (after: Date) => Date;

const unitMilliseconds: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/**
 * Reads the `ScheduleExpression` of an `AWS::Events::Rule`: `rate(5 minutes)` counts from the last firing,
 * `cron(0 6 ? * MON-FRI *)` is in UTC. Throws a fault for anything else, `L`, `W` and `#` included.
 */
export function nextFiring(expression: string): NextFiring {
  const [, value, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const milliseconds = unitMilliseconds[unit ?? ''];
  if (milliseconds !== undefined) {
    const period = Number(value) * milliseconds;
    if (period > 0) return (after) => new Date(after.getTime() + period);
  }
  const fields = /^cron\((\S+) (\S+) (\S+) (\S+) (\S+) (\S+)\)$/.exec(expression)?.slice(1);
  if (fields === undefined) throw refused(expression);
  return cron(fields, expression);
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function cron(fields: readonly string[], expression: string): NextFiring {
  const [minutes, hours, monthDays, monthsOfYear, weekDays, years] = fields;
  const read = (
    field: string | undefined,
    from: number,
    to: number,
    names: readonly string[] = [],
  ): Set<number> => fieldValues(field ?? '', { from, to, names }, expression);
  const allowed = {
    minutes: read(minutes, 0, 59),
    hours: read(hours, 0, 23),
    monthDays: read(monthDays, 1, 31),
    months: read(monthsOfYear, 1, 12, months),
    weekDays: read(weekDays, 1, 7, days),
    years: read(years, 1970, 2199),
  };
  const dayMatches = (day: Date): boolean =>
    allowed.years.has(day.getUTCFullYear()) &&
    allowed.months.has(day.getUTCMonth() + 1) &&
    allowed.monthDays.has(day.getUTCDate()) &&
    allowed.weekDays.has(day.getUTCDay() + 1);
  return (after) => {
    const start = Math.floor(after.getTime() / 60_000) * 60_000 + 60_000;
    const firstDay = start - (start % 86_400_000);
    for (let day = firstDay; day < firstDay + 6 * 366 * 86_400_000; day += 86_400_000) {
      if (!dayMatches(new Date(day))) continue;
      for (const hour of allowed.hours)
        for (const minute of allowed.minutes) {
          const at = day + hour * 3_600_000 + minute * 60_000;
          if (at >= start) return new Date(at);
        }
    }
    throw refused(expression);
  };
}

/** The values of one field, in ascending order. */
function fieldValues(
  field: string,
  range: { from: number; to: number; names: readonly string[] },
  expression: string,
): Set<number> {
  const value = (written: string): number => {
    const named = range.names.indexOf(written.toUpperCase());
    const read = named >= 0 ? named + 1 : Number(written);
    if (!/^(\d+|[A-Z]{3})$/i.test(written) || !(read >= range.from && read <= range.to))
      throw refused(expression);
    return read;
  };
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [span = '', step] = part.split('/');
    const [first = '', last] = span.split('-');
    const every = span === '*' || span === '?';
    const from = every ? range.from : value(first);
    const to = every || (last === undefined && step !== undefined) ? range.to : value(last ?? first);
    const by = step === undefined ? 1 : Number(step);
    if (!Number.isInteger(by) || by < 1) throw refused(expression);
    for (let at = from; at <= to; at += by) found.add(at);
  }
  return new Set([...found].toSorted((left, right) => left - right));
}

const refused = (expression: string): LocalCloudFault =>
  new LocalCloudFault(
    `The schedule ${expression} cannot be run here; rate(…) and cron(…) without L, W and # can.`,
  );
