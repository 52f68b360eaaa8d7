const fixed = (value: number): number => Math.round(value * 65536);

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

function xyz(x: number, y: number, z: number): Buffer {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 0, 'latin1');
  [x, y, z].forEach((value, index) => {
    tag.writeInt32BE(fixed(value), 8 + 4 * index);
  });
  return tag;
}

function text(content: string): Buffer {
  return Buffer.concat([ascii('text\0\0\0\0'), ascii(`${content}\0`)]);
}

function description(content: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 1);
  return Buffer.concat([
    ascii('desc\0\0\0\0'),
    length,
    ascii(`${content}\0`),
    Buffer.alloc(4 + 4 + 2 + 1 + 67),
  ]);
}

/** The sRGB transfer curve (IEC 61966-2-1), sampled at 256 points. */
function curve(): Buffer {
  const tag = Buffer.alloc(12 + 512);
  tag.write('curv', 0, 'latin1');
  tag.writeUInt32BE(256, 8);
  for (let step = 0; step < 256; step++) {
    const signal = step / 255;
    const light = signal <= 0.04045 ? signal / 12.92 : ((signal + 0.055) / 1.055) ** 2.4;
    tag.writeUInt16BE(Math.round(light * 65535), 12 + 2 * step);
  }
  return tag;
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);

/** A small ICC profile (version 2) of the sRGB colour space, for the output intent of PDF/A. */
export function colourProfile(): Buffer {
  const curves = curve();
  const tags: readonly (readonly [name: string, content: Buffer])[] = [
    ['desc', description('sRGB')],
    ['cprt', text('No copyright, use freely')],
    ['wtpt', xyz(0.9505, 1, 1.0891)],
    ['rXYZ', xyz(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', xyz(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', xyz(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curves],
    ['gTRC', curves],
    ['bTRC', curves],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  const placed = new Map<Buffer, number>();
  const contents: Buffer[] = [];
  let offset = 128 + table.length;
  tags.forEach(([name, content], index) => {
    if (!placed.has(content)) {
      placed.set(content, offset);
      contents.push(padded(content));
      offset += padded(content).length;
    }
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(placed.get(content) ?? 0, 8 + 12 * index);
    table.writeUInt32BE(content.length, 12 + 12 * index);
  });
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.writeUInt32BE(0x02100000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  [2026, 1, 1, 0, 0, 0].forEach((value, index) => {
    header.writeUInt16BE(value, 24 + 2 * index);
  });
  header.write('acsp', 36, 'latin1');
  [0.9642, 1, 0.8249].forEach((value, index) => {
    header.writeInt32BE(fixed(value), 68 + 4 * index);
  });
  return Buffer.concat([header, table, ...contents]);
}
