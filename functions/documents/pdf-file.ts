import { hash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import colourProfile from '#templates/compiled/colour-profile.json' with { type: 'json' };
import type { Layout } from './layout.ts';
import { writeFont } from './pdf-fonts.ts';
import { infoDictionary, type Metadata, xmpPacket } from './pdf-metadata.ts';
import { PdfObjects } from './pdf-objects.ts';
import { writeStructure } from './pdf-structure.ts';
import { PAGE } from './styles.ts';
import { CORE_FONTS, type FontSubset } from './typeface.ts';

type Prefix = {
  readonly start: { readonly bytes: Buffer; readonly offsets: readonly number[] };
  readonly profile: number;
  /** The core fonts as a page's resources name them. */
  readonly fonts: string;
};

let prefix: Prefix | undefined;

/** What every document begins with: header, colour profile and core fonts, written once for each process. */
function prefixOf(): Prefix {
  if (prefix) return prefix;
  // The comment of bytes over 127 tells programs that the file is binary (ISO 32000-1, 7.5.2).
  const header = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');
  const objects = new PdfObjects({ bytes: header, offsets: [0] });
  const profile = objects.reserve();
  objects.stream(profile, '/N 3/Filter/FlateDecode', Buffer.from(colourProfile.deflated, 'base64'));
  const fonts = fontResources(objects, CORE_FONTS);
  prefix = { start: objects.sofar(), profile, fonts };
  return prefix;
}

/** Writes fonts; returns them as a page's resources name them. */
const fontResources = (objects: PdfObjects, fonts: readonly FontSubset[]): string =>
  fonts.map((font) => `/${font.resource} ${writeFont(objects, font)} 0 R`).join('');

const isCore = (font: FontSubset): boolean => CORE_FONTS.some((core) => core === font);

/** Time against size: level 3 takes half as long as level 6 and writes half a kilobyte more for a decision. */
const COMPRESSION = { level: 3 } as const;

const compressedPages = ({ pages }: Layout): readonly Buffer[] =>
  pages.all.map((_, index) => deflateSync(Buffer.from(pages.content(index), 'latin1'), COMPRESSION));

function writePages(
  objects: PdfObjects,
  contents: readonly Buffer[],
  parent: number,
  fonts: string,
): readonly number[] {
  const resources = objects.reserve();
  objects.object(resources, `<</Font<<${fonts}>>>>`);
  return contents.map((compressed, index) => {
    const page = objects.reserve();
    const content = objects.reserve();
    objects.stream(content, '/Filter/FlateDecode', compressed);
    objects.object(
      page,
      `<</Type/Page/Parent ${parent} 0 R/MediaBox[0 0 ${PAGE.width} ${PAGE.height}]/Resources ${resources} 0 R/Contents ${content} 0 R/StructParents ${index}/Tabs/S>>`,
    );
    return page;
  });
}

/**
 * A laid out document as a PDF 1.7 file: tagged, with embedded fonts, XMP metadata and an output intent. The same
 * layout and metadata give the same bytes.
 */
export function writePdf(layout: Layout, metadata: Metadata): Uint8Array {
  const { start, profile, fonts } = prefixOf();
  const objects = new PdfObjects(start);
  const [catalog, tree, info, xmp] = [0, 0, 0, 0].map(() => objects.reserve());
  if (!catalog || !tree || !info || !xmp) throw new Error('object numbers start at 1');
  const contents = compressedPages(layout);
  const others = Array.from(layout.pages.fonts).filter((font) => !isCore(font));
  const resources = fonts + fontResources(objects, others);
  const pageNumbers = writePages(objects, contents, tree, resources);
  objects.object(
    tree,
    `<</Type/Pages/Count ${pageNumbers.length}/Kids[${pageNumbers.map((page) => `${page} 0 R`).join(' ')}]>>`,
  );
  const structure = writeStructure(
    objects,
    layout.document,
    layout.pages.all.map(({ marks }) => marks),
    pageNumbers,
  );
  const packet = xmpPacket(metadata);
  objects.stream(xmp, '/Type/Metadata/Subtype/XML', packet);
  objects.object(info, infoDictionary(metadata));
  objects.object(
    catalog,
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(kk)/MarkInfo<</Marked true>>/StructTreeRoot ${structure} 0 R/Metadata ${xmp} 0 R/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${profile} 0 R>>]>>`,
  );
  const id = hash('sha256', Buffer.concat([packet, ...contents])).slice(0, 32);
  return objects.end(`/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]`);
}
