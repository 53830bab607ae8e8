import type { Classifier } from '../../contract/classifier.ts';
import type {
  Archiving,
  ClassifierList,
  ClassifierPlace,
  ClassifierQuery,
  DeletedClassifier,
  Deletion,
} from '../../contract/classifier-life.ts';
import type { CsvFile } from '../../contract/csv-file.ts';
import type {
  ListPart,
  ObservationDraft,
  ObservationList,
  ObservationsReceipt,
  ObservationsUpload,
  WithdrawalReceipt,
} from '../../contract/observation.ts';
import type { QuestionList, RollbackAnswer, RollbackQuestion } from '../../contract/rollback.ts';

/** A file that a metric can be downloaded as. */
export type MetricFile = 'observations' | 'questions' | 'trainings';

/**
 * What the pane asks the server of metrics. Every method rejects with `ServerProblem` when the server refuses or does
 * not answer.
 */
export interface MetricsPort {
  listMetrics(query: ClassifierQuery): Promise<ClassifierList>;
  setPlace(metricId: string, place: ClassifierPlace): Promise<Classifier>;
  setArchived(metricId: string, archiving: Archiving): Promise<Classifier>;
  deleteMetric(metricId: string, deletion: Deletion): Promise<DeletedClassifier>;
  addObservation(metricId: string, draft: ObservationDraft): Promise<ObservationsReceipt>;
  uploadObservations(metricId: string, upload: ObservationsUpload): Promise<ObservationsReceipt>;
  listObservations(metricId: string, part: ListPart): Promise<ObservationList>;
  withdrawObservation(metricId: string, key: string): Promise<WithdrawalReceipt>;
  ask(metricId: string, question: RollbackQuestion): Promise<RollbackAnswer>;
  listQuestions(metricId: string, part: ListPart): Promise<QuestionList>;
  download(metricId: string, file: MetricFile): Promise<CsvFile>;
}

/** Hands a file to the person, as the browser does with a download. */
export interface SaveFile {
  (file: CsvFile): void;
}
