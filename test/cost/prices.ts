/** Regions whose prices are known here. AWS has none in Kazakhstan (decision 0112). */
export type PricedRegion = 'eu-central-1' | 'us-east-1';

type Price = {
  readonly of: string;
  /** For how many of them. */
  readonly per: number;
  /** US dollars, without tax, free tiers and discounts. */
  readonly dollars: Readonly<Record<PricedRegion, number>>;
  /** Where it was seen and of which day that is; a price that nobody has checked says so. */
  readonly source: string;
};

const MEMORY = 'from memory, unverified';
const DYNAMODB = `us-east-1: airbyte.com/data-engineering-resources/dynamodb-pricing, 2025-07-21; eu-central-1: ${MEMORY}`;
const LAMBDA =
  'cloudchipr.com/blog/aws-lambda-pricing, 2024, of us-east-1; the other region from memory, unverified';

/** Every price that the page reckons with. */
export const PRICES = {
  reads: {
    of: 'DynamoDB read units, on demand',
    per: 1e6,
    dollars: { 'eu-central-1': 0.1525, 'us-east-1': 0.125 },
    source: DYNAMODB,
  },
  writes: {
    of: 'DynamoDB written units, on demand',
    per: 1e6,
    dollars: { 'eu-central-1': 0.7625, 'us-east-1': 0.625 },
    source: DYNAMODB,
  },
  tableStorage: {
    of: 'GB-months in the table and its indexes',
    per: 1,
    dollars: { 'eu-central-1': 0.306, 'us-east-1': 0.25 },
    source: MEMORY,
  },
  recovery: {
    of: 'GB-months of point-in-time recovery',
    per: 1,
    dollars: { 'eu-central-1': 0.2448, 'us-east-1': 0.2 },
    source: MEMORY,
  },
  backups: {
    of: 'GB-months of nightly backups',
    per: 1,
    dollars: { 'eu-central-1': 0.1224, 'us-east-1': 0.1 },
    source: MEMORY,
  },
  calls: { of: 'Lambda calls', per: 1e6, dollars: { 'eu-central-1': 0.2, 'us-east-1': 0.2 }, source: LAMBDA },
  time: {
    of: 'Lambda GB-seconds on Arm',
    per: 1,
    dollars: { 'eu-central-1': 0.0000133334, 'us-east-1': 0.0000133334 },
    source: LAMBDA,
  },
  apiRequests: {
    of: 'HTTP API requests',
    per: 1e6,
    dollars: { 'eu-central-1': 1.2, 'us-east-1': 1 },
    source: MEMORY,
  },
  messages: {
    of: 'SQS requests',
    per: 1e6,
    dollars: { 'eu-central-1': 0.4, 'us-east-1': 0.4 },
    source: MEMORY,
  },
  publishes: {
    of: 'SNS publishes',
    per: 1e6,
    dollars: { 'eu-central-1': 0.5, 'us-east-1': 0.5 },
    source: MEMORY,
  },
  puts: {
    of: 'S3 puts and copies',
    per: 1000,
    dollars: { 'eu-central-1': 0.0054, 'us-east-1': 0.005 },
    source: MEMORY,
  },
  gets: {
    of: 'S3 gets',
    per: 1000,
    dollars: { 'eu-central-1': 0.00043, 'us-east-1': 0.0004 },
    source: MEMORY,
  },
  fileStorage: {
    of: 'GB-months in S3',
    per: 1,
    dollars: { 'eu-central-1': 0.0245, 'us-east-1': 0.023 },
    source:
      'both regions as tests of public programmes have them (usage type EUC1-TimedStorage-ByteHrs), seen 2026-11',
  },
  keys: {
    of: 'KMS calls, symmetric and HMAC',
    per: 10_000,
    dollars: { 'eu-central-1': 0.03, 'us-east-1': 0.03 },
    source: 'wring.co/blog/aws-kms-pricing-guide, 2026-03-15',
  },
  signatures: {
    of: 'KMS signatures',
    per: 10_000,
    dollars: { 'eu-central-1': 0.15, 'us-east-1': 0.15 },
    source:
      'factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region, 2026-06 ("5× the symmetric rate")',
  },
  keyMonths: {
    of: 'KMS keys a month',
    per: 1,
    dollars: { 'eu-central-1': 1, 'us-east-1': 1 },
    source: 'aws.amazon.com/kms/pricing, stored copy, seen 2026-11',
  },
  logs: {
    of: 'GB of logs taken in',
    per: 1,
    dollars: { 'eu-central-1': 0.63, 'us-east-1': 0.5 },
    source: MEMORY,
  },
  logStorage: {
    of: 'GB-months of logs',
    per: 1,
    dollars: { 'eu-central-1': 0.0324, 'us-east-1': 0.03 },
    source: MEMORY,
  },
  traces: { of: 'X-Ray traces', per: 1e6, dollars: { 'eu-central-1': 5, 'us-east-1': 5 }, source: MEMORY },
  transfer: {
    of: 'GB sent to the internet',
    per: 1,
    dollars: { 'eu-central-1': 0.09, 'us-east-1': 0.09 },
    source: MEMORY,
  },
  alarms: {
    of: 'alarms a month',
    per: 1,
    dollars: { 'eu-central-1': 0.1, 'us-east-1': 0.1 },
    source: MEMORY,
  },
  metrics: {
    of: 'metrics of our own a month',
    per: 1,
    dollars: { 'eu-central-1': 0.3, 'us-east-1': 0.3 },
    source: MEMORY,
  },
  dashboards: {
    of: 'dashboards a month',
    per: 1,
    dollars: { 'eu-central-1': 3, 'us-east-1': 3 },
    source: MEMORY,
  },
} as const satisfies Readonly<Record<string, Price>>;

export type Priced = keyof typeof PRICES;

export const dollarsFor = (name: Priced, quantity: number, region: PricedRegion): number =>
  (quantity / PRICES[name].per) * PRICES[name].dollars[region];
