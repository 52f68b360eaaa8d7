/** One environment of the service. Each stands in an AWS account of its own, so stack names carry no stage. */
export interface Stage {
  readonly name: StageName;
  /** The AWS account that the stage belongs to; any that the credentials are for, where it names none. */
  readonly account?: string;
  /** An AWS region; a placeholder until the customer names one, since AWS has none in Kazakhstan. */
  readonly region: string;
  /** The `iss` that tokens must carry, character for character; API Gateway reads its keys over https. */
  readonly issuer: string;
  /** The `aud` (or `client_id`) values that tokens may carry. */
  readonly audience: readonly string[];
  /** The origins whose pages may call the API from a browser (CORS); none turns it off, and back-ends need none. */
  readonly allowedOrigins: readonly string[];
  readonly logLevel: 'DEBUG' | 'INFO' | 'WARN';
  readonly logRetentionDays: 7 | 30 | 90 | 365;
  /** True: the table, the documents, the keys and the logs outlive the stacks, and the table refuses deletion. */
  readonly keepsData: boolean;
  /**
   * How long nobody may delete or replace a document once it is stored. `governance` yields to a permission of its own,
   * `compliance` to nobody at all. The orders name no time; the length is ours.
   */
  readonly objectLock: { readonly mode: 'governance' | 'compliance'; readonly days: number };
  /**
   * How many keys the tokens of QR codes have had. The last one signs and all are published: raise it by one to rotate,
   * and never lower it.
   */
  readonly tokenKeys: number;
  /** What the organisation's seal signs by itself: nothing, each document alone, or each after its other signers. */
  readonly seal: 'none' | 'alone' | 'last';
  /**
   * Where NCANode 3 answers, which verifies signatures in the algorithms of the national authority: a service of ours in
   * a network of ours, since it lets everybody in. Absent: such signatures are refused, with that as their reason.
   */
  readonly nationalVerifier?: string;
  /** `wait`: no paper is registered or downloaded before a virus scanner has found it clean. `off`: nobody waits. */
  readonly virusScan: 'off' | 'wait';
  /** How long a nightly backup of the table is kept, beside its 35 days of point-in-time recovery; none without. */
  readonly backups?: { readonly keptDays: number };
  /**
   * `canary`: a tenth of the traffic meets new code for five minutes, and an alarm meanwhile takes it back. `at-once`:
   * all of it does.
   */
  readonly shift: 'canary' | 'at-once';
  /** Names of the API of its own, by the regional certificate of each; otherwise it answers at AWS's address alone. */
  readonly domain?: Domain;
  /** For the whole API. Requests above it get 429. */
  readonly throttling: { readonly requestsPerSecond: number; readonly burst: number };
  /** For each route that needs no token. */
  readonly openRoutesThrottling: { readonly requestsPerSecond: number; readonly burst: number };
  /** For each route that sets a file or searches. */
  readonly costlyRoutesThrottling: { readonly requestsPerSecond: number; readonly burst: number };
  /** Executions set aside for, and allowed to, a function. An account needs 100 unreserved ones beside them. */
  readonly reservedConcurrency: Partial<Record<'deadline-sweep' | 'render-document', number>>;
}

export interface Domain {
  /** Such as `api.qonys.example`. A record of the DNS must lead it to the target that the stack's output names. */
  readonly name: string;
  /** The certificate's ARN in ACM, in the stage's region. */
  readonly certificate: string;
  /**
   * Mutual TLS: only back-ends with a certificate of these authorities reach the API. `s3://bucket/key.pem` holds the
   * authorities; AWS's own address is closed then, and the open routes stand at an address of their own.
   */
  readonly clientAuthorities?: string;
}

type StageName = 'dev' | 'test' | 'prod';

/** A setting that cannot be synthesized. The message says what was given, what is allowed and what to change. */
export class ConfigurationFault extends Error {
  override readonly name = 'ConfigurationFault';
}

/** The issuers are placeholders: `.example` names resolve nowhere, so nobody holds a token that these stages accept. */
const STAGES: Readonly<Record<StageName, Stage>> = {
  dev: {
    name: 'dev',
    region: 'eu-central-1',
    issuer: 'https://issuer.qonys.example/dev',
    audience: ['qonys-dev'],
    allowedOrigins: [],
    logLevel: 'INFO',
    logRetentionDays: 7,
    keepsData: false,
    objectLock: { mode: 'governance', days: 1 },
    tokenKeys: 1,
    seal: 'none',
    virusScan: 'off',
    shift: 'at-once',
    throttling: { requestsPerSecond: 50, burst: 100 },
    openRoutesThrottling: { requestsPerSecond: 10, burst: 20 },
    costlyRoutesThrottling: { requestsPerSecond: 25, burst: 50 },
    // A new account may run 10 functions at once and can set none aside.
    reservedConcurrency: {},
  },
  test: {
    name: 'test',
    region: 'eu-central-1',
    issuer: 'https://issuer.qonys.example/test',
    audience: ['qonys-test'],
    allowedOrigins: [],
    logLevel: 'INFO',
    logRetentionDays: 30,
    keepsData: true,
    objectLock: { mode: 'governance', days: 1 },
    tokenKeys: 1,
    seal: 'none',
    virusScan: 'off',
    backups: { keptDays: 7 },
    shift: 'canary',
    throttling: { requestsPerSecond: 100, burst: 200 },
    openRoutesThrottling: { requestsPerSecond: 10, burst: 20 },
    costlyRoutesThrottling: { requestsPerSecond: 5, burst: 10 },
    reservedConcurrency: { 'deadline-sweep': 1, 'render-document': 10 },
  },
  prod: {
    name: 'prod',
    region: 'eu-central-1',
    issuer: 'https://issuer.qonys.example/prod',
    audience: ['qonys'],
    allowedOrigins: [],
    logLevel: 'INFO',
    logRetentionDays: 365,
    keepsData: true,
    objectLock: { mode: 'compliance', days: 3650 },
    tokenKeys: 1,
    seal: 'none',
    virusScan: 'off',
    // As long as point-in-time recovery reaches: what is erased is gone from every copy after 35 days.
    backups: { keptDays: 35 },
    shift: 'canary',
    throttling: { requestsPerSecond: 200, burst: 400 },
    openRoutesThrottling: { requestsPerSecond: 10, burst: 20 },
    costlyRoutesThrottling: { requestsPerSecond: 5, burst: 10 },
    // Two sweeps at once would only send each rung twice; rendering must not take the API's executions.
    reservedConcurrency: { 'deadline-sweep': 1, 'render-document': 20 },
  },
};

/** Where the stacks of a stage go. */
export const placeOf = ({
  region,
  account,
}: Stage): { readonly region: string; readonly account?: string } => ({
  region,
  ...(account === undefined ? {} : { account }),
});

/** What may be said in place of a stage's own settings: CDK context, `-c stage=prod -c issuer=… -c audience=a,b -c allowedOrigins=https://…`. */
export interface StageContext {
  readonly stage?: string | undefined;
  readonly issuer?: string | undefined;
  /** Several values are separated by commas. */
  readonly audience?: string | undefined;
  /** Several values are separated by commas. */
  readonly allowedOrigins?: string | undefined;
  readonly nationalVerifier?: string | undefined;
  readonly account?: string | undefined;
  readonly domain?: string | undefined;
  readonly certificate?: string | undefined;
  readonly clientAuthorities?: string | undefined;
}

/**
 * The stage of that name (`dev` when none is named) with what the context says in place of its own. Throws a
 * {@link ConfigurationFault} for an unknown stage, an issuer that is no https URL, an empty audience, an origin that
 * is none, a national verifier that is no URL, or a domain without its certificate.
 */
export function stageOf({
  stage: name = 'dev',
  issuer,
  audience,
  allowedOrigins,
  nationalVerifier,
  account,
  ...named
}: StageContext): Stage {
  if (!isStageName(name)) {
    const known = Object.keys(STAGES).join(', ');
    throw new ConfigurationFault(`There is no stage "${name}". The stages are: ${known} (-c stage=dev).`);
  }
  const stage = STAGES[name];
  return {
    ...stage,
    issuer: issuer === undefined ? stage.issuer : checkedIssuer(issuer),
    audience: audience === undefined ? stage.audience : checkedAudience(audience),
    allowedOrigins: allowedOrigins === undefined ? stage.allowedOrigins : checkedOrigins(allowedOrigins),
    ...(nationalVerifier === undefined ? {} : { nationalVerifier: checkedVerifier(nationalVerifier) }),
    ...(account === undefined ? {} : { account: checkedAccount(account) }),
    ...domainOf(named),
  };
}

const isStageName = (name: string): name is StageName => Object.hasOwn(STAGES, name);

function checkedIssuer(issuer: string): string {
  if (URL.parse(issuer)?.protocol === 'https:') return issuer;
  throw new ConfigurationFault(
    `The issuer must be an https URL such as https://id.example/realm, not "${issuer}".`,
  );
}

function checkedAccount(account: string): string {
  if (/^\d{12}$/.test(account)) return account;
  throw new ConfigurationFault(`The account must be twelve digits, not "${account}".`);
}

function domainOf({ domain: name, certificate, clientAuthorities }: StageContext): Pick<Stage, 'domain'> {
  if ([name, certificate, clientAuthorities].every((given) => given === undefined)) return {};
  if (name === undefined || certificate === undefined)
    throw new ConfigurationFault(
      'A domain needs both: -c domain=api.example.kz -c certificate=arn:aws:acm:….',
    );
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name))
    throw new ConfigurationFault(`The domain must be a name such as api.example.kz, not "${name}".`);
  if (!/^arn:aws:acm:[^:]+:\d+:certificate\/.+$/.test(certificate))
    throw new ConfigurationFault(`The certificate must be the ARN of one in ACM, not "${certificate}".`);
  if (clientAuthorities === undefined) return { domain: { name, certificate } };
  if (!/^s3:\/\/[^/]+\/.+$/.test(clientAuthorities))
    throw new ConfigurationFault(
      `The client authorities must be an object such as s3://bucket/authorities.pem, not "${clientAuthorities}".`,
    );
  return { domain: { name, certificate, clientAuthorities } };
}

/** Plain http, too: inside a network of ours NCANode is reached without a certificate. */
function checkedVerifier(url: string): string {
  if (['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '')) return url;
  throw new ConfigurationFault(
    `The national verifier must be an http or https URL such as http://ncanode.internal:14579, not "${url}".`,
  );
}

function checkedAudience(audience: string): readonly string[] {
  const values = audience.split(',').map((value) => value.trim());
  if (values.every((value) => value !== '')) return values;
  throw new ConfigurationFault(`The audience must be one or more values between commas, not "${audience}".`);
}

/** Never `*`: a token in a browser is worth a list of whose pages may use it. */
function checkedOrigins(origins: string): readonly string[] {
  const values = origins.split(',').map((value) => value.trim());
  const isOrigin = (value: string): boolean => {
    const url = URL.parse(value);
    return url?.origin === value && (url.protocol === 'https:' || url.hostname === 'localhost');
  };
  if (values.every(isOrigin)) return values;
  throw new ConfigurationFault(
    `The allowed origins must be https origins between commas, such as https://portal.example, not "${origins}".`,
  );
}
