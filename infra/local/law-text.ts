const WIDTH = 100;

/** Text in lines of at most 100 columns, each after so many spaces. */
export function wrapped(text: string, indent: number): string[] {
  const room = WIDTH - indent;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one);
}

/** A name in a column of its own and what it means beside it, in lines of at most 100 columns. */
export function columns(name: string, width: number, text: string): string[] {
  const [first = '', ...rest] = wrapped(text, width);
  const fits = name.length < width;
  const head = fits ? [name.padEnd(width) + first.slice(width)] : [name, first];
  return [...head, ...rest];
}

export const column = (name: string, width: number, text: string): string =>
  columns(name, width, text).join('\n');
