import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** As it was before this process looked into the cloud with the environment of its functions. */
const OWN_ENVIRONMENT = { ...process.env };
const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** One process of this folder that can be killed and started again on its folder. */
export class Machine {
  readonly #file: string;
  readonly #parameters: () => readonly string[];
  readonly #environment: () => Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #killed = false;
  #asked: Promise<unknown> = Promise.resolve();
  url = '';

  constructor(
    file: string,
    parameters: () => readonly string[],
    environment: () => Readonly<Record<string, string>> = () => ({}),
  ) {
    this.#file = file;
    this.#parameters = parameters;
    this.#environment = environment;
  }

  /** Resolves when it answers. @throws {Error} when it ends before that, unless it was killed meanwhile. */
  async start(): Promise<void> {
    this.#killed = false;
    const child = spawn(process.execPath, [here(this.#file), ...this.#parameters()], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...OWN_ENVIRONMENT, ...this.#environment() },
    });
    this.#child = child;
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-2000);
    });
    const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
    const first = await Promise.race([
      once(lines, 'line').then(([line]) => String(line)),
      once(child, 'exit').then(() => undefined),
    ]);
    if (first === undefined && !this.#killed) throw new Error(`${this.#file} ended: ${said}`);
    if (first !== undefined) this.url = String(JSON.parse(first).url);
  }

  async kill(): Promise<void> {
    const child = this.#child;
    this.#killed = true;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Of the process that runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Whether it has ended by itself. */
  get broken(): boolean {
    const child = this.#child;
    return !this.#killed && child !== undefined && (child.exitCode !== null || child.signalCode !== null);
  }

  tell(message: unknown): void {
    if (this.#child?.connected) this.#child.send(message as object);
  }

  /** The answer to a message: one after another, since nothing in an answer says which message it is to. */
  ask(message: unknown): Promise<unknown> {
    const answer = this.#asked.then(async () => {
      const child = this.#child;
      if (!child) throw new Error('nobody to ask');
      const heard = once(child, 'message');
      this.tell(message);
      return (await heard)[0];
    });
    this.#asked = answer.catch(() => {});
    return answer;
  }
}
