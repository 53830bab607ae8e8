import type { Classifier } from '../../contract/classifier.ts';
import type { ClassifierList } from '../../contract/classifier-life.ts';
import { metricDraft } from '../../contract/metric.ts';
import type { Observation, ObservationDraft } from '../../contract/observation.ts';
import type { AskedQuestion, RollbackAnswer } from '../../contract/rollback.ts';
import type { MetricsPort } from '../../addin/ports/metrics-port.ts';
import { aClassifier } from './contract-data.ts';

export const aMetric = (changes: Partial<Classifier> = {}): Classifier => {
  const { columns, keyColumns, labelColumn } = metricDraft({ name: 'Errors' });
  const place = { name: 'Errors', category: 'Quality', project: 'Shop', origin: 'Grafana' };
  return aClassifier({
    ...place,
    columns,
    keyColumns,
    labelColumn,
    champion: null,
    classes: [],
    labels: 1,
    ...changes,
  });
};

export const anObservation = (changes: Partial<Observation> = {}): Observation => ({
  key: 'o1',
  value: 812,
  unit: 'ms',
  minutes: 15,
  decision: '1',
  person: 'Ann Lee',
  enteredAt: '2026-03-02T09:00:00.000Z',
  ...changes,
});

export const anAnswer = (changes: Partial<RollbackAnswer> = {}): RollbackAnswer => ({
  id: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10',
  askedAt: '2026-03-02T09:00:00.000Z',
  decision: '1',
  confidence: 0.9,
  advice: 'roll-back',
  model: {
    version: 1,
    learner: 'decision-tree',
    trainedAt: '2026-03-02T09:00:00.000Z',
    trainedBy: 'Ann Lee',
    trainRows: 90,
    accuracy: { value: 0.9, low: 0.6, high: 0.98, rows: 10 },
    majorityAccuracy: 0.5,
    trainAccuracy: { value: 0.95, low: 0.9, high: 0.98, rows: 90 },
    learned: 'something',
  },
  rule: { conditions: ['Value is more than 500'], class: '1', rows: 40, share: 0.95 },
  help: null,
  words: {
    advice: 'Roll back: version 1 expects decision 1.',
    accuracy: 'Right on 90 %.',
    training: 'Knows 95 %.',
    rule: 'The rule that decided: Value is more than 500.',
    help: 'About 40 more would help.',
  },
  pairs: {
    columns: ['Value', 'Minutes'],
    classes: ['0', '1'],
    points: [
      { values: [100, 5], class: 0 },
      { values: [900, 20], class: 1 },
      { values: [null, 20], class: 1 },
    ],
  },
  ...changes,
});

export const aQuestion = (changes: Partial<AskedQuestion> = {}): AskedQuestion => ({
  id: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10',
  value: 900,
  unit: 'ms',
  minutes: 20,
  decision: '1',
  confidence: 0.9,
  version: 1,
  accuracy: { value: 0.9, low: 0.6, high: 0.98, rows: 10 },
  person: 'Ann Lee',
  askedAt: '2026-03-02T09:00:00.000Z',
  ...changes,
});

/** Metrics in memory, and what was asked of them. */
export class FakeMetrics implements MetricsPort {
  metrics: Classifier[] = [aMetric()];
  observations: Observation[] = [anObservation()];
  answer = anAnswer();
  questions: AskedQuestion[] = [];
  readonly asked: unknown[][] = [];
  /** Thrown by the next call that changes something. */
  failure: Error | null = null;

  async listMetrics(query: object): Promise<ClassifierList> {
    this.asked.push(['listMetrics', query]);
    const shelves = { categories: ['Quality'], projects: ['Shop'], origins: ['Grafana'] };
    return { classifiers: this.metrics, total: this.metrics.length, shelves };
  }

  async setPlace(id: string, place: object): Promise<Classifier> {
    return this.#change(['setPlace', place], id, place);
  }

  async setArchived(id: string, { archived }: { archived: boolean }): Promise<Classifier> {
    return this.#change(['setArchived', archived], id, { archivedAt: archived ? '2026-03-02T09:00:00.000Z' : null });
  }

  async deleteMetric(id: string, { name }: { name: string }) {
    this.#note('deleteMetric', name);
    this.metrics = this.metrics.filter((each) => each.id !== id);
    const place = { name, category: '', project: '', origin: '' };
    const counts = { labels: 1, versions: 2, events: 1, lastHash: '' };
    return { id, ...place, ...counts, deletedBy: 'Ann', deletedAt: '2026-03-02T09:00:00.000Z', because: '' };
  }

  async addObservation(_: string, draft: ObservationDraft) {
    this.#note('addObservation', draft);
    this.observations = [anObservation({ ...draft, unit: draft.unit ?? '', key: draft.id }), ...this.observations];
    return { added: 1, repeated: 0, total: this.observations.length };
  }

  async uploadObservations(_: string, upload: object) {
    this.#note('uploadObservations', upload);
    return { added: 2, repeated: 0, total: this.observations.length };
  }

  async listObservations(_: string, part: object) {
    this.asked.push(['listObservations', part]);
    return { observations: this.observations, total: this.observations.length };
  }

  async withdrawObservation(_: string, key: string) {
    this.#note('withdrawObservation', key);
    this.observations = this.observations.filter((each) => each.key !== key);
    return { withdrawn: 1, absent: 0, total: this.observations.length };
  }

  async ask(_: string, question: object): Promise<RollbackAnswer> {
    this.#note('ask', question);
    return this.answer;
  }

  async listQuestions(_: string, { offset = 0, limit = 10 }: { offset?: number; limit?: number }) {
    return { questions: this.questions.slice(offset, offset + limit), total: this.questions.length };
  }

  async download(_: string, file: string) {
    this.#note('download', file);
    return { name: `${file}.csv`, csv: 'a\r\n' };
  }

  #change(asked: readonly unknown[], id: string, changes: object): Classifier {
    this.#note(...asked);
    this.metrics = this.metrics.map((each) => (each.id === id ? { ...each, ...changes } : each));
    return this.metrics.find((each) => each.id === id)!;
  }

  #note(...asked: unknown[]): void {
    this.asked.push(asked);
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }
}
