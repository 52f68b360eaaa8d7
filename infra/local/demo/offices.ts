import type { Role } from '#functions/law/service.ts';

export type Claims = {
  readonly sub: string;
  readonly role: Role;
  readonly organisation: string;
  readonly region?: string;
};

const PAVLODAR = '550000000';

/** One office for each role that acts on an application in Павлодар облысы. */
export const OFFICES = {
  portal: { sub: 'portal-backend', role: 'applicant', organisation: 'migration.enbek.kz' },
  provider: { sub: 'official-017', role: 'provider', organisation: 'pavlodar-employment', region: PAVLODAR },
  commission: {
    sub: 'secretary-003',
    role: 'commission',
    organisation: 'pavlodar-commission',
    region: PAVLODAR,
  },
  head: { sub: 'head-001', role: 'head', organisation: 'pavlodar-employment', region: PAVLODAR },
  stateCorporation: {
    sub: 'clerk-112',
    role: 'state-corporation',
    organisation: 'state-corporation-pavlodar',
    region: PAVLODAR,
  },
  qualityBody: { sub: 'quality-002', role: 'quality-body', organisation: 'quality-committee' },
  authorisedBody: { sub: 'ministry-005', role: 'authorised-body', organisation: 'migration-committee' },
} as const satisfies Record<string, Claims>;

export type OfficeName = keyof typeof OFFICES;
