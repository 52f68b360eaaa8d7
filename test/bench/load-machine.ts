import { readdirSync, readFileSync } from 'node:fs';

/** What the processors have done, in ticks as Linux counts them: `own` is of this process and all that it has started. */
type Ticks = { readonly all: number; readonly busy: number; readonly stolen: number; readonly own: number };

/**
 * What the machine does from now on until it is asked for, which may explain a minute that is unlike the others: the
 * shares of all processors that this bench had, that other processes had, and that the host of a virtual machine took.
 */
export function watchMachine(): () => string {
  const from = ticks();
  return () => {
    const to = ticks();
    const share = (name: Exclude<keyof Ticks, 'all'>): number =>
      (100 * (to[name] - from[name])) / (to.all - from.all);
    const others = Math.max(0, share('busy') - share('own'));
    const shares = [share('own'), others, share('stolen')].map((one) => one.toFixed(0));
    return `processors: own ${shares[0]} %, others ${shares[1]} %, stolen ${shares[2]} %`;
  };
}

function ticks(): Ticks {
  const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? '';
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, hard = 0, soft = 0, stolen = 0] = line
    .split(/\s+/)
    .slice(1)
    .map(Number);
  const busy = user + nice + system + hard + soft;
  const own = withChildren(process.pid).reduce((sum, pid) => sum + usedBy(pid), 0);
  return { all: busy + idle + waiting + stolen, busy, stolen, own };
}

function usedBy(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // After the name, which may hold blanks: the 14th and 15th fields of proc(5) are the 12th and 13th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** Resident memory in megabytes of a process and all that it has started, as Linux tells it. */
export const residentMegabytes = (pid: number): number =>
  withChildren(pid).reduce(
    (sum, one) =>
      sum + Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${one}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    0,
  );

function withChildren(pid: number): readonly number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return [pid, ...children.flatMap((child) => withChildren(Number(child)))];
}
