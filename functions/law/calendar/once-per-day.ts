const millisecondsOfDay = 86_400_000;
const first = Date.UTC(2020, 0) / millisecondsOfDay;
const last = Date.UTC(2040, 0) / millisecondsOfDay - 1;

/**
 * A function of a day, as whole days after 1970-01-01, that works out only once what it says of each day from 2020 to
 * 2039: terms, clocks and rungs fall on the same few days again and again.
 */
export function oncePerDay<T>(of: (ordinal: number) => T): (ordinal: number) => T {
  const kept = new Map<number, T>();
  return (ordinal) => {
    const known = kept.get(ordinal);
    if (known !== undefined) return known;
    const found = of(ordinal);
    if (ordinal >= first && ordinal <= last) kept.set(ordinal, found);
    return found;
  };
}
