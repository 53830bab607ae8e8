import { announceStep } from './announce.ts';
import { readOptions } from './command-options.ts';
import { openConfiguredDatabase } from './configured-database.ts';
import { newToken } from './people/sessions/secret-token.ts';
import { settleAnalystRole } from './platform/database/analyst-role.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';

/**
 * `node dist/server/analyst-role.js [--name NAME]`: makes a role of the database that reads the views of the schema
 * `analytics` and nothing else, also beside a server; again, it gives the role a new password. See docs/sql.md.
 */

const USAGE = 'node dist/server/analyst-role.js [--name NAME]';
const DEFAULT_NAME = 'amend_analyst';

await runCommand(async ({ config, log, shutdown }) => {
  const { name = DEFAULT_NAME } = readOptions(process.argv.slice(2), ['name'], USAGE);
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name))
    throw new StartupError(`A role is named by small letters, digits and "_"; "${name}" is not. Usage: ${USAGE}`);
  const { db, url } = await openConfiguredDatabase(config, shutdown, log, { besideServer: true });
  const password = newToken();
  await settleAnalystRole(db, name, password);
  const address = new URL(url);
  address.username = name;
  address.password = password;
  announceStep(
    `The role "${name}" reads the views of the schema analytics, and nothing else. Its address, shown once:`,
  );
  announceStep(`\n    ${address.href}\n`);
});
