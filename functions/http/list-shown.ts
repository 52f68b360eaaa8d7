import * as z from 'zod';
import { DeadlineShown } from './deadline-shown.ts';
import { IssuedDocumentShown } from './document-shown.ts';
import { once } from './operation.ts';
import { ActorShown, At, Day, RegionShown, SyntheticShown } from './shown.ts';

const service = () => z.strictObject({ code: z.string(), edition: z.string() });

const list = () => ({
  id: z.string(),
  synthetic: SyntheticShown(),
  version: z.int(),
  state: z.enum(['open', 'forwarded']),
  service: service(),
  stage: z.string().meta({ description: 'The stage that its applications are in' }),
  act: z.enum(['forward', 'list']).meta({ description: 'The act that it does to each of them' }),
  region: RegionShown(),
  receiving: RegionShown(),
  openedAt: At(),
  count: z.int(),
  number: z.string().optional(),
  forwardedAt: At().optional(),
  documents: z.array(IssuedDocumentShown()),
});

export const ListShown = once(() =>
  z.strictObject(list()).meta({ id: 'List', description: 'A list of applications that go on as one act' }),
);

export const ListProgressShown = once(() =>
  z
    .strictObject({
      ...list(),
      remaining: z.int().meta({ description: 'Cases to which the act of the list is still on its way' }),
    })
    .meta({ id: 'ListProgress' }),
);

export const MemberShown = once(() =>
  z
    .strictObject({
      caseId: z.string(),
      number: z.string(),
      filedAt: At(),
      acceptedOn: Day(),
      places: z.int(),
      stage: z.string(),
      deadline: DeadlineShown().optional(),
    })
    .meta({ id: 'ListedCase', description: 'An application of a list, with the clock that runs for it' }),
);

const link = () => ({
  sequence: z.int(),
  hash: z.string(),
  previousHash: z.string(),
  at: At(),
  by: ActorShown(),
});
const cases = () => z.array(z.strictObject({ caseId: z.string(), number: z.string() }));

export const ListEventShown = once(() =>
  z
    .discriminatedUnion('type', [
      z.strictObject({
        ...link(),
        type: z.literal('ListOpened'),
        listId: z.string(),
        synthetic: SyntheticShown(),
        service: service(),
        stage: z.string(),
        act: z.enum(['forward', 'list']),
        region: RegionShown(),
        receiving: RegionShown(),
        cases: cases(),
        basis: z.string(),
      }),
      z.strictObject({ ...link(), type: z.literal('CasesAdded'), cases: cases() }),
      z.strictObject({
        ...link(),
        type: z.literal('CaseTakenOff'),
        caseId: z.string(),
        because: z.enum(['taken-off', 'left-stage']),
      }),
      z.strictObject({
        ...link(),
        type: z.literal('ListForwarded'),
        number: z.string(),
        calendar: z.int(),
        cases: z.int(),
        basis: z.string(),
      }),
      z.strictObject({ ...link(), type: z.literal('ListDocumentIssued'), document: IssuedDocumentShown() }),
    ])
    .meta({ id: 'ListEvent', description: 'Something that happened to a list, with its place in the chain' }),
);
