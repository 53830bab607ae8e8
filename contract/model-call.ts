import { z } from 'zod';
import type { Endpoints } from './endpoint.ts';
import { rowObject } from './row-predictions.ts';

/** Where Cloudera's model service has it, so that a flow made for that one needs another host and nothing else. */
export const MODEL_PATH = '/model';

export const modelCall = z.strictObject({
  /** Of a machine that may classify rows of one classifier alone: that one is asked. */
  accessKey: z.string().min(1).max(200),
  /** One row: cells by the names of the classifier's columns. */
  request: rowObject,
});

/**
 * What is answered, by name: the class under the name of the column that the classifier fills, and beside it
 * `confidence` (0..1), `modelVersion` and `predictionId`, unless that column is called so.
 */
export const modelCallAnswer = z.object({
  success: z.literal(true),
  response: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type ModelCallAnswer = z.infer<typeof modelCallAnswer>;

/** What went wrong, in sentences, with the code of the problem. Cloudera documents no more of it than `success`. */
export const modelCallFailure = z.object({ success: z.literal(false), errors: z.array(z.string()), code: z.string() });
export type ModelCallFailure = z.infer<typeof modelCallFailure>;

export const modelCallEndpoints = {
  callModel: {
    method: 'post',
    path: MODEL_PATH,
    right: 'nothing',
    rows: 'sent',
    status: 200,
    body: modelCall,
    answer: modelCallAnswer,
    failure: modelCallFailure,
    problems: [
      'unknown-classifier',
      'classifier-archived',
      'no-champion',
      'model-elsewhere',
      'unknown-version',
      'column-missing',
      'column-unclear',
      'key-of-no-model',
    ],
    does: 'Classifies one row, asked and answered as a model of Cloudera is: the access key in the body says who asks, and so which classifier is meant.',
    example: { accessKey: 'amend_…', request: { sentence: 'two hours late, and no word from anybody' } },
  },
} as const satisfies Endpoints;
