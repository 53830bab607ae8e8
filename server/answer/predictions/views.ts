import type { Kysely } from 'kysely';
import type { Prediction } from '../../../contract/prediction.ts';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../platform/database/schema.ts';
import { startGivingWay, startYielding } from '../../platform/turns/yielding.ts';
import { readBatchRows, readViewBatches, type LoggedRow } from './prediction-log-store.ts';
import { rowSlices } from '../serving/row-slices.ts';
import type { ViewEncoding } from './view-encoding.ts';
import { View, type ShownRow } from './view.ts';

/** Rows of ordinary length kept ready in one process: at some 2 kB a row, half a gigabyte when it is full. */
const MOST_ROWS = 200_000;
/** Views kept by name, rows or not: nobody fills the memory with views that do not exist. */
const MOST_VIEWS = 1_000;
/** Views that keep what was read of their texts while others are asked: some 40 MB each at most. */
const MOST_READ = 4;
/** Without a request for so long nobody waits: a pane that writes the answers of a large table asks on in between. */
const QUIET_MS = 250;

export interface ViewServices {
  readonly db: Kysely<Database>;
  readonly onError: (error: Error) => void;
  /** Default 200,000. */
  readonly mostRows?: number;
}

/**
 * A view that is kept. Readings of one view follow one another, so that no batch is read twice; so do its answers,
 * since several that took turns would all be late.
 */
interface Kept {
  readonly view: View;
  reading: Promise<void>;
  answering: Promise<void>;
}

/**
 * The views of this process, bounded by their rows altogether, of which a long one counts as several: the view not used
 * for longest goes first, and of a view larger than the bound the rows predicted last stay. What is missing (after a
 * restart, or because another process gave the answer) is read from the prediction log.
 */
export class Views {
  private readonly services: ViewServices;
  private readonly mostRows: number;
  private readonly kept: LRUCache<string, Kept>;
  /** The views asked last keep what was read of their texts for their next request; it is tens of megabytes each. */
  private readonly asked = new LRUCache<string, ViewEncoding>({
    max: MOST_READ,
    dispose: (encoding) => encoding.forget(),
  });
  /** Requests that wait or are being answered. */
  private underWay = 0;
  private quiet: NodeJS.Timeout | undefined;

  constructor(services: ViewServices) {
    this.services = services;
    this.mostRows = services.mostRows ?? MOST_ROWS;
    this.kept = new LRUCache({
      max: MOST_VIEWS,
      maxSize: this.mostRows,
      sizeCalculation: ({ view }) => Math.max(1, Math.ceil(view.weight)),
    });
  }

  /** The view for adding rows to it, as far as this process knows it; {@link weighAgain} when they are added. */
  ofPrediction(classifierId: string, viewId: string): View {
    return this.take(classifierId, viewId).view;
  }

  /** Answers a request of a view after those that came before it. */
  async inOrder<Answer>(classifierId: string, viewId: string, answer: () => Promise<Answer>): Promise<Answer> {
    const kept = this.take(classifierId, viewId);
    this.asked.set(idOf(classifierId, viewId), kept.view.encoding);
    this.underWay++;
    const answering = kept.answering.then(answer);
    const goOn = (): void => {
      if (--this.underWay > 0) return;
      clearTimeout(this.quiet);
      this.quiet = setTimeout(() => void this.readyFeatures().catch(this.services.onError), QUIET_MS).unref();
    };
    // A request that failed holds nobody up.
    kept.answering = answering.then(goOn, goOn);
    return answering;
  }

  /**
   * While no request is under way, nor was one just now, works out what corrections spread by: the first one then
   * changes as many rows in its time as any other.
   */
  private async readyFeatures(): Promise<void> {
    const yielding = startGivingWay();
    if (this.underWay > 0) return;
    const views = [...this.kept.values()].map(({ view }) => view);
    this.asked.clear();
    for (const view of views) {
      for (const { encoded } of [...view.blocks]) {
        await yielding.ifDue();
        if (this.underWay > 0) return;
        void encoded?.features;
      }
    }
  }

  /** The view with everything that was logged for it by any process; without rows when nobody knows it. */
  async ofFeedback(classifierId: string, viewId: string): Promise<View> {
    const kept = this.take(classifierId, viewId);
    const reading = kept.reading.then(() => this.addMissing(kept.view, classifierId, viewId));
    // A reading that failed has changed nothing that the next one cannot add.
    kept.reading = reading.catch(() => undefined);
    await reading;
    this.weighAgain(classifierId, viewId);
    return kept.view;
  }

  /** Drops what is beyond the bound after rows were added to a view: its own first rows, then other views. */
  weighAgain(classifierId: string, viewId: string): void {
    const id = idOf(classifierId, viewId);
    const kept = this.kept.peek(id);
    if (kept === undefined) return;
    while (kept.view.weight > this.mostRows) kept.view.dropOldest();
    // What is kept is weighed as it comes in.
    this.kept.delete(id);
    this.kept.set(id, kept);
  }

  private take(classifierId: string, viewId: string): Kept {
    const id = idOf(classifierId, viewId);
    const present = this.kept.get(id);
    if (present !== undefined) return present;
    const fresh = { view: new View(), reading: Promise.resolve(), answering: Promise.resolve() };
    this.kept.set(id, fresh);
    return fresh;
  }

  private async addMissing(view: View, classifierId: string, viewId: string): Promise<void> {
    const yielding = startYielding();
    for (const batch of await readViewBatches(this.services.db, classifierId, viewId)) {
      if (view.batches.has(batch.id)) continue;
      const rows = await readBatchRows(this.services.db, batch);
      for (const slice of rowSlices(rows, (row) => row.cells)) {
        if (batch.causedBy === 'request') view.add(slice.map(toShownRow), null);
        else for (const row of slice) retell(view, row);
        await yielding.ifDue();
      }
      view.batches.add(batch.id);
    }
  }
}

function idOf(classifierId: string, viewId: string): string {
  return `${classifierId}/${viewId}`;
}

function toShownRow({ key, rowHash, cells, ...logged }: LoggedRow): ShownRow {
  return { key, rowHash, cells, prediction: toPrediction(logged) };
}

/** Another process told the sheet of a changed class. */
function retell(view: View, row: LoggedRow): void {
  const place = view.find(row.key);
  if (place === undefined) return;
  const shown = place.block.rows[place.row]!;
  // By what it changed, whoever told it knew.
  shown.told = { before: shown.prediction.class, isOutdated: false };
  shown.prediction = toPrediction(row);
}

function toPrediction({
  class: name,
  confidence,
  source,
  rule,
}: Omit<LoggedRow, 'key' | 'rowHash' | 'cells'>): Prediction {
  return { class: name, confidence, source, ...(typeof rule === 'string' ? { rule } : {}) };
}
