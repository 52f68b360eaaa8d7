import type { RungKey } from '#functions/application/ports/deadlines.ts';
import type { ArmedRung, Deadline } from '#functions/case/case.ts';
import type { CaseEvent, DeadlineAlertRaised } from '#functions/case/events.ts';
import { rungName } from './disturbances.ts';
import { APART_MILLISECONDS } from './ports.ts';
import type { Observed } from './world.ts';

/** A rung as the events of its case have it: armed by one, taken back by another, told of by those that claimed it. */
export type ExpectedRung = RungKey & {
  readonly fireAt: number;
  /** When the event was committed that armed it, by true time. Milliseconds since 1970. */
  readonly armedAt: number;
  endedAt?: number;
  readonly raised: Observed[];
};

/** What the events of one case say must have been told, and what was told without a clock that ran. */
export type Expected = {
  readonly rungs: readonly ExpectedRung[];
  readonly strays: readonly Observed[];
  /** The deadlines as they were opened or moved, for whoever wants to reckon their dates again. */
  readonly deadlines: readonly { readonly deadline: Deadline; readonly event: CaseEvent }[];
};

/**
 * Reads the events of one case in order, one at a time, and keeps by itself which clock runs and which rungs are armed. It
 * shares nothing with evolve, decide or the store.
 */
export class ExpectedOfCase implements Expected {
  readonly rungs: ExpectedRung[] = [];
  readonly strays: Observed[] = [];
  readonly deadlines: { deadline: Deadline; event: CaseEvent }[] = [];
  /** Those of the rungs that run, by their names. */
  readonly armed = new Map<string, ExpectedRung>();

  /** Returns the rungs that it arms. */
  see(observed: Observed): readonly ExpectedRung[] {
    const { event, caseId } = observed.recorded;
    const before = this.rungs.length;
    const { at } = observed;
    // What a list or a session did, it did at its own instant, whenever the message came to the case.
    const bound =
      ('listId' in event && event.listId !== undefined) ||
      ('session' in event && event.session !== undefined);
    if ('from' in event) this.#disarm(bound ? Math.min(at, earliestTimeOf(event)) : at, () => true);
    if ('opens' in event) {
      for (const deadline of event.opens) {
        this.deadlines.push({ deadline, event });
        for (const rung of deadline.rungs) this.#arm(caseId, deadline.id, rung, at);
      }
    }
    if (event.type === 'TermsSuspended') {
      const paused = new Set(event.paused.map(({ id }) => id));
      this.#disarm(at, (_name, rung) => paused.has(rung.deadline));
    }
    if (event.type === 'DeadlinesReprojected' || event.type === 'TermsResumed') {
      for (const { after } of event.moved) {
        this.deadlines.push({ deadline: after, event });
        const names = new Set(after.rungs.map((rung) => rungName(keyOf(caseId, after.id, rung))));
        this.#disarm(at, (name, rung) => rung.deadline === after.id && !names.has(name));
        for (const rung of after.rungs) this.#arm(caseId, after.id, rung, at);
      }
    }
    if (event.type === 'DeadlineAlertRaised') {
      const rung = this.armed.get(rungName(keyOf(caseId, event.deadline, event.rung)));
      if (rung) rung.raised.push(observed);
      else this.strays.push(observed);
    }
    return this.rungs.slice(before);
  }

  #arm(caseId: string, deadline: string, rung: ArmedRung, armedAt: number): void {
    const key = keyOf(caseId, deadline, rung);
    if (this.armed.has(rungName(key))) return;
    const expected = { ...key, fireAt: Date.parse(rung.fireAt), armedAt, raised: [] };
    this.armed.set(rungName(key), expected);
    this.rungs.push(expected);
  }

  #disarm(at: number, which: (name: string, rung: ExpectedRung) => boolean): void {
    for (const [name, rung] of this.armed) {
      if (!which(name, rung)) continue;
      rung.endedAt = at;
      this.armed.delete(name);
    }
  }
}

/** The first instant by true time at which it may have happened, by whichever clock. Milliseconds since 1970. */
const earliestTimeOf = ({ at }: CaseEvent): number => Date.parse(at) - APART_MILLISECONDS / 2;

const keyOf = (caseId: string, deadline: string, { name, generation }: ArmedRung): RungKey => ({
  caseId,
  deadline,
  rung: name,
  ...(generation === undefined ? {} : { generation }),
});

export const isAlert = (event: CaseEvent): event is DeadlineAlertRaised =>
  event.type === 'DeadlineAlertRaised';
