import type { Credentials } from './aws-json.ts';

/** The services that are emulated here unless the environment says where else they are. */
const emulated = ['DYNAMODB', 'SQS', 'SNS', 'S3', 'KMS'] as const;

export type EmulatedService = (typeof emulated)[number];

/** What the environment of `npm start` says about services that run elsewhere. */
export interface Elsewhere {
  readonly endpoints: Readonly<Partial<Record<EmulatedService, string>>>;
  /** Those of the environment, when a service is elsewhere and they are given. */
  readonly credentials?: Credentials;
}

/** Reads `AWS_ENDPOINT_URL_<service>` and, if any is set, the credentials of the environment. */
export function readElsewhere(environment: NodeJS.ProcessEnv): Elsewhere {
  const endpoints: Partial<Record<EmulatedService, string>> = {};
  for (const service of emulated) {
    const url = environment[`AWS_ENDPOINT_URL_${service}`];
    if (url) endpoints[service] = url;
  }
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'];
  const sessionToken = environment['AWS_SESSION_TOKEN'];
  if (Object.keys(endpoints).length === 0 || !accessKeyId || !secretAccessKey) return { endpoints };
  return {
    endpoints,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
  };
}

/** The variables that tell the SDK of a function where each service is, and with which credentials. */
export function endpointEnvironment(
  endpoints: Readonly<Record<EmulatedService, string>>,
  credentials: Credentials,
): Record<string, string> {
  return {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken ? { AWS_SESSION_TOKEN: credentials.sessionToken } : {}),
    ...Object.fromEntries(emulated.map((service) => [`AWS_ENDPOINT_URL_${service}`, endpoints[service]])),
  };
}
