import type { Refused } from './judge.ts';
import type { JudgedService } from './needed-actions.ts';

/** The answer of HTTP/1.1 by which a service refuses what a policy does not allow. */
export function refusalOf(service: JudgedService, { sentence }: Refused): Buffer {
  const { status, type, body } = refusals[service](sentence);
  const head = [`HTTP/1.1 ${status}`, `content-type: ${type}`, `content-length: ${Buffer.byteLength(body)}`];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

type Refusal = (sentence: string) => { status: string; type: string; body: string };

const json: Refusal = (message) => ({
  status: '400 Bad Request',
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify({ __type: 'AccessDeniedException', message }),
});

const refusals: Readonly<Record<JudgedService, Refusal>> = {
  DYNAMODB: json,
  KMS: json,
  SQS: json,
  SNS: (message) => ({
    status: '403 Forbidden',
    type: 'text/xml',
    body: `<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>${message}</Message></Error></ErrorResponse>`,
  }),
};
