import type { ClassifierPlace } from '../contract/classifier-life.ts';
import type { Answer, Body, EndpointName } from '../contract/endpoints.ts';
import { metricDraft } from '../contract/metric.ts';
import type { RollbackAnswer, RollbackQuestion } from '../contract/rollback.ts';
import type { TrainingStatus } from '../contract/training.ts';

/** Asks a server for one thing of the contract; rejects with an `Error` whose message is its sentence. */
export type Call = <Name extends EndpointName>(
  name: Name,
  request?: {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string | number>>;
    readonly body?: Body<Name>;
  },
) => Promise<Answer<Name>>;

/** A metric with its observations, and what is asked of it in the end. */
export interface RollbackDemo {
  readonly place: ClassifierPlace;
  /** The same for ever: to set the demo up twice adds nothing. */
  readonly upload: string;
  readonly csv: string;
  readonly unit: string;
  readonly question: RollbackQuestion;
}

export interface SetUp {
  readonly added: number;
  readonly answer: RollbackAnswer;
}

/**
 * Makes a metric, or takes the one of this name; uploads its observations, trains its tree, and asks it a question.
 *
 * @param pause waits until a training is looked at again
 * @throws {Error} with a sentence, when the server refuses or the training fails
 */
export async function setUpRollback(call: Call, demo: RollbackDemo, pause: () => Promise<void>): Promise<SetUp> {
  const { place, upload, csv, unit, question } = demo;
  const query = { name: place.name, kind: 'metric' };
  const there = (await call('listClassifiers', { query })).classifiers.find(({ name }) => name === place.name);
  const { id } = there ?? (await call('createClassifier', { body: metricDraft(place) }));
  const params = { classifier: id };
  const { added } = await call('uploadObservations', { params, body: { id: upload, csv, unit } });
  await train(call, id, pause);
  return { added, answer: await call('askRollback', { params, body: question }) };
}

async function train(call: Call, classifier: string, pause: () => Promise<void>): Promise<void> {
  let training: TrainingStatus = await call('startTraining', { params: { classifier }, body: {} });
  while (training.state === 'running') {
    await pause();
    training = await call('getTraining', { params: { classifier, training: training.id } });
  }
  if (training.state === 'done') return;
  const { detail, nextStep } = training.problem ?? { detail: 'The training was cancelled.', nextStep: 'Run it again.' };
  throw new Error(`${detail} ${nextStep}`);
}
