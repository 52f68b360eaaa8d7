import type { Case } from './case.ts';

/**
 * What the next clock of a case counts from: the day of acceptance and the clocks before it, or after a return on a
 * complaint the day of that and the clocks since (`afresh`: how many are from before). `place` is the clock's own among
 * those of the case; the next one by default. Ours: the orders are silent on the terms of a case that goes back.
 */
export function clocksOf(
  { acceptedOn, deadlines, returns = [] }: Pick<Case, 'acceptedOn' | 'deadlines' | 'returns'>,
  place: number = deadlines.length,
) {
  const last = returns.findLast(({ after }) => after <= place);
  return {
    acceptedOn: last?.on ?? acceptedOn,
    earlier: deadlines.slice(0, place),
    afresh: last?.after ?? 0,
  };
}
