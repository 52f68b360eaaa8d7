import { actOnCase } from '#functions/application/act-on-case.ts';
import type { RecordedEvent } from '#functions/application/ports/cases.ts';
import type { Caller } from '#functions/case/authority.ts';
import type { Case } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import { nationalOfficial, official } from '#test/support/callers.ts';
import { isMeant } from '../queue.ts';
import { DAY, type World } from '../world.ts';

type Life = {
  readonly after: (recorded: RecordedEvent) => boolean;
  readonly chance: number;
  /** Within so many days. */
  readonly days: number;
  readonly command: (world: World, kase: Case) => Command | undefined;
  /** Undefined where nobody whom the simulation knows may do it. */
  readonly by: (kase: Case) => Caller | undefined;
};

const included = ({ event }: RecordedEvent): boolean =>
  event.type === 'DecisionTaken' && event.decision.outcome === 'include';

/** Whoever filed it, as the token says it. */
export function filerOf({ filedBy, region }: Case): Caller | undefined {
  const { subject, role, organisation } = filedBy;
  if (role === 'applicant' && organisation) return { subject, role, organisation };
  if (role === 'state-corporation') return official(role, region);
  return role === 'foreign-mission' ? nationalOfficial(role) : undefined;
}

const LARGEST = 9;

/** What happens in families and around them while their cases are on their way, and afterwards. */
const LIVES: readonly Life[] = [
  {
    after: ({ event }) => event.type === 'ApplicationFiled',
    chance: 0.02,
    days: 20,
    command: () => ({ verb: 'withdraw', said: {} }),
    by: filerOf,
  },
  {
    after: included,
    chance: 0.04,
    days: 30,
    command: ({ people }, { held }) => {
      const persons = Math.min(LARGEST, Math.max(1, (held?.places ?? 1) + people.one([-1, 1, 2])));
      return { verb: 'change-family', said: { persons, reference: '13' } };
    },
    by: ({ region }) => official('provider', region),
  },
  {
    after: included,
    chance: 0.01,
    days: 40,
    command: () => ({ verb: 'annul', said: { reference: '12-a' } }),
    by: ({ region }) => official('head', region),
  },
  {
    after: ({ event }) => event.type === 'DecisionDelivered',
    chance: 0.02,
    days: 60,
    command: (_world, { held }) => (held ? { verb: 'give-up', said: {} } : undefined),
    by: (kase) => (kase.filedBy.role === 'applicant' ? filerOf(kase) : undefined),
  },
];

/** Families withdraw, grow, shrink and give their places up; now and then a decision is annulled. */
export function families(world: World): void {
  const { listeners, people, agenda } = world;
  const others = listeners.stood;
  listeners.stood = (kase, recorded) => {
    others(kase, recorded);
    for (const life of LIVES) {
      if (!life.after(recorded) || !people.chance(life.chance)) continue;
      agenda.after(people.between(0, life.days) * DAY, () => live(world, kase.id, life));
    }
  };
}

const AGAIN_MILLISECONDS = 20_000;
/** What somebody may be told who comes too late, or for nothing. */
const IN_VAIN: readonly string[] = ['act-not-possible', 'decision-sent', 'family-unchanged'];

async function live(world: World, caseId: string, life: Life): Promise<void> {
  const stored = await world.store.cases.load(caseId);
  const caller = stored && life.by(stored.state);
  const command = stored && life.command(world, stored.state);
  if (!stored || !caller || !command) return;
  await insist(world, {
    caller,
    caseId,
    command,
    version: stored.version,
    idempotency: { key: `${caseId} ${stored.version} ${command.verb}`, requestHash: JSON.stringify(command) },
  });
}

async function insist(world: World, request: Parameters<typeof actOnCase>[1]): Promise<void> {
  try {
    const acted = await world.call((ports) => actOnCase(ports, request));
    if (acted.ok) {
      world.counts.acts += 1;
      return;
    }
    const { code } = acted.refusal;
    if (code === 'version-changed') {
      const stored = await world.store.cases.load(request.caseId);
      const version = stored?.version ?? 0;
      const key = `${request.caseId} ${version} ${request.command.verb}`;
      const next = { ...request, version, idempotency: { ...request.idempotency, key } };
      world.agenda.after(AGAIN_MILLISECONDS, () => insist(world, next));
    } else if (!IN_VAIN.includes(code)) {
      throw new Error(`${request.command.verb} was refused: ${code}`);
    }
  } catch (fault) {
    if (!isMeant(fault)) throw fault;
    world.agenda.after(AGAIN_MILLISECONDS, () => insist(world, request));
  }
}
