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
import type { Shutdown } from './shutdown.ts';

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
  { prepare, besideServer = false, onQuery }: Opening = {},
): Promise<ConfiguredDatabase> {
  await prepareDataFolder(config.dataFolder);
  const given = config.databaseUrl ?? (besideServer ? await findRunningPostgres(config.dataFolder) : null);
  const own = given === null ? await startOwnDatabase(config, shutdown, log) : null;
  const url = given ?? own!.url;
  shutdown.checkpoint();
  const shownUrl = config.databaseUrl === null ? 'the data folder' : withoutPassword(config.databaseUrl);
  const db = await openDatabase(url, shownUrl, { connections: config.databaseConnections, onQuery }, log, prepare);
  shutdown.add('database connections', () => db.destroy());
  shutdown.checkpoint();
  return { db, url, own };
}

async function startOwnDatabase(config: Config, shutdown: Shutdown, log: Logger): Promise<EmbeddedPostgres> {
  const release = await lockDataFolder(config.dataFolder);
  shutdown.add('data folder', release);
  announceStep('Starting the database …');
  const postgres = await startEmbeddedPostgres(config.dataFolder, log);
  shutdown.add('PostgreSQL', () => postgres.stop());
  return postgres;
}
