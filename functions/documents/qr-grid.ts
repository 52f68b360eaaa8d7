/** The patterns of a QR code and the order of its modules (ISO/IEC 18004, 6.3, 7.7, 7.9 and 7.10). */

/** A square of modules under construction: dark or light, and whether a function pattern claims it. */
export type Grid = { readonly size: number; readonly dark: Uint8Array; readonly claimed: Uint8Array };

function claim({ size, dark, claimed }: Grid, x: number, y: number, isDark: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return;
  dark[y * size + x] = isDark ? 1 : 0;
  claimed[y * size + x] = 1;
}

/** A square pattern of rings around a centre; `light` says which distances from it are light. */
function rings(grid: Grid, centreX: number, centreY: number, radius: number, light: readonly number[]): void {
  for (let y = -radius; y <= radius; y++) {
    for (let x = -radius; x <= radius; x++) {
      claim(grid, centreX + x, centreY + y, !light.includes(Math.max(Math.abs(x), Math.abs(y))));
    }
  }
}

function alignmentCentres(version: number, size: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? 6 : size - 7 - step * (count - 1 - index),
  );
}

function drawVersion(grid: Grid, version: number): void {
  if (version < 7) return;
  let remainder = version;
  for (let bit = 0; bit < 12; bit++) remainder = (remainder << 1) ^ ((remainder >> 11) * 0x1f25);
  const bits = (version << 12) | remainder;
  for (let bit = 0; bit < 18; bit++) {
    const isDark = ((bits >> bit) & 1) === 1;
    const far = grid.size - 11 + (bit % 3);
    claim(grid, far, Math.floor(bit / 3), isDark);
    claim(grid, Math.floor(bit / 3), far, isDark);
  }
}

/** Writes the format bits of a mask beside the finders. */
export function drawFormat(grid: Grid, mask: number): void {
  // Level M has the indicator 00: the data of the format bits are those of the mask alone.
  let remainder = mask;
  for (let bit = 0; bit < 10; bit++) remainder = (remainder << 1) ^ ((remainder >> 9) * 0x537);
  const bits = ((mask << 10) | remainder) ^ 0x5412;
  const { size } = grid;
  for (let bit = 0; bit < 15; bit++) {
    const isDark = ((bits >> bit) & 1) === 1;
    // Around the finder at the top left, skipping the timing patterns.
    if (bit < 8) claim(grid, 8, bit < 6 ? bit : bit + 1, isDark);
    else claim(grid, bit === 8 ? 7 : 14 - bit, 8, isDark);
    // Split between the other two finders.
    if (bit < 8) claim(grid, size - 1 - bit, 8, isDark);
    else claim(grid, 8, size - 15 + bit, isDark);
  }
  claim(grid, 8, size - 8, true);
}

/** The function patterns of a version: finders, timing, alignment, and the places of format and version. */
export function blankGrid(version: number): Grid {
  const size = 17 + 4 * version;
  const grid = { size, dark: new Uint8Array(size * size), claimed: new Uint8Array(size * size) };
  for (let index = 0; index < size; index++) {
    claim(grid, 6, index, index % 2 === 0);
    claim(grid, index, 6, index % 2 === 0);
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    rings(grid, x, y, 4, [2, 4]);
  const centres = alignmentCentres(version, size);
  const last = size - 7;
  for (const x of centres) {
    for (const y of centres) {
      const isFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      if (!isFinder) rings(grid, x, y, 2, [1]);
    }
  }
  drawVersion(grid, version);
  drawFormat(grid, 0);
  return grid;
}

/** Where the bits of the codewords go: in columns of two from the right, upwards and downwards in turn. */
export function codewordPlaces({ size, claimed }: Grid): Uint16Array {
  const places: number[] = [];
  for (let right = size - 1; right >= 1; right -= 2) {
    const pair = right <= 6 ? right - 1 : right;
    const isUpward = ((pair + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = isUpward ? size - 1 - step : step;
      for (let x = pair; x > pair - 2; x--) if (!claimed[y * size + x]) places.push(y * size + x);
    }
  }
  return Uint16Array.from(places);
}
