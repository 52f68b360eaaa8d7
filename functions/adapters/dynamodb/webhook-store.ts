import { setTimeout as wait } from 'node:timers/promises';
import {
  ConditionalCheckFailedException,
  type TransactWriteItem,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Idempotency } from '#functions/application/ports/store.ts';
import { StoreBusy } from '#functions/application/ports/store.ts';
import type {
  Claim,
  Delivery,
  Hold,
  Progress,
  Step,
  Webhook,
  WebhookKey,
  WebhookStore,
} from '#functions/application/ports/webhooks.ts';
import type { Instant } from '#functions/law/calendar/instant.ts';
import { type Item, itemOf, keys, usedKeyItem } from './items.ts';
import { queryAll, queryFirst, queryPage } from './query.ts';
import { get, type Table } from './table.ts';
import { transact, type Write } from './transaction.ts';

type Place = WebhookKey & {
  readonly progress: Progress;
  readonly wakes: number;
  readonly holder?: string;
  readonly heldUntil?: Instant;
};

/** The partition of the rungs' index in which webhooks wait to be woken, beside the hours of the deadlines. */
const WAKES = 'WEBHOOKS';
const ATTEMPTS = 10;
const NEW = 'attribute_not_exists(pk)';
const LAST_NUMBER = 999_999_999_999;
const PAGE = 500;

/** A webhook lies with those of its audience; its place in the feed and what it holds lie in a partition of its own. */
export const webhookStore = (table: Table): WebhookStore => ({
  create: (webhook, cursor) => create(table, webhook, cursor),
  find: async (key) => (await get<{ webhook: Webhook }>(table, keys.webhook(key)))?.webhook,
  ofAudience: async (audience) => {
    const { pk } = keys.webhook({ audience, id: '' });
    const items = await queryAll<{ webhook: Webhook }>(table, pk, '0', 'g');
    return items.map(({ webhook }) => webhook);
  },
  change: async (webhook) => {
    const write = {
      Put: {
        TableName: table.name,
        Item: webhookItem(webhook),
        ConditionExpression: 'webhook.#version = :before',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: itemOf({ ':before': webhook.version - 1 }),
      },
    };
    return (await written(table, [{ item: write, onRefusal: () => 'stale' as const }])) === undefined;
  },
  remove: async (key) => {
    const gone = [keys.webhook(key), keys.webhookPlace(key.id)];
    await written(
      table,
      gone.map((Key) => ({
        item: { Delete: { TableName: table.name, Key: itemOf(Key) } },
        onRefusal: () => 'never',
      })),
    );
  },
  progress: async (id) => (await get<Place>(table, keys.webhookPlace(id)))?.progress,
  claim: (id, hold) => claim(table, id, hold),
  step: async (id, holder, step) => (await written(table, stepWrites(table, id, holder, step))) ?? 'done',
  deliveries: async (id, state, { limit, after = 0 }) => {
    const { pk, sk: from } = keys.webhookDelivery(id, state, after + 1);
    const { sk: to } = keys.webhookDelivery(id, state, LAST_NUMBER);
    const items = await queryFirst<{ delivery: Delivery }>(table, { pk, from, to, limit });
    return items.map(({ delivery }) => delivery);
  },
  resend: (id, number, now, idempotency) => resend(table, { id, number, now, idempotency }),
  revive: async (id, now) => {
    await written(table, [{ item: reviving(table, id, now), onRefusal: () => 'deleted' as const }]);
  },
  due: (until) => due(table, until),
});

/** Writes, again when another transaction held an item. @throws {StoreBusy} */
async function written<C>(table: Table, writes: readonly Write<C>[]): Promise<C | undefined> {
  const busy = Symbol('busy');
  for (let tried = 0; tried < ATTEMPTS; tried += 1) {
    const refusal = await transact<C | typeof busy>(table.client, writes, busy);
    if (refusal !== busy) return refusal as C | undefined;
    await wait(Math.random() * 5 * 2 ** Math.min(tried, 6));
  }
  throw new StoreBusy(`no transaction in ${ATTEMPTS} attempts`);
}

const webhookItem = (webhook: Webhook): Item => itemOf({ ...keys.webhook(webhook), webhook });

const deliveryItem = (id: string, delivery: Delivery): Item =>
  itemOf({ ...keys.webhookDelivery(id, delivery.state, delivery.number), delivery, ...keptUntil(delivery) });

/** What is parked can be sent again for 90 days (ours); the feed keeps it for good. */
const KEPT_SECONDS = 90 * 24 * 60 * 60;
const keptUntil = ({ since, parkedAt }: Delivery) => ({
  expiresAt: Math.floor(Date.parse(parkedAt ?? since) / 1000) + KEPT_SECONDS,
});

async function create(table: Table, webhook: Webhook, cursor: number): Promise<'created' | 'used'> {
  const { id, audience, createdAt } = webhook;
  const progress: Progress = { cursor, failures: 0 };
  const place: Place = { id, audience, progress, wakes: 0 };
  const Items = [
    usedKeyItem(webhook.asked, createdAt),
    webhookItem(webhook),
    itemOf({ ...keys.webhookPlace(id), ...place, dueHour: WAKES, fireAt: createdAt }),
  ];
  const writes = Items.map((Item) => ({
    item: { Put: { TableName: table.name, Item, ConditionExpression: NEW } },
    onRefusal: () => 'used' as const,
  }));
  return (await written(table, writes)) ?? 'created';
}

async function claim(table: Table, id: string, hold: Hold): Promise<Claim> {
  for (;;) {
    const claimed = await update(table, {
      Key: itemOf(keys.webhookPlace(id)),
      UpdateExpression:
        'SET #holder = :holder, heldUntil = :until, dueHour = :wakes, fireAt = :until ADD #wakes :one',
      ConditionExpression:
        'attribute_exists(pk) AND (attribute_not_exists(#holder) OR heldUntil <= :now)' +
        ' AND (attribute_not_exists(#progress.nextAt) OR #progress.nextAt <= :now)',
      ExpressionAttributeNames: { '#holder': 'holder', '#wakes': 'wakes', '#progress': 'progress' },
      ExpressionAttributeValues: itemOf({
        ':holder': hold.holder,
        ':until': hold.until,
        ':now': hold.now,
        ':wakes': WAKES,
        ':one': 1,
      }),
    });
    if (claimed) return { claimed: true, progress: claimed.progress, wakes: claimed.wakes };
    const place = await get<Place>(table, keys.webhookPlace(id));
    if (!place) return { claimed: false, because: 'deleted' };
    if (place.progress.nextAt !== undefined && place.progress.nextAt > hold.now) {
      return { claimed: false, because: 'early' };
    }
    const noted = await update(table, {
      Key: itemOf(keys.webhookPlace(id)),
      UpdateExpression: 'ADD #wakes :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#wakes': 'wakes' },
      ExpressionAttributeValues: itemOf({ ':one': 1 }),
    });
    if (!noted) return { claimed: false, because: 'deleted' };
    if (noted.heldUntil !== undefined && noted.heldUntil > hold.now)
      return { claimed: false, because: 'held' };
  }
}

type Update = {
  readonly Key: Item;
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Item;
};

/** The place after the update; undefined where its condition failed. */
async function update(table: Table, what: Update): Promise<Place | undefined> {
  try {
    const { Attributes } = await table.client.send(
      new UpdateItemCommand({ TableName: table.name, ...what, ReturnValues: 'ALL_NEW' }),
    );
    return Attributes && (unmarshall(Attributes) as Place);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

type StepRefusal = 'lost' | { readonly woken: number };

function stepWrites(
  { name: TableName }: Table,
  id: string,
  holder: string,
  { progress, puts, removes, release }: Step,
): readonly Write<StepRefusal>[] {
  const wakeAt = release?.wakeAt;
  const sets = ['#progress = :progress', ...(wakeAt ? ['dueHour = :due', 'fireAt = :wakeAt'] : [])];
  const drops = release ? ['#holder', 'heldUntil', ...(wakeAt ? [] : ['dueHour', 'fireAt'])] : [];
  return [
    {
      item: {
        Update: {
          TableName,
          Key: itemOf(keys.webhookPlace(id)),
          UpdateExpression: `SET ${sets.join(', ')}${drops.length > 0 ? ` REMOVE ${drops.join(', ')}` : ''}`,
          ConditionExpression: `#holder = :holder${release ? ' AND #wakes = :wakes' : ''}`,
          ExpressionAttributeNames: {
            '#progress': 'progress',
            '#holder': 'holder',
            ...(release ? { '#wakes': 'wakes' } : {}),
          },
          ExpressionAttributeValues: itemOf({
            ':progress': progress,
            ':holder': holder,
            ...(release ? { ':wakes': release.wakes } : {}),
            ...(wakeAt ? { ':due': WAKES, ':wakeAt': wakeAt } : {}),
          }),
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        },
      },
      onRefusal: (old) => (old?.['holder'] === holder ? { woken: Number(old['wakes']) } : 'lost'),
    },
    ...puts.map((delivery) => ({
      item: { Put: { TableName, Item: deliveryItem(id, delivery) } },
      onRefusal: (): StepRefusal => 'lost',
    })),
    ...removes.map(({ state, number }) => ({
      item: { Delete: { TableName, Key: itemOf(keys.webhookDelivery(id, state, number)) } },
      onRefusal: (): StepRefusal => 'lost',
    })),
  ];
}

/** The receiver counts as not yet tried, whoever holds the webhook looks again, and so does the sweep. */
const reviving = ({ name: TableName }: Table, id: string, now: Instant): TransactWriteItem => ({
  Update: {
    TableName,
    Key: itemOf(keys.webhookPlace(id)),
    UpdateExpression:
      'SET #progress.failures = :none, dueHour = :due, fireAt = :now ADD #wakes :one REMOVE #progress.nextAt',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#progress': 'progress', '#wakes': 'wakes' },
    ExpressionAttributeValues: itemOf({ ':none': 0, ':due': WAKES, ':now': now, ':one': 1 }),
  },
});

async function resend(
  table: Table,
  {
    id,
    number,
    now,
    idempotency,
  }: {
    readonly id: string;
    readonly number: number;
    readonly now: Instant;
    readonly idempotency: Idempotency;
  },
): Promise<'waiting' | 'used' | 'absent'> {
  const { name: TableName } = table;
  if (await get(table, keys.idempotency(idempotency.key))) return 'used';
  const Parked = keys.webhookDelivery(id, 'parked', number);
  const kept = await get<{ delivery: Delivery }>(table, Parked);
  if (!kept) return 'absent';
  const { parkedAt: _over, ...delivery } = kept.delivery;
  const waiting: Delivery = { ...delivery, state: 'waiting', since: now, attempts: 0 };
  const writes: readonly Write<'used' | 'absent'>[] = [
    {
      item: {
        Put: { TableName, Item: usedKeyItem(idempotency, now), ConditionExpression: NEW },
      },
      onRefusal: () => 'used',
    },
    {
      item: {
        Delete: { TableName, Key: itemOf(Parked), ConditionExpression: 'attribute_exists(pk)' },
      },
      onRefusal: () => 'absent',
    },
    { item: { Put: { TableName, Item: deliveryItem(id, waiting) } }, onRefusal: () => 'absent' },
    { item: reviving(table, id, now), onRefusal: () => 'absent' },
  ];
  return (await written(table, writes)) ?? 'waiting';
}

async function due(table: Table, until: Instant) {
  const found: (WebhookKey & { readonly wakeAt: Instant })[] = [];
  let after: string | undefined;
  do {
    const page = await queryPage<Place & { readonly fireAt: Instant }>(table, {
      index: 'rungs',
      partition: WAKES,
      until,
      order: 'ascending',
      limit: PAGE,
      ...(after ? { after } : {}),
    });
    found.push(...page.items.map(({ audience, id, fireAt }) => ({ audience, id, wakeAt: fireAt })));
    after = page.next;
  } while (after);
  return found;
}
