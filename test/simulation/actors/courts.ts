import { isConflict, persist } from '#functions/application/persist.ts';
import { record } from '#functions/application/record.ts';
import { openSuspension } from '#functions/case/case.ts';
import { evolve } from '#functions/case/evolve.ts';
import { hasEnded } from '#functions/case/has-ended.ts';
import { resume, suspend } from '#functions/case/suspension.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { isMeant } from '../queue.ts';
import { DAY, START, type World } from '../world.ts';

/** One case in so many has its terms stand still at some time. */
const CASES_A_SUSPENSION = 8;
const LONGEST_DAYS = 40;
const AGAIN_MILLISECONDS = 45_000;

/**
 * Lets the terms of cases stand still and run on. No definition that is in force wires the two acts to a stage, since no
 * order that is known says so: the act is done here by the pure functions and the store, under every fault, without the
 * check of who may.
 */
export function courts(world: World, until: number): void {
  const { agenda, people, journal, settings } = world;
  for (let nth = 0; nth < settings.cases / CASES_A_SUSPENSION; nth += 1) {
    agenda.at(people.between(START, until), () => {
      if (journal.length === 0) return;
      const { caseId } = people.one(journal.slice(-RECENT)).recorded;
      agenda.after(0, () => insist(world, caseId, 'suspend'));
      agenda.after(people.between(0, LONGEST_DAYS) * DAY, () => insist(world, caseId, 'resume'));
    });
  }
}

/** Mostly cases whose clocks run. */
const RECENT = 400;

async function insist(world: World, caseId: string, act: 'suspend' | 'resume'): Promise<void> {
  try {
    await interrupt(world, caseId, act);
  } catch (fault) {
    if (!isMeant(fault)) throw fault;
    world.agenda.after(AGAIN_MILLISECONDS, () => insist(world, caseId, act));
  }
}

async function interrupt(world: World, caseId: string, act: 'suspend' | 'resume'): Promise<void> {
  const calendar = await world.store.calendars.latest();
  const done = await world.call((ports) =>
    persist(
      async () => {
        const stored = await ports.cases.load(caseId);
        if (!stored || hasEnded(stored.state)) return 'ended' as const;
        const { state } = stored;
        if ((openSuspension(state) !== undefined) === (act === 'suspend')) return 'stands' as const;
        const service = serviceOf(state.service);
        const stage = stageOf(service, state.stage);
        if (isEnd(stage)) return 'ended' as const;
        const now = ports.clock.now();
        const actor = { subject: 'court', role: 'authorised-body' } as const;
        const step = { now, actor, service, calendar, number: '', stage, to: state.stage };
        const decided = (act === 'suspend' ? suspend : resume)('7-c', state, step);
        if (!decided.ok) throw new Error(`${act} was refused: ${decided.refusal.code}`);
        const recorded = record(caseId, decided.value, stored);
        return ports.cases.save({ before: stored, recorded, after: evolve(state, decided.value) });
      },
      ['version', 'transaction'],
      ports.pause,
    ),
  );
  if (isConflict(done)) throw new Error(`a suspension cannot meet the conflict ${done.conflict}`);
  if (done === 'saved' && act === 'suspend') world.counts.suspensions += 1;
}
