// Prints what failed in a report of vitest: each test with the first lines of its message, then each file on fd 3.
import { readFileSync, writeSync } from 'node:fs';

const { testResults = [] } = JSON.parse(readFileSync(process.argv[2], 'utf8') || '{}');
for (const { name, status, message, assertionResults } of testResults) {
  const failed = assertionResults.filter((one) => one.status === 'failed');
  if (status !== 'failed' && failed.length === 0) continue;
  const told = failed.length > 0 ? failed : [{ fullName: 'the file itself', failureMessages: [message] }];
  for (const { fullName, failureMessages } of told) {
    console.log(
      `${name}: ${fullName}\n  ${failureMessages.join('\n').slice(0, 400).replaceAll('\n', '\n  ')}`,
    );
  }
  writeSync(3, `${name}\n`);
}
