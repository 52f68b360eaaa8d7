import { type Case, openDeadline } from './case.ts';

/**
 * The place of a case in a work list: the earliest due first, ended cases by their end, and last those whose personal
 * data are erased, so that whoever looks for what is due to be erased never meets them. Each case has its own.
 */
export const workOrderOf = (kase: Case): string =>
  `${kase.erased ? 'erased' : (openDeadline(kase)?.due.at ?? kase.stageSince)}#${kase.id}`;
