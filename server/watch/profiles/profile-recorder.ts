import { LRUCache } from 'lru-cache';
import type { TableProfile } from '../../../ml/sketches/table-profile.ts';
import type { PredictedBatch } from '../../learn/models/predicted-batch.ts';
import { BackgroundWork } from '../../platform/turns/background-work.ts';
import type { KnownSegments, ProfiledRows, Profiler } from '../profiling/profiler.ts';
import { beginAgain, beginHour, hourStart, MOST_REMEMBERED_ROWS, type GrowingHour } from './growing-hour.ts';
import type { HourProfile } from './profile-store.ts';

export interface RecorderServices {
  readonly clock: () => Date;
  /** Starts whoever profiles: with the first rows, and again whenever it was lost. */
  readonly startProfiler: () => Profiler;
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
/** A profile is saved when so many rows have come to it, since it is packed whole each time … */
const ROWS_PER_SAVE = 20_000;
/** … and this often in any case: what a killed process loses of the monitoring, never of the answers. */
const SAVE_EVERY_MS = 10_000;
const MOST_KNOWN_PROFILES = 16;

/**
 * Has the rows profiled that were answered, beside the answers and never in their way: one block after the other, a
 * bounded number of rows waiting. What cannot be profiled is dropped and counted, as is what a profiler had not handed
 * over when it was lost.
 *
 * Two kinds of rows are left out: those of the reference, which are classified again with their sheet and would dilute
 * whatever is new, and those seen before in the same hour. A row is of the reference when its key had a label as the
 * version learned, beside the same cells. How a row was answered plays no part: rows that merely equal a labelled one
 * are in the reference, too, and leaving them out of the window alone would call their absence drift.
 */
export class ProfileRecorder {
  private readonly services: RecorderServices;
  private readonly hours = new Map<string, GrowingHour>();
  /** The versions that the profiler knows of. */
  private readonly known: LRUCache<string, true>;
  /** Of these, those that it is to forget. */
  private readonly forgotten: string[] = [];
  private readonly stopRepeating: () => void;
  private readonly work: BackgroundWork;
  private profiler: Profiler | null = null;
  private dropped = 0;

  constructor(services: RecorderServices) {
    this.services = services;
    this.known = new LRUCache({
      max: MOST_KNOWN_PROFILES,
      dispose: (_, version, reason) => void (reason === 'evict' && this.forgotten.push(version)),
    });
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

  /** Flushes for the last time, and ends the profiler. */
  async stop(): Promise<void> {
    this.stopRepeating();
    await this.flush();
    await this.profiler?.stop();
  }

  private drop(rows: PredictedBatch): void {
    const hour = this.hourOf(rows);
    hour.droppedRows += rows.keys.length;
    this.dropped += rows.keys.length;
    hour.changed = true;
  }

  private async profile(rows: PredictedBatch): Promise<void> {
    const profiler = this.currentProfiler();
    const hour = this.hourOf(rows);
    const live = await this.liveRows(rows, hour.rowsSeen);
    if (live.length === 0) return;
    const version = await this.tellVersion(profiler, rows);
    await this.tellSegments(profiler, hour, rows);
    await profiler.ask({ do: 'take', hour: hour.name, version, rows: profiledRows(rows, live) });
    hour.changed = true;
    hour.unsavedRows += live.length;
    if (hour.unsavedRows >= ROWS_PER_SAVE) await this.save(profiler, hour);
  }

  /** Whoever profiles; one that was lost is replaced, and what it had not handed over counts as dropped. */
  private currentProfiler(): Profiler {
    if (this.profiler?.isLost === true) {
      this.known.clear();
      let lost = 0;
      for (const hour of this.hours.values()) lost += beginAgain(hour);
      this.dropped += lost;
      this.profiler = null;
      this.services.onError(
        new Error(`Profiling ended and begins again; ${lost} answered rows are not in the profiles`),
      );
    }
    return (this.profiler ??= this.services.startProfiler());
  }

  /** The numbers of the rows that are not of the reference and were not seen before; remembers them. */
  private async liveRows(
    { classifierId, modelVersion, keys, rowHashes, earlierHashes, hadLabel }: PredictedBatch,
    seen: Set<string>,
  ): Promise<number[]> {
    const unseen: number[] = [];
    const identities = keys.map((key, row) => {
      const identity = `${rowHashes[row]} ${key}`;
      if (!seen.has(identity)) unseen.push(row);
      return identity;
    });
    // What never had a label had none as the version learned: of most new rows nothing has to be asked.
    const asked = unseen.filter((row) => hadLabel === null || hadLabel[row]).map((row) => keys[row]!);
    const reference =
      asked.length === 0 ? null : await this.services.readReferenceRows(classifierId, modelVersion, asked);
    return unseen.filter((row) => {
      const learned = reference?.get(keys[row]!);
      if (learned !== undefined && (learned === rowHashes[row] || earlierHashes[row]!.includes(learned))) return false;
      // The same row may stand twice in a block.
      if (seen.has(identities[row]!)) return false;
      if (seen.size < MOST_REMEMBERED_ROWS) seen.add(identities[row]!);
      return true;
    });
  }

  private async saveAll(): Promise<void> {
    if (this.hours.size === 0) return;
    const profiler = this.currentProfiler();
    const thisHour = hourStart(this.services.clock()).getTime();
    for (const [key, hour] of this.hours) {
      if (hour.changed) await this.save(profiler, hour);
      if (hour.changed || hour.hour.getTime() >= thisHour) continue;
      // What was saved of an hour that is over need not be remembered; rows that come late begin another profile of it.
      this.hours.delete(key);
      await profiler.ask({ do: 'forget', name: hour.name });
    }
  }

  /** A failure is reported and tried again with the next save: nothing is lost but time. */
  private async save(profiler: Profiler, hour: GrowingHour): Promise<void> {
    const { classifierId, modelVersion, source, recorder, droppedRows } = hour;
    try {
      const packed = await profiler.ask({ do: 'pack', hour: hour.name, isLastKept: hour.isLastKept });
      if (packed === null) throw new RangeError('A profiler must answer the hour that is to be packed');
      hour.changed = false;
      await this.services.save(
        { classifierId, modelVersion, source, hour: hour.hour, recorder, packed, droppedRows },
        this.services.clock(),
      );
      hour.unsavedRows = 0;
      hour.savedDroppedRows = droppedRows;
      hour.isLastKept = true;
    } catch (error) {
      hour.changed = true;
      hour.isLastKept = false;
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
    const started = beginHour(key, rows, hour);
    this.hours.set(key, started);
    return started;
  }

  /** Where a column is declared and the version keeps segments; they are read once an hour. */
  private async tellSegments(profiler: Profiler, hour: GrowingHour, rows: PredictedBatch): Promise<void> {
    if (rows.segmentColumn === null || hour.hasSegments !== undefined) return;
    const segments = await this.services.readSegments(rows.classifierId, rows.modelVersion);
    if (segments !== null) await profiler.ask({ do: 'keep-segments', hour: hour.name, segments });
    hour.hasSegments = segments !== null;
  }

  /** Tells what a version's rows were like, unless that is known. @returns what the profiler calls the version */
  private async tellVersion(profiler: Profiler, { classifierId, modelVersion }: PredictedBatch): Promise<string> {
    const version = `${classifierId}/${modelVersion}`;
    if (this.known.get(version) === true) return version;
    const known = await this.services.readKnown(classifierId, modelVersion);
    await profiler.ask({ do: 'know', version, known });
    this.known.set(version, true);
    for (const name of this.forgotten.splice(0)) await profiler.ask({ do: 'forget', name });
    return version;
  }
}

/** Some rows of a batch, as they are profiled. */
function profiledRows(batch: PredictedBatch, rows: readonly number[]): ProfiledRows {
  const { columns, classes, segmentColumn } = batch;
  const some = <Each>(of: readonly Each[]) => (rows.length === of.length ? of : rows.map((row) => of[row]!));
  const answers = {
    predicted: some(batch.predicted),
    confidence: some(batch.confidence),
    unknown: batch.unknown && some(batch.unknown),
  };
  return { columns, classes, segmentColumn, cells: some(batch.cells), ...answers };
}
