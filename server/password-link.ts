import { announceStep } from './announce.ts';
import { readOptions } from './command-options.ts';
import { openConfiguredDatabase } from './configured-database.ts';
import { findAccount } from './people/accounts/password-store.ts';
import { giveLink } from './people/links/give-link.ts';
import { runCommand } from './run-command.ts';
import { StartupError } from './startup-error.ts';

/**
 * `node dist/server/password-link.js --name NAME`: gives a one-time link by which somebody sets a new password, also
 * beside a server. For when no admin can sign in any more.
 */

const USAGE = 'node dist/server/password-link.js --name NAME';

await runCommand(async ({ config, log, shutdown }) => {
  const { name } = readOptions(process.argv.slice(2), ['name'], USAGE);
  if (name === undefined) throw new StartupError(`Say which name the person signs in with. Usage: ${USAGE}`);
  if (config.signIn !== 'accounts')
    throw new StartupError(
      `There are passwords with SIGN_IN=accounts only (it is "${config.signIn}"). Set what the server has.`,
    );
  const { db } = await openConfiguredDatabase(config, shutdown, log, { besideServer: true });
  const account = await findAccount(db, name);
  if (account === null) throw new StartupError(`Nobody signs in as "${name}".`);
  if (account.state !== 'active')
    throw new StartupError(`"${account.name}" is disabled. An admin can let them sign in again, on the people's page.`);
  const publicAddress = config.publicUrl?.origin ?? `https://localhost:${config.port}`;
  const draft = { purpose: 'password-reset', personId: account.personId, grants: [] } as const;
  const { link } = await giveLink(db, draft, { author: null, at: new Date(), publicAddress });
  announceStep(
    `Whoever opens this link first sets a new password for "${account.name}"; it works once, and for a day:`,
  );
  announceStep(`\n    ${link}\n`);
});
