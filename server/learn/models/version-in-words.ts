import type { GateDecision, LearnerComparison, ModelVersion } from '../../../contract/training.ts';
import type { TrainingOccasion } from '../../../contract/training-occasion.ts';
import { headlineWords } from '../../../contract/words/finding-words.ts';
import { gateRule, gateSentence } from '../../../contract/words/gate-words.ts';
import { learnerSentence, notTriedSentence } from '../../../contract/words/learner-words.ts';
import { occasionWords } from '../../../contract/words/occasion-words.ts';
import { settingInWords } from '../../../contract/words/setting-words.ts';

/** What a version's record says in sentences, some of it as data, too. */
type Said = Pick<
  ModelVersion,
  'learnerWhy' | 'learnerReason' | 'comparison' | 'settings' | 'occasion' | 'because' | 'gate'
>;

/**
 * What a version's record says, in the language of whoever reads it now: a record keeps the sentences of when it was
 * made, when nobody read them. What earlier releases kept as sentences alone stands as it is.
 */
export function versionInWords({ learnerWhy, learnerReason, comparison, settings, ...said }: Said): Said {
  const { occasion, because, gate } = said;
  return {
    learnerWhy,
    learnerReason: learnerWhy ? learnerSentence(learnerWhy) : learnerReason,
    comparison: comparison.map(comparisonInWords),
    settings: settings.map(settingInWords),
    occasion,
    because: (occasion && occasionInWords(occasion)) ?? because,
    gate: gateInWords(gate),
  };
}

/** Undefined of a drift report that was kept in words alone. */
function occasionInWords(occasion: TrainingOccasion): string | undefined {
  if (occasion.code !== 'drift') return occasionWords(occasion);
  const { finding } = occasion.values;
  return finding && headlineWords(finding).replace(/\.$/, '');
}

function comparisonInWords(row: LearnerComparison): LearnerComparison {
  return row.why ? { ...row, note: notTriedSentence(row.why) } : row;
}

function gateInWords({ why, reasons, thresholds, rule, ...decision }: GateDecision): GateDecision {
  return {
    ...decision,
    ...(why === undefined ? {} : { why }),
    reasons: why?.map((reason) => gateSentence(reason, decision.comparisons)) ?? reasons,
    ...(thresholds === undefined ? {} : { thresholds }),
    rule: thresholds ? gateRule(thresholds) : rule,
  };
}
