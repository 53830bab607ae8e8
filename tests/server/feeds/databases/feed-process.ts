import type { ConnectionSettings } from '../../../../contract/feeds/connection.ts';
import { feedSource } from '../../../../contract/feeds/feed-source.ts';
import { openMySqlSource } from '../../../../server/feeds/databases/open-mysql-source.ts';
import { openPostgresSource } from '../../../../server/feeds/databases/open-postgres-source.ts';
import { servicesWith } from './feed-services.ts';
import { KeptPipeline } from './kept-pipeline.ts';

/**
 * Reads a source in a process of its own, to be killed: settings, connection and the address of what it keeps are given
 * as JSON. Says "running" once it begins.
 */
const given = JSON.parse(process.argv[2]!) as { settings: unknown; connection: ConnectionSettings; keptAt: string };
const settings = feedSource.parse(given.settings);
const services = servicesWith(() => given.connection);
const pipeline = await KeptPipeline.open(given.keptAt);
const source =
  settings.kind === 'postgres'
    ? await openPostgresSource(settings, services)
    : await openMySqlSource(settings as typeof settings & { kind: 'mysql' }, services);
process.stdout.write('running\n');
await pipeline.run(source, new AbortController().signal, () => undefined);
