import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a worker thread from a module that lies beside the caller.
 *
 * The compiled server (`dist/**.js`) and the sources (`**.ts`, under tsx and in tests) start the same worker:
 * a worker knows nothing of its parent's loader hooks, so from sources it registers the TypeScript loader first.
 *
 * @param caller   the caller's `import.meta.url`
 * @param name     the worker's module without its extension, e.g. `training-worker`
 * @param options  worker data and transfer list
 */
export function startWorker(caller: string, name: string, options: WorkerOptions = {}): Worker {
  const fromSource = caller.endsWith('.ts');
  const module = new URL(`./${name}${fromSource ? '.ts' : '.js'}`, caller);
  // The parent's execArgv holds flags for test runners and loaders that a worker must not repeat.
  if (!fromSource) return new Worker(module, { ...options, execArgv: [] });
  const loader = pathToFileURL(
    createRequire(caller)
      .resolve('tsx/esm/api')
      .replace(/\.cjs$/, '.mjs'),
  );
  const bootstrap = `import(${JSON.stringify(loader.href)}).then(({ register }) => { register(); return import(${JSON.stringify(module.href)}); })`;
  return new Worker(bootstrap, { ...options, execArgv: [], eval: true });
}
