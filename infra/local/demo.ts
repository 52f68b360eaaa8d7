import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { narrator } from './demo/narrator.ts';
import { playStory, STORY_BEGINS } from './demo/story.ts';
import { LocalCloudFault, messageOf } from './fault.ts';
import { startLocalCloud } from './local-cloud.ts';

const HELP = `npm run demo: two applications on their way, on a cloud of this machine that leaves nothing behind

  --json       one JSON object a step, for machines
  --output F   where the decision is put (default: demo-output)
  --help       this text

Exit status 0 only if every step did what it says.
`;

/** What is under way fails when the cloud stops; a person who stopped it need not be told. */
let interrupted = false;

async function demo(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      output: { type: 'string', default: 'demo-output' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const began = performance.now();
  const outputFolder = resolve(values.output);
  await mkdir(outputFolder, { recursive: true }).catch((fault: unknown) => {
    throw new LocalCloudFault(
      `The folder ${outputFolder} cannot be written (${messageOf(fault)}): choose another with --output.`,
    );
  });
  const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
  const told = narrator({ json: values.json, colour });
  told.heading('Qonys: the regional quota for kandas, from the application to the decision');
  const cloud = await startLocalCloud({ folder: 'memory', port: 0, startsAt: STORY_BEGINS });
  const stop = () => {
    interrupted = true;
    void cloud.stop().finally(() => process.exit(130));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    told.step('started', [`the synthesized template runs at ${cloud.url}`], { url: cloud.url });
    await playStory({ cloud, narrator: told, outputFolder });
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    told.step('done', [`✓ every step did what it says, in ${seconds} s`], { seconds: Number(seconds) });
  } finally {
    await cloud.stop();
  }
}

demo().catch((fault: unknown) => {
  if (interrupted) return;
  process.stderr.write(`${messageOf(fault)}\n`);
  process.exitCode = 1;
});
