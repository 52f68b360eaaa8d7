import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { render } from '#functions/documents/render.ts';
import { sampleWords } from '#infra/local/sample-words.ts';
import bold from '#templates/compiled/tinos-bold-core.font.json' with { type: 'json' };
import regular from '#templates/compiled/tinos-regular-core.font.json' with { type: 'json' };

const FORM = 'kandas-2026-annex-4-inclusion';
const META = {
  issuedAt: '2026-11-21T05:00:00.000Z',
  eDocument: {
    signatures: [{ holder: 'ҚОЛ ҚОЮШЫ', certificate: '1a2b', signedAt: '2026-11-21T04:59:00.000Z' }],
    verification: 'https://qonys.example/v1/verify/1',
  },
};

function decision(familySize = 5, meta: Parameters<typeof render>[2] = META): Uint8Array {
  const made = render(FORM, sampleWords(FORM, familySize), meta);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

const name = (text: string) => PDFName.of(text);
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

const letters = (glyphs: readonly number[]): ReadonlyMap<string, string> =>
  new Map(
    glyphs.flatMap((code, at) =>
      at % 3 === 0
        ? [[(glyphs[at + 1] ?? 0).toString(16).padStart(4, '0'), String.fromCodePoint(code)] as const]
        : [],
    ),
  );

const LETTERS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  R: letters(regular.glyphs),
  B: letters(bold.glyphs),
};

/** The letters that content shows, in its order, with nothing added between lines. */
function lettersOf(content: string): string {
  let font = '';
  let text = '';
  for (const [, resource, hex] of content.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9a-f]*)>Tj/gu)) {
    if (resource !== undefined) font = resource;
    for (const glyph of hex?.match(/.{4}/gu) ?? []) text += LETTERS[font]?.get(glyph) ?? '?';
  }
  return text;
}

function dictionaries(document: PDFDocument): readonly PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict ? [object] : object instanceof PDFStream ? [object.dict] : [],
    );
}

/** The rules of PDF/A-2 (ISO 19005-2) that are checked here; no validator is at hand, and no conformance is claimed. */
describe('a rendered decision, as PDF/A-2 asks', () => {
  it('has a header of PDF 1.7 with a comment of bytes over 127 (6.1.2)', () => {
    const bytes = decision();
    expect(latin1(bytes.subarray(0, 9))).toBe('%PDF-1.7\n');
    expect(Array.from(bytes.subarray(10, 14)).every((byte) => byte > 127)).toBe(true);
  });

  it('has a trailer with a file identifier and no encryption (6.1.3)', async () => {
    const { trailerInfo } = (await load(decision())).context;
    expect(trailerInfo.ID).toBeInstanceOf(PDFArray);
    expect(trailerInfo.Encrypt).toBeUndefined();
  });

  it('points its cross-reference table at every object', () => {
    const text = latin1(decision());
    const offsets = Array.from(text.matchAll(/^(\d{10}) 00000 n $/gmu), ([, offset]) => Number(offset));
    expect(offsets.length).toBeGreaterThan(80);
    offsets.forEach((offset, index) => {
      expect(text.slice(offset, offset + 12)).toMatch(new RegExp(`^${index + 1} 0 obj`, 'u'));
    });
    expect(Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(text)?.[1])).toBe(text.lastIndexOf('xref\n0 '));
  });

  it('embeds every font with its program, widths and text mapping (6.2.11)', async () => {
    const document = await load(decision());
    const all = dictionaries(document);
    const ofType = (type: string) => all.filter((dict) => dict.get(name('Type')) === name(type));
    const composite = ofType('Font').filter((dict) => dict.get(name('Subtype')) === name('Type0'));
    expect(composite.length).toBe(2);
    for (const font of composite) expect(font.lookup(name('ToUnicode'))).toBeInstanceOf(PDFRawStream);
    for (const font of ofType('FontDescriptor'))
      expect(font.lookup(name('FontFile2'))).toBeInstanceOf(PDFRawStream);
  });

  it('has an output intent with an sRGB profile (6.2.3)', async () => {
    const { catalog } = await load(decision());
    const intent = catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);
    expect(intent.get(name('S'))).toBe(name('GTS_PDFA1'));
    const profile = intent.lookup(name('DestOutputProfile'));
    if (!(profile instanceof PDFRawStream)) throw new Error('the profile is a stream');
    const bytes = decodePDFRawStream(profile).decode();
    expect(Buffer.from(bytes).readUInt32BE(0)).toBe(bytes.length);
    expect(latin1(bytes.subarray(12, 24))).toBe('mntrRGB XYZ ');
  });

  it('says the same in its information dictionary and its XMP packet (6.6.2)', async () => {
    const bytes = decision();
    const document = await load(bytes);
    const packet = Buffer.from(bytes).toString('utf8');
    const title = 'Қандастарды қабылдаудың өңірлік квотасына енгізу туралы ШЕШІМ';
    expect(document.getTitle()).toBe(title);
    expect(packet).toContain(`<rdf:li xml:lang="kk">${title}</rdf:li>`);
    expect(document.getCreationDate()?.toISOString()).toBe(META.issuedAt);
    expect(packet).toContain('<xmp:CreateDate>2026-11-21T05:00:00Z</xmp:CreateDate>');
    expect(packet).not.toContain('pdfaid');
  });

  it('names its source, and a layout of the project as its own', () => {
    const own = render('hearing-notice', sampleWords('hearing-notice', 0), { issuedAt: META.issuedAt });
    expect(Buffer.from(decision()).toString('utf8')).toContain('<dc:source>Order 359 of 2025-11-14, annex 2');
    expect(own.ok && Buffer.from(own.value).toString('utf8')).toContain(
      "<dc:source>Layout of the project's own; the paper is named in order 20",
    );
  });

  it('is tagged, in Kazakh, and shows its title (6.7, and ISO 14289-1)', async () => {
    const { catalog } = await load(decision());
    expect(catalog.lookup(name('Lang'))?.toString()).toBe('(kk)');
    expect(catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))?.toString()).toBe('true');
    const preferences = catalog.lookup(name('ViewerPreferences'), PDFDict);
    expect(preferences.get(name('DisplayDocTitle'))?.toString()).toBe('true');
  });

  it('holds no script, no action, no transparency and no file (6.2.10, 6.5, 6.6.1, 6.8)', () => {
    const text = latin1(decision());
    for (const forbidden of [
      '/JavaScript',
      '/AA',
      '/OpenAction',
      '/SMask',
      '/ca ',
      '/EmbeddedFile',
      '/Encrypt',
    ]) {
      expect(text).not.toContain(forbidden);
    }
  });
});

describe('the structure of a rendered decision', () => {
  it('leads from every piece of marked content to its element, and back', async () => {
    const document = await load(decision(30));
    const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
    const numbers = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
    document.getPages().forEach((page, index) => {
      const parents = numbers.lookup(2 * index + 1, PDFArray);
      const content = page.node.lookup(name('Contents'));
      if (!(content instanceof PDFRawStream)) throw new Error('a page has one content stream');
      const marks = Array.from(
        latin1(inflateSync(content.contents)).matchAll(/^\/(\w+)<<\/MCID (\d+)>>BDC$/gmu),
      );
      expect(marks.length).toBe(parents.size());
      marks.forEach(([, tag, id], place) => {
        expect(Number(id)).toBe(place);
        expect(parents.lookup(place, PDFDict).get(name('S'))).toBe(name(tag ?? ''));
      });
    });
  });

  it('names the page of content that is not on the page of its element', async () => {
    const words = sampleWords('complaint-reply', 0);
    const fields = { ...words.fields, 'complaint.reply': 'Жауап мәтіні. '.repeat(650) };
    const made = render('complaint-reply', { ...words, fields }, { issuedAt: META.issuedAt });
    const document = await load(made.ok ? made.value : new Uint8Array());
    const pages = document.getPages().map(({ ref }) => ref);
    expect(pages.length).toBe(3);
    const long = dictionaries(document).find(
      (dict) => dict.lookup(name('K')) instanceof PDFArray && dict.has(name('Pg')),
    );
    expect(long?.get(name('Pg'))).toBe(pages[0]);
    const kids = long?.lookup(name('K'), PDFArray);
    expect(kids?.size()).toBe(3);
    expect(kids?.lookup(1, PDFDict).get(name('Pg'))).toBe(pages[1]);
    expect(kids?.lookup(2, PDFDict).get(name('Pg'))).toBe(pages[2]);
  });

  it('has a table whose heads name their columns, and a figure with the text of its code', async () => {
    const all = dictionaries(await load(decision()));
    const tagged = (tag: string) => all.filter((dict) => dict.get(name('S')) === name(tag));
    const scopes = tagged('TH').map((cell) => cell.lookup(name('A'), PDFDict).get(name('Scope')));
    expect(scopes.filter((scope) => scope === name('Column')).length).toBe(9);
    expect(scopes.filter((scope) => scope === name('Row')).length).toBe(4);
    expect(tagged('H1').length).toBe(1);
    expect(tagged('Figure').length).toBe(1);
    expect(tagged('Table').length).toBe(3);
  });

  it('lets every element know its parent', async () => {
    const document = await load(decision());
    for (const [ref, object] of document.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFDict) || !object.has(name('P')) || !object.has(name('S'))) continue;
      const kids = object.lookup(name('P'), PDFDict).get(name('K'));
      const listed = kids instanceof PDFArray ? kids.asArray() : [kids];
      expect(listed.some((kid) => kid instanceof PDFRef && kid === ref)).toBe(true);
    }
  });
});

describe('the text of a rendered decision', () => {
  it('has a space where a line wraps, so that no reader glues words together', async () => {
    const [page] = (await load(decision())).getPages();
    const content = page?.node.lookup(name('Contents'));
    if (!(content instanceof PDFRawStream)) throw new Error('a page has one content stream');
    const blocks = latin1(inflateSync(content.contents)).split('BDC\n').map(lettersOf);
    expect(blocks).toContain('Қандастарды қабылдаудың өңірлік квотасына енгізу туралы ШЕШІМ');
    expect(blocks).toContain(sampleWords(FORM, 5).fields['applicant.address']);
    expect(blocks.find((text) => text.startsWith('Халықты'))).toContain('сәйкес қандастарды қабылдаудың');
  });
});

describe('the size of a decision', () => {
  it('of one page, with its QR code, is under 40 kilobytes before it is signed', () => {
    expect(decision().length).toBeLessThan(40_000);
  });
});

describe('the e-document block', () => {
  it('stands on the page of the decision where there is room, and on one more where there is none', async () => {
    expect((await load(decision(5))).getPageCount()).toBe(1);
    expect((await load(decision(16))).getPageCount()).toBe(2);
  });

  it('cites the law of 2003 before 2026-07-11 and no act after', () => {
    const words = { ...META, eDocument: { ...META.eDocument, verification: '' } };
    const before = decision(0, { ...words, issuedAt: '2026-07-10T18:59:59.999Z' });
    const after = decision(0, { ...words, issuedAt: '2026-07-10T19:00:00.000Z' });
    expect(before.length).toBeGreaterThan(after.length);
  });

  it('refuses a time of signature that is none', () => {
    const eDocument = { signatures: [{ holder: 'А', certificate: '1', signedAt: 'yesterday' }] };
    const made = render(FORM, sampleWords(FORM, 0), { issuedAt: META.issuedAt, eDocument });
    expect(!made.ok && made.refusal).toEqual({
      code: 'form-date-invalid',
      form: FORM,
      field: 'signatures[0].signedAt',
    });
  });

  it('refuses a text longer than a QR code holds', () => {
    const eDocument = { signatures: [], verification: `https://qonys.example/${'a'.repeat(2331)}` };
    const made = render(FORM, sampleWords(FORM, 0), { issuedAt: META.issuedAt, eDocument });
    expect(!made.ok && made.refusal).toEqual({
      code: 'form-code-too-long',
      form: FORM,
      field: 'verification',
    });
  });
});
