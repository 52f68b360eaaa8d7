/**
 * Renders every form with sample words into `forms-preview/`, with page images and an index page to look through:
 * `npm run forms`. Each form with a family of none, of five and of thirty; one as an electronic document; one as a
 * preview.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type FormId, findForm } from '#functions/documents/forms.ts';
import { type RenderMeta, render } from '#functions/documents/render.ts';
import registry from '#templates/compiled/forms.json' with { type: 'json' };
import { pageImages } from './page-images.ts';
import { sampleWords } from './sample-words.ts';

const FOLDER = new URL('../../forms-preview/', import.meta.url);
const SCALE = 1.5;
const ISSUED = { issuedAt: '2026-11-21T05:00:00.000Z' };
const ELECTRONIC: RenderMeta = {
  ...ISSUED,
  eDocument: {
    signatures: [
      {
        holder: 'ӨМІРБЕКОВ ҒАЛЫМ ҮСЕНҰЛЫ',
        certificate: 'Үлгі: сериялық нөмірі 1a2b3c4d5e6f7081; 01.03.2026–01.03.2027',
        signedAt: '2026-11-21T05:00:00.000Z',
      },
    ],
    verification: 'https://qonys.example/v1/verify/7f0c6f54-8b51-4b0f-9e0f-0d6b1f3f2a11',
  },
};

type Sample = { readonly name: string; readonly familySize: number; readonly meta: RenderMeta };

const SAMPLES: readonly Sample[] = [
  { name: 'family-0', familySize: 0, meta: ISSUED },
  { name: 'family-5', familySize: 5, meta: ELECTRONIC },
  { name: 'family-30', familySize: 30, meta: { ...ISSUED, mark: 'preview' } },
];

const isFormId = (id: string): id is FormId => Object.hasOwn(registry, id);

/** Writes a sample and its page images; returns what the index shows of it. */
async function writeSample(id: FormId, { name, familySize, meta }: Sample): Promise<string> {
  const made = render(id, sampleWords(id, familySize), meta);
  if (!made.ok) throw new Error(`${id}: ${made.refusal.code} ${made.refusal.field}`);
  const file = `${id}-${name}`;
  writeFileSync(new URL(`${file}.pdf`, FOLDER), made.value);
  const images = await pageImages(made.value, SCALE);
  const shown = images.map((image, index) => {
    const picture = `${file}-${index + 1}.png`;
    writeFileSync(new URL(picture, FOLDER), image);
    return `<a href="${picture}"><img src="${picture}" alt="${file}, page ${index + 1}" loading="lazy"></a>`;
  });
  return `<h3><a href="${file}.pdf">${name}</a> <small>${made.value.length} bytes</small></h3>\n${shown.join('\n')}`;
}

async function writeForm(id: FormId): Promise<string> {
  const form = findForm(id);
  const samples: string[] = [];
  for (const sample of SAMPLES) samples.push(await writeSample(id, sample));
  return `<h2>${id}</h2>\n<p>${form?.title}<br>${form?.source}</p>\n${samples.join('\n')}`;
}

const STYLE = 'body{font-family:sans-serif;margin:2em}img{width:20em;border:1px solid #999;margin:.3em}';

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const sections: string[] = [];
for (const id of Object.keys(registry).filter(isFormId)) sections.push(await writeForm(id));
writeFileSync(
  new URL('index.html', FOLDER),
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Qonys: forms</title><style>${STYLE}</style>\n<h1>Forms</h1>\n${sections.join('\n')}\n</html>\n`,
);
console.log(`${sections.length} forms: forms-preview/index.html`);
