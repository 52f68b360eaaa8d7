/** The plugin has no types: it gives luxon's DateTime back with working days on it. */
declare module 'luxon-business-days' {
  import type { DateTime } from 'luxon';

  export type BusinessDateTime = DateTime & {
    setupBusiness(setup: { holidayMatchers: ((day: DateTime) => boolean)[] }): void;
    plusBusiness(length: { days: number }): BusinessDateTime;
  };
  const plugin: { DateTime: { fromISO(day: string, options: { zone: string }): BusinessDateTime } };
  export default plugin;
}
