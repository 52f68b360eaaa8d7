import * as z from 'zod';
import { regionCodes } from '#functions/law/regions.ts';
import { ROLES } from '#functions/law/service.ts';
import { OFFICES } from '#functions/law/substituted-offices.ts';
import { once } from './operation.ts';

/** Pieces of which answers are made. */

/** A moment as RFC 3339 in UTC. */
export const At = once(() => z.iso.datetime().meta({ id: 'Instant', description: 'RFC 3339, in UTC' }));
/** A day in Asia/Almaty. */
export const Day = once(() => z.iso.date().meta({ id: 'Day', description: 'A day in Asia/Almaty' }));
export const RegionShown = once(() =>
  z.enum(regionCodes).meta({ id: 'Region', description: 'A region by its KATO code, nine digits' }),
);
export const RoleShown = once(() => z.enum(ROLES).meta({ id: 'Role', description: 'The office that acts' }));

/** A wording; `kk` is the law's language, and `sourced` says where a translation is official. */
export const WordingShown = once(() =>
  z
    .strictObject({
      kk: z.string(),
      ru: z.string().optional(),
      en: z.string().optional(),
      sourced: z.strictObject({ ru: z.string().optional(), en: z.string().optional() }).optional(),
    })
    .meta({ id: 'Wording', description: 'Kazakh is the language of the law' }),
);

export const InThreeLanguages = once(() =>
  z.strictObject({ kk: z.string(), ru: z.string(), en: z.string() }).meta({ id: 'InThreeLanguages' }),
);

/** The mark of what was filed to try the system out. */
export const SyntheticShown = () =>
  z
    .literal(true)
    .optional()
    .meta({ description: 'Filed to try the system out: it takes no place and no number of real ones' });

/** Items, and the cursor of what comes after them where there is more. */
export const pageOf = (item: z.ZodType) =>
  z.strictObject({
    items: z.array(item),
    next: z.string().optional().meta({ description: 'Give it as `after` to get what follows' }),
  });

export const listOf = (item: z.ZodType) => z.strictObject({ items: z.array(item) });

/** Response headers that several operations have. */
export const ETAG = {
  etag: 'The entity tag: give it in `If-None-Match`, or in `If-Match` to change what you read',
};
export const LOCATION = { location: 'Where what was made can be read' };

export const ActorShown = once(() =>
  z
    .strictObject({
      subject: z.string(),
      role: z.union([RoleShown(), z.literal('system')]),
      organisation: z.string().optional(),
      for: z
        .strictObject({
          office: z.enum(OFFICES),
          subject: z.string(),
          substitution: z.string(),
          act: z.strictObject({ number: z.string(), day: Day() }),
        })
        .optional()
        .meta({
          description: 'The absent holder of the office that it was done for, and the act that says so',
        }),
    })
    .meta({ id: 'Actor', description: 'Whoever did something: the subject of a token, never a name' }),
);
