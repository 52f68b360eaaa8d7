import * as z from 'zod';
import { QUOTA_CATEGORIES } from '#functions/law/regions.ts';
import { once } from './operation.ts';
import { At, Day, RegionShown, WordingShown } from './shown.ts';

/** A quota may be short by what an act took below what was taken: `left` may be negative. */
const ledger = () => ({ year: z.int(), region: RegionShown(), category: z.enum(QUOTA_CATEGORIES) });
const balance = () => ({
  limit: z.int(),
  taken: z.int(),
  decisions: z.int(),
  left: z
    .int()
    .meta({ description: 'What may be taken; below zero after an act that went below what was taken' }),
});

export const LINE = {
  year: 2026,
  region: '550000000',
  category: 'kandas',
  limit: 977,
  taken: 5,
  decisions: 1,
  left: 972,
};

export const QuotaLineShown = once(() =>
  z
    .strictObject({
      ...ledger(),
      ...balance(),
      coming: z
        .array(z.strictObject({ from: Day(), limit: z.int() }))
        .optional()
        .meta({ description: 'Limits that acts have entered for later days' }),
    })
    .meta({
      id: 'QuotaLine',
      description: 'The places of a year, region and category; a place is one person',
    }),
);

export const PlacesShown = once(() =>
  z
    .strictObject({
      ...ledger(),
      limit: z.int().optional(),
      taken: z.int().optional(),
      decisions: z.int().optional(),
      left: z.int().optional(),
      needed: z.int(),
      enough: z.boolean(),
      grounds: z.array(z.strictObject({ code: z.string(), text: WordingShown() })),
      waiting: z.strictObject({ place: z.int(), of: z.int(), before: z.int(), turn: z.boolean() }).optional(),
    })
    .meta({
      id: 'Places',
      description: 'The quota beside a case. Without an order of the year it has no limit',
    }),
);

export const PLACES = { ...LINE, needed: 5, enough: true, grounds: [] };

export const WaitingShown = once(() =>
  z
    .strictObject({
      left: z.int(),
      items: z.array(
        z.strictObject({
          caseId: z.string(),
          number: z.string(),
          filedAt: At(),
          needed: z.int(),
          why: z.enum(['decision', 'refused', 'family']),
          year: z.int().optional(),
          turn: z.boolean(),
        }),
      ),
    })
    .meta({ id: 'WaitingList', description: 'Who waits for places, in order of filing' }),
);

const entry = () => ({
  id: z.string(),
  at: At(),
  by: z.string(),
  act: z.string(),
  from: Day(),
  belowTaken: z.string().optional(),
  revision: z.int().optional(),
});
const kind = <const T extends readonly [string, ...string[]]>(...kinds: T) => ({ kind: z.enum(kinds) });

/** The movements of `functions/quota/ledger.ts`, each with more fields beside it where an answer has them. */
const movements = (beside: z.ZodRawShape) =>
  z.union([
    z.strictObject({ ...beside, ...entry(), ...kind('set'), limit: z.int() }),
    z.strictObject({ ...beside, ...entry(), ...kind('raise', 'lower'), places: z.int() }),
    z.strictObject({
      ...beside,
      ...entry(),
      ...kind('moved-in', 'moved-out'),
      places: z.int(),
      other: z.strictObject(ledger()),
    }),
    z.strictObject({
      ...beside,
      ...entry(),
      ...kind('taken', 'given-back'),
      places: z.int(),
      decisions: z.int(),
      caseId: z.string(),
    }),
    z.strictObject({
      ...beside,
      ...entry(),
      ...kind('taken-before', 'given-back-before'),
      places: z.int(),
      decisions: z.int(),
    }),
  ]);

export const QuotaEntryShown = once(() =>
  movements({}).meta({ id: 'QuotaEntry', description: 'One dated movement; entries are never edited' }),
);

export const QuotaEnteredShown = once(() =>
  movements(ledger()).meta({ id: 'QuotaEntered', description: 'The movement, and the ledger that it moved' }),
);

export const ENTRY = {
  id: '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
  at: '2026-01-05T05:00:00.000Z',
  by: 'official-of-the-ministry',
  act: 'order of 2025-12-12',
  from: '2026-01-01',
  revision: 1,
  kind: 'set',
  limit: 977,
};

export const QuotaOrderShown = once(() =>
  z
    .strictObject({
      year: z.int(),
      act: z.string(),
      from: Day(),
      dryRun: z.boolean(),
      changed: z.int(),
      unchanged: z.int(),
      lines: z.array(
        z.strictObject({
          region: RegionShown(),
          category: z.enum(QUOTA_CATEGORIES),
          taken: z.int(),
          changes: z.boolean(),
          before: z.int().nullable().meta({ description: 'null where no limit was set before' }),
          after: z.int(),
        }),
      ),
    })
    .meta({ id: 'QuotaOrderImported', description: 'What the order changes, line by line' }),
);
