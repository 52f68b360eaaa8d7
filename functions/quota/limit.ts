import type { PlainDate } from '#functions/law/calendar/instant.ts';

/**
 * One movement of a limit: from its first day (0:00 in Asia/Almaty) an act sets the maximum number of persons, or
 * moves what stands on that day by so many, until a later day on which another act sets it anew.
 */
export type LimitMovement =
  | { readonly from: PlainDate; readonly set: number }
  | { readonly from: PlainDate; readonly by: number };

/** The limit in force from a day to the next step. */
export type LimitStep = { readonly from: PlainDate; readonly limit: number };

/** The limit day by day: movements in the order of their first days, those of one day as they were entered. */
export function stepsOf(movements: readonly LimitMovement[]): readonly LimitStep[] {
  const inForce = movements.toSorted((one, other) =>
    one.from < other.from ? -1 : Number(one.from > other.from),
  );
  let limit = 0;
  const steps = inForce.map((movement) => {
    limit = 'set' in movement ? movement.set : limit + movement.by;
    return { from: movement.from, limit };
  });
  return steps.filter(({ from }, index) => from !== steps[index + 1]?.from);
}

/** The limit in force on a day; zero before the first. */
export const limitOn = (steps: readonly LimitStep[], day: PlainDate): number =>
  steps.findLast(({ from }) => from <= day)?.limit ?? 0;

/** The steps that are known and not yet in force on a day. */
export const stepsAfter = (steps: readonly LimitStep[], day: PlainDate): readonly LimitStep[] =>
  steps.filter(({ from }) => from > day);

/** The least limit from a day on: what is taken on that day must fit whatever is known to come. */
export const leastLimitFrom = (steps: readonly LimitStep[], day: PlainDate): number =>
  Math.min(limitOn(steps, day), ...stepsAfter(steps, day).map(({ limit }) => limit));
