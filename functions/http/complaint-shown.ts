import * as z from 'zod';
import { COMPLAINED_OF } from '#functions/law/service.ts';
import { answered } from './decision-shown.ts';
import { once } from './operation.ts';
import { At, Day } from './shown.ts';

export const against = () => z.enum(COMPLAINED_OF);

export const ComplaintOfShown = once(() =>
  z
    .strictObject({
      caseId: z.string(),
      number: z.string(),
      against: against(),
      decision: z.string().optional(),
      act: z.int().optional(),
      until: Day().optional().meta({ description: 'The last day of the time in which one may complain' }),
      late: z.literal(true).optional().meta({ description: 'It came after that day' }),
    })
    .meta({ id: 'ComplaintOf', description: 'The case that a complaint is about, and what it is against' }),
);

export const ComplaintAboutShown = once(() =>
  z
    .strictObject({
      caseId: z.string(),
      number: z.string(),
      channel: z.string(),
      against: against(),
      at: At(),
      outcome: settled().optional(),
    })
    .meta({ id: 'ComplaintAbout', description: 'A complaint about the case, and what came of it' }),
);

export const settled = () => z.enum([...answered().options, 'withdrawn']);
