import type { QuotaAlert } from '#functions/application/ports/alerts.ts';
import type { LedgerChange } from '#functions/application/ports/quota.ts';
import type { Conflict } from '#functions/application/ports/store.ts';
import type { Ledger } from '#functions/quota/ledger.ts';
import { itemOf, keys } from './items.ts';
import { putNew, type Write } from './transaction.ts';

type LedgerWrite = Write<Conflict>;

const MOVED = (): Conflict => ({ conflict: 'ledger' });

/**
 * What an entry writes: the ledger, the entry and the warnings it raises. Counters are moved, never replaced, so
 * families that fit take their places beside each other; what is left is never below zero, whoever races.
 */
export const ledgerWrites = (
  TableName: string,
  change: LedgerChange,
  requestHash?: string,
): readonly LedgerWrite[] => [
  change.before ? movedLedger(TableName, change, change.before) : newLedger(TableName, change),
  putNew(
    TableName,
    itemOf({ ...keys.entry(change.key, change.entry.id), entry: change.entry, requestHash }),
    'ledger',
  ),
  ...change.alerts.map((alert) => warning(TableName, alert)),
];

const newLedger = (TableName: string, { key, after }: LedgerChange): LedgerWrite =>
  putNew(TableName, itemOf({ ...keys.ledger(key), ...after }), 'ledger');

const COUNTERS = ['taken', 'decisions', 'takenBefore', 'left'] as const;

function movedLedger(TableName: string, change: LedgerChange, before: Ledger): LedgerWrite {
  const { key, after, within, needs } = change;
  const counters = COUNTERS.filter((name) => after[name] !== before[name]);
  const limitsMoved = after.revision !== before.revision || after.asOf !== before.asOf;
  const enough = needs === undefined ? '' : ' AND #left >= :needs';
  const names = new Set([...counters, 'revision', 'asOf', 'taken', ...(needs === undefined ? [] : ['left'])]);
  return {
    item: {
      Update: {
        TableName,
        Key: itemOf(keys.ledger(key)),
        UpdateExpression: [
          ...(limitsMoved ? ['SET #limits = :limits, #revision = :nextRevision, #asOf = :nextDay'] : []),
          ...(counters.length > 0 ? [`ADD ${counters.map((name) => `#${name} :${name}`).join(', ')}`] : []),
        ].join(' '),
        ConditionExpression: `#revision = :revision AND #asOf = :asOf AND #taken BETWEEN :least AND :most${enough}`,
        ExpressionAttributeNames: Object.fromEntries(
          [...names, ...(limitsMoved ? ['limits'] : [])].map((name) => [`#${name}`, name]),
        ),
        ExpressionAttributeValues: itemOf({
          ...Object.fromEntries(counters.map((name) => [`:${name}`, after[name] - before[name]])),
          ...(limitsMoved
            ? { ':limits': after.limits, ':nextRevision': after.revision, ':nextDay': after.asOf }
            : {}),
          ':revision': before.revision,
          ':asOf': before.asOf,
          ':least': within.least,
          ':most': within.most,
          ...(needs === undefined ? {} : { ':needs': needs }),
        }),
      },
    },
    onRefusal: MOVED,
  };
}

/** A warning that was raised before stays as it was: crossing the same threshold again does not repeat it. */
const warning = (TableName: string, alert: QuotaAlert): LedgerWrite => ({
  item: {
    Update: {
      TableName,
      Key: itemOf(keys.quotaAlert(alert)),
      UpdateExpression:
        'SET alert = if_not_exists(alert, :alert), alertKey = if_not_exists(alertKey, :region), raisedAt = if_not_exists(raisedAt, :at)',
      ExpressionAttributeValues: itemOf({ ':alert': alert, ':region': alert.region, ':at': alert.raisedAt }),
    },
  },
  onRefusal: MOVED,
});
