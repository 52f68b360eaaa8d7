import { accessRoutes } from './accesses.ts';
import { alertRoutes } from './alerts.ts';
import { applicationRoutes } from './applications.ts';
import { calendarRoutes } from './calendar.ts';
import { caseActRoutes } from './case-acts.ts';
import { caseHistoryRoutes } from './case-history.ts';
import { caseListRoutes } from './case-lists.ts';
import { caseRoutes } from './cases.ts';
import { commissionRoutes } from './commissions.ts';
import { complaintRoutes } from './complaints.ts';
import { documentationRoutes } from './documentation.ts';
import { documentRoutes } from './documents.ts';
import { eventRoutes } from './events.ts';
import { formRoutes } from './forms.ts';
import { healthRoutes } from './health.ts';
import { listRoutes } from './lists.ts';
import { minutesSignatureRoutes } from './minutes-signatures.ts';
import { progressRoutes } from './progress.ts';
import { quotaRoutes } from './quotas.ts';
import { regionRoutes } from './regions.ts';
import { registerRoutes } from './registers.ts';
import { reportRoutes } from './reports.ts';
import type { Routes } from './route.ts';
import { serviceRoutes } from './services.ts';
import { sessionRoutes } from './sessions.ts';
import { signatureRoutes } from './signatures.ts';
import { subjectAccessRoutes } from './subject-access.ts';
import { substitutionRoutes } from './substitutions.ts';
import { uploadRoutes } from './uploads.ts';
import { verificationRoutes } from './verification.ts';
import { warningRoutes } from './warnings.ts';
import { webhookRoutes } from './webhooks.ts';

export type EveryDependency = Parameters<typeof accessRoutes>[0] &
  Parameters<typeof caseListRoutes>[0] &
  Parameters<typeof alertRoutes>[0] &
  Parameters<typeof applicationRoutes>[0] &
  Parameters<typeof calendarRoutes>[0] &
  Parameters<typeof caseActRoutes>[0] &
  Parameters<typeof caseRoutes>[0] &
  Parameters<typeof caseHistoryRoutes>[0] &
  Parameters<typeof complaintRoutes>[0] &
  Parameters<typeof documentationRoutes>[0] &
  Parameters<typeof documentRoutes>[0] &
  Parameters<typeof eventRoutes>[0] &
  Parameters<typeof formRoutes>[0] &
  Parameters<typeof listRoutes>[0] &
  Parameters<typeof commissionRoutes>[0] &
  Parameters<typeof minutesSignatureRoutes>[0] &
  Parameters<typeof sessionRoutes>[0] &
  Parameters<typeof quotaRoutes>[0] &
  Parameters<typeof registerRoutes>[0] &
  Parameters<typeof reportRoutes>[0] &
  Parameters<typeof subjectAccessRoutes>[0] &
  Parameters<typeof substitutionRoutes>[0] &
  Parameters<typeof uploadRoutes>[0] &
  Parameters<typeof webhookRoutes>[0] &
  Parameters<typeof signatureRoutes>[0] &
  Parameters<typeof verificationRoutes>[0];

/** Every route of the API, for the OpenAPI document and the tests. Each function serves only its own. */
export const everyRoute = (dependencies: EveryDependency): Routes => ({
  ...accessRoutes(dependencies),
  ...alertRoutes(dependencies),
  ...applicationRoutes(dependencies),
  ...calendarRoutes(dependencies),
  ...caseListRoutes(dependencies),
  ...caseActRoutes(dependencies),
  ...caseRoutes(dependencies),
  ...caseHistoryRoutes(dependencies),
  ...complaintRoutes(dependencies),
  ...warningRoutes(dependencies),
  ...subjectAccessRoutes(dependencies),
  ...documentationRoutes(dependencies),
  ...documentRoutes(dependencies),
  ...eventRoutes(dependencies),
  ...formRoutes(dependencies),
  ...healthRoutes,
  ...progressRoutes(dependencies),
  ...listRoutes(dependencies),
  ...commissionRoutes(dependencies),
  ...minutesSignatureRoutes(dependencies),
  ...sessionRoutes(dependencies),
  ...quotaRoutes(dependencies),
  ...reportRoutes(dependencies),
  ...regionRoutes,
  ...registerRoutes(dependencies),
  ...serviceRoutes,
  ...substitutionRoutes(dependencies),
  ...uploadRoutes(dependencies),
  ...webhookRoutes(dependencies),
  ...signatureRoutes(dependencies),
  ...verificationRoutes(dependencies),
});
