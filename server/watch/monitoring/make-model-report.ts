import type { Kysely } from 'kysely';
import type { ModelReport } from '../../../contract/model-report.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import { predictProbabilities } from '../../../ml/learners/classification-model.ts';
import { readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { readArtifact, readGlobalExplanation, readVersion } from '../../learn/models/model-store.ts';
import { openModel } from '../../learn/models/open-model.ts';
import { listShadows } from '../../learn/models/shadow-rows-store.ts';
import { columnsOfVersion } from '../../learn/models/version-columns.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { readTestCost } from '../cost/read-pricer.ts';
import { accuracyOverTime, type JudgedAnswers } from './accuracy-over-time.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { readJudgedRows, type JudgedRow } from './judged-rows-store.ts';

/** The latest judged rows looked at: the first version answers them all again, some 0.1 ms each. */
const MOST_JUDGED_ROWS = 5_000;
const ROWS_AT_A_TIME = 100;
const FIRST_VERSION = 1;

export interface ModelReportServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  /** Resolves when the rows answered so far by this process are in the prediction log, and compared with a shadow's. */
  readonly settle: () => Promise<void>;
}

/**
 * What the sheet "Amend model" shows of a version. What depends on its training alone was portrayed then; how answers
 * have done since is read from the log. Half a second at most.
 *
 * @throws {ProblemError} unknown-classifier, unknown-version
 */
export async function makeModelReport(
  { db, clock, settle }: ModelReportServices,
  classifierId: string,
  version: number,
): Promise<ModelReport> {
  const classifier = await readClassifier(db, classifierId);
  const described = await readVersion(db, classifierId, version);
  const explanation = await readGlobalExplanation(db, classifierId, version);
  if (described === undefined || explanation === undefined)
    throw new ProblemError('unknown-version', { reason: 'none', classifier: classifier.name, version });
  await settle();
  const judged = await readJudgedRows(db, classifierId, MOST_JUDGED_ROWS);
  return {
    classifier: classifier.name,
    version: described,
    madeAt: clock().toISOString(),
    accuracyOverTime: accuracyOverTime(await askFirstVersion(db, classifier, judged)),
    shadow: (await listShadows(db, classifierId)).find((each) => each.version === version) ?? null,
    testCost: await readTestCost(db, classifier, version),
    ...explanation,
  };
}

/** Nothing when the first version's model is gone: there is then nothing to compare with. */
async function askFirstVersion(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  judged: readonly JudgedRow[],
): Promise<JudgedAnswers[]> {
  const artifact = judged.length === 0 ? undefined : await readArtifact(db, classifier.id, FIRST_VERSION);
  if (artifact === undefined) return [];
  const model = openModel(artifact.bytes);
  if (model === null) return [];
  const columns = columnsOfVersion(model, classifier.columns);
  return inTurns(
    (function* () {
      const answers: JudgedAnswers[] = [];
      for (let start = 0; start < judged.length; start += ROWS_AT_A_TIME) {
        const rows = judged.slice(start, start + ROWS_AT_A_TIME);
        const table = tableOfRows(
          columns,
          rows.map((row) => row.cells),
        );
        const best = bestClasses(predictProbabilities(model, table), model.classes.length);
        rows.forEach(({ predictedAt, predicted, label }, row) =>
          answers.push({
            predictedAt,
            wasRight: predicted === label,
            firstVersionRight: model.classes[best[row]!] === label,
          }),
        );
        yield;
      }
      return answers;
    })(),
  );
}
