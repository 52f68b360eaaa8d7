import * as z from 'zod';

/** Built when asked for: a schema costs 50 µs, and a function has a few of these variables. */
const VARIABLES = {
  TABLE_NAME: () => z.string().min(3),
  DOCUMENTS_BUCKET: () => z.string().min(3),
  UPLOADS_BUCKET: () => z.string().min(3),
  /** Whether papers wait for a virus scanner. */
  VIRUS_SCAN: () => z.enum(['off', 'wait']),
  ALERTS_TOPIC_ARN: () => z.string().startsWith('arn:'),
  CASE_EVENTS_TOPIC_ARN: () => z.string().startsWith('arn:'),
  DEADLINE_CHECKS_QUEUE_URL: () => z.url(),
  CALENDAR_CHANGES_QUEUE_URL: () => z.url(),
  LIST_CASES_QUEUE_URL: () => z.url(),
  SESSIONS_QUEUE_URL: () => z.url(),
  DEAD_LETTERS_QUEUE_URL: () => z.url(),
  WEBHOOK_DELIVERIES_QUEUE_URL: () => z.url(),
  WEBHOOK_KEY_ID: () => z.string().min(1),
  STAGE: () => z.string().min(1),
  DATA_KEY_ID: () => z.string().min(1),
  APPLICANT_KEY_ID: () => z.string().min(1),
  SEAL_KEY_ID: () => z.string().min(1),
  SIGNATURE_BACKLOG_QUEUE_URL: () => z.url(),
  /** The oldest first, between commas. */
  TOKEN_KEY_IDS: () => z.string().min(1),
  /** Where documents are verified. */
  PUBLIC_URL: () => z.url(),
  /** What the organisation's seal signs: `none`, `alone` or `last`. */
  SEAL: () => z.enum(['none', 'alone', 'last']),
};

/** Variables without which a function does less. */
const OPTIONAL = {
  /** Where NCANode 3 answers. Without it signatures in national algorithms are refused. */
  NATIONAL_VERIFIER_URL: () => z.url().optional(),
};

/** @returns undefined where it is not set. @throws {Error} that names a variable that is malformed, and no value. */
export function optionalConfiguration(name: keyof typeof OPTIONAL): string | undefined {
  const read = OPTIONAL[name]().safeParse(process.env[name] || undefined);
  if (!read.success) throw new Error(`environment variables missing or malformed: ${name}`);
  return read.data;
}

type Name = keyof typeof VARIABLES;
type Values<N extends Name> = { readonly [K in N]: z.infer<ReturnType<(typeof VARIABLES)[K]>> };

/**
 * The environment variables that a function needs, read once at its start.
 * @throws {Error} that names every variable that is missing or malformed, and no value.
 */
export function configuration<N extends Name>(...names: readonly N[]): Values<N> {
  const wrong = names.filter((name) => !VARIABLES[name]().safeParse(process.env[name]).success);
  if (wrong.length > 0) throw new Error(`environment variables missing or malformed: ${wrong.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Values<N>;
}
