/** The tables a CIDFontType2 program needs (ISO 32000-1, 9.9): everything else is dropped from the subset. */
const KEPT_TABLES = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

const checksum = (bytes: Buffer): number => {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
};

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

function tablesOf(font: Buffer): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index;
    const offset = font.readUInt32BE(at + 8);
    tables.set(
      font.toString('latin1', at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    );
  }
  return tables;
}

/** The font program with the tables a PDF reader needs and no others, checksums included. */
export function forEmbedding(font: Buffer): Buffer {
  const tables = tablesOf(font);
  const kept = KEPT_TABLES.map((tag) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return { tag, length: table.length, bytes: padded(Buffer.from(table)) };
  });
  const directory = Buffer.alloc(12 + 16 * kept.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(kept.length, 4);
  const power = 2 ** Math.floor(Math.log2(kept.length));
  directory.writeUInt16BE(16 * power, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE(16 * (kept.length - power), 10);
  let offset = directory.length;
  kept.forEach(({ tag, length, bytes }, index) => {
    if (tag === 'head') bytes.writeUInt32BE(0, 8);
    const at = 12 + 16 * index;
    directory.write(tag, at, 'latin1');
    directory.writeUInt32BE(checksum(bytes), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(length, at + 12);
    offset += bytes.length;
  });
  const whole = Buffer.concat([directory, ...kept.map(({ bytes }) => bytes)]);
  const head = directory.length + kept.slice(0, 1).reduce((sum, { bytes }) => sum + bytes.length, 0);
  // checkSumAdjustment: the whole file sums to this constant (OpenType, table head).
  whole.writeUInt32BE((0xb1b0afba - checksum(whole)) >>> 0, head + 8);
  return whole;
}
