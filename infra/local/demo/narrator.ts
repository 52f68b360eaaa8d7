import { styleText } from 'node:util';

type Tone = 'bold' | 'dim' | 'green' | 'yellow' | 'cyan';

/** What the demonstration says: lines for people of at most 100 columns, or one JSON object a line for machines. */
export type Narrator = {
  heading(text: string): void;
  /** One step: what people read, and the same as data. */
  step(name: string, lines: readonly string[], data: Readonly<Record<string, unknown>>): void;
};

const COLUMNS = 100;

export function narrator(options: { readonly json: boolean; readonly colour: boolean }): Narrator {
  if (options.json) return machineNarrator();
  const paint = (tone: Tone, text: string) =>
    options.colour ? styleText(tone, text, { validateStream: false }) : text;
  return {
    heading: (text) => print(`\n${paint('bold', text)}\n${paint('dim', '─'.repeat(Math.min(COLUMNS, 88)))}`),
    step: (_name, [first = '', ...rest]) => {
      if (first !== '') print(wrap(first, '  ').replace(AT, (at) => paint('cyan', at)));
      for (const line of rest) print(paint(toneOf(line), wrap(line, INDENT)));
    },
  };
}

const AT = /^ {2}\d\d\.\d\d\.\d{4} \d\d:\d\d/u;
/** Under the text of a step, beside its date and time. */
const INDENT = ' '.repeat(20);

const toneOf = (line: string): Tone =>
  line.startsWith('✓') ? 'green' : line.startsWith('!') ? 'yellow' : 'dim';

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

function machineNarrator(): Narrator {
  return {
    heading: () => undefined,
    step: (name, _lines, data) => print(JSON.stringify({ step: name, ...data })),
  };
}

/** Breaks a line at spaces so that no row is wider than the terminal; continuation rows are indented alike. */
function wrap(text: string, indent: string): string {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && indent.length + row.length + 1 + word.length > COLUMNS) {
      rows.push(row);
      row = word;
    } else {
      row = row === '' ? word : `${row} ${word}`;
    }
  }
  const hanging = indent.length < INDENT.length ? INDENT : indent;
  return [...rows, row].map((line, index) => (index === 0 ? indent : hanging) + line).join('\n');
}
