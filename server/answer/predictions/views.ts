import type { Kysely } from 'kysely';
import type { Database } from '../../platform/database/schema.ts';
import { startPace } from '../../platform/turns/pace.ts';
import { readBatchRows, readViewBatches, type LoggedRow } from './prediction-log-store.ts';
import { rowSlices } from '../serving/row-slices.ts';
import { View, type ShownRow } from './view.ts';

/** Rows of ordinary length kept ready in one process: at some 2 kB a row, half a gigabyte when it is full. */
const MOST_ROWS = 200_000;
/** Views kept by name, rows or not: nobody fills the memory with views that do not exist. */
const MOST_VIEWS = 1_000;

export interface ViewServices {
  readonly db: Kysely<Database>;
  /** Default 200,000. */
  readonly mostRows?: number;
}

/**
 * The views of this process, bounded by their rows altogether, of which a long one counts as several: the view not used for longest goes first, and of a view
 * larger than the bound the rows predicted last stay. What is missing (after a restart, or because another process gave
 * the answer) is read from the prediction log.
 */
export class Views {
  private readonly services: ViewServices;
  /** Least recently used first. Readings of one view follow one another, so that no batch is read twice. */
  private readonly kept = new Map<string, { readonly view: View; reading: Promise<void> }>();

  constructor(services: ViewServices) {
    this.services = services;
  }

  /** The view for adding rows to it, as far as this process knows it. */
  ofPrediction(classifierId: string, viewId: string): View {
    return this.take(classifierId, viewId).view;
  }

  /** The view with everything that was logged for it by any process; without rows when nobody knows it. */
  async ofFeedback(classifierId: string, viewId: string): Promise<View> {
    const kept = this.take(classifierId, viewId);
    const reading = kept.reading.then(() => this.addMissing(kept.view, classifierId, viewId));
    // A reading that failed has changed nothing that the next one cannot add.
    kept.reading = reading.catch(() => undefined);
    await reading;
    return kept.view;
  }

  /** Drops what is beyond the bound; called after rows were added. */
  trim(): void {
    const most = this.services.mostRows ?? MOST_ROWS;
    const views = [...this.kept];
    let rows = views.reduce((sum, [, { view }]) => sum + view.weight, 0);
    for (const [id, { view }] of views.slice(0, -1)) {
      if (rows <= most) return;
      rows -= view.weight;
      this.kept.delete(id);
    }
    const latest = views.at(-1)?.[1].view;
    while (latest !== undefined && latest.weight > most) latest.dropOldest();
  }

  private take(classifierId: string, viewId: string): { readonly view: View; reading: Promise<void> } {
    const id = `${classifierId}/${viewId}`;
    const kept = this.kept.get(id) ?? { view: new View(), reading: Promise.resolve() };
    this.kept.delete(id);
    this.kept.set(id, kept);
    if (this.kept.size > MOST_VIEWS) this.kept.delete(this.kept.keys().next().value!);
    return kept;
  }

  private async addMissing(view: View, classifierId: string, viewId: string): Promise<void> {
    const pace = startPace();
    for (const batch of await readViewBatches(this.services.db, classifierId, viewId)) {
      if (view.batches.has(batch.id)) continue;
      const rows = await readBatchRows(this.services.db, batch);
      for (const slice of rowSlices(rows, (row) => row.cells)) {
        if (batch.causedBy === 'request') view.add(slice.map(toShownRow), null);
        else for (const row of slice) retell(view, row);
        await pace.breathe();
      }
      view.batches.add(batch.id);
    }
  }
}

function toShownRow({ key, rowHash, cells, ...logged }: LoggedRow): ShownRow {
  return { key, rowHash, cells, prediction: { class: logged.class, confidence: logged.confidence, source: logged.source } };
}

/** Another process told the sheet of a changed class. */
function retell(view: View, row: LoggedRow): void {
  const place = view.find(row.key);
  if (place !== undefined) place.block.rows[place.row]!.prediction = { class: row.class, confidence: row.confidence, source: row.source };
}
