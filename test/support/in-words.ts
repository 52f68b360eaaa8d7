/** An item as a reader of the table would see it: bytes as the text that they would be. */
export const inWords = (item: unknown): string =>
  JSON.stringify(item, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
  );
