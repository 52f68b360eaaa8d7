import type { AttributeValue } from 'aws-lambda';

/** Each item takes this much storage beside its own bytes, and each copy of it in an index too. */
const OVERHEAD_BYTES = 100;

/** The keys of the indexes: an item that has both of one stands in that index whole. */
const INDEXES = [
  ['workKey', 'workOrder'],
  ['dueHour', 'fireAt'],
  ['applicantKey', 'filedAt'],
  ['alertKey', 'raisedAt'],
] as const;

const utf8 = (text: string): number => Buffer.byteLength(text);

/** The size of a value as DynamoDB reckons it. */
function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return utf8(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/\D/g, '').length / 2) + 1;
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, one) => sum + 1 + valueBytes(one), 0);
  if (value.M !== undefined) return 3 + attributesBytes(value.M, 1);
  return 1;
}

const attributesBytes = (item: Readonly<Record<string, AttributeValue>>, each: number): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + each + utf8(name) + valueBytes(value), 0);

/** What an item takes in the table and in every index that it stands in. */
export function storedBytes(item: Readonly<Record<string, AttributeValue>>): number {
  const copies = INDEXES.filter((keys) => keys.every((key) => key in item)).length;
  return (1 + copies) * (attributesBytes(item, 0) + OVERHEAD_BYTES);
}
