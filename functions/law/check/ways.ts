import { isEnd, type ServiceDefinition, targetsOf } from '../service.ts';

/** The stages to which the acts of a stage lead; none for an end. */
function leadsTo({ stages }: ServiceDefinition, name: string): readonly string[] {
  const stage = stages[name];
  return stage && !isEnd(stage) ? Object.values(stage.do).flatMap(targetsOf) : [];
}

/** Every stage that can be reached from some, themselves included, without passing through one. */
export function reachableFrom(
  definition: ServiceDefinition,
  from: readonly string[],
  without?: string,
): ReadonlySet<string> {
  const found = new Set<string>();
  const ahead = [...from];
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    if (found.has(name) || name === without) continue;
    found.add(name);
    ahead.push(...leadsTo(definition, name));
  }
  return found;
}

export const firstStages = ({ channels }: ServiceDefinition): readonly string[] =>
  Object.values(channels).map(({ first }) => first);

const WORKING_DAYS_IN_A_WEEK = 5 / 7;

/** The length of a stage's own term in working days, as far as it can be said without a calendar. */
function lengthOf(definition: ServiceDefinition, name: string): number {
  const stage = definition.stages[name];
  if (!stage || isEnd(stage)) return 0;
  const { within } = stage;
  if (within.unit === 'working-days') return within.length;
  return within.unit === 'calendar-days' ? Math.ceil(within.length * WORKING_DAYS_IN_A_WEEK) : 0;
}

type Longest = { readonly days: number; readonly through: readonly string[] };
type Way = { readonly starts: ReadonlyMap<string, number>; readonly now: number };

/**
 * The way through the stages that the service term caps on which their own terms, each used to its last day, take
 * longest. A stage whose term starts with an earlier one's counts from there.
 */
export function longestWay(definition: ServiceDefinition): Longest {
  const ways = firstStages(definition).map((first) =>
    follow(definition, first, { starts: new Map(), now: 0 }),
  );
  return longestOf(ways);
}

const longestOf = (ways: readonly Longest[]): Longest =>
  ways.reduce<Longest>((one, other) => (other.days > one.days ? other : one), { days: 0, through: [] });

function follow(definition: ServiceDefinition, name: string, { starts, now }: Way): Longest {
  const stage = definition.stages[name];
  if (!stage || isEnd(stage) || starts.has(name) || !definition.capped.includes(name)) {
    return { days: now, through: [...starts.keys()] };
  }
  const start = stage.startsFrom === 'stage' ? now : (starts.get(stage.startsFrom.sameAs) ?? now);
  const next: Way = {
    starts: new Map(starts).set(name, start),
    now: Math.max(now, start + lengthOf(definition, name)),
  };
  const onward = leadsTo(definition, name).map((to) => follow(definition, to, next));
  return onward.length > 0 ? longestOf(onward) : { days: next.now, through: [...next.starts.keys()] };
}
