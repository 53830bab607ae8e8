import { readdir, readFile } from 'node:fs/promises';

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const MS_PER_TICK = 10;

/**
 * Processor time in ms that the main thread of a process has taken: what its answers wait for, whatever else the
 * machine does. Null where it is not known, which is everywhere but on Linux.
 *
 * @see proc_pid_stat(5): fields 14 and 15 after the name, which may hold anything
 */
export async function mainThreadMs(pid: number): Promise<number | null> {
  if (process.platform !== 'linux') return null;
  return (await statOf(`/proc/${pid}/task/${pid}/stat`)).ms;
}

/**
 * Processor time in ms that a process has taken with all its threads, and of its children those that are there and
 * those that have ended. On Linux alone.
 */
export async function familyMs(pid: number): Promise<number> {
  const own = await statOf(`/proc/${pid}/stat`);
  let sum = own.ms + own.endedMs;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // One that has just ended is counted by its parent.
    const each = await statOf(`/proc/${name}/stat`).catch(() => null);
    if (each?.parent === pid) sum += each.ms;
  }
  return sum;
}

/** Bytes of a process that are in the machine's memory. On Linux alone. */
export async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return 1_024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]);
}

async function statOf(file: string): Promise<{ parent: number; ms: number; endedMs: number }> {
  const stat = await readFile(file, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ms = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) * MS_PER_TICK;
  return { parent: Number(fields[1]), ms: ms(11), endedMs: ms(13) };
}
