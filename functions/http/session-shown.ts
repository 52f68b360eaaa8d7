import * as z from 'zod';
import { SEATS } from '#functions/case/commission.ts';
import { CHOICES } from '#functions/case/session.ts';
import { IssuedDocumentShown, MinutesShown, SignatureShown } from './document-shown.ts';
import { once } from './operation.ts';
import { ActorShown, At, Day, RegionShown, SyntheticShown } from './shown.ts';

const share = () => ({ numerator: z.int(), denominator: z.int(), moreThan: z.boolean() });

export const CompositionShown = once(() =>
  z
    .strictObject({
      id: z.string(),
      synthetic: SyntheticShown(),
      region: RegionShown(),
      service: z.string(),
      act: z.strictObject({ number: z.string(), day: Day() }),
      from: Day(),
      to: Day().optional(),
      members: z.array(
        z.strictObject({
          id: z.string().meta({ description: 'The subject of the member’s token' }),
          seat: z.enum(SEATS),
          office: z.string(),
          name: z.string(),
        }),
      ),
      rules: z.strictObject({
        quorum: z.strictObject(share()),
        majority: z.strictObject({ ...share(), of: z.enum(['members', 'present', 'votes']) }),
        tie: z.enum(['presiding', 'not-carried']),
        secretaryVotes: z.boolean(),
      }),
      recordedAt: At(),
      recordedBy: ActorShown(),
    })
    .meta({ id: 'Composition', description: 'Who sits on a commission from a day on, and how it decides' }),
);

const head = () => ({
  id: z.string(),
  synthetic: SyntheticShown(),
  version: z.int(),
  state: z.enum(['open', 'closed']),
  service: z.string().meta({ description: 'The code of the service, whatever the edition of a case' }),
  region: RegionShown(),
  composition: z.string().meta({ description: 'The composition in which it sits, by its id' }),
  on: Day(),
  openedAt: At(),
  count: z.int().meta({ description: 'Cases on the agenda' }),
  number: z.string().optional().meta({ description: 'Of the minutes, once it is closed' }),
  closedAt: At().optional(),
  documents: z.array(MinutesShown()),
});

export const SessionHeadShown = once(() =>
  z.strictObject(head()).meta({ id: 'SessionHead', description: 'A session of a commission' }),
);

export const SessionShown = once(() =>
  z
    .strictObject({
      ...head(),
      present: z.array(z.string()).meta({ description: 'Members who are there, by their ids' }),
      remaining: z.int().meta({ description: 'Cases to which the decision is still on its way' }),
    })
    .meta({ id: 'Session', description: 'A session with who is there, and how far its decisions have come' }),
);

const proposal = () =>
  z.union([
    z.strictObject({ outcome: z.enum(['include', 'consent']) }),
    z.strictObject({ outcome: z.literal('refuse'), grounds: z.array(z.string()) }),
  ]);
const vote = () => ({
  member: z.string(),
  choice: z.enum(CHOICES),
  dissent: z.string().optional(),
});
const tally = () => ({
  result: z.enum(['carried', 'not-carried', 'no-quorum']),
  members: z.int(),
  present: z.int(),
  for: z.int(),
  against: z.int(),
  abstained: z.int(),
});
const decided = () => z.strictObject({ caseId: z.string(), ...tally() });
const effect = () =>
  z.union([
    z.strictObject({
      caseId: z.string(),
      at: At(),
      done: z.literal(true),
      sequence: z.int(),
      number: z.string().optional(),
    }),
    z.strictObject({
      caseId: z.string(),
      at: At(),
      done: z.literal(false),
      because: z.string(),
      left: z.int().optional(),
      needed: z.int().optional(),
    }),
  ]);

export const AgendaEntryShown = once(() =>
  z
    .strictObject({
      caseId: z.string(),
      number: z.string(),
      proposal: proposal(),
      votes: z.array(z.strictObject(vote())),
      recusals: z.array(z.strictObject({ member: z.string(), reason: z.string() })),
      decided: decided().optional(),
      effect: effect().optional(),
    })
    .meta({ id: 'AgendaEntry', description: 'A case of the agenda, with the votes and what became of them' }),
);

const link = () => ({
  sequence: z.int(),
  hash: z.string(),
  previousHash: z.string(),
  at: At(),
  by: ActorShown(),
});
const named = <T extends string>(type: T) => ({ ...link(), type: z.literal(type) });
const caseIds = () => z.array(z.string());

export const SessionEventShown = once(() =>
  z
    .discriminatedUnion('type', [
      z.strictObject({
        ...named('SessionOpened'),
        sessionId: z.string(),
        synthetic: SyntheticShown(),
        service: z.string(),
        region: RegionShown(),
        composition: z.string(),
        on: Day(),
        basis: z.string(),
      }),
      z.strictObject({
        ...named('PutOnAgenda'),
        cases: z.array(z.strictObject({ caseId: z.string(), number: z.string() })),
        proposal: proposal(),
        listId: z.string().optional(),
      }),
      z.strictObject({ ...named('TakenOffAgenda'), caseId: z.string() }),
      z.strictObject({ ...named('PresenceRecorded'), present: z.array(z.string()) }),
      z.strictObject({
        ...named('MemberRecused'),
        member: z.string(),
        reason: z.string(),
        cases: caseIds(),
      }),
      z.strictObject({ ...named('VoteCast'), ...vote(), cases: caseIds() }),
      z.strictObject({
        ...named('SessionClosed'),
        number: z.string(),
        decided: z.array(decided()),
        presiding: z.string(),
        secretary: z.string(),
        basis: z.string(),
      }),
      z.strictObject({
        ...named('MinutesIssued'),
        document: IssuedDocumentShown(),
        effects: z.array(effect()),
      }),
      z.strictObject({ ...named('MinutesSigned'), document: z.string(), signature: SignatureShown() }),
    ])
    .meta({
      id: 'SessionEvent',
      description: 'Something that happened in a session, with its place in the chain',
    }),
);
