import { Logger } from '@aws-lambda-powertools/logger';

/** The one logger. Lines carry codes and identifiers of cases; never a body, a header, a claim or a person's data. */
export const log = new Logger();

/** Every line that is ever logged, by code. Alarms and the runbook name these. */
const LOG = {
  'request-completed': 'a request was answered',
  'request-failed': 'a request failed with a fault',
  'record-retried': 'a record stays in its queue or stream to be tried again',
  'record-parked': 'a record that can never be processed was acknowledged and left behind',
  'record-processed': 'a record was processed',
  'digests-sent': 'the digests of a day were made or published',
  'persons-erased': 'personal data whose period has passed were looked for and erased',
  'sweep-completed': 'a sweep sent the checks that are due',
} as const;

type LogCode = keyof typeof LOG;

/** What may be said beside a code. */
type LogDetails = Readonly<Record<string, string | number | boolean>>;

export const logInfo = (code: LogCode, details: LogDetails = {}): void =>
  log.info(LOG[code], { code, ...details });

/** A fault: its class and stack, never its message, which may repeat what was sent. */
export function logFault(code: LogCode, fault: unknown, details: LogDetails = {}): void {
  const kind = fault instanceof Error ? fault.name : typeof fault;
  const stack = fault instanceof Error ? (fault.stack ?? '').split('\n').filter(isFrame).join('\n') : '';
  log.error(LOG[code], { code, kind, stack, ...details });
}

const isFrame = (line: string): boolean => line.trimStart().startsWith('at ');
