import { changeCalendar } from '#functions/application/change-calendar.ts';
import type { CalendarChange } from '#functions/law/calendar/amendments.ts';
import { calendarDay } from '#functions/law/calendar/calendar.ts';
import { dayOf, instantAt, PlainDate } from '#functions/law/calendar/instant.ts';
import { nationalOfficial } from '#test/support/callers.ts';
import { isMeant } from '../queue.ts';
import { DAY, START, type World } from '../world.ts';

const CHANGES_A_YEAR = 15;
const FARTHEST_DAYS = 40;
const AGAIN_MILLISECONDS = 30_000;

const words = { kk: 'Үкіметтің қаулысы', ru: 'Постановление Правительства', en: 'Order of the Government' };
const act = { title: words, source: 'a simulation' };

/** The authorised body, which changes the working calendar now and then: mostly days to come, sometimes past ones. */
export function ministry(world: World, until: number): void {
  const { agenda, people } = world;
  const changes = Math.round((CHANGES_A_YEAR * world.settings.days) / 365);

  async function change(key: string): Promise<void> {
    const calendar = await world.store.calendars.latest();
    const day = dayOf(instantAt(agenda.now() + people.between(-3, FARTHEST_DAYS) * DAY));
    const found = calendarDay(calendar, day);
    if (!found.ok) return;
    const { works, named } = found.value;
    const effect = works ? 'off' : 'worked';
    const wanted: CalendarChange = named
      ? { change: 'withdraw', day: PlainDate.parse(day) }
      : { change: 'set', named: { day, effect, name: words, act, provisional: false } };
    const changed = await world.call((ports) =>
      changeCalendar(ports, {
        caller: nationalOfficial('authorised-body'),
        change: wanted,
        act,
        reason: 'found out late',
        version: calendar.version,
        idempotency: { key, requestHash: JSON.stringify(wanted) },
      }),
    );
    if (changed.ok) world.counts.calendarChanges += 1;
  }

  const insisting = (key: string) => async (): Promise<void> => {
    try {
      await change(key);
    } catch (fault) {
      if (!isMeant(fault)) throw fault;
      agenda.after(AGAIN_MILLISECONDS, insisting(`${key}'`));
    }
  };
  for (let nth = 0; nth < changes; nth += 1) {
    agenda.at(people.between(START, until), insisting(`calendar ${nth}`));
  }
}
