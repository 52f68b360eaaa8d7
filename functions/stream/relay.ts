import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { ToldEvent } from '#functions/application/cloud-event.ts';
import { numberEvents } from '#functions/application/number-events.ts';
import type { CalendarAmendment } from '#functions/application/ports/calendar.ts';
import type { CaseEvents } from '#functions/application/ports/case-events.ts';
import type { CaseStore } from '#functions/application/ports/cases.ts';
import type { Clock } from '#functions/application/ports/clock.ts';
import type { FeedStore } from '#functions/application/ports/feed.ts';
import type { RecordedListEvent } from '#functions/application/ports/lists.ts';
import type { RecordedSessionEvent } from '#functions/application/ports/sessions.ts';
import {
  relayAmendment,
  relayEvent,
  relayListEvent,
  relaySessionEvent,
} from '#functions/application/relay-event.ts';
import { logFault, logInfo } from '#functions/runtime/log.ts';
import { measure } from '#functions/runtime/metrics.ts';
import { measuresOf } from './measures-of.ts';

type Dependencies = {
  readonly events: CaseEvents;
  readonly feed: FeedStore;
  readonly cases: Pick<CaseStore, 'history'>;
  readonly clock: Clock;
};

/**
 * Numbers every new event of a case in the feeds, then publishes all that is new, at once: every event of a case and of
 * a list, close of a session and amendment of the calendar. It reports the first that it could not publish: the stream
 * delivers again from there, so nothing is passed over, nothing is numbered twice, and something may be published twice.
 */
export const relay =
  (dependencies: Dependencies) =>
  async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const records = event.Records.map((record) => ({
      sequenceNumber: record.dynamodb?.SequenceNumber ?? '',
      news: newsOf(record),
    }));
    const again = (place: number, fault: unknown): DynamoDBBatchResponse => {
      const sequenceNumber = records[place]?.sequenceNumber ?? '';
      logFault('record-retried', fault, { sequenceNumber });
      return { batchItemFailures: [{ itemIdentifier: sequenceNumber }] };
    };
    try {
      const told = records.flatMap(({ news }) => (news?.told ? [news.told] : []));
      await numberEvents(dependencies, told);
    } catch (fault) {
      return again(0, fault);
    }
    const published = await Promise.allSettled(
      records.map(async ({ news }) => (news ? publish(dependencies, news) : undefined)),
    );
    const place = published.findIndex(({ status }) => status === 'rejected');
    const failed = published[place];
    return failed?.status === 'rejected' ? again(place, failed.reason) : { batchItemFailures: [] };
  };

type News =
  | { readonly told: ToldEvent }
  | { readonly told?: never; readonly amendment: CalendarAmendment }
  | { readonly told?: never; readonly ofList: RecordedListEvent }
  | { readonly told?: never; readonly ofSession: RecordedSessionEvent };

/** What an item that was put in has to tell; undefined for what is no news. */
function newsOf({ eventName, dynamodb }: DynamoDBRecord): News | undefined {
  if (eventName !== 'INSERT') return undefined;
  const image = dynamodb?.NewImage ?? {};
  const sk = image['sk']?.S ?? '';
  // aws-lambda and the SDK describe the same attribute values in two types.
  const item = () => unmarshall(image as Record<string, AttributeValue>);
  if (sk.startsWith('EVENT#')) return { told: item() as ToldEvent };
  if (sk.startsWith('AMENDMENT#')) return { amendment: item()['amendment'] as CalendarAmendment };
  if (sk.startsWith('LIST-EVENT#')) return { ofList: item() as RecordedListEvent };
  if (sk.startsWith('SESSION-EVENT#')) return { ofSession: item() as RecordedSessionEvent };
  return undefined;
}

async function publish(dependencies: Dependencies, news: News): Promise<void> {
  if (news.told) {
    const { caseId, sequence } = news.told;
    await relayEvent(dependencies, news.told);
    for (const one of measuresOf(news.told)) measure(one);
    logInfo('record-processed', { caseId, sequence });
    return;
  }
  if ('ofList' in news) {
    const { listId, sequence } = news.ofList;
    await relayListEvent(dependencies, news.ofList);
    logInfo('record-processed', { listId, sequence });
    return;
  }
  if ('ofSession' in news) {
    const { sessionId, sequence } = news.ofSession;
    await relaySessionEvent(dependencies, news.ofSession);
    logInfo('record-processed', { sessionId, sequence });
    return;
  }
  const { version, recordedAt } = news.amendment;
  await relayAmendment(dependencies, { version, recordedAt });
  logInfo('record-processed', { calendar: version });
}
