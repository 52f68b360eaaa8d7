import { PublishBatchCommand, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { CaseEvents, TopicMessage } from '#functions/application/ports/case-events.ts';
import { inGroups, together } from '../together.ts';

/** One request takes so many messages, of 256 KB in all; ours have a few KB each. */
const AT_ONCE = 10;

/**
 * The topic of case events; what is published at once goes in one request. Subscribers filter by the attribute `type`:
 * the kind, not the CloudEvents type.
 */
export const caseEvents = (client: SNSClient, TopicArn: string): CaseEvents => {
  const publishSome = async (messages: readonly TopicMessage[]): Promise<ReadonlyMap<number, string>> => {
    const [only, ...others] = messages.map(entryOf);
    if (only && others.length === 0) await client.send(new PublishCommand({ TopicArn, ...only }));
    if (others.length === 0) return NONE_REFUSED;
    const { Failed = [] } = await client.send(
      new PublishBatchCommand({
        TopicArn,
        PublishBatchRequestEntries: messages.map((message, place) => ({
          Id: String(place),
          ...entryOf(message),
        })),
      }),
    );
    return new Map(Failed.map(({ Id, Code = '' }) => [Number(Id), Code]));
  };
  const publish = together((messages: readonly TopicMessage[]) =>
    inGroups(messages, AT_ONCE).flatMap((some) => {
      const refused = publishSome(some);
      return some.map((_, place) => refused.then((codes) => raise(codes.get(place))));
    }),
  );
  return { publish };
};

const NONE_REFUSED: ReadonlyMap<number, string> = new Map();

const entryOf = ({ kind, body }: TopicMessage) => ({
  Message: JSON.stringify(body),
  MessageAttributes: { type: { DataType: 'String', StringValue: kind } },
});

function raise(code: string | undefined): void {
  if (code !== undefined) throw Object.assign(new Error('the topic refused an event'), { name: code });
}
