import type { Classifier } from '../../contract/classifier.ts';
import type { ClassifierList } from '../../contract/classifier-life.ts';
import type { ObservationList } from '../../contract/observation.ts';
import type { QuestionList, RollbackAnswer, RollbackQuestion } from '../../contract/rollback.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { reduceTasks, type TaskEvent, type Tasks } from '../tasks/tasks.ts';

/** Which metrics are listed. An empty shelf stands for all. */
export interface MetricFilters {
  readonly name: string;
  readonly category: string;
  readonly project: string;
  readonly origin: string;
  readonly archived: boolean;
  readonly offset: number;
}

/** One metric, and what is shown of it. What is null was not read yet. */
export interface OpenMetric {
  readonly metric: Classifier;
  readonly observations: (ObservationList & { readonly offset: number }) | null;
  readonly answer: { readonly question: RollbackQuestion; readonly answer: RollbackAnswer } | null;
  readonly questions: (QuestionList & { readonly offset: number }) | null;
  readonly versions: readonly ModelVersion[] | null;
  /** Observations that were entered by the form since it was opened, which begins anew after each. */
  readonly entered: number;
}

/** Metrics stand beside the work with a table: they need none. */
export interface MetricsState {
  readonly filters: MetricFilters;
  /** Null until they are listed. */
  readonly list: ClassifierList | null;
  readonly open: OpenMetric | null;
  /** What was just done, in a sentence. */
  readonly done: string | null;
  readonly tasks: Tasks;
}

export type MetricsEvent =
  | TaskEvent
  | { readonly type: 'metrics-filtered'; readonly filters: MetricFilters }
  | { readonly type: 'metrics-listed'; readonly list: ClassifierList }
  | { readonly type: 'metric-opened'; readonly metric: Classifier }
  | { readonly type: 'metric-left' }
  | { readonly type: 'metric-changed'; readonly metric: Classifier }
  | {
      readonly type: 'observations-listed';
      readonly of: string;
      readonly observations: ObservationList;
      readonly offset: number;
    }
  | {
      readonly type: 'rollback-answered';
      readonly of: string;
      readonly question: RollbackQuestion;
      readonly answer: RollbackAnswer;
    }
  | {
      readonly type: 'histories-listed';
      readonly of: string;
      readonly questions: QuestionList;
      readonly offset: number;
      readonly versions: readonly ModelVersion[];
    }
  | { readonly type: 'observation-entered'; readonly of: string }
  | { readonly type: 'metrics-done'; readonly sentence: string };

export const METRICS_PER_PAGE = 10;
export const OBSERVATIONS_PER_PAGE = 10;
export const QUESTIONS_PER_PAGE = 10;

export const noMetrics: MetricsState = {
  filters: { name: '', category: '', project: '', origin: '', archived: false, offset: 0 },
  list: null,
  open: null,
  done: null,
  tasks: {},
};

/** Whether fewer are listed than there are. */
export function isFiltered({ name, category, project, origin, archived }: MetricFilters): boolean {
  return archived || [name, category, project, origin].some((each) => each !== '');
}

/** The next state. What arrives of a metric that was left changes nothing. */
export function reduceMetrics(state: MetricsState, event: MetricsEvent): MetricsState {
  switch (event.type) {
    case 'metrics-filtered':
      return { ...state, filters: event.filters };
    case 'metrics-listed':
      return { ...state, list: event.list };
    case 'metric-opened':
      return {
        ...state,
        open: { metric: event.metric, observations: null, answer: null, questions: null, versions: null, entered: 0 },
        done: null,
      };
    case 'metric-left':
      return { ...state, open: null };
    case 'metric-changed':
      return withOpen(state, event.metric.id, { metric: event.metric });
    case 'observations-listed':
      return withOpen(state, event.of, { observations: { ...event.observations, offset: event.offset } });
    case 'rollback-answered':
      return withOpen(state, event.of, { answer: { question: event.question, answer: event.answer } });
    case 'histories-listed':
      return withOpen(state, event.of, {
        questions: { ...event.questions, offset: event.offset },
        versions: event.versions,
      });
    case 'observation-entered':
      return withOpen(state, event.of, { entered: (state.open?.entered ?? 0) + 1 });
    case 'metrics-done':
      return { ...state, done: event.sentence };
    case 'task-started':
      return { ...state, done: null, tasks: reduceTasks(state.tasks, event) };
    default:
      return { ...state, tasks: reduceTasks(state.tasks, event) };
  }
}

function withOpen(state: MetricsState, id: string, changes: Partial<OpenMetric>): MetricsState {
  return state.open?.metric.id !== id ? state : { ...state, open: { ...state.open, ...changes } };
}
