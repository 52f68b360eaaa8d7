import { calendarLines, UsageError } from './calendar-lines.ts';

/** `npm run calendar`: prints a year or explains a term; wrong arguments end it with status 2. */
try {
  console.log(calendarLines(process.argv.slice(2)).join('\n'));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`calendar: ${error.message}\nTry: npm run calendar -- --help`);
  process.exitCode = 2;
}
