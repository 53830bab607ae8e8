import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresBinaries } from '../../server/platform/database/postgres-binaries.ts';
import {
  CLUSTER_USER,
  createCluster,
  freePort,
  startCluster,
  stopCluster,
} from '../../server/platform/database/postgres-cluster.ts';

/** A durable PostgreSQL (fsync on) on a free port, thrown away at the end. */
export async function startBenchPostgres(
  settings: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const binaries = await findPostgresBinaries();
  const home = await mkdtemp(join(tmpdir(), 'amend-bench-'));
  if (binaries.account !== null) await chown(home, binaries.account.uid, binaries.account.gid);
  const cluster = join(home, 'cluster');
  await createCluster(binaries, { folder: cluster, password: 'bench', durable: true });
  const port = await freePort();
  await startCluster(binaries, cluster, port, settings);
  return {
    url: `postgres://${CLUSTER_USER}:bench@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await stopCluster(binaries, cluster, 'immediate');
      await rm(home, { recursive: true, force: true });
    },
  };
}
