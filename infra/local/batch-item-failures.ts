/**
 * The items a function reported as failed (`ReportBatchItemFailures`). As on AWS, no report or an empty one is full
 * success; a report that is malformed or names an unknown or empty id fails every item.
 */
export function failedItems(payload: string, items: readonly string[]): Set<string> {
  const returned: unknown = JSON.parse(payload);
  const reported = isRecord(returned) ? returned['batchItemFailures'] : undefined;
  if (reported === undefined || reported === null) return new Set();
  if (!Array.isArray(reported)) return new Set(items);
  const failed = new Set<string>();
  for (const failure of reported) {
    const id: unknown = isRecord(failure) ? failure['itemIdentifier'] : undefined;
    if (typeof id !== 'string' || !items.includes(id)) return new Set(items);
    failed.add(id);
  }
  return failed;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
