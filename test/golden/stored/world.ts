import { createHash } from 'node:crypto';
import { PublishBatchCommand, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { accessStore } from '#functions/adapters/dynamodb/access-store.ts';
import { alertStore } from '#functions/adapters/dynamodb/alert-store.ts';
import { calendarStore } from '#functions/adapters/dynamodb/calendar-store.ts';
import { caseStore } from '#functions/adapters/dynamodb/case-store.ts';
import { commissionStore } from '#functions/adapters/dynamodb/commission-store.ts';
import { digestStore } from '#functions/adapters/dynamodb/digest-store.ts';
import { feedStore } from '#functions/adapters/dynamodb/feed-store.ts';
import { listStore } from '#functions/adapters/dynamodb/list-store.ts';
import { documentCodes, publications } from '#functions/adapters/dynamodb/publications.ts';
import { quotaStore } from '#functions/adapters/dynamodb/quota-store.ts';
import { registerStore } from '#functions/adapters/dynamodb/register-store.ts';
import { reportStore } from '#functions/adapters/dynamodb/report-store.ts';
import { rungStore } from '#functions/adapters/dynamodb/rung-store.ts';
import { sessionStore } from '#functions/adapters/dynamodb/session-store.ts';
import { signatureRequests } from '#functions/adapters/dynamodb/signature-requests.ts';
import type { Table } from '#functions/adapters/dynamodb/table.ts';
import { uploadStore } from '#functions/adapters/dynamodb/upload-store.ts';
import { webhookStore } from '#functions/adapters/dynamodb/webhook-store.ts';
import { vault } from '#functions/adapters/kms/vault.ts';
import { webhookSecrets } from '#functions/adapters/kms/webhook-secrets.ts';
import { caseEvents } from '#functions/adapters/sns/case-events.ts';
import { calendarChanges } from '#functions/adapters/sqs/calendar-changes.ts';
import { deadlineChecks } from '#functions/adapters/sqs/deadline-checks.ts';
import { listQueue } from '#functions/adapters/sqs/list-queue.ts';
import { sessionQueue } from '#functions/adapters/sqs/session-queue.ts';
import { webhookWakes } from '#functions/adapters/sqs/webhook-wakes.ts';
import { actOnCase } from '#functions/application/act-on-case.ts';
import { knownCalendars } from '#functions/application/known-calendars.ts';
import { listedCases } from '#functions/application/listed-cases.ts';
import type { Idempotency } from '#functions/application/ports/store.ts';
import type { Receivers } from '#functions/application/ports/webhooks.ts';
import { canonicalJson } from '#functions/application/record.ts';
import { officeRegion } from '#functions/case/case.ts';
import type { Command } from '#functions/case/commands.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { isEnd, stageOf } from '#functions/law/service.ts';
import { serviceOf } from '#functions/law/services.ts';
import { official, portal } from '#test/support/callers.ts';
import { acceptedOf } from '#test/support/given-case.ts';
import { inMemoryDocuments, inMemoryTopic } from '#test/support/in-memory-services.ts';
import { inMemoryTokenKeys } from '#test/support/in-memory-token-keys.ts';
import { inMemoryPapers } from '#test/support/in-memory-uploads.ts';
import { movableClock } from '#test/support/movable-clock.ts';
import { fixedKeys } from './keys.ts';

/** A message as a queue or the topic of case events was given it. Of the topic, with the kind that subscribers choose by. */
export type Message = { readonly to: string; readonly kind?: string; readonly body: string };

/** The same keys and hashes at every writing. */
const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
export const asked = (body: unknown, key: string): Idempotency => ({
  key: hashOf(key),
  requestHash: hashOf(body),
});

/** Every use case on the real adapters over one table, with what they send put on a list. */
export function storedWorld(table: Table, start: Instant) {
  const clock = movableClock(start);
  const sent: Message[] = [];
  const stored = caseStore(table);
  const lists = listStore(table);
  const calendar = calendarStore(table);
  const calendars = knownCalendars(calendar);
  const cases = listedCases({ cases: stored, lists, calendars, clock });
  let numbered = 0;
  const nextId = (): string => {
    numbered += 1;
    return `00000000-0000-4000-8000-${String(numbered).padStart(12, '0')}`;
  };
  const receivers: Receivers = { post: async () => ({ taken: true }) };
  const ports = {
    cases,
    stored,
    lists,
    calendar,
    calendars,
    registers: registerStore(table),
    quotas: quotaStore(table),
    alerts: alertStore(table),
    accesses: accessStore(table),
    feed: feedStore(table),
    digests: digestStore(table),
    rungs: rungStore(table),
    reports: reportStore(table),
    publications: publications(table),
    codes: documentCodes(table),
    requests: signatureRequests(table),
    uploads: uploadStore(table),
    webhooks: webhookStore(table),
    secrets: webhookSecrets(fixedKeys, 'webhook-key'),
    vault: vault(fixedKeys, { dataKeyId: 'data-key', applicantKeyId: 'applicant-key' }),
    checks: deadlineChecks(queue(sent), 'deadline-checks'),
    changes: calendarChanges(queue(sent), 'calendar-changes'),
    queue: listQueue(queue(sent), 'list-cases'),
    commissions: commissionStore(table),
    sessions: sessionStore(table),
    sessionQueue: sessionQueue(queue(sent), 'closed-sessions'),
    wakes: webhookWakes(queue(sent), 'webhook-deliveries'),
    events: caseEvents(topicOf(sent), 'case-events'),
    topic: inMemoryTopic(),
    documents: inMemoryDocuments(clock),
    papers: inMemoryPapers(clock),
    tokens: inMemoryTokenKeys(),
    paper: { verifyAt: 'https://qonys.example', seal: 'none' as const },
    reach: 'public' as const,
    receivers,
    clock,
    identities: { caseId: nextId, salt: () => hashOf(`salt ${numbered}`).slice(0, 32) },
  };
  return {
    ports,
    clock,
    sent,
    /** The right official acts, who has just looked. */
    act: async (caseId: string, command: Command): Promise<void> => {
      const seen = await cases.load(caseId);
      if (!seen) throw new Error('no such case');
      const stage = stageOf(serviceOf(seen.state.service), seen.state.stage);
      const acting = {
        caller:
          command.verb === 'withdraw'
            ? portal()
            : official(isEnd(stage) ? 'provider' : stage.actor, officeRegion(seen.state)),
        caseId,
        command,
        version: seen.version,
        idempotency: asked([command, seen.version], `${caseId} ${seen.version} ${command.verb}`),
      };
      acceptedOf(await actOnCase(ports, acting));
    },
  };
}

export type StoredWorld = ReturnType<typeof storedWorld>;

/** A queue whose messages are put on the list under its name. */
const queue = (sent: Message[]): SQSClient =>
  ({
    send: async (command: unknown) => {
      if (command instanceof SendMessageCommand)
        sent.push({ to: command.input.QueueUrl ?? '', body: command.input.MessageBody ?? '' });
      if (command instanceof SendMessageBatchCommand)
        for (const { MessageBody = '' } of command.input.Entries ?? [])
          sent.push({ to: command.input.QueueUrl ?? '', body: MessageBody });
      return {};
    },
  }) as unknown as SQSClient;

const topicOf = (sent: Message[]): SNSClient =>
  ({
    send: async (command: unknown) => {
      const single = command instanceof PublishCommand ? [command.input] : [];
      const batch = command instanceof PublishBatchCommand ? command.input : undefined;
      for (const entry of [...single, ...(batch?.PublishBatchRequestEntries ?? [])]) {
        const { Message: body = '', MessageAttributes } = entry;
        const to = batch?.TopicArn ?? single[0]?.TopicArn ?? '';
        sent.push({ to, kind: MessageAttributes?.['type']?.StringValue ?? '', body });
      }
      return {};
    },
  }) as unknown as SNSClient;
