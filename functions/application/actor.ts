import type { Caller } from '#functions/case/authority.ts';
import type { Actor } from '#functions/case/case.ts';

/** The caller as events name it. */
export const actorOf = ({ subject, role, organisation, actingFor }: Caller): Actor => ({
  subject,
  role,
  organisation,
  ...(actingFor ? { for: actingFor } : {}),
});

/** The system itself: it issues documents and raises alerts, and never acts on a case. */
export const system: Actor = { subject: 'qonys', role: 'system' };
