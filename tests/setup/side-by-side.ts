import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { buffer } from 'node:stream/consumers';

/**
 * Runs npm scripts side by side, as many at a time as there are cores, those named first first. What each prints is
 * shown when it has ended.
 *
 * Such as `tsx tests/setup/side-by-side.ts typecheck lint`. Ends with 1 if one of them failed; the others end, too.
 */
const waiting = process.argv.slice(2);

await Promise.all(Array.from({ length: availableParallelism() }, runNext));

async function runNext(): Promise<void> {
  for (let script = waiting.shift(); script !== undefined; script = waiting.shift()) await run(script);
}

async function run(script: string): Promise<void> {
  const begun = performance.now();
  const child = spawn(process.execPath, [process.env['npm_execpath']!, 'run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [code, out, errors] = await Promise.all([ended, buffer(child.stdout), buffer(child.stderr)]);
  const seconds = Math.round((performance.now() - begun) / 1_000);
  process.stdout.write(`${script}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s\n`);
  process.stdout.write(out);
  process.stderr.write(errors);
  if (code !== 0) process.exitCode = 1;
}
