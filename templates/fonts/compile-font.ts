import { deflateSync } from 'node:zlib';
import fontkit from '@pdf-lib/fontkit';
import subsetFont from 'subset-font';
import { forEmbedding } from './true-type.ts';

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** A ToUnicode CMap (ISO 32000-1, 9.10.3), so that copied and searched text is the text written. */
function toUnicode(pairs: readonly (readonly [code: number, glyph: number])[]): string {
  const blocks: string[] = [];
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100);
    const lines = block.map(([code, glyph]) => `<${hex4(glyph)}> <${hex4(code)}>`);
    blocks.push(`${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

const compressed = (bytes: Buffer | string): string => deflateSync(bytes, { level: 9 }).toString('base64');

/**
 * One subset of a font as the renderer reads it: metrics in thousandths of an em, glyphs as flat triples of code
 * point, glyph number and advance, and the font program and CMap deflated, in base64.
 * @throws when the font lacks one of the code points.
 */
export async function compileFont(source: Buffer, codes: readonly number[]) {
  const text = String.fromCodePoint(...codes);
  const subset = await subsetFont(source, text, {
    targetFormat: 'truetype',
    noHinting: true,
    noLayoutClosure: true,
  });
  const font = fontkit.create(subset);
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm);
  const glyphs = codes.map((code) => {
    const glyph = font.glyphForCodePoint(code);
    if (glyph.id === 0) throw new Error(`the font has no glyph for U+${hex4(code)}`);
    return [code, glyph.id, thousandths(glyph.advanceWidth)] as const;
  });
  const program = forEmbedding(Buffer.from(subset));
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    ascent: thousandths(font.ascent),
    descent: thousandths(font.descent),
    capHeight: thousandths(font.capHeight),
    box: [minX, minY, maxX, maxY].map(thousandths),
    glyphs: glyphs.flat(),
    toUnicode: compressed(toUnicode(glyphs.map(([code, glyph]) => [code, glyph] as const))),
    program: compressed(program),
    programLength: program.length,
  };
}
