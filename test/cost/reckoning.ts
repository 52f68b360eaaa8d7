import { sumOf } from './counting.ts';
import type { Life, Row } from './life.ts';
import { dollarsFor, type Priced, type PricedRegion } from './prices.ts';

/** What no emulator can say. Ours, each by itself: change one, and the page says what that changes. */
export const ASSUMED = {
  /** Billed time of a warm call, and more for each request to another service and for each paper that is set. */
  callMilliseconds: 20,
  requestMilliseconds: 8,
  renderMilliseconds: 400,
  /** The share of calls that begin in a fresh environment, and what its load adds. */
  freshShare: 0.05,
  freshMilliseconds: 700,
  /** Of each of three papers that an applicant sends. */
  paperBytes: 500_000,
  answerBytes: 4_000,
  /** A call's own lines with those of the platform, and the line of the API about a request. */
  logBytesOfCall: 1_500,
  logBytesOfRequest: 500,
  /** For so long a case is kept; `prod` locks documents for as long. */
  yearsKept: 10,
  /** X-Ray takes one trace a second whatever comes, and this share of the rest. */
  tracedShare: 0.05,
  /** Five pollers of Lambda ask each queue three times a minute. */
  pollsOfQueueAMonth: 5 * 3 * 60 * 730,
  /** DynamoDB, S3 and SNS each keep a data key of ours for five minutes. */
  keyCallsOfServicesAMonth: 3 * 12 * 730,
  /** One portal asks for the feed each minute, which finds nothing new. */
  feedPollsAMonth: 60 * 730,
} as const;

export type Quantities = Partial<Record<Priced, number>>;

const GB = 1e9;
const SECONDS_A_YEAR = 31_536_000;
const RENDERING = ['render-document', 'render-list', 'follow-session'];

/** GB-seconds of the calls of a row, at the memory of its function. */
export function gigabyteSeconds(row: Row, megabytes: number): number {
  const { callMilliseconds, requestMilliseconds, renderMilliseconds, freshShare, freshMilliseconds } =
    ASSUMED;
  const { requests, keys, signatures, puts, gets, publishes } = row.counts;
  const asked = requests + keys + signatures + puts + gets + publishes;
  const rendered = RENDERING.includes(row.function) ? row.times : 0;
  const milliseconds =
    row.times * (callMilliseconds + freshShare * freshMilliseconds) +
    asked * requestMilliseconds +
    rendered * renderMilliseconds;
  return (milliseconds / 1000) * (megabytes / 1024);
}

/** Everything that one life takes but the room that it stands in afterwards. */
export function quantitiesOf(
  life: Pick<Life, 'rows' | 'decisionBytes'>,
  memoryOf: (name: string) => number,
): Quantities {
  const counts = sumOf(life.rows.map((row) => row.counts));
  const calls = life.rows.reduce((sum, { times }) => sum + times, 0);
  const apiRequests = life.rows
    .filter(({ isRequest }) => isRequest)
    .reduce((sum, { times }) => sum + times, 0);
  const { reads, writes, keys, signatures, puts, gets, publishes, messages } = counts;
  return {
    reads,
    writes,
    keys,
    signatures,
    puts,
    gets,
    publishes,
    messages,
    calls,
    apiRequests,
    time: life.rows.reduce((sum, row) => sum + gigabyteSeconds(row, memoryOf(row.function)), 0),
    logs: (calls * ASSUMED.logBytesOfCall + apiRequests * ASSUMED.logBytesOfRequest) / GB,
    transfer: (apiRequests * ASSUMED.answerBytes + life.decisionBytes) / GB,
  };
}

/** What is kept of one life, in GB: in the table, and in S3. */
export const keptOf = ({ tableBytes, documentBytes }: Pick<Life, 'tableBytes' | 'documentBytes'>) => ({
  table: tableBytes / GB,
  files: (documentBytes + 3 * ASSUMED.paperBytes) / GB,
});

/** A year of so many cases, which is the nth since the first, with the room for those of the years before. */
export function yearOf(
  { perCase, kept, fixedMonth, backupsKept, logDays }: Reckoned,
  cases: number,
  nth: number,
): Quantities {
  const sum: Quantities = {};
  const add = (name: Priced, quantity: number) => {
    sum[name] = (sum[name] ?? 0) + quantity;
  };
  for (const [name, quantity] of Object.entries(perCase)) add(name as Priced, quantity * cases);
  for (const [name, quantity] of Object.entries(fixedMonth)) add(name as Priced, quantity * 12);
  // On average half of this year's cases stand already, and all of those of the years before.
  const months = 12 * (Math.min(nth, ASSUMED.yearsKept) - 0.5) * cases;
  add('tableStorage', months * kept.table);
  add('recovery', months * kept.table);
  add('backups', months * kept.table * backupsKept);
  add('fileStorage', months * kept.files);
  add('logStorage', (sum.logs ?? 0) * (logDays / 365) * 12 * (nth === 1 ? 0.5 : 1));
  const calls = sum.calls ?? 0;
  const always = Math.min(calls, SECONDS_A_YEAR);
  add('traces', always + (calls - always) * ASSUMED.tracedShare);
  return sum;
}

export type Reckoned = {
  readonly perCase: Quantities;
  readonly kept: { readonly table: number; readonly files: number };
  readonly fixedMonth: Quantities;
  /** How many nightly backups are kept, each whole. */
  readonly backupsKept: number;
  readonly logDays: number;
};

export const dollarsOf = (quantities: Quantities, region: PricedRegion): number =>
  Object.entries(quantities).reduce(
    (sum, [name, quantity]) => sum + dollarsFor(name as Priced, quantity, region),
    0,
  );
