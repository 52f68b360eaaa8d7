import type { Within } from './service.ts';

const counted = (length: number, unit: string): string => `${length} ${unit}${length === 1 ? '' : 's'}`;

/** How long somebody has, as a person says it in English. */
export function withinInWords(within: Within): string {
  switch (within.unit) {
    case 'working-days':
      return within.length === 0 ? 'the same day' : counted(within.length, 'working day');
    case 'calendar-days':
      return counted(within.length, 'calendar day');
    case 'working-minutes':
      return counted(within.length, 'working minute');
    case 'end-of-next-month':
      return 'to the end of the next month';
    case 'hours-before-service-end':
      return `${counted(within.length, 'hour')} before the service term ends`;
    case 'none':
      return within.watch ? `no term stated, watched by ${within.watch}` : 'no term stated';
  }
}
