import { request } from 'node:https';
import { announceFault, announceStep } from './announce.ts';
import { runCommand } from './run-command.ts';

/**
 * Asks the server of this machine whether it is ready, and ends with 0 or 1: the health check of a container. Whose
 * certificate it shows plays no part: nobody is in between.
 */
const PATIENCE_MS = 5_000;

await runCommand(async ({ config }) => {
  const { port } = config;
  const status = await new Promise<number | string>((resolve) => {
    const asked = request(
      { host: 'localhost', port, path: '/readyz', rejectUnauthorized: false, timeout: PATIENCE_MS },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    asked.once('timeout', () => asked.destroy(new Error(`no answer within ${PATIENCE_MS / 1_000} seconds`)));
    asked.once('error', (error) => resolve(error.message));
    asked.end();
  });
  if (status === 200) return announceStep('ready');
  announceFault(`The server at port ${port} is not ready: ${status}.`);
  process.exitCode = 1;
});
