import type { Caller } from '#functions/case/authority.ts';
import type { Region } from '#functions/law/regions.ts';
import type { Role } from '#functions/law/service.ts';

/** The back-end of a portal. */
export const portal = (organisation = 'enbek'): Caller => ({
  subject: `portal-${organisation}`,
  role: 'applicant',
  organisation,
});

/** An official of an office of a region. */
export const official = (role: Role, region: Region = '550000000'): Caller => ({
  subject: `${role}-of-${region}`,
  role,
  region,
  organisation: `${role}-${region}`,
});

/** An official of an office of the whole country. */
export const nationalOfficial = (role: Role): Caller => ({ subject: role, role, organisation: role });

/** The same with a token for synthetic cases. */
export const onTrial = (caller: Caller): Caller => ({ ...caller, synthetic: true });
