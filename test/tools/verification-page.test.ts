import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decided } from '#test/support/decided-house.ts';
import { verificationOverHttp } from '#test/support/verification-over-http.ts';

/** Debian's, which `.ci/run` installs; elsewhere these tests are skipped, and say so. */
const CHROMIUM = '/usr/bin/chromium';
const isMissing = !existsSync(CHROMIUM);
const why = isMissing ? ` (skipped: ${CHROMIUM} not installed)` : '';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1024, height: 768 };
const NARROW = { width: 320, height: 640 };
const LANGUAGES = ['kk', 'ru', 'en'] as const;

let browser: Browser;
let url: string;
let stop: () => void = () => undefined;
let file: Uint8Array;
let code: string;

beforeAll(async () => {
  if (isMissing) return;
  const on = await decided();
  await on.sign();
  file = await on.file();
  code = (await on.document()).verification?.code ?? '';
  ({ url, stop } = await verificationOverHttp(on.ports));
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
});
afterAll(async () => {
  await browser?.close();
  stop();
});

type Opening = {
  readonly scripts?: boolean;
  readonly size?: typeof NARROW;
  readonly colorScheme?: 'light' | 'dark';
};

/** Hands on a fresh page. Whatever it says in its console, and every error of a script, is a fault. */
async function inBrowser(
  { scripts = true, size = WIDE, colorScheme = 'light' }: Opening,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    viewport: size,
    javaScriptEnabled: scripts,
    colorScheme,
    // The page allows no script at all; axe-core has to run in it.
    bypassCSP: scripts,
  });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (said) => {
      if (!isOfStatus(said.text())) faults.push(said.text());
    });
    await look(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Chromium notes each answer of 404: of a code that is none, and of the icon that it asks for by itself. */
const isOfStatus = (said: string): boolean => /^Failed to load resource: .* 40[04] /u.test(said);

/** Every page that there is, each by what it shows. */
const PAGES: Readonly<Record<string, (page: Page, language: string) => Promise<unknown>>> = {
  'where one asks': (page, language) => page.goto(`${url}/v1/verify?lang=${language}`),
  'a document': (page, language) => page.goto(`${url}/v1/verify/${code}?lang=${language}`),
  'no such document': (page, language) => page.goto(`${url}/v1/verify/0000-0000-0000-0000?lang=${language}`),
  'a genuine file': async (page, language) => send(page, language, file),
  'a file with faults': async (page, language) => send(page, language, damaged(file)),
};

async function send(page: Page, language: string, bytes: Uint8Array): Promise<void> {
  await page.goto(`${url}/v1/verify?lang=${language}`);
  const buffer = Buffer.from(bytes);
  await page.setInputFiles('#file', { name: 'decision.pdf', mimeType: 'application/pdf', buffer });
  await page.click('form[method=post] button');
  await page.waitForSelector('.verdict');
}

/** With one byte changed in the middle. */
const damaged = (bytes: Uint8Array): Uint8Array =>
  bytes.with(bytes.length >> 1, (bytes[bytes.length >> 1] ?? 0) ^ 1);

type Found = Readonly<Record<'id', string> & { nodes: readonly { readonly html: string }[] }>;

/** What axe-core finds wrong or cannot decide, by every rule that it has. */
async function faultsByAxe(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const said = await page.evaluate('axe.run()');
  const { violations, incomplete } = said as Record<'violations' | 'incomplete', readonly Found[]>;
  return [...violations, ...incomplete].map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

const languageOf = (page: Page) => page.getAttribute('html', 'lang');
const walked = LANGUAGES.flatMap((language) => Object.keys(PAGES).map((name) => [language, name] as const));

describe.skipIf(isMissing)(`the verification page in a browser${why}`, () => {
  it.each(walked)(
    'in %s, %s: axe-core finds nothing, and 320 pixels are wide enough',
    async (language, name) => {
      const size = name === 'where one asks' ? WIDE : NARROW;
      const colorScheme = name.includes('file') ? 'dark' : 'light';
      await inBrowser({ size, colorScheme }, async (page) => {
        await PAGES[name]?.(page, language);
        expect(await languageOf(page)).toBe(language);
        expect(await faultsByAxe(page)).toEqual([]);
        await page.setViewportSize(NARROW);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(NARROW.width);
      });
    },
  );

  it.each(LANGUAGES)(
    'in %s is walked by keyboard, each link and field in its order and seen',
    async (language) => {
      await inBrowser({}, async (page) => {
        await page.goto(`${url}/v1/verify?lang=${language}`);
        const order = [];
        for (let step = 0; step < 8; step += 1) {
          await page.keyboard.press('Tab');
          order.push(await page.evaluate(FOCUSED));
        }
        expect(order).toEqual(['#content', 'kk', 'ru', 'en', 'code', 'button', 'file', 'button']);
      });
    },
  );

  it('checks a code by the keyboard alone', async () => {
    await inBrowser({}, async (page) => {
      await page.goto(`${url}/v1/verify?lang=en`);
      for (let step = 0; step < 5; step += 1) await page.keyboard.press('Tab');
      await page.keyboard.type(code.toLowerCase());
      await page.keyboard.press('Enter');
      await page.waitForSelector('.verdict.good');
      expect(await page.textContent('.verdict')).toContain('The document is valid');
    });
  });

  it.each(LANGUAGES)(
    'works in %s without scripts: by code, in another language, by file',
    async (language) => {
      await inBrowser({ scripts: false }, async (page) => {
        await PAGES['where one asks']?.(page, language);
        await page.fill('#code', code);
        await page.press('#code', 'Enter');
        await page.waitForSelector(`html[lang=${language}] .verdict.good`);
        const other = language === 'kk' ? 'ru' : 'kk';
        await page.click(`nav a[lang=${other}]`);
        await page.waitForSelector(`html[lang=${other}] .verdict.good`);
        await PAGES['a genuine file']?.(page, language);
        await page.waitForSelector(`html[lang=${language}] .verdict.good`);
        expect(await page.locator('script').count()).toBe(0);
      });
    },
  );
});

/** What has the focus, by its name, once it is seen: inside the window and with an outline. */
const FOCUSED = `(() => {
  const { activeElement: one } = document;
  const { left, top, width, height } = one.getBoundingClientRect();
  const outline = getComputedStyle(one).outlineStyle;
  if (left < 0 || top < 0 || width === 0 || height === 0 || outline === 'none') return 'unseen';
  return one.id || one.lang || one.getAttribute('href') || one.localName;
})()`;
