import * as z from 'zod';
import { once } from './operation.ts';
import { At, Day, RoleShown } from './shown.ts';

export const DueShown = once(() =>
  z.strictObject({ on: Day(), at: At(), provisional: z.boolean() }).meta({
    id: 'Due',
    description: 'The last day, the instant at which it ends, and whether it may still move',
  }),
);

export const ArmedRung = once(() =>
  z
    .strictObject({
      name: z.string(),
      to: z.enum(['actor', 'head', 'authorised-body']),
      fireAt: At(),
      generation: z.int().optional(),
    })
    .meta({ id: 'ArmedRung', description: 'An alert that comes while the deadline is open' }),
);

export const SuspensionShown = once(() =>
  z.strictObject({ from: Day(), to: Day().optional() }).meta({
    id: 'Suspension',
    description: 'Days that no term counts, both included; without an end while the terms stand still',
  }),
);

const deadline = () => ({
  id: z.string(),
  stage: z.string(),
  actor: RoleShown(),
  openedAt: At(),
  startsOn: Day(),
  own: DueShown().optional(),
  service: DueShown().optional(),
  due: DueShown(),
  binds: z.enum(['own', 'service']),
  parameter: z.string().optional(),
  serviceFrom: Day().optional(),
  calendar: z.int(),
  generation: z.int().optional(),
  cites: z.array(z.string()),
  suspensions: z.array(SuspensionShown()).optional(),
  suspendedSince: Day().optional(),
  rungsUnknown: z.array(z.string()).optional(),
  closedAt: At().optional(),
});

export const DeadlineShown = once(() =>
  z.strictObject({ ...deadline(), alerts: z.array(ArmedRung()) }).meta({
    id: 'Deadline',
    description: 'The clock of one stage; `due` is the earlier of its own and the service term',
  }),
);

export const StoredDeadline = once(() =>
  z.strictObject({ ...deadline(), rungs: z.array(ArmedRung()) }).meta({ id: 'DeadlineOfEvent' }),
);
