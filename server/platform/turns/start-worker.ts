import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import type * as Esbuild from 'esbuild';

/**
 * Starts a worker thread from a module that lies beside the caller.
 *
 * The compiled server (`dist/**.js`) and the sources (`**.ts`, under tsx and in tests) start the same worker: Node
 * cannot read a worker's source, so it is compiled first.
 *
 * @param caller   the caller's `import.meta.url`
 * @param name     the worker's module without its extension, e.g. `training-worker`
 * @param options  worker data and transfer list
 * @throws from sources, when the module does not compile; compiled, the thread fails instead
 */
export function startWorker(caller: string, name: string, options: WorkerOptions = {}): Worker {
  // The parent's execArgv holds flags for test runners and loaders that a worker must not repeat.
  if (!caller.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, caller), { ...options, execArgv: [] });
  return new Worker(compile(new URL(`./${name}.ts`, caller)), { ...options, execArgv: [], eval: true });
}

const compiled = new Map<string, string>();

/**
 * A worker's source with all that it imports, as one script; made once in a process, and never kept longer, so it is
 * never an old one. A thread that loads the sources one by one takes seven times the computing to start.
 */
function compile(source: URL): string {
  const known = compiled.get(source.href);
  if (known !== undefined) return known;
  // Of the tools for developing: the compiled server has none of them.
  const { buildSync } = createRequire(source)('esbuild') as typeof Esbuild;
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    write: false,
    platform: 'node',
    target: `node${process.versions.node}`,
    // The threads that this one starts lie beside its source, too.
    define: { 'import.meta.url': JSON.stringify(source.href) },
    logLevel: 'silent',
  });
  const script = outputFiles[0]!.text;
  compiled.set(source.href, script);
  return script;
}
