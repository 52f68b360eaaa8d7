import { PlainDate } from '../../calendar/instant.ts';
import { cite, ours } from '../../citation.ts';
import { type Parameter, parameter } from '../../parameter.ts';
import { type BySession, rung, type ServiceDefinition } from '../../service.ts';
import { workingDays } from '../../term.ts';
import type { SessionVerb } from '../../verbs.ts';
import { hearingParameters } from './hearing.ts';

/** When officials are told: one working day before, at the end, and one working day after it. */
export const ladder: ServiceDefinition['escalation'] = {
  rungs: [
    rung('due-1wd', -1, 'actor', {
      kk: 'Мерзімнің аяқталуына бір жұмыс күні қалды',
      ru: 'До окончания срока остался один рабочий день',
      en: 'One working day of the term is left',
    }),
    rung('due', 0, 'head', {
      kk: 'Мерзім өтті, әрекет жасалған жоқ',
      ru: 'Срок истёк, действие не совершено',
      en: 'The term has ended and the act is not done',
    }),
    rung('due+1wd', 1, 'authorised-body', {
      kk: 'Мерзімнің өткеніне бір жұмыс күні болды, әрекет әлі жасалған жоқ',
      ru: 'Срок истёк рабочий день назад, действие всё ещё не совершено',
      en: 'The term ended a working day ago and the act is still not done',
    }),
  ],
  tellAt: '09:00',
  cite: ours('the orders name no warnings'),
};

/** How long the personal data of a case are kept after its end. */
export const retention = {
  retention: parameter(
    'unspecified',
    'how many calendar days after the end of a case its personal data are kept; nothing is erased until it is set',
    ours('no period for the files of quota cases was found in any act; the lists of the archives apply'),
  ),
} as const;

/** What every route leaves open: the hearing, the counting of terms, the meeting of the commission. */
export const commonParameters = (objection: 'K¶8' | 'R¶9'): Readonly<Record<string, Parameter>> => ({
  ...hearingParameters(objection),
  'calendar-terms-roll': parameter(
    true,
    'a term of calendar days whose last day is a day off runs to the next working day',
    ours('the orders do not say'),
  ),
  ...retention,
  'commission-quorum': parameter(
    'composition-act',
    'where quorum, majority, a tie and the vote of the secretary are laid down: in the act that appoints the commission',
    ours('the orders are silent on how the commission meets'),
  ),
});

/** A commission is a body (K¶2(4), R¶2(3)): what it decides, it decides in session and by votes. */
export const bySession = (setUp: 'K¶2(4)' | 'R¶2(3)', ...acts: readonly SessionVerb[]): BySession => ({
  acts,
  cite: cite(setUp, 'the commission is a body; that it acts in sessions alone is ours'),
});

/** Whether what reaches a portal after hours is accepted on the next working day. */
export const portalAfterHours = (from: 'stated' | 'carried-over'): Readonly<Record<string, Parameter>> => ({
  'portal-after-hours': parameter(
    'next-working-day',
    'when an application that reaches a portal after hours, on a day off or on a holiday is accepted',
    from === 'stated'
      ? cite('standard, item 7')
      : ours('order 359 does not repeat standard, item 7; its rule is carried over'),
  ),
});

/** The end of an edition that order 359 does not close, if the parameter closes it all the same. */
export const endUnless = (open: Parameter<boolean>): Pick<ServiceDefinition, 'openTo'> =>
  open.value ? {} : { openTo: { day: PlainDate.parse('2025-12-31'), cite: open.cite } };

/** The last day of filing on a route that M¶14 replaces. */
export const closedByM14: Parameter<PlainDate> = parameter(
  PlainDate.parse('2025-12-31'),
  'the last day on which somebody files on this route',
  ours('M¶14 replaces the route: from 2026-01-01 resettlers file with the receiving region'),
);

/** A parameter that watches a stage for which the orders state no term. */
export function watch(length: number, about: string, why: string): Parameter {
  const reason = ours(why);
  return parameter(workingDays(length, reason), about, reason);
}
