import { type Case, openDeadline } from './case.ts';

/** The place of a case in a work list: the earliest due first, ended cases by their end. Each case has its own. */
export const workOrderOf = (kase: Case): string =>
  `${openDeadline(kase)?.due.at ?? kase.stageSince}#${kase.id}`;
