import type { MachineName } from './machines.ts';
import { type Call, json, type Tampering } from './proxy.ts';

/** A bug put in between the code and a service: the proof must see it. */
export type Planted = {
  readonly of: Exclude<MachineName, 'cloud'>;
  /** So often it strikes before the run may end: once may be healed by an answer that is lost and asked for again. */
  readonly least: number;
  readonly tampering: (strikes: () => void) => Tampering;
};

type Write = Readonly<
  Record<
    string,
    {
      readonly Item?: { readonly sk?: { readonly S?: string } };
      readonly UpdateExpression?: string;
      readonly ConditionExpression?: string;
      readonly ExpressionAttributeNames?: Readonly<Record<string, unknown>> | undefined;
      readonly ExpressionAttributeValues?: Readonly<Record<string, unknown>> | undefined;
    }
  >
>;
const writesOf = (call: Call): readonly Write[] =>
  call.operation === 'TransactWriteItems' ? JSON.parse(call.body.toString()).TransactItems : [];
const writes = (call: Call, sk: string): boolean =>
  writesOf(call).some((write) => Object.values(write).some(({ Item }) => Item?.sk?.S?.startsWith(sk)));

/** Every `nth` of the calls that are meant. */
const every = (nth: number, meant: (call: Call) => boolean) => {
  let seen = 0;
  return (call: Call): boolean => {
    if (!meant(call)) return false;
    seen += 1;
    return seen % nth === 0;
  };
};

/** The write whatever stands there; a check alone is then nothing. What only the condition named is not named. */
function withoutCondition(write: Write): readonly Write[] {
  const [[kind, { ConditionExpression: _condition, ...rest }] = ['ConditionCheck', {}]] =
    Object.entries(write);
  if (kind === 'ConditionCheck') return [];
  const named = (values: Readonly<Record<string, unknown>> = {}) => {
    const used = Object.entries(values).filter(([name]) => rest.UpdateExpression?.includes(name));
    return used.length > 0 ? Object.fromEntries(used) : undefined;
  };
  const { ExpressionAttributeNames: names, ExpressionAttributeValues: values } = rest;
  return [
    { [kind]: { ...rest, ExpressionAttributeNames: named(names), ExpressionAttributeValues: named(values) } },
  ];
}

/** The event without which nobody is told of an alert. What is lost of other events later ones bring again. */
const isAlert = ({ operation, body }: Call): boolean =>
  operation === 'Publish' && body.includes('DeadlineAlertRaised');

/** The bugs that the torture is known to find. */
export const PLANTED: Readonly<Record<string, Planted>> = {
  'a write that is acknowledged and not done': {
    of: 'tables',
    least: 5,
    tampering: (strikes) => {
      const meant = every(5, (call) => writes(call, 'EVENT#'));
      return (call) => {
        if (!meant(call)) return call;
        strikes();
        return json(200, {});
      };
    },
  },
  'writes without their conditions': {
    of: 'tables',
    // Only two who meet are harmed.
    least: 500,
    tampering: (strikes) => (call) => {
      if (call.operation !== 'TransactWriteItems') return call;
      strikes();
      const request = JSON.parse(call.body.toString());
      const TransactItems = writesOf(call).flatMap(withoutCondition);
      return { ...call, body: Buffer.from(JSON.stringify({ ...request, TransactItems })) };
    },
  },
  'an outbox that loses what it says it has published': {
    of: 'queues',
    least: 5,
    tampering: (strikes) => {
      const meant = every(3, isAlert);
      return (call) => {
        if (!meant(call)) return call;
        strikes();
        return {
          status: 200,
          headers: { 'content-type': 'text/xml' },
          body: Buffer.from(
            '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>lost</MessageId></PublishResult></PublishResponse>',
          ),
        };
      };
    },
  },
};
export const PLANTED_NAMES = Object.keys(PLANTED);
