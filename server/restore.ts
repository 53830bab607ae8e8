import path from 'node:path';
import type { Kysely } from 'kysely';
import type { ChainVerdict } from '../contract/audit.ts';
import { announceFault, announceStep } from './announce.ts';
import { readOptions } from './command-options.ts';
import { openConfiguredDatabase } from './configured-database.ts';
import { listDamagedModels } from './learn/models/model-store.ts';
import { verifyAudit } from './platform/audit/verify-audit.ts';
import { restoreBackup, type Restored } from './platform/backup/restore-backup.ts';
import { connectPool } from './platform/database/connect.ts';
import type { Database } from './platform/database/schema.ts';
import { readClassifiers } from './record/classifiers/classifier-store.ts';
import { verifyChain } from './record/feedback/verify-chain.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';

/** `node dist/server/restore.js --from FILE`: fills an empty database from a backup, and checks what is in it. */

const USAGE = 'node dist/server/restore.js --from FILE';

function sentenceOf(file: string, { head, tables, rows, migrated }: Restored): string {
  const made = `Restored ${file}, made ${head.madeAt.slice(0, 16).replace('T', ' ')} UTC by Amend ${head.version}`;
  const updated = migrated.length === 0 ? '' : ` They were brought to this version (${migrated.join(', ')}).`;
  return `${made}: ${tables} tables with ${rows.toLocaleString('en')} rows.${updated}`;
}

/** What in the database is not what was recorded, a sentence each. */
async function findFaults(db: Kysely<Database>): Promise<{ classifiers: number; faults: string[] }> {
  const classifiers = await readClassifiers(db);
  const faults: string[] = [];
  const note = (log: string, name: string, verdict: ChainVerdict): void => {
    if (!verdict.intact) faults.push(`The ${log} of “${name}” is not what was recorded. ${verdict.reason}`);
  };
  for (const { id, name } of classifiers) {
    note('feedback log', name, await verifyChain(db, id));
    note('audit log', name, await verifyAudit(db, id));
  }
  for (const { classifierId, version } of await listDamagedModels(db)) {
    const name = classifiers.find(({ id }) => id === classifierId)?.name ?? classifierId;
    faults.push(`The model of version ${version} of “${name}” is not the one that was trained.`);
  }
  return { classifiers: classifiers.length, faults };
}

await runCommand(async ({ config, log, shutdown }) => {
  const { from } = readOptions(process.argv.slice(2), ['from'], USAGE);
  if (from === undefined) throw new StartupError(`Say which file to restore. Usage: ${USAGE}`);
  const file = path.resolve(from);
  const { db, url } = await openConfiguredDatabase(config, shutdown, log, { prepare: async () => null });
  const pool = connectPool(url, { connections: 1, name: 'amend restore', onError: () => undefined });
  shutdown.add('restore', () => pool.end());
  const client = await pool.connect();
  try {
    announceStep(sentenceOf(file, await restoreBackup(client, file)));
  } finally {
    client.release(true);
  }
  const { classifiers, faults } = await findFaults(db);
  if (faults.length === 0)
    announceStep(
      `The logs and models of ${classifiers} ${classifiers === 1 ? 'classifier' : 'classifiers'} were hashed again: all are what was recorded.`,
    );
  for (const fault of faults) announceFault(fault);
  if (faults.length > 0) {
    announceFault('So it was in the backup: compare with an older one before you go on with this database.');
    process.exitCode = 1;
  }
});
