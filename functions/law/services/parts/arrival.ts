import { cite, ours } from '../../citation.ts';
import { stated } from '../../parameter.ts';
import type { AskedStatement, Channel, EndStage, RequiredDocument, Stage } from '../../service.ts';
import { calendarDays, workingDays } from '../../term.ts';
import { corporationChannel, kandasByCorporation, kandasIntake } from './kandas.ts';
import { CHANNEL_TITLES, STAGE_TITLES } from './titles.ts';

/** Where those who come with a consent file (K¶19). */
export const arrivalChannels: Readonly<Record<string, Channel>> = {
  provider: {
    title: CHANNEL_TITLES.provider,
    by: 'provider',
    first: 'filed',
    intake: 'counter',
    cite: cite('K¶19'),
  },
  'state-corporation': corporationChannel('K¶19'),
};

/** The copy of the consent (K¶20). */
export const consentCopy: RequiredDocument = {
  code: 'consent',
  title: {
    kk: 'қандастарды қабылдаудың өңірлік квотасына енгізуге келісім беру туралы бұдан бұрын қабылдаған шешімінің көшірмесі',
    en: 'copy of the decision that consented before',
  },
  when: 'required',
  cite: cite('K¶20'),
};

/** The case of the consent, where it was given in this system: the inclusion builds on it (K¶22). */
export const consentStatement: AskedStatement = {
  name: 'consentCase',
  title: { kk: 'келісім берілген іс', en: 'the case in which consent was given' },
  when: 'if-any',
  cite: cite('K¶22'),
};

const refusalsGoTheSameWay = ours('K¶23 speaks of inclusion; refusals go the same way');

/** From the counter to the commission's list, and from the decision to the applicant (K¶5, K¶21, K¶23). */
export const arrivalStages = {
  ...kandasIntake,
  registered: {
    title: STAGE_TITLES.registered,
    actor: 'provider',
    within: workingDays(3, cite('K¶21', 'start not stated; from receipt by the provider (ours)')),
    startsFrom: { sameAs: 'filed' },
    do: { forward: 'at-commission' },
    cite: cite('K¶21'),
  },
  included: {
    title: STAGE_TITLES.included,
    actor: 'provider',
    within: calendarDays(5, cite('K¶23')),
    startsFrom: 'stage',
    do: { deliver: 'delivered' },
    cite: cite('K¶23'),
  },
  refused: {
    title: STAGE_TITLES.refused,
    actor: 'provider',
    within: calendarDays(5, refusalsGoTheSameWay),
    startsFrom: 'stage',
    do: { deliver: 'delivered' },
    cite: refusalsGoTheSameWay,
  },
  ...kandasByCorporation,
  delivered: { title: STAGE_TITLES.delivered, end: true, cite: cite('K¶23') },
} as const satisfies Readonly<Record<string, Stage | EndStage>>;

export const arrivalParameters = {
  'refusal-after-consent': stated(
    true,
    'whether an inclusion may be refused though consent was given',
    ours('K¶22 knows only inclusion; places may be gone and documents found to be inaccurate'),
  ),
} as const;
