import { PROBLEMS } from './problems.ts';

type Node = Readonly<Record<string, unknown>>;

/** As much of an OpenAPI document as the page reads. */
export type ApiDocument = {
  readonly info: Node;
  readonly tags: readonly Node[];
  readonly paths: Readonly<Record<string, Node>>;
  readonly components: Node;
};

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const node = (value: unknown): Node => (isNode(value) ? value : {});
const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The page of documentation: one file of HTML without script, which lists every operation, schema and problem. */
export function documentationPage(document: ApiDocument): string {
  const title = text(document.info['title']);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}: the API</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1><p>${escaped(text(document.info['summary']))}. <a href="/openapi.json">OpenAPI document</a></p></header>
<nav aria-label="Contents">${contents(document)}</nav>
<main>
${markdown(text(document.info['description']))}
${document.tags.map((tag) => section(document, tag)).join('\n')}
<h2 id="schemas">Schemas</h2>
${Object.entries(node(document.components['schemas'])).map(schemaSection).join('\n')}
<h2 id="problems">Problems</h2>
${problemTable()}
</main>
</body>
</html>
`;
}

const STYLE = `:root{color-scheme:light dark;--edge:color-mix(in srgb,currentColor 20%,transparent)}
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1rem}
nav ul{list-style:none;padding:0;columns:20rem}nav li{break-inside:avoid}
h2{border-bottom:2px solid var(--edge);margin-top:3rem}h3{margin-top:2.5rem}
code,pre{font:14px/1.4 ui-monospace,monospace}pre{border:1px solid var(--edge);padding:.75rem;overflow:auto;max-height:24rem}
table{border-collapse:collapse;display:block;overflow:auto}th,td{border:1px solid var(--edge);padding:.25rem .5rem;text-align:left;vertical-align:top}
.method{font-weight:bold}dt{font-weight:bold}`;

/** The operations of a tag, by path and method. */
function operationsOf({ paths }: ApiDocument, tag: string) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation: node(operation) }))
      .filter(({ operation }) => items(operation['tags']).includes(tag)),
  );
}

type Listed = ReturnType<typeof operationsOf>[number];

const contents = (document: ApiDocument): string =>
  `<ul>${document.tags
    .map(({ name }) => text(name))
    .map(
      (tag) =>
        `<li><a href="#tag-${escaped(tag)}">${escaped(tag)}</a><ul>${operationsOf(document, tag)
          .map(
            ({ method, path, operation }) =>
              `<li><a href="#${escaped(text(operation['operationId']))}"><code>${method} ${escaped(path)}</code></a></li>`,
          )
          .join('')}</ul></li>`,
    )
    .join('')}<li><a href="#schemas">Schemas</a></li><li><a href="#problems">Problems</a></li></ul>`;

const section = (document: ApiDocument, { name, description }: Node): string =>
  `<h2 id="tag-${escaped(text(name))}">${escaped(text(name))}</h2><p>${escaped(text(description))}.</p>
${operationsOf(document, text(name))
  .map((listed) => operationSection(document, listed))
  .join('\n')}`;

function operationSection(document: ApiDocument, { method, path, operation }: Listed): string {
  const isPublic = operation['security'] !== undefined;
  return `<section aria-labelledby="${escaped(text(operation['operationId']))}">
<h3 id="${escaped(text(operation['operationId']))}">${escaped(text(operation['summary']))}</h3>
<p><code><span class="method">${method}</span> ${escaped(path)}</code></p>
${markdown(text(operation['description']))}
<p>${isPublic ? 'Public: no token.' : `With a token; guarded by <code>${escaped(text(operation['x-policy']))}</code>.`}</p>
${parameterTable(document, operation)}
${content('Body', node(node(operation['requestBody'])['content']))}
${Object.entries(node(operation['responses']))
  .map(([status, answer]) => answerOf(document, status, answer))
  .join('\n')}
</section>`;
}

function resolved(document: ApiDocument, value: unknown): Node {
  const reference = node(value)['$ref'];
  if (typeof reference !== 'string') return node(value);
  return reference
    .split('/')
    .slice(1)
    .reduce<Node>((part, step) => node(part[step]), document);
}

function parameterTable(document: ApiDocument, operation: Node): string {
  const rows = items(operation['parameters']).map((one) => {
    const parameter = resolved(document, one);
    const needed = parameter['required'] === true ? 'required' : '';
    const said = text(parameter['description']) || text(node(parameter['schema'])['description']);
    return row([
      `<code>${escaped(text(parameter['name']))}</code>`,
      escaped(text(parameter['in'])),
      needed,
      typeOf(node(parameter['schema'])),
      inline(said),
    ]);
  });
  return rows.length === 0 ? '' : table(['Parameter', 'in', '', 'Type', ''], rows);
}

/** Answers of success in full; the others by the codes that they have. */
function answerOf(document: ApiDocument, status: string, given: unknown): string {
  const answer = resolved(document, given);
  const media = node(answer['content']);
  if (status < '400')
    return `<h4>${status}: ${inline(text(answer['description']))}</h4>${content('', media)}`;
  const codes = items(node(media['application/problem+json'])['schema'] ? codesOf(media) : []);
  const links = codes.map(
    (code) => `<a href="#problem-${escaped(text(code))}"><code>${escaped(text(code))}</code></a>`,
  );
  return `<p><strong>${status}</strong> ${links.join(', ') || inline(text(answer['description']))}</p>`;
}

const codesOf = (media: Node): readonly unknown[] =>
  items(node(node(media['application/problem+json'])['schema'])['allOf']).flatMap((part) =>
    items(node(node(node(part)['properties'])['code'])['enum']),
  );

const content = (heading: string, media: Node): string =>
  Object.entries(media)
    .map(([type, given]) => {
      const { schema, example } = node(given);
      const shown =
        example === undefined
          ? ''
          : `<pre>${escaped(typeof example === 'string' ? example : JSON.stringify(example, null, 2))}</pre>`;
      return `${heading ? `<h4>${heading}</h4>` : ''}<p><code>${escaped(type)}</code> ${typeOf(node(schema))}</p>${members(node(schema))}${shown}`;
    })
    .join('');

const schemaSection = ([name, schema]: [string, unknown]): string =>
  `<h3 id="schema-${escaped(name)}">${escaped(name)}</h3><p>${inline(text(node(schema)['description']))}</p>${members(node(schema)) || `<p>${typeOf(node(schema))}</p>`}`;

/** The members of an object, or those of each shape that a value may have. */
function members(schema: Node): string {
  const shapes = items(schema['oneOf'] ?? schema['anyOf']);
  if (shapes.length > 0)
    return shapes
      .map((shape) => members(node(shape)))
      .filter(Boolean)
      .join('<p>or</p>');
  const properties = Object.entries(node(schema['properties']));
  const needed = items(schema['required']);
  if (properties.length === 0) return '';
  return table(
    ['Member', '', 'Type', ''],
    properties.map(([name, property]) =>
      row([
        `<code>${escaped(name)}</code>`,
        needed.includes(name) ? 'required' : '',
        typeOf(node(property)),
        inline(text(node(property)['description'])),
      ]),
    ),
  );
}

/** A type in a few words, with a link where it has a name. */
function typeOf(schema: Node): string {
  const reference = /^#\/components\/schemas\/(.+)$/.exec(text(schema['$ref']))?.[1];
  if (reference) return `<a href="#schema-${escaped(reference)}">${escaped(reference)}</a>`;
  const shapes = items(schema['oneOf'] ?? schema['anyOf']);
  if (shapes.length > 0) return [...new Set(shapes.map((shape) => typeOf(node(shape))))].join(' or ');
  if (schema['const'] !== undefined) return `<code>${escaped(JSON.stringify(schema['const']))}</code>`;
  if (Array.isArray(schema['enum'])) {
    return schema['enum'].map((value) => `<code>${escaped(String(value))}</code>`).join(' ');
  }
  if (schema['type'] === 'array') return `list of ${typeOf(node(schema['items']))}`;
  return escaped([typesOf(schema).join(' or ') || 'any value', ...limitsOf(schema)].join(', '));
}

const typesOf = ({ type }: Node): readonly string[] =>
  typeof type === 'string' ? [type] : items(type).map(String);

const LIMITS = ['format', 'minLength', 'maxLength', 'minimum', 'maximum', 'pattern', 'default'] as const;

const limitsOf = (schema: Node): readonly string[] =>
  LIMITS.filter((limit) => schema[limit] !== undefined)
    // What zod writes for a whole number without limits says nothing.
    .filter((limit) => Math.abs(Number(schema[limit])) !== Number.MAX_SAFE_INTEGER)
    .map((limit) => `${limit} ${String(schema[limit])}`);

const problemTable = (): string =>
  table(
    ['Code', 'Status', 'Қазақша', 'По-русски', 'English'],
    Object.entries(PROBLEMS)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, { status, title }]) => {
        const { kk, ru, en } = title;
        const cells = [
          `<code>${escaped(code)}</code>`,
          String(status),
          escaped(kk),
          escaped(ru),
          escaped(en),
        ];
        return `<tr id="problem-${escaped(code)}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
      }),
  );

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (heads: readonly string[], rows: readonly string[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;

/** Paragraphs, bold words and code: all the Markdown that the document is written in. */
const markdown = (source: string): string =>
  source === ''
    ? ''
    : source
        .split('\n\n')
        .map((paragraph) => `<p>${inline(paragraph)}</p>`)
        .join('\n');

const inline = (source: string): string =>
  escaped(source)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>');

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
