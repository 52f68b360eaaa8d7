/** What goes back to the client. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

/** An answer of API Gateway itself, whose wording an HTTP API does not let anyone change. */
export function gatewayAnswer(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    cookies: [],
    body: Buffer.from(JSON.stringify({ message })),
  };
}

/**
 * What an HTTP API makes of the JSON a function returned: with a `statusCode` the full form; without one, 200 and the
 * returned value as JSON. A full form that is malformed gives 500.
 */
export function responseOf(payload: string): HttpResponse {
  const returned: unknown = JSON.parse(payload);
  if (!isRecord(returned) || !('statusCode' in returned))
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      cookies: [],
      body: Buffer.from(typeof returned === 'string' ? returned : payload),
    };
  const status = Number(returned['statusCode']);
  const { body, cookies } = returned;
  if (!Number.isInteger(status) || status < 100 || status > 599) return malformed();
  if (body !== undefined && body !== null && typeof body !== 'string') return malformed();
  const headers = headersOf(returned['headers']);
  return {
    status,
    headers: 'content-type' in headers ? headers : { ...headers, 'content-type': 'text/plain;charset=UTF-8' },
    cookies: Array.isArray(cookies) ? cookies.map(String) : [],
    body: Buffer.from(body ?? '', returned['isBase64Encoded'] === true ? 'base64' : 'utf8'),
  };
}

const malformed = (): HttpResponse => gatewayAnswer(500, 'Internal Server Error');

function headersOf(given: unknown): Record<string, string> {
  if (!isRecord(given)) return {};
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
