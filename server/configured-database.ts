import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { announceStep } from './announce.ts';
import { withoutPassword, type Config } from './config.ts';
import type { ConnectOptions } from './platform/database/connect.ts';
import { lockDataFolder, prepareDataFolder } from './platform/database/data-folder.ts';
import {
  findRunningPostgres,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from './platform/database/embedded-postgres.ts';
import { openDatabase } from './platform/database/open-database.ts';
import type { Database } from './platform/database/schema.ts';
import { settleServerRole } from './platform/database/server-role.ts';
import type { Shutdown } from './shutdown.ts';
import { StartupError } from './startup-error.ts';

/** The database that the configuration names, or one of our own. */
export interface ConfiguredDatabase {
  readonly db: Kysely<Database>;
  readonly url: string;
  /** Null when `DATABASE_URL` names it, or a server that runs has it. */
  readonly own: EmbeddedPostgres | null;
}

export interface Opening {
  /** Makes it what is needed; default: of this program's schema. */
  readonly prepare?: (db: Kysely<Database>) => Promise<unknown>;
  /** Whether a server may be running in the data folder, whose database is used then; default: none may. */
  readonly besideServer?: boolean;
  /**
   * Whether it is used as the server's role, which cannot alter the logs, once it is prepared; default: as the
   * owner's.
   */
  readonly asServer?: boolean;
  /** Told of each statement when it has ended. */
  readonly onQuery?: ConnectOptions['onQuery'];
}

/**
 * Opens the database at this program's schema, or as it is asked for; what is started notes how it stops.
 *
 * @throws {StartupError} when it cannot be reached, or another server runs in the data folder
 */
export async function openConfiguredDatabase(
  config: Config,
  shutdown: Shutdown,
  log: Logger,
  { prepare, besideServer = false, asServer = false, onQuery }: Opening = {},
): Promise<ConfiguredDatabase> {
  await prepareDataFolder(config.dataFolder);
  const given = givenUrl(config) ?? (besideServer ? await findRunningPostgres(config.dataFolder) : null);
  const own = given === null ? await startOwnDatabase(config, shutdown, log) : null;
  const owner = given ?? own!.url;
  const server = own?.serverUrl ?? config.databaseUrl ?? owner;
  const isDivided = asServer && server !== owner;
  shutdown.checkpoint();
  const options = { connections: config.databaseConnections, onQuery };
  if (isDivided) await prepareAsOwner(owner, new URL(server).username, { options, log, prepare });
  const url = isDivided ? server : owner;
  const shownUrl = config.databaseUrl === null ? 'the data folder' : withoutPassword(url);
  const db = await openDatabase(url, shownUrl, options, log, isDivided ? async () => null : prepare);
  shutdown.add('database connections', () => db.destroy());
  shutdown.checkpoint();
  return { db, url, own };
}

/** By the role that owns it, where that is told. */
function givenUrl({ databaseUrl, migrationDatabaseUrl }: Config): string | null {
  return databaseUrl === null ? null : (migrationDatabaseUrl ?? databaseUrl);
}

interface Preparing {
  readonly options: Parameters<typeof openDatabase>[2];
  readonly log: Logger;
  readonly prepare: Opening['prepare'] | undefined;
}

/** Brings the database to what is needed as its owner, and gives the server's role what is that role's. */
async function prepareAsOwner(url: string, role: string, { options, log, prepare }: Preparing): Promise<void> {
  const db = await openDatabase(url, withoutPassword(url), options, log, prepare);
  try {
    await settleServerRole(db, decodeURIComponent(role));
  } catch (error) {
    throw new StartupError(
      `The owner of the database cannot prepare it for the role ${role} in DATABASE_URL: ${(error as Error).message}. It must be a member of that role: GRANT ${role} TO the owner.`,
      { cause: error },
    );
  } finally {
    await db.destroy();
  }
}

async function startOwnDatabase(config: Config, shutdown: Shutdown, log: Logger): Promise<EmbeddedPostgres> {
  const release = await lockDataFolder(config.dataFolder);
  shutdown.add('data folder', release);
  announceStep('Starting the database …');
  const postgres = await startEmbeddedPostgres(config.dataFolder, log);
  shutdown.add('PostgreSQL', () => postgres.stop());
  return postgres;
}
