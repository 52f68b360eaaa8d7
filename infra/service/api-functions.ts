import { onDocuments, onKey, onTable, onUploads, told } from '../constructs/grants.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { ServiceParts } from './parts.ts';

/** API Gateway gives up after 30 s, and a portal's user long before; a call that takes 10 s is a fault. */
const CALL = { timeoutSeconds: 10, memoryMegabytes: 512 };
const ANSWER_ONLY = { timeoutSeconds: 5, memoryMegabytes: 256 };

/** The functions behind the API, with the routes that each serves. */
export function apiFunctions({
  stack,
  house,
  data: { table, documents, uploads, dataKey, applicantKey },
  api,
}: ServiceParts): readonly ServiceFunction[] {
  const scans = told({ VIRUS_SCAN: house.stage.virusScan });
  const verdicts =
    house.stage.virusScan === 'wait' ? [onUploads(uploads, { filed: ['GetObjectTagging'] })] : [];
  const applications = new ServiceFunction(stack, 'Applications', {
    ...house,
    ...CALL,
    name: 'applications',
    description: 'Files an application and opens its case',
    impact:
      'People cannot file applications, and the day of filing fixes the edition of the law and the terms.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }),
      onKey('DATA_KEY_ID', dataKey, ['GenerateDataKey']),
      onKey('APPLICANT_KEY_ID', applicantKey, ['GenerateMac']),
      onUploads(uploads, { unused: ['GetObject'], filed: ['PutObject', 'DeleteObject'], lists: true }),
    ],
  });
  api.serve(applications, ['POST /v1/applications', 'POST /v1/applications/check']);

  const cases = new ServiceFunction(stack, 'Cases', {
    ...house,
    ...CALL,
    name: 'cases',
    description: 'Shows cases',
    impact: 'Officials cannot see their work while the terms of the law run on.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem'], indexes: ['work', 'applicants'] }),
      onKey('DATA_KEY_ID', dataKey, ['Decrypt']),
      onKey('APPLICANT_KEY_ID', applicantKey, ['GenerateMac']),
    ],
  });
  api.serve(cases, [
    'POST /v1/cases/search',
    'POST /v1/subject-access',
    'GET /v1/cases',
    'GET /v1/cases/{caseId}',
    'GET /v1/cases/{caseId}/events',
    'GET /v1/cases/{caseId}/deadlines',
    'GET /v1/cases/{caseId}/deadlines/{deadlineId}/explain',
    'GET /v1/cases/{caseId}/quota',
    'GET /v1/cases/{caseId}/accesses',
    'GET /v1/cases/{caseId}/progress',
    'GET /v1/cases/{caseId}/warnings',
    'GET /v1/cases/{caseId}/application',
  ]);

  const caseActs = new ServiceFunction(stack, 'CaseActs', {
    ...house,
    ...CALL,
    name: 'case-acts',
    description: 'Records the acts on cases, and complaints',
    impact: 'Officials see their work and cannot act on it while the terms of the law run on.',
    may: [
      onTable(table, {
        actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
      }),
      onKey('DATA_KEY_ID', dataKey, ['Decrypt', 'GenerateDataKey']),
      onKey('APPLICANT_KEY_ID', applicantKey, ['GenerateMac']),
      scans,
      ...verdicts,
    ],
  });
  api.serve(caseActs, ['POST /v1/cases/{caseId}/{verb}', 'POST /v1/complaints']);

  const caseDocuments = new ServiceFunction(stack, 'CaseDocuments', {
    ...house,
    ...CALL,
    name: 'documents',
    description: 'Lists the documents of a case and gives leave to download one',
    impact: 'Applicants cannot download the decisions made about them.',
    may: [
      onTable(table, { actions: ['GetItem', 'Query', 'PutItem'] }),
      onDocuments(documents, { reads: ['cases/*'] }),
      onUploads(uploads, { filed: ['GetObject'] }),
      scans,
      ...verdicts,
    ],
  });
  api.serve(caseDocuments, [
    'GET /v1/cases/{caseId}/documents',
    'GET /v1/cases/{caseId}/documents/{documentId}',
  ]);

  const quotas = new ServiceFunction(stack, 'Quotas', {
    ...house,
    ...CALL,
    name: 'quotas',
    description: 'Shows the places of a region and records the acts that change them',
    impact: 'Bodies cannot see or enter the places of a region, so decisions wait for places that exist.',
    may: [onTable(table, { actions: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] })],
  });
  api.serve(quotas, [
    'GET /v1/quotas',
    'GET /v1/quotas/entries',
    'POST /v1/quotas/entries',
    'GET /v1/quotas/waiting',
    'GET /v1/quotas/export',
    'POST /v1/quotas/orders',
  ]);

  const calendar = new ServiceFunction(stack, 'Calendar', {
    ...house,
    ...CALL,
    name: 'calendar',
    description: 'Shows the working calendar and records the acts that change it',
    impact:
      'The authorised body cannot enter a day off that an act has declared, so terms end on wrong days.',
    may: [onTable(table, { actions: ['GetItem', 'Query', 'PutItem'], indexes: ['work'] })],
  });
  api.serve(calendar, [
    'GET /v1/calendar',
    'GET /v1/calendar/changes/{version}',
    'PUT /v1/calendar/days/{date}',
    'DELETE /v1/calendar/days/{date}',
  ]);

  const alerts = new ServiceFunction(stack, 'Alerts', {
    ...house,
    ...CALL,
    name: 'alerts',
    description: 'Shows the alerts of a region, and records who has read them',
    impact: 'Officials do not see which terms are about to pass or have passed.',
    may: [onTable(table, { actions: ['GetItem', 'UpdateItem'], indexes: ['alerts'] })],
  });
  api.serve(alerts, ['GET /v1/alerts', 'POST /v1/alerts/{alertId}/acknowledgement']);

  const forms = new ServiceFunction(stack, 'Forms', {
    ...house,
    ...CALL,
    name: 'forms',
    description: 'Shows an official form as it would look',
    impact: 'Officials cannot look at a form before they fill it; decisions are rendered all the same.',
  });
  api.serve(forms, ['POST /v1/forms/{form}/preview']);

  const services = new ServiceFunction(stack, 'Services', {
    ...house,
    ...CALL,
    name: 'services',
    description: 'Shows the law as data: services, editions, stages, terms, paragraphs',
    impact: 'Offices and portals cannot look up the rules they act by; cases are not affected.',
  });
  api.serve(services, ['GET /v1/regions', 'GET /v1/services']);

  const substitutions = new ServiceFunction(stack, 'Substitutions', {
    ...house,
    ...CALL,
    name: 'substitutions',
    description: 'Records and shows who acts for the absent holder of an office',
    impact: 'Nobody can be named to act for an absent head or official, so what only they do waits.',
    may: [onTable(table, { actions: ['GetItem', 'Query', 'PutItem'] })],
  });
  api.serve(substitutions, ['POST /v1/substitutions', 'GET /v1/substitutions']);

  const health = new ServiceFunction(stack, 'Health', {
    ...house,
    ...ANSWER_ONLY,
    name: 'health',
    description: 'Says that the API answers',
    impact:
      'Nobody is hurt yet, but portals that ask whether the service is up may stop sending people to it.',
  });
  api.serve(health, ['GET /health']);
  return [
    applications,
    cases,
    caseActs,
    caseDocuments,
    quotas,
    calendar,
    alerts,
    forms,
    services,
    substitutions,
    health,
  ];
}
