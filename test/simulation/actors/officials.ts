import { actOnCase } from '#functions/application/act-on-case.ts';
import type { Caller } from '#functions/case/authority.ts';
import { type Case, officeRegion, openDeadline, openSuspension } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import type { CaseEvent } from '#functions/case/events.ts';
import { isHearingActDue } from '#functions/case/hearing.ts';
import { stagesToReturnTo } from '#functions/case/return-case.ts';
import { instantAt } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { isEnd, type Role, type ServiceDefinition, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { HEARING_ACTS, type Verb } from '#functions/law/verbs.ts';
import { nationalOfficial, official } from '#test/support/callers.ts';
import { EXAMPLES } from '#test/support/given-case.ts';
import { proposalOf } from '#test/support/house-sessions.ts';
import { isMeant } from '../queue.ts';
import { DAY, type World } from '../world.ts';
import { goOnWithList } from './lists.ts';
import { decideInSession } from './sessions.ts';

/** How officials keep their terms: most do, some just, some late, and some cases are left lying for good. */
const HABITS = { prompt: 70, 'on the brink': 8, late: 14, 'very late': 5, never: 3 } as const;
type Habit = keyof typeof HABITS;

const MINUTE = 60_000;
const AGAIN_MILLISECONDS = 15_000;

/** When an official with a habit acts on a case that stands since `now` and is due at `due`. */
const WHEN: Readonly<
  Record<Habit, (world: World, now: number, due: number, region: Region) => number | undefined>
> = {
  prompt: ({ people, atWork }, now, due, region) =>
    atWork(region, people.between(now + MINUTE, Math.max(now + 2 * MINUTE, due - MINUTE))),
  // The instant at which the rungs fire, and the minutes in which they are claimed.
  'on the brink': ({ people }, _now, due) =>
    due + (people.chance(0.5) ? people.between(-2000, 2000) : people.between(-5, 15) * MINUTE),
  late: ({ people, atWork }, now, due, region) =>
    atWork(region, Math.max(now, due) + people.between(0, 10) * DAY),
  'very late': ({ people, atWork }, now, due, region) =>
    atWork(region, Math.max(now, due) + people.between(10, 60) * DAY),
  never: () => undefined,
};

const COUNTRY_WIDE: readonly Role[] = ['authorised-body', 'foreign-mission', 'quality-body'];

const callerFor = (role: Role, kase: Case): Caller =>
  COUNTRY_WIDE.includes(role) ? nationalOfficial(role) : official(role, officeRegion(kase));

/** Officials of every office: each stage that a case comes to is somebody's turn. */
export function officials(world: World): void {
  world.listeners.stood = (kase, { event }) => {
    if ('to' in event || event.type === 'TermsResumed') plan(world, kase);
    if (IN_A_HEARING.includes(event.type)) {
      world.agenda.after(MINUTE, () => turn(world, kase.id, kase.stage));
    }
    if (event.type === 'HearingNoticeDelivered' && world.people.chance(0.4)) {
      world.agenda.after(world.people.between(1, 4 * 24 * 60) * MINUTE, () => objectFor(world, kase));
    }
  };
}

function plan(world: World, kase: Case): void {
  const { agenda, people } = world;
  if (isEnd(stageOf(serviceOf(kase.service), kase.stage))) return;
  const due = Date.parse(openDeadline(kase)?.due.at ?? instantAt(agenda.now() + 5 * DAY));
  const at = WHEN[people.weighted(HABITS)](world, agenda.now(), due, officeRegion(kase));
  if (at !== undefined) agenda.at(at, () => turn(world, kase.id, kase.stage));
}

/** One official's turn: looks at the case, and does what its stage allows. */
async function turn(world: World, caseId: string, stage: string): Promise<void> {
  const seen = await world.store.cases.load(caseId);
  // While the terms stand still nobody acts; when they run on it is somebody's turn again.
  if (!seen || seen.state.stage !== stage || openSuspension(seen.state)) return;
  const { state, version } = seen;
  const service = serviceOf(state.service);
  const current = stageOf(service, stage);
  if (isEnd(current)) return;
  const about = state.complaint && (await world.store.cases.load(state.complaint.caseId))?.state;
  const wanted = about
    ? { command: answerTo(world, state, about, Object.keys(current.do) as Verb[]) }
    : commandFor(world, state, service, Object.keys(current.do) as Verb[]);
  if (wanted.at !== undefined) {
    world.agenda.at(wanted.at, () => turn(world, caseId, stage));
    return;
  }
  const { command } = wanted;
  if (current.byList?.act === command.verb) {
    const caller = callerFor(current.actor, state);
    await goOnWithList(world, caller, caseId, stage, () => turn(world, caseId, stage));
    return;
  }
  const proposal = current.bySession?.acts.some((act) => act === command.verb)
    ? proposalOf(command)
    : undefined;
  if (proposal) {
    await decideInSession(world, state, proposal, () => turn(world, caseId, stage));
    return;
  }
  const request = {
    caller: callerFor(current.actor, state),
    caseId,
    command,
    version,
    // Whoever asks for something else sends another key.
    idempotency: {
      key: `${caseId} ${version} ${JSON.stringify(command)}`,
      requestHash: JSON.stringify(command),
    },
  };
  const send = () => insist(world, request);
  // Somebody who clicks twice.
  if (world.people.chance(0.02)) world.agenda.after(0, send);
  await send();
}

type Wanted =
  | { readonly command: Command; readonly at?: never }
  /** Not yet: the time of the hearing has not come. */
  | { readonly at: number };

/** A notice that nobody delivered by so many days before the hearing is followed by another, for a later day. */
const NOTICE_DAYS = 10;

/** What is done to a complaint: registered, now and then extended, dismissed, or upheld and its case sent back. */
function answerTo(
  { people, toDismiss }: World,
  complaint: Case,
  about: Case,
  verbs: readonly Verb[],
): Command {
  if (!verbs.includes('dismiss')) return EXAMPLES[verbs[0] ?? 'register'];
  if (verbs.includes('extend') && people.chance(0.15)) return EXAMPLES.extend;
  const returnsTo = stagesToReturnTo(about).at(-1);
  if (!returnsTo || toDismiss.has(complaint.id) || people.chance(0.6)) return EXAMPLES.dismiss;
  return { verb: 'uphold', said: { ...EXAMPLES.uphold.said, returnsTo } };
}

/** What the official wants to do, among the verbs of the stage. */
function commandFor(world: World, kase: Case, service: ServiceDefinition, verbs: readonly Verb[]): Wanted {
  const { people, agenda } = world;
  const lacking = kase.deficiencies.flatMap(({ of, codes }) => (of === 'document' ? codes : []));
  const grounds = [world.toRefuse.has(kase.id) ? wantOfPlaces(service) : people.one(service.grounds).code];
  const has = (verb: Verb) => verbs.includes(verb);
  if (has('refuse-to-accept') && lacking.length > 0) {
    return { command: { verb: 'refuse-to-accept', said: { documents: lacking.slice(0, 1) } } };
  }
  if (has('refuse') && (wantsToRefuse(kase, verbs) || world.toRefuse.has(kase.id))) {
    const noticeIsLate =
      kase.hearing &&
      !kase.hearing.delivery &&
      Date.parse(kase.hearing.heldAt) - agenda.now() < NOTICE_DAYS * DAY;
    if (!kase.hearing || noticeIsLate) {
      const heldAt = instantAt(agenda.now() + people.between(12, 20) * DAY);
      return { command: { verb: 'offer-hearing', said: { heldAt, place: 'Павлодар', grounds } } };
    }
    if (!kase.hearing.delivery) return { command: EXAMPLES['deliver-notice'] };
    if (kase.hearing.objection && !kase.hearing.objection.accepted) {
      return { command: EXAMPLES['accept-objection'] };
    }
    if (instantAt(agenda.now() - 10 * MINUTE) < kase.hearing.heldAt) {
      return { at: Date.parse(kase.hearing.heldAt) + people.between(11, 3000) * MINUTE };
    }
    if (!kase.hearing.protocol) {
      const applicant = people.chance(0.7) ? 'heard' : 'absent';
      return { command: { verb: 'hold-hearing', said: { applicant, reference: '7744' } } };
    }
    return { command: { verb: 'refuse', said: { grounds: kase.hearing.grounds.slice() } } };
  }
  if (has('recommend') && people.chance(0.12)) {
    return { command: { verb: 'recommend', said: { outcome: 'refuse', grounds } } };
  }
  if (has('propose-refusal') && people.chance(0.12)) {
    return { command: { verb: 'propose-refusal', said: { grounds } } };
  }
  const forward = verbs.find((verb) => !BACKWARD.includes(verb)) ?? people.one(verbs);
  return { command: EXAMPLES[forward] };
}

const BACKWARD: readonly Verb[] = ['refuse-to-accept', ...HEARING_ACTS, 'refuse', 'propose-refusal'];

/** What is somebody's turn to answer while the stage stays as it is. */
const IN_A_HEARING: readonly CaseEvent['type'][] = ['HearingOffered', 'ObjectionReceived', 'HearingHeld'];

/** The portal objects for its applicant, if that is still possible. */
async function objectFor(world: World, { id: caseId, filedBy }: Case): Promise<void> {
  const seen = await world.store.cases.load(caseId);
  if (filedBy.role !== 'applicant' || !seen || !isHearingActDue('object', seen.state) || seen.state.decision)
    return;
  await insist(world, {
    caller: { subject: filedBy.subject, role: 'applicant', organisation: filedBy.organisation ?? '' },
    caseId,
    command: EXAMPLES.object,
    version: seen.version,
    idempotency: { key: `${caseId} ${seen.version} object`, requestHash: 'object' },
  });
}

/** Whoever was recommended for refusal is heard and refused; where only a refusal is possible, it is that. */
const wantsToRefuse = (kase: Case, verbs: readonly Verb[]): boolean =>
  kase.recommendation?.outcome === 'refuse' || verbs.every((verb) => BACKWARD.includes(verb));

/** The ground of the edition by which a person may refuse for want of places. */
const wantOfPlaces = ({ grounds, quota }: ServiceDefinition): string =>
  grounds.find(({ code }) => quota.held?.wantOfPlaces.includes(code))?.code ?? grounds[0]?.code ?? '';

/** How long an official waits for places that are not left before the next look, and how often that ends in a refusal. */
const WAITS_FOR_PLACES_DAYS = 15;
const REFUSED_FOR_WANT = 0.3;

/** Refusals after which one looks again: somebody was quicker, or the document is not there yet. */
const LOOK_AGAIN: Readonly<Record<string, number>> = {
  'version-changed': MINUTE,
  'document-not-ready': 4 * 60 * MINUTE,
  'document-not-signed': 4 * 60 * MINUTE,
  'act-not-possible': MINUTE,
  // A complaint that came to nothing: the decision has fallen by itself, or the family has filed anew.
  'decision-not-in-force': MINUTE,
  'complaint-invalid': MINUTE,
  'application-open': MINUTE,
};

async function insist(world: World, request: Parameters<typeof actOnCase>[1]): Promise<void> {
  try {
    const acted = await world.call((ports) => actOnCase(ports, request));
    if (acted.ok) {
      world.counts.acts += 1;
      return;
    }
    const { code } = acted.refusal;
    if (code === 'quota-exhausted' && world.people.chance(REFUSED_FOR_WANT))
      world.toRefuse.add(request.caseId);
    if (request.command.verb === 'uphold') world.toDismiss.add(request.caseId);
    const pause =
      code === 'quota-exhausted' ? world.people.between(1, WAITS_FOR_PLACES_DAYS) * DAY : LOOK_AGAIN[code];
    if (pause === undefined) throw new Error(`${request.command.verb} was refused: ${code}`);
    const stored = await world.store.cases.load(request.caseId);
    if (stored) world.agenda.after(pause, () => turn(world, request.caseId, stored.state.stage));
  } catch (fault) {
    if (!isMeant(fault)) throw fault;
    world.agenda.after(AGAIN_MILLISECONDS, () => insist(world, request));
  }
}
