import * as z from 'zod';
import type { Hearing } from '#functions/case/case.ts';
import { once } from './operation.ts';
import { At, Day } from './shown.ts';

const sent = () => ({ by: z.string(), reference: z.string() });
const applicant = () => z.enum(['heard', 'absent']);

/** The hearing of a case. Where it is held stands in its notice alone. */
export const HearingShown = once(() =>
  z
    .strictObject({
      offeredAt: At(),
      heldAt: At(),
      grounds: z.array(z.string()),
      notice: z.int().optional().meta({ description: 'From 2 on, where it replaced an earlier notice' }),
      delivery: z.strictObject({ at: At(), ...sent() }).optional(),
      objection: z
        .strictObject({
          at: At(),
          reference: z.string(),
          late: z.boolean(),
          acceptBy: Day().optional(),
          notice: z.int().meta({ description: 'The notice that it answers' }),
          accepted: z.strictObject({ at: At(), reference: z.string(), late: z.boolean() }).optional(),
        })
        .optional(),
      protocol: z.strictObject({ at: At(), applicant: applicant(), reference: z.string() }).optional(),
    })
    .meta({ id: 'Hearing', description: 'The hearing before a refusal; its place stands in the notice' }),
);

export function hearingView({
  place: _sealed,
  form: _form,
  told: _told,
  standsStill: _still,
  ...hearing
}: Hearing) {
  const { protocol } = hearing;
  if (!protocol) return hearing;
  const { form: _ofProtocol, ...shown } = protocol;
  return { ...hearing, protocol: shown };
}

type Parts = {
  readonly link: Readonly<Record<string, z.ZodType>>;
  readonly reference: z.ZodType;
  readonly suspends: z.ZodType;
  readonly resumes: z.ZodType;
};

/** The events of a hearing, with their place in the chain. */
export const hearingEvents = ({ link, reference: sealed, suspends, resumes }: Parts) =>
  [
    z.strictObject({
      ...link,
      type: z.literal('HearingOffered'),
      grounds: z.array(z.string()),
      heldAt: At(),
      notice: z.int().optional(),
      place: sealed.optional(),
      form: z.string().optional(),
      suspends: suspends.optional(),
      basis: z.string(),
    }),
    z.strictObject({
      ...link,
      type: z.literal('HearingNoticeDelivered'),
      delivery: z.strictObject(sent()),
      basis: z.string(),
    }),
    z.strictObject({
      ...link,
      type: z.literal('ObjectionReceived'),
      reference: z.string(),
      late: z.boolean(),
      acceptBy: Day().optional(),
      basis: z.string(),
    }),
    z.strictObject({
      ...link,
      type: z.literal('ObjectionAccepted'),
      reference: z.string(),
      late: z.boolean(),
      basis: z.string(),
    }),
    z.strictObject({
      ...link,
      type: z.literal('HearingHeld'),
      applicant: applicant(),
      reference: z.string(),
      form: z.string().optional(),
      resumes: resumes.optional(),
      basis: z.string(),
    }),
  ] as const;
