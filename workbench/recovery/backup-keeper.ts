import type { FileOrigin } from '../file-parts/file-origin.ts';
import { leftOut } from '../saving/left-out.ts';
import { saveInSteps } from '../saving/save-workbook.ts';
import type { Steps } from '../steps/steps.ts';
import { snapshotOf } from '../workbook/snapshot.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { BackupPacing } from './backup-pacing.ts';
import type { BackupPlace, BackupSlot } from './backup-place.ts';
import { backupProblem } from './backup-words.ts';
import { recoveryWords } from './words/recovery-words.ts';
import { inSlices } from '../steps/slices.ts';

/** A backup is made when nothing was changed for so long, */
const QUIET_MS = 3_000;
/** and under one change after the other no later than this after the first that it has not. */
const LATEST_MS = 30_000;
/** For each second that a backup took there are so many until the next one begins. */
const REST = 4;

/** The workbook that is shown, and where its backup is when it was opened from one. */
export interface BackupSubject {
  readonly workbook: Workbook;
  readonly origin: FileOrigin | null;
  readonly slot: BackupSlot | null;
  readonly isUnsaved: () => boolean;
}

/**
 * Keeps a backup of a workbook as long as it has changes that were not saved: the .xlsx file that saving would make, of
 * the workbook as it was at one moment. It is written in slices of 10 ms, so that typing goes on.
 */
export class BackupKeeper {
  private readonly subject: BackupSubject;
  private readonly place: Promise<BackupPlace | null>;
  private readonly pacing: BackupPacing;
  private readonly onProblem: (sentence: string | null) => void;
  private slot: BackupSlot | null;
  private problem: string | null = null;
  /** The content that was there when it last was looked. */
  private seenVersion: number;
  /** Since when there is a change that the next backup will have. */
  private waitingSince: number | null = null;
  private cancelPlan: () => void = () => undefined;
  private running: Promise<void> | null = null;
  private isWanted = false;
  private restUntil = 0;
  private isOver = false;

  /**
   * @param place null where the browser keeps nothing
   * @param onProblem told, once, why no backup can be made, and null when one can again
   */
  constructor(
    subject: BackupSubject,
    place: Promise<BackupPlace | null>,
    pacing: BackupPacing,
    onProblem: (sentence: string | null) => void,
  ) {
    this.subject = subject;
    this.place = place;
    this.pacing = pacing;
    this.onProblem = onProblem;
    this.slot = subject.slot;
    this.seenVersion = subject.workbook.feed.contentVersion;
  }

  /** Begins to look for changes. The answer ends that, and leaves the backup where it is. */
  start(): () => void {
    const unsubscribe = this.subject.workbook.subscribe(() => this.look());
    this.look();
    return () => {
      unsubscribe();
      this.cancelPlan();
    };
  }

  /** Makes now the backup that waits for a quiet moment: the page goes out of sight, and may not come back. */
  hurry(): void {
    if (this.waitingSince !== null) this.run();
  }

  /** To be called after saving: what is saved needs no backup. */
  async saved(): Promise<void> {
    if (!this.subject.isUnsaved()) await this.forget();
  }

  /** Throws the backup away for good: its workbook makes way for another one. */
  async giveUp(): Promise<void> {
    this.isOver = true;
    await this.forget();
    this.slot?.release();
  }

  private async forget(): Promise<void> {
    this.cancelPlan();
    this.waitingSince = null;
    this.isWanted = false;
    await this.running;
    try {
      await this.slot?.clear();
    } catch (error) {
      // It will be offered although it is not needed, which loses nothing.
      console.error(error);
    }
    this.tell(null);
  }

  private look(): void {
    const { contentVersion } = this.subject.workbook.feed;
    if (this.isOver || contentVersion === this.seenVersion) return;
    this.seenVersion = contentVersion;
    this.waitingSince ??= this.pacing.now();
    if (this.running === null) this.plan(this.waitingSince);
  }

  private plan(waitingSince: number): void {
    const now = this.pacing.now();
    const quietAt = Math.min(now + QUIET_MS, waitingSince + LATEST_MS);
    this.cancelPlan();
    this.cancelPlan = this.pacing.after(Math.max(now, quietAt, this.restUntil) - now, () => this.run());
  }

  /** One backup at a time: what changes meanwhile is in the next one. */
  private run(): void {
    this.cancelPlan();
    if (this.running !== null) return;
    this.waitingSince = null;
    this.isWanted = true;
    this.running = this.makeBackup();
  }

  private async makeBackup(): Promise<void> {
    const began = this.pacing.now();
    try {
      this.tell(await this.write());
    } catch (error) {
      this.tell(backupProblem(error));
    }
    const now = this.pacing.now();
    this.restUntil = now + REST * (now - began);
    this.running = null;
    if (this.waitingSince !== null) this.plan(this.waitingSince);
  }

  /** @returns why it cannot, where that was known before */
  private async write(): Promise<string | null> {
    const place = await this.place;
    if (place === null) return recoveryWords('keepsNothing');
    const { workbook, origin } = this.subject;
    // A formula is kept with its result, which may still be on its way.
    await workbook.engine.whenCalculated();
    const madeAt = this.pacing.date();
    const made = await inSlices(fileInSteps(snapshotOf(workbook), origin), this.pacing, () => this.isWanted);
    if (made === null) return null;
    this.slot ??= await place.take();
    await this.slot?.put({ name: workbook.name, madeAt, lost: made.lost }, made.file);
    return null;
  }

  private tell(problem: string | null): void {
    if (problem === this.problem) return;
    this.problem = problem;
    this.onProblem(problem);
  }
}

function* fileInSteps(
  workbook: Workbook,
  origin: FileOrigin | null,
): Steps<{ readonly lost: readonly string[]; readonly file: Uint8Array }> {
  const pack = yield* saveInSteps(workbook, origin);
  yield;
  const lost = leftOut(workbook, origin);
  yield;
  return { lost, file: pack.zipped(0) };
}
