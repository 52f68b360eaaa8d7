import type * as z from 'zod';
import { type ActVerb, COMMANDS, commandOf } from '#functions/case/commands.ts';
import { ACTS, ANY_STAGE_ACTS, HELD_ACTS } from '#functions/law/verbs.ts';
import { CaseShown } from './case-shown.ts';
import { CASE, CASE_ID, PERSONS } from './examples.ts';
import { operation } from './operation.ts';
import { CasePath } from './path.ts';
import { ETAG } from './shown.ts';
import { SUBSTITUTION_REFUSALS } from './substitutions.ts';

/** What is said with each act, for the documentation. */
const SAID: { readonly [V in ActVerb]: z.input<(typeof COMMANDS)[V]> } = {
  'hand-over': {},
  register: {},
  accept: {},
  'refuse-to-accept': { documents: ['identity'] },
  list: { reference: '2026-03' },
  forward: {},
  recommend: { outcome: 'include' },
  'propose-refusal': { grounds: ['documents-not-required'] },
  consent: {},
  include: {},
  'offer-hearing': {
    heldAt: '2026-03-25T05:00:00Z',
    place: 'Павлодар қаласы, Естай көшесі, 50, 12-кабинет',
    grounds: ['documents-not-required'],
  },
  'deliver-notice': { by: 'personal-cabinet', reference: '12/351' },
  object: { reference: '77' },
  'accept-objection': { reference: '12/352' },
  'hold-hearing': { applicant: 'heard', reference: '12/353' },
  refuse: { grounds: ['documents-not-required'] },
  'pass-on': { reference: '12/345' },
  deliver: { by: 'personal-cabinet', reference: '12/346' },
  dismiss: { reply: 'Шағымда көрсетілген мән-жайлар тексерілді.' },
  uphold: { reply: 'Бас тарту негізсіз.', returnsTo: 'recommended' },
  extend: { reasons: 'Қосымша тексеру қажет.' },
  'tell-extension': { manner: 'electronically', reference: '12/351' },
  suspend: { reference: '12/349' },
  resume: { reference: '12/350' },
  annul: { reference: '12/347' },
  'give-up': {},
  withdraw: {},
  correct: { applicant: PERSONS.applicant, family: PERSONS.family, reference: '12/349' },
  'change-family': { persons: 3, reference: '12/348' },
};

const summaryOf = (verb: ActVerb): string => {
  const act: string | { readonly does: string } = { ...ACTS, ...HELD_ACTS, ...ANY_STAGE_ACTS }[verb];
  const text = typeof act === 'string' ? act : act.does;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};

const actOperation = (verb: ActVerb) =>
  operation({
    summary: summaryOf(verb),
    policy: 'act-for-office',
    path: CasePath,
    body: commandOf(verb),
    changes: true,
    ifMatch: true,
    forAnother: true,
    refuses: [
      ...SUBSTITUTION_REFUSALS,
      ...(verb === 'correct' || verb === 'change-family' ? (['persons-erased'] as const) : []),
      ...(verb === 'register' || verb === 'accept' ? (['papers-not-clean'] as const) : []),
      'case-not-found',
      'version-changed',
      'act-not-possible',
      'act-by-list',
      'act-by-session',
      'actor-not-permitted',
      'application-invalid',
      'ground-unknown',
      'ground-not-heard',
      'documents-complete',
      'hearing-not-offered',
      'hearing-too-early',
      'notice-not-delivered',
      'objection-not-accepted',
      'hearing-not-held',
      'family-unchanged',
      'decision-sent',
      'document-not-ready',
      'document-not-signed',
      'complaint-invalid',
      'decision-not-in-force',
      'application-open',
      'calendar-unknown',
      'quota-exhausted',
      'quota-not-set',
      'quota-below-taken',
      'quota-limit-negative',
      'quota-not-taken',
    ],
    answers: () => ({
      200: { says: 'The case after the act', json: CaseShown(), headers: ETAG, example: CASE },
    }),
    example: { path: { caseId: CASE_ID }, body: SAID[verb] },
  });

/** One operation for each act of the law. */
export const ACT_OPERATIONS = Object.fromEntries(
  (Object.keys(COMMANDS) as readonly ActVerb[]).map((verb) => [verb, actOperation(verb)]),
) as Readonly<Record<ActVerb, ReturnType<typeof actOperation>>>;
