import * as z from 'zod';
import { DueShown } from './deadline-shown.ts';
import { once } from './operation.ts';
import { At, Day, InThreeLanguages, RegionShown } from './shown.ts';

const act = () => z.strictObject({ title: InThreeLanguages(), source: z.string() });
const effect = () => z.enum(['off', 'worked']);

export const CalendarShown = once(() =>
  z
    .strictObject({
      version: z.int(),
      year: z.int(),
      workingDays: z.int(),
      provisional: z.boolean(),
      days: z.array(
        z.strictObject({
          day: Day(),
          effect: effect(),
          name: InThreeLanguages(),
          act: act(),
          provisional: z.boolean(),
        }),
      ),
    })
    .meta({ id: 'CalendarYear' }),
);

const amendment = () => ({
  version: z.int(),
  recordedAt: At(),
  change: z.enum(['set', 'withdraw']),
  day: Day(),
  effect: effect().optional(),
  name: InThreeLanguages().optional(),
  act: act(),
  reason: z.string().optional(),
});

export const AmendmentShown = once(() => z.strictObject(amendment()).meta({ id: 'CalendarChange' }));

export const PreviewShown = once(() => {
  const of = { caseId: z.string(), number: z.string(), region: RegionShown(), stage: z.string() };
  return z
    .strictObject({
      change: AmendmentShown(),
      looked: z.int(),
      items: z.array(
        z.union([
          z.strictObject({ ...of, deadline: z.string(), from: DueShown(), to: DueShown() }),
          z.strictObject({ ...of, outsideKnownYears: z.literal(true) }),
        ]),
      ),
      next: z.string().optional(),
    })
    .meta({ id: 'CalendarChangePreview' });
});

export const ProgressShown = once(() =>
  z
    .strictObject({
      ...amendment(),
      reprojection: z.strictObject({
        state: z.enum(['counting', 'moving', 'checking', 'done', 'superseded']),
        cases: z.int(),
        moved: z.int(),
        remaining: z.int().optional(),
        outsideKnownYears: z.int(),
        startedAt: At(),
        endedAt: At().optional(),
      }),
    })
    .meta({ id: 'CalendarChangeProgress' }),
);

const words = (text: string) => ({ kk: text, ru: text, en: text });
const government = { title: words('Үкіметтің қаулысы'), source: 'adilet.zan.kz/kaz/docs/P2600000000' };
const dayOff = { day: '2026-03-20', effect: 'off', name: words('Қосымша демалыс күні'), act: government };

export const YEAR = {
  version: 0,
  year: 2026,
  workingDays: 246,
  provisional: false,
  days: [{ ...dayOff, provisional: false }],
};

export const AMENDED = {
  version: 1,
  recordedAt: '2026-03-18T05:00:00.000Z',
  change: 'set',
  ...dayOff,
};

export const PROGRESSED = {
  ...AMENDED,
  reprojection: {
    state: 'moving',
    cases: 120,
    moved: 14,
    remaining: 60,
    outsideKnownYears: 0,
    startedAt: '2026-03-18T05:00:01.000Z',
  },
};
