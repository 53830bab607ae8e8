import { readFile } from 'node:fs/promises';
import { anchor, type Anchor } from '../contract/audit.ts';
import { brokenSentence } from '../contract/words/audit-words.ts';
import { announceFault, announceStep } from './announce.ts';
import { loadAuditKey } from './audit-key.ts';
import { readOptions } from './command-options.ts';
import { openConfiguredDatabase } from './configured-database.ts';
import { readAnchorFile } from './platform/audit/anchor-file.ts';
import { verifyAnchored } from './platform/audit/verify-anchored.ts';
import { listLogs } from './record/audit/audited-logs.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';

/**
 * `npm run audit:verify -- --anchors FILE`: hashes every log again, also beside a server, and holds it against the
 * anchors in the database and, where a file is given, against copies that were kept elsewhere. It ends with 1 when
 * a log
 * is not what was recorded.
 */

const USAGE = 'npm run audit:verify -- [--anchors FILE]';

async function copiesIn(file: string | undefined): Promise<Anchor[]> {
  if (file === undefined) return [];
  try {
    return readAnchorFile(await readFile(file, 'utf8'), anchor);
  } catch (error) {
    throw new StartupError(`${file} cannot be read as anchors: ${(error as Error).message}`, { cause: error });
  }
}

await runCommand(async ({ config, log, shutdown }) => {
  const { anchors: file } = readOptions(process.argv.slice(2), ['anchors'], USAGE);
  const copies = await copiesIn(file);
  const { db } = await openConfiguredDatabase(config, shutdown, log, { besideServer: true });
  const key = await loadAuditKey(config);
  const named = new Set((await listLogs(db)).map(({ name }) => name));
  let [events, broken] = [0, 0];
  for (const each of await listLogs(db)) {
    const verdict = await verifyAnchored(db, each, { key, copies });
    events += verdict.events;
    if (verdict.intact) continue;
    broken++;
    announceFault(
      `${each.name}: sequence ${verdict.firstBroken}, fault “${verdict.fault}”. ${brokenSentence(verdict)}`,
    );
  }
  const gone = [...new Set(copies.map(({ log: name }) => name))].filter((name) => !named.has(name));
  for (const name of gone)
    announceStep(`${name} is in the file of anchors and not in the database: was its classifier deleted?`);
  if (broken > 0) process.exitCode = 1;
  else
    announceStep(
      `${named.size} logs with ${events.toLocaleString('en')} entries are what was recorded; ${copies.length} anchors of the file are on them.`,
    );
});
