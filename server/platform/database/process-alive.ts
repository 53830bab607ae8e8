import { readFileSync } from 'node:fs';

/** Whether a process runs. One that has ended but was not yet collected by its parent (a zombie) does not. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it runs, as somebody else
  }
  return process.platform !== 'linux' || !/^[ZX]/.test(processState(pid));
}

/**
 * When a process began, as text that is equal for the same process only; empty where the system does not say.
 * A number alone does not name a process: after a restart of the machine (or the container) others have it.
 */
export function processStart(pid: number): string {
  // The 22nd field of /proc/PID/stat is the start time in clock ticks since boot; man proc_pid_stat(5).
  return processState(pid).split(' ')[19] ?? '';
}

/** The fields of /proc/PID/stat after the command's name, which may itself hold spaces and parentheses. */
function processState(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2);
  } catch {
    return ''; // no /proc on this system, or the process is gone
  }
}
