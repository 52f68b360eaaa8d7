import * as z from 'zod';
import { QUOTA_CATEGORIES, RECEIVING_REGIONS, REGIONS, regionCodes } from '#functions/law/regions.ts';
import { operation } from './operation.ts';
import { json } from './response.ts';
import { type Routes, route } from './route.ts';
import { ETAG, listOf, RegionShown } from './shown.ts';

const RegionListed = () =>
  z
    .strictObject({
      code: RegionShown(),
      name: z.strictObject({ kk: z.string(), ru: z.string() }),
      receives: z.array(z.enum(QUOTA_CATEGORIES)),
    })
    .meta({ id: 'RegionListed' });

const REGION_LIST = operation({
  summary: 'Lists the regions of the country, and whom each receives',
  policy: 'read-law',
  refuses: [],
  answers: () => ({
    200: {
      says: 'The regions by their KATO code',
      json: listOf(RegionListed()),
      headers: ETAG,
      example: {
        items: [
          {
            code: '550000000',
            name: { kk: 'Павлодар облысы', ru: 'Павлодарская область' },
            receives: ['kandas', 'resettlers'],
          },
        ],
      },
    },
  }),
  example: {},
});

const items = regionCodes.map((code) => ({
  code,
  name: REGIONS[code],
  receives: QUOTA_CATEGORIES.filter((category) => RECEIVING_REGIONS[category].includes(code)),
}));

export const regionRoutes: Routes = {
  'GET /v1/regions': route(REGION_LIST, async () => json(200, { items })),
};
