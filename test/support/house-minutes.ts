import { issueMinutes } from '#functions/application/issue-minutes.ts';
import type { Caller } from '#functions/case/authority.ts';
import { applicationOf } from './applications.ts';
import { official } from './callers.ts';
import { acceptedOf, EXAMPLES } from './given-case.ts';
import type { House } from './house.ts';
import { compositionOf, memberOf, secretaryBeside } from './house-sessions.ts';

const SERVICE = 'kandas-inclusion';
const REGION = '550000000';
export const CHAIR = official('commission', REGION);
export const SECRETARY = secretaryBeside(CHAIR);
export const DEPUTY: Caller = { ...CHAIR, subject: 'deputy' };

/** The unsigned minutes of a session about one case, held by the chair, or by the deputy where the chair is away. */
export async function withMinutes(at: House, { presiding = CHAIR }: { readonly presiding?: Caller } = {}) {
  const { id: caseId } = acceptedOf(await at.file(applicationOf())).kase;
  for (const act of [EXAMPLES.register, EXAMPLES.forward]) acceptedOf(await at.act(caseId, act));
  const members = [
    memberOf(CHAIR.subject, 'chair'),
    memberOf(DEPUTY.subject, 'deputy'),
    memberOf(SECRETARY.subject, 'secretary'),
  ];
  const quorum = { numerator: 1, denominator: 2, moreThan: false };
  const { rules } = compositionOf(REGION, SERVICE);
  at.store.appoint(compositionOf(REGION, SERVICE, { members, rules: { ...rules, quorum } }));
  const { id: sessionId } = acceptedOf(await at.openSession(SECRETARY, SERVICE)).session;
  const present = [presiding.subject, SECRETARY.subject];
  for (const [by, act] of [
    [SECRETARY, { does: 'put-on-agenda', what: { cases: [caseId] } }],
    [SECRETARY, { does: 'record-presence', present }],
    [presiding, { does: 'vote', choice: 'for' }],
    [presiding, { does: 'close' }],
  ] as const) {
    acceptedOf(await at.actInSession(by, sessionId, act));
  }
  await at.settleSession(sessionId);
  await issueMinutes(at.ports, sessionId);
  const stored = await at.store.sessions.load(sessionId);
  const document = stored?.session.documents[0]?.id;
  if (!stored || document === undefined) throw new Error('no minutes');
  return { sessionId, document, version: stored.version };
}
