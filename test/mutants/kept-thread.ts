import { ThreadsPoolWorker } from 'vitest/node';

type Listener = (message: { readonly type?: string }) => void;
type Thread = { readonly off: (event: string, listener: Listener) => void };

/** After so many runs a thread is left for a new one: each run leaves a listener behind. */
const RUNS_OF_A_THREAD = 100;

let kept: { readonly thread: Thread; runs: number } | undefined;

/**
 * A thread that judges one mutant after another, with the modules loaded once: a mutant is switched on while tests run
 * and off by the next one, so nothing has to be loaded anew. (What is worked out while modules load is not mutated.)
 */
export class KeptThread extends ThreadsPoolWorker {
  private readonly heard: [event: string, listener: Listener][] = [];
  private busy = false;

  private get held(): { _thread: Thread | undefined } {
    return this as unknown as { _thread: Thread | undefined };
  }

  override async start(): Promise<void> {
    if (kept) {
      this.held._thread = kept.thread;
      kept.runs += 1;
      return;
    }
    await super.start();
    if (this.held._thread) kept = { thread: this.held._thread, runs: 1 };
  }

  override on(event: string, listener: Listener): void {
    this.heard.push([event, listener]);
    super.on(event, listener);
  }

  override send(message: Parameters<ThreadsPoolWorker['send']>[0]): void {
    const { type } = message as { readonly type?: string };
    if (type === 'stop' && this.isKept()) this.answerStopped();
    else super.send(message);
    if (type !== 'run') return;
    this.busy = true;
    this.on('message', ({ type: answer }) => {
      if (answer === 'testfileFinished') this.busy = false;
    });
  }

  /** The thread is not asked to stop, and the runner is told that it has. */
  private answerStopped(): void {
    const stopped = { type: 'stopped', __vitest_worker_response__: true };
    for (const [event, listener] of this.heard.slice()) if (event === 'message') listener(stopped);
  }

  override async stop(): Promise<void> {
    if (!this.isKept()) {
      kept = undefined;
      return super.stop();
    }
    for (const [event, listener] of this.heard) this.held._thread?.off(event, listener);
  }

  private isKept(): boolean {
    return !this.busy && kept !== undefined && kept.runs < RUNS_OF_A_THREAD;
  }
}
