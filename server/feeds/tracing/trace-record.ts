import type { Kysely } from 'kysely';
import type { SentRow, TracedRecord } from '../../../contract/feeds/feed-lineage.ts';
import { placeOf } from '../../../contract/feeds/feed-place.ts';
import { requirePrediction } from '../../answer/lineage/trace-predictions.ts';
import { readPrediction } from '../../answer/lineage/trace-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { OwnRows } from '../../record/scopes/own-rows.ts';
import { readPayload } from '../delivering/record-payload.ts';
import { readSent, type StoredSent } from './sent-store.ts';
import { readLastRecordOf, readNumbersOf, readRecordOf, type StoredRecord } from './traced-record-store.ts';

/** Fields of a record that are told, and characters of each. */
const MOST_FIELDS = 100;
const MOST_CHARACTERS = 1_000;

/**
 * The record of a feed that an answered row came from, or the last one of its row before that.
 *
 * @param id `batch:row`
 * @param own null for who may see every row: the fields of a record are for them alone
 * @returns null where its row came otherwise
 * @throws {ProblemError} unknown-prediction, also of a row that is not theirs
 */
export async function traceRecord(
  db: Kysely<Database>,
  classifierId: string,
  id: string,
  own: OwnRows | null,
): Promise<TracedRecord | null> {
  const { batch, row, key, predictedAt } = await requirePrediction(db, classifierId, id, own);
  const exact = await readRecordOf(db, classifierId, { batch, row });
  const stored = exact ?? (await readLastRecordOf(db, classifierId, key, predictedAt));
  if (stored === undefined) return null;
  // An earlier record of the same row may have been somebody else's then.
  if (exact === undefined && (await readPrediction(db, classifierId, stored, own)) === undefined) return null;
  const numbers = await readNumbersOf(db, stored);
  const sent = await readSent(db, stored.feedId, numbers);
  return {
    isExact: exact !== undefined,
    feed: { id: stored.feedId, name: stored.feed },
    ...{ kind: stored.source.kind, place: placeOf(stored.source) },
    ...{ partition: stored.partition, position: stored.position, takenAt: stored.takenAt.toISOString() },
    settings: settingsOf(stored),
    ...fieldsOf(stored, own),
    sent: sent.map((each, at) => ({ ...sentRow(each), sequence: each.sequence, cause: numbers[at]!.cause })),
  };
}

/** What became of a row at a sink, as it is answered. */
export function sentRow({ sink, kind, place, state, at }: StoredSent): SentRow {
  return { sink, kind, place, state, at: at?.toISOString() ?? null };
}

function settingsOf({ version, changedBy, changedAt, because }: StoredRecord): TracedRecord['settings'] {
  return version === null ? null : { version, changedBy, changedAt: changedAt.toISOString(), because };
}

function fieldsOf({ payload }: StoredRecord, own: OwnRows | null): Pick<TracedRecord, 'fields' | 'fieldsAre'> {
  if (own !== null) return { fields: null, fieldsAre: 'withheld' };
  if (payload === null) return { fields: null, fieldsAre: 'not-kept' };
  const fields = [...readPayload(payload).fields]
    .slice(0, MOST_FIELDS)
    .map(([name, value]) => ({ name, value: value === null ? '' : String(value).slice(0, MOST_CHARACTERS) }));
  return { fields, fieldsAre: 'shown' };
}
