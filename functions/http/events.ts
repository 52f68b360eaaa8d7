import * as z from 'zod';
import { EVENT_SCHEMA, EVENT_SOURCE } from '#functions/application/cloud-event.ts';
import type { FeedStore } from '#functions/application/ports/feed.ts';
import { readFeed } from '#functions/application/read-feed.ts';
import { CASE_ID } from './examples.ts';
import { once, operation } from './operation.ts';
import { After } from './path.ts';
import { json, problem } from './response.ts';
import { type Routes, route } from './route.ts';
import { At, Day, RegionShown, SyntheticShown } from './shown.ts';

const FeedQuery = z.strictObject({
  after: After,
  limit: z.coerce.number().int().min(1).max(100).default(100),
});

const StageChange = () =>
  z.strictObject({
    left: z.string().optional(),
    entered: z.string(),
    due: z.strictObject({ on: Day(), at: At() }).optional(),
  });

/** The body of a webhook too. */
export const CloudEventShown = once(() =>
  z
    .strictObject({
      specversion: z.literal('1.0'),
      id: z.string().meta({ description: 'The case and its number of the event: `<case>/<sequence>`' }),
      source: z.literal(EVENT_SOURCE),
      type: z.string().meta({ description: 'What happened, in reverse-DNS style' }),
      subject: z.string().meta({ description: 'The case' }),
      time: At(),
      datacontenttype: z.literal('application/json'),
      dataschema: z.literal(EVENT_SCHEMA),
      sequence: z.string().meta({ description: 'The number of the event as text that sorts' }),
      data: z.strictObject({
        caseId: z.string(),
        caseNumber: z.string(),
        synthetic: SyntheticShown(),
        service: z.strictObject({ code: z.string(), edition: z.string() }),
        region: RegionShown(),
        originRegion: RegionShown().optional(),
        sequence: z.int().meta({
          description: 'The events of a case are numbered from 1 without gaps: a gap is one not yet received',
        }),
        event: z.string(),
        stage: StageChange().optional().meta({ description: 'Absent where the case stays in its stage' }),
        paragraph: z.string().optional(),
        actor: z.string().meta({ description: 'In which role somebody acted, or `system`' }),
      }),
    })
    .meta({ id: 'CaseCloudEvent', description: 'CloudEvents 1.0. No personal data' }),
);

export const EVENT_EXAMPLE = {
  specversion: '1.0',
  id: `${CASE_ID}/2`,
  source: EVENT_SOURCE,
  type: 'kz.qonys.case.application-registered',
  subject: CASE_ID,
  time: '2026-03-18T06:00:00.000Z',
  datacontenttype: 'application/json',
  dataschema: EVENT_SCHEMA,
  sequence: '00000002',
  data: {
    caseId: CASE_ID,
    caseNumber: 'A-2026-550000000-000001',
    service: { code: 'kandas-inclusion', edition: '2026-01-01' },
    region: '550000000',
    sequence: 2,
    event: 'ApplicationRegistered',
    stage: {
      left: 'filed',
      entered: 'registered',
      due: { on: '2026-03-26', at: '2026-03-26T19:00:00.000Z' },
    },
    paragraph: 'K¶5',
    actor: 'provider',
  },
};

const FEED = operation({
  summary: 'Shows the events of all cases that you may see, from the first or from a cursor on',
  description:
    'Every event of every case, in the order of each case, as CloudEvents. Keep `next` and go on from it: nothing is ' +
    'missed, and the feed can be read again from any cursor. While `more` is false there is nothing new; ask again later.',
  policy: 'see-case',
  query: FeedQuery,
  refuses: ['not-permitted', 'cursor-invalid'],
  answers: () => ({
    200: {
      says: 'A page of events, and the cursor of what comes after them',
      json: z.strictObject({
        items: z.array(CloudEventShown()),
        next: z.string().meta({ description: 'Give it as `after`, also after a page without items' }),
        more: z.boolean(),
      }),
      example: { items: [EVENT_EXAMPLE], next: 'WyJjb3VudHJ5IiwxXQ', more: false },
    },
  }),
  example: { query: { limit: '100' } },
});

export const eventRoutes = (dependencies: { readonly feed: FeedStore }): Routes => ({
  'GET /v1/events': route(FEED, async ({ query, caller, language }) => {
    const { after, limit } = query;
    const page = await readFeed(dependencies, { caller, limit, ...(after ? { after } : {}) });
    return page.ok ? json(200, page.value) : problem(page.refusal, language);
  }),
});
