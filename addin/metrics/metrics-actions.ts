import type { Classifier } from '../../contract/classifier.ts';
import type { ClassifierPlace } from '../../contract/classifier-life.ts';
import { metricDraft } from '../../contract/metric.ts';
import type { ObservationDraft, ObservationsReceipt, ObservationsUpload } from '../../contract/observation.ts';
import type { RollbackQuestion } from '../../contract/rollback.ts';
import type { MetricFile, MetricsPort, SaveFile } from '../ports/metrics-port.ts';
import type { Pacing } from '../ports/pacing.ts';
import type { ServerPort } from '../ports/server-port.ts';
import type { ReportSheets } from '../ports/report-sheets.ts';
import type { Store } from '../session/store.ts';
import { createTaskRunner, type Story } from '../tasks/task-runner.ts';
import type { TaskName } from '../tasks/tasks.ts';
import { trainClassifier } from '../training/train-classifier.ts';
import {
  METRICS_PER_PAGE,
  OBSERVATIONS_PER_PAGE,
  QUESTIONS_PER_PAGE,
  type MetricFilters,
  type MetricsEvent,
  type MetricsState,
} from './metrics-state.ts';
import { metricsWords } from './words/metrics-words.ts';

/** What one does with metrics. Nothing here throws or rejects: failures are shown by the state. */
export interface MetricsActions {
  list(): void;
  filter(changes: Partial<MetricFilters>): void;
  make(place: ClassifierPlace): void;
  open(metric: Classifier): void;
  leave(): void;
  setPlace(place: ClassifierPlace): void;
  setArchived(archived: boolean): void;
  /** @param name as somebody typed it, to show that they mean this one */
  remove(name: string): void;
  observe(observation: Omit<ObservationDraft, 'id'>): void;
  upload(upload: Omit<ObservationsUpload, 'id'>): void;
  withdraw(key: string): void;
  showObservations(offset: number): void;
  train(): void;
  ask(question: RollbackQuestion): void;
  /** Writes the answer that is shown into the workbook; null where there is none. */
  readonly writeAnswer: (() => void) | null;
  /** Versions, and a page of questions. */
  showHistories(offset?: number): void;
  download(file: MetricFile): void;
  retry(task: TaskName): void;
}

export interface MetricsSurroundings {
  readonly port: MetricsPort;
  readonly server: ServerPort;
  readonly pacing: Pacing;
  readonly saveFile: SaveFile;
  /** Null outside of Excel. */
  readonly sheets: Pick<ReportSheets, 'writeAnswerSheet'> | null;
}

type MetricsStore = Store<MetricsState, MetricsEvent>;
type Run = (task: TaskName, doing: string, story: Story) => void;
const VERSIONS_SHOWN = 20;

/** Joins the ports to the store of metrics. */
export function createMetricsActions(store: MetricsStore, around: MetricsSurroundings): MetricsActions {
  const tasks = createTaskRunner(store, around.pacing);
  const run: Run = (task, doing, story) => void tasks.run(task, { doing }, story);
  const list = () => run('metrics', metricsWords('listing'), () => listMetrics(store, around.port));
  return {
    list,
    filter: (changes) => {
      store.dispatch({ type: 'metrics-filtered', filters: { ...store.getState().filters, offset: 0, ...changes } });
      void tasks.run('metrics', { doing: metricsWords('listing'), queued: true }, () =>
        listMetrics(store, around.port),
      );
    },
    make: (place) =>
      run('metric', metricsWords('making'), async () =>
        openMetric(store, around, await around.server.createClassifier(metricDraft(place))),
      ),
    open: (metric) => run('metric', metricsWords('opening'), () => openMetric(store, around, metric)),
    leave: () => {
      store.dispatch({ type: 'metric-left' });
      list();
    },
    retry: (task) => void tasks.retry(task),
    ...lifeActions(store, around, run),
    ...observationActions(store, around, run),
    ...answerActions(store, around, run),
  };
}

/** What becomes of the open metric. */
function lifeActions(
  store: MetricsStore,
  { port }: MetricsSurroundings,
  run: Run,
): Pick<MetricsActions, 'setPlace' | 'setArchived' | 'remove'> {
  const changed = (metric: Classifier) => store.dispatch({ type: 'metric-changed', metric });
  return {
    setPlace: (place) =>
      run('metric', metricsWords('saving'), async () => {
        changed(await port.setPlace(idOf(store), place));
        say(store, metricsWords('saved'));
      }),
    setArchived: (archived) =>
      run('metric', metricsWords(archived ? 'archiving' : 'openingAgain'), async () =>
        changed(await port.setArchived(idOf(store), { archived })),
      ),
    remove: (name) =>
      run('metric', metricsWords('deleting'), async () => {
        const gone = await port.deleteMetric(idOf(store), { name });
        store.dispatch({ type: 'metric-left' });
        await listMetrics(store, port);
        say(store, metricsWords('deleted', { name: gone.name, observations: gone.labels, versions: gone.versions }));
      }),
  };
}

/** What is entered into the open metric, and withdrawn. */
function observationActions(
  store: MetricsStore,
  around: MetricsSurroundings,
  run: Run,
): Pick<MetricsActions, 'observe' | 'upload' | 'withdraw' | 'showObservations'> {
  const { port, pacing } = around;
  /** The id of what is being sent: kept while it fails, so that a second try adds nothing twice. */
  let sending: { readonly text: string; readonly id: string } | null = null;
  const send = async (
    content: object,
    post: (metric: string, id: string) => Promise<ObservationsReceipt>,
  ): Promise<void> => {
    const id = idOf(store);
    const text = JSON.stringify([id, content]);
    if (sending?.text !== text) sending = { text, id: pacing.newId() };
    const { added } = await post(id, sending.id);
    sending = null;
    await refresh(store, around, id);
    say(store, metricsWords('added', { observations: added }));
  };
  return {
    observe: (observation) =>
      run('observe', metricsWords('adding'), () =>
        send(observation, async (metric, id) => {
          const receipt = await port.addObservation(metric, { ...observation, id });
          store.dispatch({ type: 'observation-entered', of: metric });
          return receipt;
        }),
      ),
    upload: (upload) =>
      run('upload', metricsWords('addingFile'), () =>
        send(upload, (metric, id) => port.uploadObservations(metric, { ...upload, id })),
      ),
    withdraw: (key) =>
      run('observe', metricsWords('deletingObservation'), async () => {
        const id = idOf(store);
        await port.withdrawObservation(id, key);
        await refresh(store, around, id, openOf(store).observations?.offset);
        say(store, metricsWords('deletedObservation'));
      }),
    showObservations: (offset) =>
      run('observations', metricsWords('reading'), () => listObservations(store, port, idOf(store), offset)),
  };
}

/** What is learned and answered. */
function answerActions(
  store: MetricsStore,
  around: MetricsSurroundings,
  run: Run,
): Pick<MetricsActions, 'train' | 'ask' | 'writeAnswer' | 'showHistories' | 'download'> {
  const { port, server, pacing, saveFile, sheets } = around;
  return {
    train: () =>
      run('train', metricsWords('training'), async ({ signal, progress }) => {
        const { metric } = openOf(store);
        const { version, gate } = await trainClassifier(server, pacing, metric, {
          signal,
          onProgress: ({ share, secondsLeft }) => progress(share, undefined, secondsLeft),
        });
        await refresh(store, around, metric.id);
        say(
          store,
          gate.promoted
            ? metricsWords('answersNow', { version })
            : metricsWords('keptBack', { version, reason: gate.reasons[0] ?? '' }),
        );
      }),
    ask: (question) =>
      run('ask', metricsWords('asking'), async () => {
        const of = idOf(store);
        const answer = await port.ask(of, question);
        store.dispatch({ type: 'rollback-answered', of, question, answer });
      }),
    writeAnswer:
      sheets &&
      (() =>
        run('answer-sheet', metricsWords('writingAnswer'), async () => {
          const { metric, answer } = openOf(store);
          if (answer === null) return;
          await sheets.writeAnswerSheet({ metric: metric.name, ...answer });
          say(store, metricsWords('answerWritten'));
        })),
    showHistories: (offset = 0) =>
      run('histories', metricsWords('readingHistories'), async () => {
        const of = idOf(store);
        const [questions, versions] = await Promise.all([
          port.listQuestions(of, { offset, limit: QUESTIONS_PER_PAGE }),
          server.listVersions(of),
        ]);
        store.dispatch({
          type: 'histories-listed',
          of,
          questions,
          offset,
          versions: versions.slice(0, VERSIONS_SHOWN),
        });
      }),
    download: (file) =>
      run('file', metricsWords('makingFile'), async () => saveFile(await port.download(idOf(store), file))),
  };
}

async function listMetrics(store: MetricsStore, port: MetricsPort): Promise<void> {
  const { name, category, project, origin, archived, offset } = store.getState().filters;
  const shelves = Object.fromEntries(Object.entries({ category, project, origin }).filter(([, shelf]) => shelf !== ''));
  const state = archived ? 'archived' : 'open';
  const list = await port.listMetrics({ name, ...shelves, state, offset, limit: METRICS_PER_PAGE });
  store.dispatch({ type: 'metrics-listed', list });
}

async function openMetric(store: MetricsStore, { port }: MetricsSurroundings, metric: Classifier): Promise<void> {
  store.dispatch({ type: 'metric-opened', metric });
  await listObservations(store, port, metric.id, 0);
}

/** Reads what has changed of the open metric by what was just done, and the page of observations that is looked at. */
async function refresh(
  store: MetricsStore,
  { port, server }: MetricsSurroundings,
  id: string,
  offset = 0,
): Promise<void> {
  store.dispatch({ type: 'metric-changed', metric: await server.getClassifier(id) });
  await listObservations(store, port, id, offset);
}

async function listObservations(store: MetricsStore, port: MetricsPort, of: string, offset: number): Promise<void> {
  const observations = await port.listObservations(of, { offset, limit: OBSERVATIONS_PER_PAGE });
  // The last one of the last page may just have been deleted.
  if (observations.observations.length === 0 && offset > 0)
    return listObservations(store, port, of, Math.max(0, offset - OBSERVATIONS_PER_PAGE));
  store.dispatch({ type: 'observations-listed', of, observations, offset });
}

function say(store: MetricsStore, sentence: string): void {
  store.dispatch({ type: 'metrics-done', sentence });
}

function openOf(store: MetricsStore) {
  const { open } = store.getState();
  if (open === null) throw new RangeError('openOf requires an open metric');
  return open;
}

function idOf(store: MetricsStore): string {
  return openOf(store).metric.id;
}
