import type { Router } from 'express';
import { AnomalyDesk } from './answer/anomalies/anomaly-desk.ts';
import { anomalyRoutes } from './answer/anomalies/routes.ts';
import { explanationRoutes } from './answer/explanations/routes.ts';
import { PastLabels } from './answer/explanations/past-labels.ts';
import { askOutside } from './answer/first-answers/ask-outside.ts';
import type { OnPredicted } from './answer/predictions/predict-rows.ts';
import type { AskOutside } from './answer/predictions/outside-first.ts';
import { ensureMonth, insertBatchWithin } from './answer/predictions/prediction-log-store.ts';
import { PredictionLog } from './answer/predictions/prediction-log.ts';
import { predictionRoutes } from './answer/predictions/routes.ts';
import { Views } from './answer/predictions/views.ts';
import { predictionExportRoutes } from './answer/export/routes.ts';
import { lineageRoutes } from './answer/lineage/routes.ts';
import { modelCallRoutes } from './answer/model-call/routes.ts';
import { programRoutes } from './answer/programs/routes.ts';
import { questionRoutes } from './answer/questions/routes.ts';
import { reviewRoutes } from './answer/review/routes.ts';
import { AnsweringModels } from './answer/serving/answering-models.ts';
import { ShadowRecorder, type ShadowServices } from './answer/shadowing/shadow-recorder.ts';
import { createSkewChecker } from './answer/skew/read-learned.ts';
import { skewRoutes } from './answer/skew/routes.ts';
import { statusRoutes } from './answer/status/routes.ts';
import { EndpointAsker } from './learn/model-endpoint/ask-endpoint.ts';
import { modelEndpointRoutes } from './learn/model-endpoint/routes.ts';
import type { SealKey } from './platform/secrets/secret-seal.ts';
import { AnswerTimes } from './platform/metrics/answer-times.ts';
import { ProcessWatch } from './platform/metrics/process-figures.ts';
import { readAskedRows } from './record/opinions/asked-rows.ts';
import type { ReadOwnRows } from './record/scopes/own-rows-store.ts';
import { readWorkToDo } from './record/worklists/work-to-do.ts';

/** What answers stand on. */
export interface AnsweringServices extends Pick<ShadowServices, 'db' | 'onError'> {
  readonly clock: () => Date;
  readonly readOwnRows: ReadOwnRows;
  /** Watches what is answered. */
  readonly onPredicted: OnPredicted;
  /** What the key of a model endpoint is sealed with: what secrets of feeds are. */
  readonly feeds: { readonly key: SealKey };
  /** Origins that a model endpoint may be at although they are not public; default: none. */
  readonly modelHosts?: readonly string[];
}

/** How rows are answered, with what goes on beside the answers: their log, and the version that answers unseen. */
export function openAnswering({
  db,
  clock,
  onError,
  readOwnRows,
  onPredicted,
  feeds,
  modelHosts = [],
}: AnsweringServices) {
  const model = { clock, key: feeds.key, named: modelHosts };
  const asker = new EndpointAsker(model);
  const shadows = new ShadowRecorder({ db, onError });
  const processWatch = new ProcessWatch(clock);
  const parts = {
    ...{ db, clock, readOwnRows, onPredicted, readWorkToDo, times: new AnswerTimes() },
    models: new AnsweringModels({ db, onError }),
    anomalies: new AnomalyDesk(db),
    pastLabels: new PastLabels(db),
    views: new Views({ db, onError }),
    predictionLog: new PredictionLog({ db, onError }),
    readAskedRows: (classifier: string, person: string, doubleShare: number) =>
      readAskedRows(db, classifier, person, doubleShare),
    skew: createSkewChecker(db),
    askOutside: (...asked: Parameters<AskOutside>) => askOutside({ db, clock, asker }, ...asked),
    onShown: (batch: Parameters<ShadowRecorder['record']>[0]) => shadows.record(batch),
  };
  const routers = (): Router[] => [
    predictionRoutes(parts),
    anomalyRoutes(parts),
    programRoutes(parts),
    modelCallRoutes(parts),
    predictionExportRoutes(parts),
    lineageRoutes(parts),
    skewRoutes(parts),
    reviewRoutes(parts),
    explanationRoutes(parts),
    questionRoutes(parts),
    statusRoutes({ ...parts, process: processWatch }),
    modelEndpointRoutes({ db, asker, ...model }),
  ];
  return {
    parts,
    routers,
    background: { predictions: parts.predictionLog, shadows },
    /** Who answers, for whoever has rows of their own to be answered. */
    answers: { models: parts.models, anomalies: parts.anomalies, onShown: parts.onShown },
    /** The log of predictions, for whoever writes answers of others into it. */
    log: { readyLog: (at: Date) => ensureMonth(db, at), writeLog: insertBatchWithin },
    settleShadows: () => shadows.flush(),
    stop: async (): Promise<void> => {
      processWatch.stop();
      await parts.predictionLog.flush();
      await shadows.flush();
    },
  };
}
