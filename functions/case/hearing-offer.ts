import * as z from 'zod';
import { Grounds } from './grounds.ts';
import { Printed } from './person.ts';

/** An address of the web that a form can print: `https`, without a name or password in it. */
const LINK = /^https:\/\/[A-Za-z0-9.-]+(:\d+)?(\/[!-~]*)?$/;

/** The time of the hearing, and the place or the video link: one of the two. Neither stands in an event. */
export const HearingOffer = z
  .strictObject({
    heldAt: z.iso.datetime(),
    place: Printed(300).optional(),
    link: z
      .string()
      .max(300)
      .refine((text) => LINK.test(text), { params: { code: 'link-invalid' } })
      .optional(),
    grounds: Grounds,
  })
  .refine(({ place, link }) => (place === undefined) !== (link === undefined), {
    path: ['place'],
    params: { code: 'place-or-link' },
  });
export type HearingOffer = z.infer<typeof HearingOffer>;

/** Where the applicant is heard, as the notice prints it. */
export const placeOf = ({ place, link }: Pick<HearingOffer, 'place' | 'link'>): string => place ?? link ?? '';
