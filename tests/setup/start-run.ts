import { chromiumPath } from './chromium-path.ts';
import startPostgres from './start-postgres.ts';

/** What a run needs before its first test: PostgreSQL, and a browser's program that is whole. */
export default async function startRun(): Promise<void> {
  await chromiumPath();
  await startPostgres();
}
