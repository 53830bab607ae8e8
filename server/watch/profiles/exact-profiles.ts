import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Kysely } from 'kysely';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';
import type { Database } from '../../platform/database/schema.ts';
import { HourProfiles } from '../profiling/hour-profiles.ts';
import type { KnownSegments, ProfiledRows } from '../profiling/profiler.ts';
import { hourStart } from './growing-hour.ts';
import { saveHourWithin, type HourProfile } from './profile-store.ts';

export interface ExactServices {
  readonly readKnown: (classifierId: string, modelVersion: number) => Promise<TableProfile | null>;
  readonly readSegments: (classifierId: string, modelVersion: number) => Promise<KnownSegments | null>;
  readonly readReferenceRows: (
    classifierId: string,
    modelVersion: number,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
}

/** A batch that is to be profiled, and waits for the transaction that its rows are recorded in. */
export interface ProfiledBatch {
  /** Joins it to its hour and saves that within the transaction: both are there, or neither. */
  save(transaction: Kysely<Database>, now: Date): Promise<void>;
  /** Says how the transaction ended: where that is not known, it has failed. */
  settle(isCommitted: boolean): void;
}

/** Hours that grow at once; what is forgotten begins another profile of its hour. */
const MOST_HOURS = 200;
const MOST_KNOWN = 16;

/**
 * Profiles of rows that are each recorded once, in the transaction that records them: no row is dropped, and none is
 * counted twice, whatever is repeated and whenever a process ends. An hour grows in memory and is saved whole with each
 * batch, in the place of what was saved of it before; after a transaction that failed, another begins beside what was
 * saved. So nothing is read back: a batch costs its own profile, one merge and one packing.
 *
 * Rows of the reference are left out, as those that a sheet sends are; a row that comes again is a record of its own.
 */
export class ExactProfiles {
  private readonly profiles = new HourProfiles();
  private readonly forget = (name: string): void => void this.profiles.carryOut({ do: 'forget', name });
  /** What the profile of each hour that grows is called, in memory and as it is saved. */
  private readonly hours = new LRUCache<string, string>({
    max: MOST_HOURS,
    dispose: (name, _key, why) => {
      if (why === 'evict') this.forget(name);
    },
  });
  private readonly known = new LRUCache<string, true>({
    max: MOST_KNOWN,
    dispose: (_known, version, why) => {
      if (why === 'evict') this.forget(version);
    },
  });

  constructor(private readonly services: ExactServices) {}

  /**
   * Readies the profile of a batch's rows; null where none is to be. Its hour grows once it is saved: a batch that is
   * given up before, as when others learned meanwhile, leaves the hour as it was.
   *
   * @param stream whose batches follow one another, such as a feed's partition: those of one are never profiled at once
   */
  async profile(batch: PredictedBatch, stream: string): Promise<ProfiledBatch | null> {
    const rows = await this.liveRows(batch);
    if (rows.length === 0) return null;
    const { classifierId, modelVersion, source, predictedAt } = batch;
    const hour = hourStart(predictedAt);
    const key = `${stream}/${classifierId}/${modelVersion}/${hour.getTime()}`;
    const name = this.hours.get(key) ?? (await this.begin(batch));
    // Until it is known what became of this batch, whoever asks begins another.
    this.hours.delete(key);
    await this.knowVersion(classifierId, modelVersion);
    let isJoined = false;
    return {
      save: async (transaction, now) => {
        isJoined = true;
        // Known already, unless it was forgotten meanwhile for others.
        const version = await this.knowVersion(classifierId, modelVersion);
        await this.profiles.carryOut({ do: 'take', hour: name, version, rows: rowsOf(batch, rows) });
        const packed = (await this.profiles.carryOut({ do: 'pack', hour: name, isLastKept: true }))!;
        const whole: HourProfile = {
          ...{ classifierId, modelVersion, source, stream, hour, recorder: name, packed, droppedRows: 0 },
        };
        await saveHourWithin(transaction, whole, now);
      },
      settle: (isCommitted) => {
        if (isCommitted || !isJoined) this.hours.set(key, name);
        else this.forget(name);
      },
    };
  }

  private async begin({ classifierId, modelVersion, segmentColumn }: PredictedBatch): Promise<string> {
    const name = randomUUID();
    const segments = segmentColumn === null ? null : await this.services.readSegments(classifierId, modelVersion);
    if (segments !== null) await this.profiles.carryOut({ do: 'keep-segments', hour: name, segments });
    return name;
  }

  private async liveRows(batch: PredictedBatch): Promise<number[]> {
    const { classifierId, modelVersion, keys, rowHashes, earlierHashes, hadLabel } = batch;
    const asked = keys.filter((_, row) => hadLabel === null || hadLabel[row]);
    const reference =
      asked.length === 0
        ? new Map<string, string>()
        : await this.services.readReferenceRows(classifierId, modelVersion, asked);
    return [...keys.keys()].filter((row) => {
      const learned = reference.get(keys[row]!);
      return learned === undefined || (learned !== rowHashes[row] && !earlierHashes[row]!.includes(learned));
    });
  }

  /** @returns what the version is called here */
  private async knowVersion(classifierId: string, modelVersion: number): Promise<string> {
    const version = `${classifierId}/${modelVersion}`;
    if (this.known.get(version) === undefined) {
      const known = await this.services.readKnown(classifierId, modelVersion);
      await this.profiles.carryOut({ do: 'know', version, known });
      this.known.set(version, true);
    }
    return version;
  }
}

function rowsOf(batch: PredictedBatch, rows: readonly number[]): ProfiledRows {
  const { columns, cells, classes, predicted, confidence, unknown, segmentColumn } = batch;
  return {
    ...{ columns, classes, segmentColumn },
    cells: rows.map((row) => cells[row]!),
    predicted: rows.map((row) => predicted[row]!),
    confidence: rows.map((row) => confidence[row]!),
    unknown: unknown && rows.map((row) => unknown[row]!),
  };
}
