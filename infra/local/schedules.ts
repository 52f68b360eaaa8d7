import type { CloudClock } from './cloud-clock.ts';
import type { LocalFunction } from './functions.ts';
import type { NextFiring } from './schedule-expression.ts';
import type { State } from './state.ts';
import type { Json } from './template.ts';

/** An enabled `AWS::Events::Rule` with its function targets. */
export interface Schedule {
  readonly ruleArn: string;
  readonly next: NextFiring;
  readonly targets: readonly { readonly target: LocalFunction; readonly input?: Json }[];
}

export interface Schedules {
  /**
   * Fires, once each, the schedules that are due by the cloud's clock, and resolves after their functions ran. A
   * schedule that missed many firings fires once, as EventBridge after an outage.
   */
  fireDue(): Promise<void>;
  stop(): Promise<void>;
}

const tickMilliseconds = 500;

export function startSchedules(
  schedules: readonly Schedule[],
  cloud: { clock: CloudClock; state: State; region: string; accountId: string },
): Schedules {
  const running = new Set<Promise<void>>();
  const due = schedules.map((schedule) => ({ schedule, at: firstDue(schedule, cloud) }));

  const fireDue = async (): Promise<void> => {
    const now = cloud.clock.now();
    const fired = due.filter(({ at }) => at <= now);
    for (const each of fired) {
      cloud.state.set(stateKey(each.schedule), now.toISOString());
      each.at = each.schedule.next(now);
      const run = fire(each.schedule, now, cloud).finally(() => running.delete(run));
      running.add(run);
    }
    await Promise.all(running);
  };

  const timer = setInterval(() => void fireDue(), tickMilliseconds);
  void fireDue();
  return {
    fireDue,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(running);
    },
  };
}

const stateKey = (schedule: Schedule): string => `schedule:${schedule.ruleArn}`;

/** A rate counts from the last firing, also from one before a restart; the first time from the start of the cloud. */
function firstDue(schedule: Schedule, cloud: { clock: CloudClock; state: State }): Date {
  const last = cloud.state.get(stateKey(schedule));
  if (last === undefined) cloud.state.set(stateKey(schedule), cloud.clock.now().toISOString());
  return schedule.next(last === undefined ? cloud.clock.now() : new Date(last));
}

async function fire(
  schedule: Schedule,
  at: Date,
  cloud: { region: string; accountId: string },
): Promise<void> {
  const event: Json = {
    version: '0',
    id: crypto.randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: cloud.accountId,
    time: at.toISOString().replace(/\.\d{3}/, ''),
    region: cloud.region,
    resources: [schedule.ruleArn],
    detail: {},
  };
  await Promise.all(schedule.targets.map(({ target, input }) => target.invoke(input ?? event)));
}
