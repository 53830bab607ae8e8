import type { Kysely } from 'kysely';
import { scopesAt, type Access } from '../../../contract/access.ts';
import type { DriftOverview } from '../../../contract/drift-archive.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readClassifiers } from '../../record/classifiers/classifier-store.ts';
import { readLatest } from './archive-store.ts';
import { faultSentence } from './describe-watch.ts';
import { readStoredWatch } from './watch-store.ts';

const MOST_VERDICTS = 30;

/** The classifiers that answer, and of which somebody may see every row, side by side, by name. */
export async function readOverview(db: Kysely<Database>, access: Access): Promise<DriftOverview> {
  const classifiers = (await readClassifiers(db)).filter(
    ({ id, archivedAt, champion }) => archivedAt === null && champion !== null && scopesAt(access, 'read', id) === null,
  );
  const latest = await readLatest(
    db,
    classifiers.map(({ id }) => id),
    MOST_VERDICTS,
  );
  const described = classifiers.map(async ({ id, name, project }) => {
    const { isOn, fault } = await readStoredWatch(db, id);
    const found = latest.get(id);
    return {
      ...{ id, name, project },
      verdicts: [...(found?.verdicts ?? [])].reverse(),
      latest: found?.latest ?? null,
      isWatched: isOn,
      fault: fault === null ? null : faultSentence(fault),
    };
  });
  return { classifiers: (await Promise.all(described)).sort((a, b) => (a.name < b.name ? -1 : 1)) };
}
