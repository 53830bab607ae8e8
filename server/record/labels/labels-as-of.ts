import type { Kysely } from 'kysely';
import { evidenceOf } from '../../../contract/label.ts';
import type { Database } from '../../platform/database/schema.ts';
import { foldEvents } from './keep-labels.ts';
import { readKeptLabels, readLabelEvents, readLabelledRows, TEACHES, type KeptLabel } from './label-store.ts';
import type { LabelledRow } from './labelled-row.ts';
import { foldLog, type Then } from './rebuild-labels.ts';
import { readTrust } from './trust-store.ts';
import { weigh } from './trust.ts';

/**
 * The evidence that stood after an event of the log and teaches, in the order of the statements' sequence. O(events).
 *
 * @param then by which columns and names, and whose words counted; by default as of now
 */
export async function readLabelsAsOf(
  db: Kysely<Database>,
  classifierId: string,
  upTo: number,
  then: Then = {},
): Promise<LabelledRow[]> {
  const trust = then.trust ?? (await readTrust(db, classifierId));
  const labels = await foldLog(db, classifierId, upTo, { ...then, trust });
  const rows = await readLabelledRows(
    db,
    classifierId,
    [...labels.values()].flatMap((kept) => evidenceOf(kept.label)?.sequence ?? []),
    then.classChanges,
    TEACHES,
  );
  return weigh(rows, trust);
}

/**
 * Of the row keys, those that had a label after an event of the log, and the hash of the cells it was said of. One
 * indexed read, and another for the rows whose label has changed since.
 *
 * @returns row hash by row key
 */
export async function readLabelledHashesAsOf(
  db: Kysely<Database>,
  classifierId: string,
  keys: readonly string[],
  upTo: number,
): Promise<Map<string, string>> {
  const now = await readKeptLabels(db, classifierId, keys);
  const changed = [...now.values()].filter((kept) => kept.changedSequence > upTo).map((kept) => kept.key);
  const then =
    changed.length === 0
      ? new Map<string, KeptLabel>()
      : foldEvents(
          await readLabelEvents(db, classifierId, { upTo, keys: changed }),
          new Map(),
          await readTrust(db, classifierId),
        );
  const hashes = new Map<string, string>();
  for (const kept of now.values()) {
    const label = kept.changedSequence > upTo ? then.get(kept.key) : kept;
    const evidence = label === undefined ? null : evidenceOf(label.label);
    if (evidence !== null) hashes.set(kept.key, evidence.rowHash);
  }
  return hashes;
}
