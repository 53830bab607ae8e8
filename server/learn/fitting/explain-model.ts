import type { ModelReport } from '../../../contract/model-report.ts';
import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import {
  predictDecisionTree,
  trainDecisionTree,
  type DecisionTreeModel,
} from '../../../ml/decision-tree/decision-tree.ts';
import { rulesOf } from '../../../ml/decision-tree/rules.ts';
import { predictProbabilities, type ClassificationModel } from '../../../ml/learners/classification-model.ts';
import type { LabelledTable } from '../../../ml/learners/train-classifier.ts';
import { takeRows } from '../../../ml/table/take-rows.ts';
import { ruleInWords } from '../models/explanation-in-words.ts';
import type { GlobalExplanation } from '../models/model-store.ts';
import { pairPlot } from './pair-plot.ts';

/** Rows that the imitating tree learns from; its rules become no truer with more. */
const MOST_ROWS = 4_000;
/** Nobody reads more rules. */
const MOST_RULES = 40;

/**
 * What a person may see of a model: readable rules and a pair plot. The rules are the model's own tree, when it is one;
 * else a tree that imitates its answers, with the share of rows on which the two agree. Less than a second.
 *
 * @param data the rows that the model learned from
 * @see M. Craven, J. Shavlik, "Extracting Tree-Structured Representations of Trained Networks", NIPS 1996
 */
export async function explainModel(model: ClassificationModel, data: LabelledTable): Promise<GlobalExplanation> {
  return { rules: await readableRules(model, data), pairs: pairPlot(data.table, data.labels) };
}

async function readableRules(model: ClassificationModel, { table }: LabelledTable): Promise<ModelReport['rules']> {
  const { champion, classes } = model;
  if (champion.learner === 'decision-tree')
    return {
      isModel: true,
      agreement: 1,
      rules: rulesOf(champion.model as DecisionTreeModel, classes)
        .slice(0, MOST_RULES)
        .map(ruleInWords),
    };
  const step = Math.max(1, table.rows / MOST_ROWS);
  const sample = takeRows(
    table,
    Int32Array.from({ length: Math.min(table.rows, MOST_ROWS) }, (_, at) => Math.floor(at * step)),
  );
  const answers = Int32Array.from(bestClasses(predictProbabilities(model, sample), classes.length));
  const tree = await trainDecisionTree({
    table: sample,
    labels: answers,
    weights: null,
    classes: classes.length,
    seed: 1,
  });
  const imitated = bestClasses(predictDecisionTree(tree, sample), classes.length);
  const agreement = answers.filter((answer, row) => answer === imitated[row]).length / answers.length;
  return { isModel: false, agreement, rules: rulesOf(tree, classes).slice(0, MOST_RULES).map(ruleInWords) };
}
