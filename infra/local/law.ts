import { lawLines, UsageError } from './law-lines.ts';

/** `npm run law`: shows and checks the definitions; wrong arguments end it with status 2, a fault with status 1. */
try {
  const { lines, status } = lawLines(process.argv.slice(2));
  console.log(lines.join('\n'));
  process.exitCode = status;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`law: ${error.message}\nTry: npm run law -- --help`);
  process.exitCode = 2;
}
