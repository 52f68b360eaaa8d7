import type { PdfObjects } from './pdf-objects.ts';
import type { FontSubset } from './typeface.ts';

const bytesOf = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** Flags of a serif font that is not symbolic (ISO 32000-1, table 123). */
const FLAGS = (1 << 1) | (1 << 5);
/** Vertical stem widths, which TrueType does not state: estimates, used only when a reader replaces the font. */
const STEM = { regular: 84, bold: 140 } as const;

/** Writes a composite font with its program, widths and text mapping; returns the number of the font object. */
export function writeFont(objects: PdfObjects, { family, program, widths }: FontSubset): number {
  const [type0, cid, descriptor, file, text] = [0, 0, 0, 0, 0].map(() => objects.reserve());
  if (!type0 || !cid || !descriptor || !file || !text) throw new Error('object numbers start at 1');
  objects.object(
    type0,
    `<</Type/Font/Subtype/Type0/BaseFont/${family}/Encoding/Identity-H/DescendantFonts[${cid} 0 R]/ToUnicode ${text} 0 R>>`,
  );
  const advances = Array.from(widths, (width) => width ?? 0).join(' ');
  objects.object(
    cid,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${family}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/DW 0/W[0[${advances}]]>>`,
  );
  const stem = family.endsWith('Bold') ? STEM.bold : STEM.regular;
  objects.object(
    descriptor,
    `<</Type/FontDescriptor/FontName/${family}/Flags ${FLAGS}/FontBBox[${program.box.join(' ')}]/ItalicAngle 0/Ascent ${program.ascent}/Descent ${program.descent}/CapHeight ${program.capHeight}/StemV ${stem}/FontFile2 ${file} 0 R>>`,
  );
  objects.stream(file, `/Filter/FlateDecode/Length1 ${program.programLength}`, bytesOf(program.program));
  objects.stream(text, '/Filter/FlateDecode', bytesOf(program.toUnicode));
  return type0;
}
