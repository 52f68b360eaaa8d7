import { setTimeout as delay } from 'node:timers/promises';
import type { JsonService } from './aws-json.ts';
import { failedItems } from './batch-item-failures.ts';
import { describeShards, openShard, readShard, type StreamRecord } from './dynamodb-stream.ts';
import type { EventFilter } from './event-filter.ts';
import { messageOf } from './fault.ts';
import type { LocalFunction } from './functions.ts';
import type { State } from './state.ts';
import type { Json } from './template.ts';

/** An `AWS::Lambda::EventSourceMapping` of a table's stream. */
export interface StreamEventSource {
  /** Names the check points of this mapping; stays the same across restarts. */
  readonly key: string;
  /** The stream as the emulator names it, and as the template's functions see it. */
  readonly streamArn: string;
  readonly shownArn: string;
  readonly region: string;
  readonly target: LocalFunction;
  readonly batchSize: number;
  readonly windowMilliseconds: number;
  readonly startingPosition: string;
  readonly reportsItemFailures: boolean;
  readonly bisects: boolean;
  /** -1: until the record is too old. */
  readonly maximumRetries: number;
  /** -1: never too old. */
  readonly maximumAgeSeconds: number;
  readonly passes: EventFilter;
  /** Sends AWS's description of a batch that was given up; without a destination it is only logged. */
  giveUp(description: Json): Promise<void>;
  readonly clockOffset: () => number;
  readonly hint: (line: string) => void;
}

/** Lambda polls a stream four times a second; here oftener, because a person waits. */
const pollMilliseconds = 60;
const longestBackoffMilliseconds = 5000;
/**
 * New shards come when one is closed, and are looked for then; else so often. dynoxide has one, which never closes, and
 * reads every record that it has ever written to describe it.
 */
const newShardMilliseconds = 60_000;
/** DynamoDB Streams gives at most this many records at once. */
const readLimit = 1000;

/** Reads every shard in order until the returned function is called, which waits for the batch in hand. */
export function startStreamEventSource(
  streams: JsonService,
  source: StreamEventSource,
  state: State,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const reading = readStream(streams, source, state, signal);
  return async () => {
    stopping.abort();
    await reading;
  };
}

/** A shard is read only after its parent, so that the records of one key stay in order. */
async function readStream(
  streams: JsonService,
  source: StreamEventSource,
  state: State,
  signal: AbortSignal,
): Promise<void> {
  const started = new Map<string, Promise<void>>();
  const open = new Set<Promise<void>>();
  const begun = `${source.key}:begun`;
  let fromLatest = source.startingPosition === 'LATEST' && state.get(begun) === undefined;
  while (!signal.aborted) {
    try {
      for (const shard of await describeShards(streams, source.streamArn)) {
        if (started.has(shard.id)) continue;
        const parent = shard.parentId === undefined ? undefined : started.get(shard.parentId);
        const reader = new ShardReader(streams, source, state, shard.id);
        const skip = fromLatest;
        const reading = Promise.resolve(parent).then(() => reader.read(signal, skip));
        started.set(shard.id, reading);
        const closes = reading.finally(() => open.delete(closes));
        open.add(closes);
      }
      if (fromLatest) state.set(begun, 'yes');
      fromLatest = false;
      await Promise.race([
        pause(started.size === 0 ? pollMilliseconds : newShardMilliseconds, signal),
        ...open,
      ]);
    } catch (error) {
      await pauseAfter(error, source, signal);
    }
  }
  await Promise.all(started.values());
}

/** Waits, at most until the signal. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  delay(milliseconds, undefined, { signal }).catch(() => {});

async function pauseAfter(error: unknown, source: StreamEventSource, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  source.hint(`stream of ${source.key}: ${messageOf(error)}`);
  await pause(1000, signal);
}

class ShardReader {
  readonly #streams: JsonService;
  readonly #source: StreamEventSource;
  readonly #state: State;
  readonly #shardId: string;
  readonly #key: string;

  constructor(streams: JsonService, source: StreamEventSource, state: State, shardId: string) {
    this.#streams = streams;
    this.#source = source;
    this.#state = state;
    this.#shardId = shardId;
    this.#key = `${source.key}:${source.streamArn}:${shardId}`;
  }

  /** Reads to the end of a closed shard, or until the signal; after a fault of the emulator, from the check point again. */
  async read(signal: AbortSignal, fromLatest: boolean): Promise<void> {
    let closed = false;
    while (!closed && !signal.aborted) {
      try {
        closed = await this.#readOn(signal, fromLatest);
      } catch (error) {
        await pauseAfter(error, this.#source, signal);
      }
    }
  }

  /** Says whether it came to the end of a closed shard. */
  async #readOn(signal: AbortSignal, fromLatest: boolean): Promise<boolean> {
    const from = this.#state.get(this.#key);
    let iterator: string | undefined = await openShard(
      this.#streams,
      this.#source.streamArn,
      this.#shardId,
      from,
    );
    if (from === undefined && fromLatest) iterator = await this.#skipToEnd(iterator);
    while (iterator !== undefined && !signal.aborted) {
      const page = await this.#nextBatch(iterator, signal);
      await this.#handle(page.records, signal);
      if (page.records.length === 0) await pause(pollMilliseconds, signal);
      iterator = page.next;
    }
    return !signal.aborted;
  }

  async #skipToEnd(from: string): Promise<string | undefined> {
    for (let iterator: string | undefined = from; iterator !== undefined; ) {
      const page = await readShard(this.#streams, iterator, readLimit);
      const last = page.records.at(-1);
      if (last === undefined) return page.next;
      this.#checkPoint(last);
      iterator = page.next;
    }
    return undefined;
  }

  async #nextBatch(
    iterator: string,
    signal: AbortSignal,
  ): Promise<{ records: StreamRecord[]; next: string | undefined }> {
    const { batchSize, windowMilliseconds } = this.#source;
    const page = await readShard(this.#streams, iterator, readLimit);
    if (page.records.length === 0 || page.records.length >= batchSize || windowMilliseconds === 0)
      return page;
    await delay(windowMilliseconds, undefined, { signal });
    return readShard(this.#streams, iterator, readLimit);
  }

  #checkPoint(record: StreamRecord): void {
    this.#state.set(this.#key, record.dynamodb.SequenceNumber);
  }

  /** What the filter drops counts towards no batch, so that few batches are needed where most records are dropped. */
  async #handle(records: readonly StreamRecord[], signal: AbortSignal): Promise<void> {
    const last = records.at(-1);
    if (last === undefined) return;
    const { batchSize, passes } = this.#source;
    const passed = records.filter((record) => passes(this.#shown(record)));
    for (let first = 0; first < passed.length; first += batchSize) {
      const batch = passed.slice(first, first + batchSize);
      if (!(await this.#deliver(batch, signal))) return;
      this.#checkPoint(at(batch, batch.length - 1));
    }
    this.#checkPoint(last);
  }

  /**
   * Delivers in order until every record is done or given up, and says whether it came to that before the signal.
   * Splitting a batch, and going on after the first failed item, use up no retry; repeating the same batch does.
   */
  async #deliver(batch: readonly StreamRecord[], signal: AbortSignal): Promise<boolean> {
    let rest = batch;
    let invoked = 0;
    while (rest.length > 0) {
      rest = await this.#dropOld(rest, invoked);
      const failedAt = rest.length === 0 ? undefined : await this.#invoke(rest);
      if (failedAt === undefined) return true;
      if (signal.aborted) return false;
      invoked += 1;
      if (failedAt > 0) {
        rest = this.#goOnAt(rest, failedAt);
        invoked = 0;
      } else if (this.#source.bisects && rest.length > 1) {
        const half = Math.ceil(rest.length / 2);
        if (!(await this.#deliver(rest.slice(0, half), signal))) return false;
        rest = this.#goOnAt(rest, half);
        invoked = 0;
      } else if (this.#source.maximumRetries >= 0 && invoked > this.#source.maximumRetries) {
        await this.#giveUp(rest, 'RetryAttemptsExhausted', invoked);
        return true;
      } else await this.#backOff(invoked, signal);
    }
    return true;
  }

  #goOnAt(batch: readonly StreamRecord[], index: number): readonly StreamRecord[] {
    this.#checkPoint(at(batch, index - 1));
    return batch.slice(index);
  }

  async #backOff(invoked: number, signal: AbortSignal): Promise<void> {
    const milliseconds = Math.min(longestBackoffMilliseconds, 100 * 2 ** Math.min(invoked, 10));
    await pause(milliseconds, signal);
  }

  /** The index of the first record that failed; nothing after success. */
  async #invoke(batch: readonly StreamRecord[]): Promise<number | undefined> {
    const outcome = await this.#source.target.invoke({ Records: batch.map((record) => this.#shown(record)) });
    if (outcome.kind !== 'returned') return 0;
    if (!this.#source.reportsItemFailures) return undefined;
    const numbers = batch.map((record) => record.dynamodb.SequenceNumber);
    const failed = failedItems(outcome.payload, numbers);
    const first = numbers.findIndex((sequenceNumber) => failed.has(sequenceNumber));
    return first < 0 ? undefined : first;
  }

  async #dropOld(batch: readonly StreamRecord[], invoked: number): Promise<readonly StreamRecord[]> {
    const { maximumAgeSeconds } = this.#source;
    if (maximumAgeSeconds < 0) return batch;
    const oldest = Date.now() / 1000 - maximumAgeSeconds;
    const fresh = batch.findIndex((record) => record.dynamodb.ApproximateCreationDateTime >= oldest);
    const old = fresh < 0 ? batch : batch.slice(0, fresh);
    if (old.length > 0) await this.#giveUp(old, 'RecordAgeExceeded', invoked);
    return fresh < 0 ? [] : batch.slice(fresh);
  }

  /** The message of an on-failure destination (Lambda developer guide, "Retain discarded batches … DynamoDB"). */
  async #giveUp(batch: readonly StreamRecord[], condition: string, invoked: number): Promise<void> {
    const arrival = (record: StreamRecord): string =>
      new Date(record.dynamodb.ApproximateCreationDateTime * 1000 + this.#source.clockOffset()).toISOString();
    const first = at(batch, 0);
    const last = at(batch, batch.length - 1);
    await this.#source.giveUp({
      requestContext: {
        requestId: crypto.randomUUID(),
        functionArn: this.#source.target.arn,
        condition,
        approximateInvokeCount: invoked,
      },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      version: '1.0',
      timestamp: new Date(Date.now() + this.#source.clockOffset()).toISOString(),
      DDBStreamBatchInfo: {
        shardId: this.#shardId,
        startSequenceNumber: first.dynamodb.SequenceNumber,
        endSequenceNumber: last.dynamodb.SequenceNumber,
        approximateArrivalOfFirstRecord: arrival(first),
        approximateArrivalOfLastRecord: arrival(last),
        batchSize: batch.length,
        streamArn: this.#source.shownArn,
      },
    });
    this.#checkPoint(last);
  }

  /** The record as Lambda hands it over: the stream's own plus the ARN, with the cloud's region and clock. */
  #shown(record: StreamRecord): Json {
    const shift = this.#source.clockOffset() / 1000;
    return {
      ...record,
      awsRegion: this.#source.region,
      eventSourceARN: this.#source.shownArn,
      dynamodb: {
        ...record.dynamodb,
        ApproximateCreationDateTime: record.dynamodb.ApproximateCreationDateTime + shift,
      },
    };
  }
}

function at(records: readonly StreamRecord[], index: number): StreamRecord {
  const record = records[index];
  if (record === undefined) throw new RangeError(`no record ${index}`);
  return record;
}
