import * as z from 'zod';
import type { AnyStageVerb, HeldVerb, Verb } from '#functions/law/verbs.ts';
import { Grounds } from './grounds.ts';
import { HearingOffer } from './hearing-offer.ts';
import { Applicant, FamilyMember, PRINTABLE } from './person.ts';

/** The evidence of sending: a registration or tracking number, never a name. */
const Reference = z.string().regex(/^[\p{L}\p{N} ./№-]{1,60}$/u);

/** By whose hands a paper goes to the applicant. */
const SentBy = z.enum([
  'personal-cabinet',
  'state-corporation',
  'post',
  'in-person',
  'communication-services',
  'foreign-mission',
]);

/** Words that stand on the reply to a complaint, in paragraphs. They may name persons, and are sealed with them. */
const Reply = z
  .string()
  .normalize()
  .trim()
  .min(1)
  .max(4000)
  .refine((text) => text.split('\n').every((line) => PRINTABLE.test(line)), {
    params: { code: 'script-unsupported' },
  });

/** What a caller has to say with each act. Grounds are codes of the service's edition. */
export const COMMANDS = {
  'hand-over': z.strictObject({}),
  register: z.strictObject({}),
  accept: z.strictObject({}),
  /** The person who refuses names the documents; the machine only says which it found. */
  'refuse-to-accept': z.strictObject({ documents: z.array(z.string().min(1).max(60)).min(1).max(20) }),
  /** The number of the month's list. */
  list: z.strictObject({ reference: Reference }),
  forward: z.strictObject({}),
  recommend: z.discriminatedUnion('outcome', [
    z.strictObject({ outcome: z.literal('include') }),
    z.strictObject({ outcome: z.literal('refuse'), grounds: Grounds }),
  ]),
  'propose-refusal': z.strictObject({ grounds: Grounds }),
  consent: z.strictObject({}),
  include: z.strictObject({}),
  'offer-hearing': HearingOffer,
  'deliver-notice': z.strictObject({ by: SentBy, reference: Reference }),
  /** The number of the objection, in the register of whoever filed it or took it. */
  object: z.strictObject({ reference: Reference }),
  'accept-objection': z.strictObject({ reference: Reference }),
  /** Whether the applicant was heard, and the number of the paper or recording that holds what was said. */
  'hold-hearing': z.strictObject({ applicant: z.enum(['heard', 'absent']), reference: Reference }),
  refuse: z.strictObject({ grounds: Grounds }),
  'pass-on': z.strictObject({ reference: Reference }),
  deliver: z.strictObject({ by: SentBy, reference: Reference }),
  dismiss: z.strictObject({ reply: Reply }),
  /** The stage to which the case goes back, where a decision or an act is annulled. */
  uphold: z.strictObject({ reply: Reply, returnsTo: z.string().min(1).max(60).optional() }),
  extend: z.strictObject({ reasons: Reply }),
  'tell-extension': z.strictObject({
    manner: z.enum(['electronically', 'in-writing']),
    reference: Reference,
  }),
  suspend: z.strictObject({ reference: Reference }),
  resume: z.strictObject({ reference: Reference }),
  annul: z.strictObject({ reference: Reference }),
  'give-up': z.strictObject({}),
  withdraw: z.strictObject({}),
  /** The persons as they should have stood, and the number of the paper that shows the error. */
  correct: z.strictObject({
    applicant: Applicant,
    family: z.array(FamilyMember).max(60),
    reference: Reference,
  }),
  /** How many persons the family has now, the applicant counted, and the number of the paper that says so. */
  'change-family': z
    .strictObject({
      persons: z.int().min(1).max(100),
      reference: Reference,
      /** The family as it is now, where its persons have changed: as many as `persons` without the applicant. */
      family: z.array(FamilyMember).max(60).optional(),
    })
    .refine(({ persons, family }) => family === undefined || family.length === persons - 1, {
      path: ['family'],
      params: { code: 'family-miscounted' },
    }),
} as const satisfies Record<ActVerb, z.ZodType>;

/** Every act on a case: of its stage, on the places that it holds, or whatever its stage. */
export type ActVerb = Verb | HeldVerb | AnyStageVerb;

type Said<V extends ActVerb> = z.infer<(typeof COMMANDS)[V]>;

/** An act on a case: the verb of the law and what was said with it. */
export type Command = { [V in ActVerb]: { readonly verb: V; readonly said: Said<V> } }[ActVerb];

/** The schema of a verb's body, joined with its verb. */
export const commandOf = (verb: ActVerb) => COMMANDS[verb].transform((said) => ({ verb, said }) as Command);
