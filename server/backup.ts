import path from 'node:path';
import { announceFault, announceStep } from './announce.ts';
import { readOptions } from './command-options.ts';
import { openConfiguredDatabase } from './configured-database.ts';
import { noteBackup } from './platform/backup/backup-note-store.ts';
import { writeBackup, type BackupMade } from './platform/backup/write-backup.ts';
import { connectPool } from './platform/database/connect.ts';
import { projectVersion } from './project-files.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';

/**
 * `node dist/server/backup.js --to FILE`: writes all tables, as they are at one moment, into a file, also beside a
 * server.
 */

const USAGE = 'node dist/server/backup.js --to FILE';

function sentenceOf(file: string, { level, tables, rows, bytes }: BackupMade): string {
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `Wrote ${file}: ${tables} tables with ${rows.toLocaleString('en')} rows, ${size}, at level ${level}.`;
}

await runCommand(async ({ config, log, shutdown }) => {
  const { to } = readOptions(process.argv.slice(2), ['to'], USAGE);
  if (to === undefined) throw new StartupError(`Say which file to write. Usage: ${USAGE}`);
  const file = path.resolve(to);
  // As it is: a backup before an update is one of the older tables.
  const { url } = await openConfiguredDatabase(config, shutdown, log, {
    prepare: async () => null,
    besideServer: true,
  });
  const pool = connectPool(url, { connections: 1, name: 'amend backup', onError: () => undefined });
  shutdown.add('backup', () => pool.end());
  const client = await pool.connect();
  try {
    const at = new Date();
    const made = await writeBackup(client, file, { version: projectVersion(), at });
    announceStep(sentenceOf(file, made));
    await noteBackup(client, at, made.bytes).catch((error: Error) =>
      announceFault(`The backup is whole, but was not noted, so that it may be told as late: ${error.message}`),
    );
    announceStep('Jobs under way are not in it: after a restore, trainings that were running begin again.');
  } finally {
    client.release(true);
  }
});
