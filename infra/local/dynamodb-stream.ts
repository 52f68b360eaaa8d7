import { callService, type JsonService } from './aws-json.ts';
import type { JsonObject } from './template.ts';

/** A record as GetRecords gives it. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventVersion: string;
  readonly eventSource: string;
  readonly dynamodb: JsonObject & {
    readonly SequenceNumber: string;
    /** Seconds since 1970. */
    readonly ApproximateCreationDateTime: number;
  };
}

interface Shard {
  readonly id: string;
  readonly parentId: string | undefined;
}

/** All shards of the stream, parents first. */
export async function describeShards(streams: JsonService, streamArn: string): Promise<Shard[]> {
  const found: Shard[] = [];
  let after: string | undefined;
  do {
    const answer: {
      StreamDescription: {
        Shards?: { ShardId: string; ParentShardId?: string }[];
        LastEvaluatedShardId?: string;
      };
    } = await callService(streams, 'DescribeStream', {
      StreamArn: streamArn,
      ...(after ? { ExclusiveStartShardId: after } : {}),
    });
    for (const shard of answer.StreamDescription.Shards ?? [])
      found.push({ id: shard.ShardId, parentId: shard.ParentShardId });
    after = answer.StreamDescription.LastEvaluatedShardId;
  } while (after !== undefined);
  return found;
}

/** An iterator after the sequence number, or at the oldest record when there is none. */
export async function openShard(
  streams: JsonService,
  streamArn: string,
  shardId: string,
  after: string | undefined,
): Promise<string> {
  const answer = await callService<{ ShardIterator: string }>(streams, 'GetShardIterator', {
    StreamArn: streamArn,
    ShardId: shardId,
    ...(after === undefined
      ? { ShardIteratorType: 'TRIM_HORIZON' }
      : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
  });
  return answer.ShardIterator;
}

/** The next records; `next` is absent at the end of a closed shard. */
export async function readShard(
  streams: JsonService,
  iterator: string,
  limit: number,
): Promise<{ records: StreamRecord[]; next: string | undefined }> {
  const answer = await callService<{ Records?: StreamRecord[]; NextShardIterator?: string }>(
    streams,
    'GetRecords',
    {
      ShardIterator: iterator,
      Limit: Math.min(limit, 1000),
    },
  );
  return { records: answer.Records ?? [], next: answer.NextShardIterator };
}
