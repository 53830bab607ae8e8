import type { GateDecision, LearnerComparison, ModelVersion } from '../../../contract/training.ts';
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
    // Of drift, the report that was made then has the sentence.
    because: occasion && occasion.code !== 'drift' ? occasionWords(occasion) : because,
    gate: gateInWords(gate),
  };
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
