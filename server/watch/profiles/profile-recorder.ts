import { LRUCache } from 'lru-cache';
import { LIVE_VOCABULARY } from '../../../ml/sketches/column-profile.ts';
import { profileInSteps, type TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';
import { BackgroundWork } from '../../platform/turns/background-work.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { startYielding } from '../../platform/turns/yielding.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { beginHour, hourStart, mergeParts, MOST_REMEMBERED_ROWS, type GrowingHour } from './growing-hour.ts';
import type { HourProfile } from './profile-store.ts';
import { SegmentProfiles, type KnownSegments } from './segment-profiles.ts';

export interface RecorderServices {
  readonly clock: () => Date;
  /** Writes a profile; `profile-store` in the server. */
  readonly save: (hour: HourProfile, now: Date) => Promise<void>;
  /** The training rows' profile of a model version, to be asked what is new; null when there is none. */
  readonly readKnown: (classifierId: string, modelVersion: number) => Promise<TableProfile | null>;
  /** The segments that a model version keeps; null when it keeps none. */
  readonly readSegments: (classifierId: string, modelVersion: number) => Promise<KnownSegments | null>;
  /**
   * Of the row keys, those of a model version's reference, with the hash of the cells that it learned;
   * `reference-rows-store` in the server.
   */
  readonly readReferenceRows: (
    classifierId: string,
    modelVersion: number,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, string>>;
  readonly onError: (error: Error) => void;
  /** Runs the task again and again until the function it returns is called. */
  readonly repeat: (task: () => void, everyMs: number) => () => void;
  /** Rows that may wait to be profiled; beyond it rows are dropped, and counted. Default 50,000. */
  readonly mostWaitingRows?: number;
}

const MOST_WAITING_ROWS = 50_000;
/** A profile is saved when so many rows have come to it … */
const ROWS_PER_SAVE = 5_000;
/** … and this often in any case: what a killed process loses of the monitoring, never of the answers. */
const SAVE_EVERY_MS = 10_000;
/** Profiles of blocks are merged so many at a time, because a merge costs about the same for two as for twenty. */
const PARTS_PER_MERGE = 16;
const MOST_KNOWN_PROFILES = 16;

/**
 * Profiles the rows that were answered, beside the answers and never in their way: one block after the other, a column
 * at a time, a bounded number of rows waiting. What cannot be profiled is dropped and counted.
 *
 * Two kinds of rows are left out: those of the reference, which are classified again with their sheet and would dilute
 * whatever is new, and those seen before in the same hour. A row is of the reference when its key had a label as the
 * version learned, beside the same cells. How a row was answered plays no part: rows that merely equal a labelled one
 * are in the reference, too, and leaving them out of the window alone would call their absence drift.
 */
export class ProfileRecorder {
  private readonly services: RecorderServices;
  private readonly hours = new Map<string, GrowingHour>();
  private readonly known = new LRUCache<string, Promise<TableProfile | null>>({ max: MOST_KNOWN_PROFILES });
  private readonly stopRepeating: () => void;
  private readonly work: BackgroundWork;
  private dropped = 0;
  /** All recording is one long work, which gives way to whatever a person waits for. */
  private readonly yielding = startYielding();

  constructor(services: RecorderServices) {
    this.services = services;
    this.work = new BackgroundWork(services.mostWaitingRows ?? MOST_WAITING_ROWS);
    this.stopRepeating = services.repeat(() => void this.flush(), SAVE_EVERY_MS);
  }

  /** Rows that wait to be profiled. */
  get waitingRows(): number {
    return this.work.waitingRows;
  }

  /** Rows that were answered but not profiled, since the process started. */
  get droppedRows(): number {
    return this.dropped;
  }

  /** Takes rows for profiling; returns at once. */
  record(rows: PredictedBatch): void {
    const count = rows.keys.length;
    if (count === 0) return;
    const isTaken = this.work.take(
      count,
      () => this.profile(rows),
      (error) => {
        this.drop(rows);
        this.services.onError(new Error(`${count} answered rows were not profiled`, { cause: error }));
      },
    );
    if (!isTaken) this.drop(rows);
  }

  /** Resolves when everything taken so far is profiled and saved, or has failed and was reported. */
  flush(): Promise<void> {
    this.work.take(
      0,
      () => this.saveAll(),
      (error) => {
        this.services.onError(new Error('The profiles of answered rows were not saved', { cause: error }));
      },
    );
    return this.work.flush();
  }

  /** Flushes for the last time. */
  async stop(): Promise<void> {
    this.stopRepeating();
    await this.flush();
  }

  private drop(rows: PredictedBatch): void {
    const hour = this.hourOf(rows);
    hour.droppedRows += rows.keys.length;
    this.dropped += rows.keys.length;
    hour.changed = true;
  }

  private async profile(rows: PredictedBatch): Promise<void> {
    const hour = this.hourOf(rows);
    const live = await this.liveRows(rows, hour.rowsSeen);
    if (live.length === 0) return;
    const table = tableOfRows(
      rows.columns,
      live.map((row) => rows.cells[row]!),
    );
    const predictions = {
      classes: rows.classes,
      predicted: live.map((row) => rows.predicted[row]!),
      confidence: live.map((row) => rows.confidence[row]!),
    };
    const known = await this.knownOf(rows.classifierId, rows.modelVersion);
    const segments = await this.segmentsOf(hour, rows);
    hour.parts.push(
      await inTurns(
        profileInSteps(table, predictions, { vocabulary: LIVE_VOCABULARY, ...(known === null ? {} : { known }) }),
        this.yielding,
      ),
    );
    segments?.take(rows, live);
    hour.changed = true;
    hour.unsavedRows += live.length;
    if (hour.parts.length >= PARTS_PER_MERGE) await mergeParts(hour, this.yielding);
    if (hour.unsavedRows >= ROWS_PER_SAVE) await this.save(hour);
  }

  /** The numbers of the rows that are not of the reference and were not seen before; remembers them. */
  private async liveRows(
    { classifierId, modelVersion, keys, rowHashes, earlierHashes }: PredictedBatch,
    seen: Set<string>,
  ): Promise<number[]> {
    const identityOf = (row: number) => `${rowHashes[row]} ${keys[row]}`;
    const unseen = [...keys.keys()].filter((row) => !seen.has(identityOf(row)));
    if (unseen.length === 0) return [];
    const reference = await this.services.readReferenceRows(
      classifierId,
      modelVersion,
      unseen.map((row) => keys[row]!),
    );
    return unseen.filter((row) => {
      const identity = identityOf(row);
      // The same row may stand twice in a block.
      const learned = reference.get(keys[row]!);
      const isOfReference =
        learned !== undefined && (learned === rowHashes[row] || earlierHashes[row]!.includes(learned));
      if (isOfReference || seen.has(identity)) return false;
      if (seen.size < MOST_REMEMBERED_ROWS) seen.add(identity);
      return true;
    });
  }

  private async saveAll(): Promise<void> {
    const thisHour = hourStart(this.services.clock()).getTime();
    for (const [key, hour] of this.hours) {
      if (hour.changed) await this.save(hour);
      // What was saved of an hour that is over need not be remembered; rows that come late begin another profile of it.
      if (!hour.changed && hour.hour.getTime() < thisHour) this.hours.delete(key);
    }
  }

  /** A failure is reported and tried again with the next save: nothing is lost but time. */
  private async save(hour: GrowingHour): Promise<void> {
    await mergeParts(hour, this.yielding);
    const segments = (await hour.segments?.grow(this.yielding)) ?? null;
    const { classifierId, modelVersion, source, recorder, profile, droppedRows } = hour;
    hour.changed = false;
    hour.unsavedRows = 0;
    try {
      await this.services.save(
        { classifierId, modelVersion, source, hour: hour.hour, recorder, profile, droppedRows, segments },
        this.services.clock(),
      );
      hour.segments?.noteSaved();
    } catch (error) {
      hour.changed = true;
      this.services.onError(
        new Error('A profile of answered rows was not saved; it will be tried again', { cause: error }),
      );
    }
  }

  private hourOf(rows: PredictedBatch): GrowingHour {
    const { classifierId, modelVersion, source, predictedAt } = rows;
    const hour = hourStart(predictedAt);
    const key = `${classifierId}/${modelVersion}/${source}/${hour.getTime()}`;
    const present = this.hours.get(key);
    if (present !== undefined) return present;
    const started = beginHour(rows, hour);
    this.hours.set(key, started);
    return started;
  }

  /** Where a column is declared and the version keeps segments; they are read once an hour. */
  private async segmentsOf(hour: GrowingHour, rows: PredictedBatch): Promise<SegmentProfiles | null> {
    if (rows.segmentColumn === null) return null;
    if (hour.segments === undefined) {
      const known = await this.services.readSegments(rows.classifierId, rows.modelVersion);
      hour.segments = known === null ? null : new SegmentProfiles(known);
    }
    return hour.segments;
  }

  private async knownOf(classifierId: string, modelVersion: number): Promise<TableProfile | null> {
    const key = `${classifierId}/${modelVersion}`;
    const reading = this.known.get(key) ?? this.services.readKnown(classifierId, modelVersion);
    this.known.set(key, reading);
    try {
      return await reading;
    } catch (error) {
      this.known.delete(key);
      throw error;
    }
  }
}
