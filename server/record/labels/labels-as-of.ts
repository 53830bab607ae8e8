import type { Kysely } from 'kysely';
import { evidenceOf } from '../../../contract/label.ts';
import type { Database } from '../../platform/database/schema.ts';
import { foldEvents } from './keep-labels.ts';
import { readKeptLabels, readLabelEvents, readLabelledRows, TEACHES, type KeptLabel } from './label-store.ts';
import type { LabelledRow } from './labelled-row.ts';
import { foldLog, type Then } from './rebuild-labels.ts';

/**
 * The evidence that stood after an event of the log and teaches, in the order of the statements' sequence. O(events).
 *
 * @param used         places of the columns that were used then
 * @param classChanges how often the catalogue had changed, by whose names the classes are called
 */
export async function readLabelsAsOf(
  db: Kysely<Database>,
  classifierId: string,
  upTo: number,
  { used, classChanges }: Then = {},
): Promise<LabelledRow[]> {
  const labels = await foldLog(db, classifierId, upTo, { used, classChanges });
  return readLabelledRows(
    db,
    classifierId,
    [...labels.values()].flatMap((kept) => evidenceOf(kept.label)?.sequence ?? []),
    classChanges,
    TEACHES,
  );
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
      : foldEvents(await readLabelEvents(db, classifierId, { upTo, keys: changed }));
  const hashes = new Map<string, string>();
  for (const kept of now.values()) {
    const label = kept.changedSequence > upTo ? then.get(kept.key) : kept;
    const evidence = label === undefined ? null : evidenceOf(label.label);
    if (evidence !== null) hashes.set(kept.key, evidence.rowHash);
  }
  return hashes;
}
