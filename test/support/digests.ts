import type { DigestMessage } from '#functions/application/ports/alert-messages.ts';
import { dayOf } from '#functions/law/calendar/instant.ts';
import type { Region } from '#functions/law/regions.ts';
import { almaty } from './almaty.ts';

const words = { kk: 'сөз', ru: 'слово', en: 'word' };
const none = { count: 0, first: [] };

/** A digest of a region on 19 March 2026 in which nothing stands. */
export function digestOn(region: Region): DigestMessage {
  const at = almaty('2026-03-19T08:00');
  const day = dayOf(at);
  return {
    kind: 'digest',
    id: `digest.${day}.${region}`,
    region,
    day,
    at,
    tellAt: almaty('2026-03-19T09:00'),
    late: none,
    dueWithinThreeWorkingDays: none,
    subject: words,
    text: words,
  };
}
