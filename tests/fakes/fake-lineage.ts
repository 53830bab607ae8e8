import type { CameOfQuery, LineagePort } from '../../addin/ports/lineage-port.ts';
import type { ServerProblem } from '../../addin/ports/server-port.ts';
import type { TracedRecord, WrittenBack } from '../../contract/feeds/feed-lineage.ts';
import type { Lineage, LineageCounts, TracedPrediction } from '../../contract/lineage.ts';

const AT = '2026-11-05T08:00:00.000Z';
const BATCH = '00000000-0000-4000-8000-000000000401';

export function aTracedPrediction(fields: Partial<TracedPrediction> = {}): TracedPrediction {
  return {
    ...{ id: `${BATCH}:0`, key: 'p1', rowHash: 'a1', class: 'Travel', confidence: 0.91, source: 'model', rule: null },
    ...{ predictedAt: AT, modelVersion: 3, causedBy: 'request', correction: null, rowSource: 'feed' },
    ...fields,
  };
}

export function aLineage(fields: Partial<Lineage> = {}): Lineage {
  return {
    prediction: aTracedPrediction(),
    version: {
      ...{ version: 3, training: '00000000-0000-4000-8000-000000000402', learner: 'linear', trainedAt: AT },
      ...{ trainedBy: 'Ada', cause: 'person', trainingSet: '0123456789abcdef', learnedUpTo: 1_204 },
      ...{ trainRows: 1_080, holdoutRows: 120 },
    },
    row: [],
    twins: [],
    ...fields,
  };
}

export function aTracedRecord(fields: Partial<TracedRecord> = {}): TracedRecord {
  return {
    ...{ isExact: true, feed: { id: '00000000-0000-4000-8000-000000000301', name: 'Purchases' }, kind: 'postgres' },
    ...{ place: 'public.purchases', partition: '', position: '4711', takenAt: AT },
    settings: { version: 2, changedBy: 'Ada', changedAt: AT, because: '' },
    fields: [{ name: 'merchant', value: 'City Cabs' }],
    ...{ fieldsAre: 'shown', sent: [] },
    ...fields,
  };
}

export function aWrittenBack(fields: Partial<WrittenBack> = {}): WrittenBack {
  return {
    ...{ sequence: 9, sentAt: AT, key: 'p1', before: 'Meals', after: 'Travel', correction: 1_205, person: 'Ben' },
    sinks: [{ sink: 0, kind: 'postgres', place: 'public.purchases', state: 'written', at: AT }],
    ...fields,
  };
}

/** Lineage at no server: what is told is what a test put there. */
export class FakeLineage implements LineagePort {
  told: Lineage = aLineage();
  from: TracedRecord | null = null;
  predictions: readonly TracedPrediction[] = [];
  learnedBy: readonly number[] = [];
  counted: Partial<LineageCounts> = {};
  corrections: readonly WrittenBack[] = [];
  /** What is refused next. */
  refusal: ServerProblem | null = null;
  /** What was asked for, in order. */
  readonly asked: { readonly what: string; readonly of: unknown }[] = [];

  async trace(_classifier: string, prediction: string): Promise<Lineage> {
    this.#note('trace', prediction);
    return this.told;
  }

  async record(_classifier: string, prediction: string): Promise<TracedRecord | null> {
    this.#note('record', prediction);
    return this.from;
  }

  async answers(
    _classifier: string,
    query: CameOfQuery & { readonly before?: string; readonly limit: number },
  ): Promise<{ readonly predictions: readonly TracedPrediction[]; readonly learnedBy: readonly number[] }> {
    this.#note('answers', query);
    const from = this.predictions.findIndex(({ id }) => id === query.before) + 1;
    return { predictions: this.predictions.slice(from, from + query.limit), learnedBy: this.learnedBy };
  }

  async counts(_classifier: string, query: CameOfQuery): Promise<LineageCounts> {
    this.#note('counts', query);
    const { length } = this.predictions;
    const times = { firstAt: length === 0 ? null : AT, lastAt: length === 0 ? null : AT };
    return { answers: length, isCut: false, rows: length, ...times, classes: [], versions: [3], ...this.counted };
  }

  async writtenBack(
    _classifier: string,
    feed: string,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<{ readonly written: readonly WrittenBack[]; readonly total: number }> {
    this.#note('writtenBack', { feed, ...page });
    const left = this.corrections.filter(({ sequence }) => page.before === undefined || sequence < page.before);
    return { written: left.slice(0, page.limit), total: this.corrections.length };
  }

  #note(what: string, of: unknown): void {
    this.asked.push({ what, of });
    const { refusal } = this;
    this.refusal = null;
    if (refusal !== null) throw refusal;
  }
}
