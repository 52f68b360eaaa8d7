const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant on Almaty's wall clock: `17.03.2026 18:10`. */
export function almatyTime(instant: Date): string {
  const part = Object.fromEntries(PARTS.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part['day']}.${part['month']}.${part['year']} ${part['hour']}:${part['minute']}`;
}

/** An instant given on Almaty's wall clock (UTC+5 since 2024-03-01). */
export const almaty = (wall: string): Date => new Date(`${wall}:00+05:00`);
