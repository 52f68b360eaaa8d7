import { createHash } from 'node:crypto';
import { reasonsInWords } from '#functions/application/reasons-in-words.ts';
import type { FileChecked, PublicDocument, PublicSignature } from '#functions/application/verify-document.ts';
import { SIGNING_OFFICES } from '#functions/law/signers.ts';
import { SUBSTITUTED_OFFICES } from '#functions/law/substituted-offices.ts';
import type { Language } from './problems.ts';
import { NO_STORE, type Response } from './response.ts';
import { OUTCOME_WORDS, STATUS_WORDS, WORDS } from './verification-words.ts';

const STYLE = `
:root{color-scheme:light dark}
*{box-sizing:border-box}
body{margin:0;font:1rem/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff}
header,main,footer{max-width:44rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.5rem 0}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.5rem;margin:0;padding:0}
nav a{display:inline-block;padding:.5rem .75rem;border:1px solid #595959;border-radius:.25rem}
nav a[aria-current]{font-weight:700;border-width:2px}
a{color:#00438a}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
:focus-visible{outline:3px solid #b35900;outline-offset:2px}
.verdict{border-left:.5rem solid;padding:.75rem 1rem;font-weight:700;font-size:1.1rem}
.good{border-color:#1b6e2b;background:#eaf6ec;color:#123f1a}
.bad{border-color:#a3211b;background:#fdeceb;color:#5e120e}
dl{display:grid;grid-template-columns:minmax(9rem,1fr) 2fr;gap:.25rem 1rem;margin:1rem 0}
dt{font-weight:700}
dd{margin:0;overflow-wrap:anywhere}
time{white-space:nowrap}
code{font-family:ui-monospace,monospace;font-size:.95em;overflow-wrap:anywhere}
label{display:block;font-weight:700}
.hint{margin:.25rem 0 .5rem;color:#454545}
input{width:100%;max-width:24rem;padding:.6rem;font:inherit;border:1px solid #595959;border-radius:.25rem}
button{margin-top:.75rem;padding:.6rem 1.25rem;font:inherit;font-weight:700;color:#fff;background:#00438a;border:0;border-radius:.25rem}
@media(max-width:30rem){nav a{padding:.4rem .5rem}dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media(prefers-color-scheme:dark){
body{color:#f0f0f0;background:#161616}a{color:#9cc9ff}.hint{color:#c6c6c6}.skip:focus{background:#161616}
.good{background:#10301a;color:#d4f4da;border-color:#58c272}.bad{background:#3d1311;color:#ffdcd9;border-color:#ff8a80}
input{background:#262626;color:#f0f0f0;border-color:#a8a8a8}nav a{border-color:#a8a8a8}button{background:#9cc9ff;color:#0b2440}:focus-visible{outline-color:#ffb870}
}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing but this page's own style and its own forms: no script runs, whatever stands in the text. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (letter) => ESCAPES[letter] ?? letter);

type Shown = {
  readonly language: Language;
  /** Where this page is, for the links to its other languages. */
  readonly path: string;
};

const NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

function languageLinks({ language, path }: Shown): string {
  const links = (Object.keys(NAMES) as Language[]).map((one) => {
    const current = one === language ? ' aria-current="true"' : '';
    return `<li><a href="${escaped(path)}?lang=${one}" lang="${one}" hreflang="${one}"${current}>${NAMES[one]}</a></li>`;
  });
  return `<nav aria-label="${WORDS.languages[language]}"><ul>${links.join('')}</ul></nav>`;
}

function page(status: number, shown: Shown, content: string): Response {
  const { language } = shown;
  const title = WORDS.title[language];
  const body = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Qonys</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">${WORDS.skip[language]}</a>
<header>${languageLinks(shown)}</header>
<main id="content" tabindex="-1">
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;
  return {
    statusCode: status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...NO_STORE,
    },
    body,
  };
}

const verdict = (good: boolean, text: string): string =>
  `<p class="verdict ${good ? 'good' : 'bad'}" role="status">${good ? '✓' : '✗'} ${escaped(text)}</p>`;

const row = (term: string, value: string): string => `<dt>${term}</dt><dd>${value}</dd>`;

function signature(
  { office, actingFor, organisation, surname, initials, signedAt }: PublicSignature,
  language: Language,
) {
  const who = [
    (actingFor ? SUBSTITUTED_OFFICES[actingFor].acting : SIGNING_OFFICES[office].title)[language],
    organisation,
    [surname, initials].filter(Boolean).join(' '),
  ];
  const named = who.filter((part) => part !== undefined && part !== '').map((part) => escaped(part ?? ''));
  return `<li>${named.join(', ')}; ${WORDS.signedAt[language]}: <time datetime="${signedAt}">${inAlmaty(signedAt)}</time></li>`;
}

/** Kazakhstan has one time, five hours before UTC, since 2024-03-01. */
const inAlmaty = (instant: string): string =>
  `${new Date(Date.parse(instant) + 5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')} UTC+5`;

/** Whether it is a document, everybody has signed it, and nothing has come after it. */
const holds = ({ status, complete, synthetic }: PublicDocument): boolean =>
  status === 'valid' && complete && !synthetic;

function toldOf({ status, complete, synthetic }: PublicDocument, language: Language): string {
  if (synthetic) return WORDS.synthetic[language];
  return status === 'valid' && !complete ? WORDS.incomplete[language] : STATUS_WORDS[status][language];
}

function about(document: PublicDocument, language: Language): string {
  const { number, date, body, outcome, signatures, sha256, code } = document;
  const signed = signatures.map((one) => signature(one, language)).join('');
  return [
    verdict(holds(document), toldOf(document, language)),
    '<dl>',
    row(WORDS.number[language], escaped(number)),
    row(WORDS.date[language], `<time datetime="${escaped(date)}">${escaped(date)}</time>`),
    row(WORDS.body[language], `<span lang="kk">${escaped(body.kk)}</span>`),
    row(WORDS.outcome[language], escaped(OUTCOME_WORDS[outcome]?.[language] ?? outcome)),
    row(WORDS.code[language], `<code>${escaped(code)}</code>`),
    row(WORDS.hash[language], `<code>${escaped(sha256)}</code>`),
    '</dl>',
    `<h2>${WORDS.signatures[language]}</h2>`,
    signed === '' ? `<p>${WORDS.noSignatures[language]}</p>` : `<ol>${signed}</ol>`,
  ].join('\n');
}

function forms(language: Language): string {
  const lang = `<input type="hidden" name="lang" value="${language}">`;
  return `<h2>${WORDS.byCode[language]}</h2>
<form method="get" action="/v1/verify">${lang}
<label for="code">${WORDS.code[language]}</label>
<p class="hint" id="code-hint">${WORDS.codeHint[language]}</p>
<input id="code" name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint">
<button type="submit">${WORDS.check[language]}</button>
</form>
<h2>${WORDS.byFile[language]}</h2>
<form method="post" action="/v1/verify?lang=${language}" enctype="multipart/form-data">
<label for="file">${WORDS.file[language]}</label>
<p class="hint" id="file-hint">${WORDS.fileHint[language]}</p>
<input id="file" name="file" type="file" accept="application/pdf" required aria-describedby="file-hint">
<button type="submit">${WORDS.check[language]}</button>
</form>`;
}

/** Where somebody enters a code or chooses a file. */
export const askingPage = (shown: Shown): Response => page(200, shown, forms(shown.language));

export const documentPage = (document: PublicDocument, shown: Shown): Response =>
  page(200, shown, about(document, shown.language));

export const notFoundPage = (shown: Shown): Response =>
  page(404, shown, `${verdict(false, WORDS.notFound[shown.language])}\n${forms(shown.language)}`);

/** A refusal of the request itself, in its own words. */
export const refusedPage = (status: number, text: string, shown: Shown): Response =>
  page(status, shown, `${verdict(false, text)}\n${forms(shown.language)}`);

/** What the check of a file has found, and below it the document that it is, with a verdict of its own. */
export function filePage({ verdict: found, document, issued }: FileChecked, shown: Shown): Response {
  const { language } = shown;
  const reasons = reasonsInWords(found, language).map((reason) => `<li>${escaped(reason)}</li>`);
  const origin = issued ? WORDS.fileOurs : document ? WORDS.fileLengthened : WORDS.fileForeign;
  const signed = found.valid ? WORDS.fileValid : WORDS.fileInvalid;
  // Valid signatures on a file of somebody else's are no good news: that it is not ours comes first.
  const [first, second] = found.valid && !issued ? [origin, signed] : [signed, origin];
  // Nor is what was made to try the system out.
  const ours = document?.synthetic ? WORDS.synthetic : first;
  const content = [
    verdict(found.valid && issued && !document?.synthetic, ours[language]),
    `<p>${second[language]}</p>`,
    ...(reasons.length > 0 ? [`<h2>${WORDS.reasons[language]}</h2><ul>${reasons.join('')}</ul>`] : []),
    ...(document ? [about(document, language)] : []),
    forms(language),
  ];
  return page(200, shown, content.join('\n'));
}
