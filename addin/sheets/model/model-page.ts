import { learnedByChance } from '../../../contract/learned-by-chance.ts';
import type { ModelReport } from '../../../contract/model-report.ts';
import type { ModelVersion } from '../../../contract/training.ts';
import { finalSentence } from '../../../contract/words/learner-words.ts';
import { percent } from '../../../contract/words/percent.ts';
import { LEARNER_TITLES } from '../../words/learner-titles.ts';
import { shadowSentence } from '../../words/words-of-shadows.ts';
import { mostFrequentClass, warnOfLearning } from '../../words/words-of-learning.ts';
import { comparisonSentence, gateReasons, standingOf } from '../../words/words-of-versions.ts';
import { SheetLines, utc, wrapped } from '../frame/sheet-text.ts';
import { LEAST_COLUMNS, type ModelLook, type ModelPage } from './model-layout.ts';
import { addAccuracyOverTime, addPairs, addRules } from './page-answers.ts';
import { addClasses, addMatrix, addTestCost } from './page-classes.ts';
import { addShadow } from './page-shadow.ts';
import { modelSheetWords } from './words/model-sheet-words.ts';

const LEARNER_HEADERS = ['wayToLearn', 'rightShare', 'rows', 'seconds', 'logLoss', 'learnerNote'] as const;

/**
 * Lays a model report out: how good it is, class by class, what it mistakes for what, over time, rules, pairs of
 * numbers, learners.
 */
export function modelPage(report: ModelReport): ModelPage {
  const page = new SheetLines<ModelLook>('plain');
  addHeadline(page, report);
  const classTable = addClasses(page, report.version);
  const matrix = addMatrix(page, report.version);
  addTestCost(page, report);
  const accuracyChartRow = addAccuracyOverTime(page, report);
  addRules(page, report);
  const pairs = addPairs(page, report);
  addGate(page, report.version);
  addShadow(page, report);
  addLearners(page, report.version);
  addReadingHelp(page, report.version);
  return {
    lines: page.lines,
    columns: Math.max(LEAST_COLUMNS, ...page.lines.map((line) => line.cells.length)),
    classTable,
    matrix,
    accuracyChartRow,
    pairs,
  };
}

function addHeadline(page: SheetLines<ModelLook>, { classifier, version, madeAt }: ModelReport): void {
  page.add('title', modelSheetWords('title', { classifier }));
  const made = { version: version.version, standing: standingCode(version), madeAt: utc(madeAt) };
  page.add('fact', modelSheetWords('version'), modelSheetWords('versionMade', made));
  for (const sentence of standingOf(version, utc)) for (const part of wrapped(sentence)) page.add('fact', '', part);
  const trained = { trainedAt: utc(version.trainedAt), because: version.because };
  page.add('fact', modelSheetWords('trained'), modelSheetWords('trainedBecause', trained));
  const { trainRows, correctedRows, holdoutRows } = version;
  const rows = { trained: trainRows, corrected: correctedRows, tested: holdoutRows };
  page.add('fact', modelSheetWords('learnedFrom'), modelSheetWords('learnedRows', rows));
  wrapped(`${LEARNER_TITLES[version.learner]}. ${version.learnerReason}`).forEach((part, index) =>
    page.add('fact', index === 0 ? modelSheetWords('wayToLearn') : '', part),
  );
  page.blank();
  addAccuracy(page, version);
  const shadowed = version.shadow ? [shadowSentence(version.shadow)] : [];
  for (const reason of [...gateReasons(version.gate), ...shadowed]) page.addText('plain', `• ${reason}`);
  page.blank();
}

function standingCode({ isPinned, isChampion, gate }: ModelVersion): 'pinned' | 'used' | 'unused' | 'kept-back' {
  if (isPinned) return 'pinned';
  if (isChampion) return 'used';
  return gate.promoted ? 'unused' : 'kept-back';
}

/** How good it is, and whether that is worth anything. */
function addAccuracy(page: SheetLines<ModelLook>, { metrics }: ModelVersion): void {
  const { accuracy, majorityAccuracy, trainAccuracy } = metrics;
  const warning = warnOfLearning(metrics);
  if (warning !== null) page.addText('attention', `${warning.headline} ${warning.detail}`);
  if (accuracy.rows === 0) return;
  const look = warning === null ? 'good' : 'attention';
  const [low, high] = [percent(accuracy.low, 1), percent(accuracy.high, 1)];
  page.add(look, modelSheetWords('right', { share: percent(accuracy.value, 1), rows: accuracy.rows, low, high }));
  if (trainAccuracy !== undefined) {
    const learned = { share: percent(trainAccuracy.value, 1), rows: trainAccuracy.rows };
    const isChance = learnedByChance(accuracy, trainAccuracy);
    page.addText(look, modelSheetWords(isChance ? 'rightLearnedByChance' : 'rightLearned', learned));
  }
  const always = { class: mostFrequentClass(metrics).class, share: percent(majorityAccuracy, 1) };
  page.add(look, modelSheetWords('mostFrequent', always));
}

/** Beside the reasons at the top: the figures they rest on, and the rule that was used. */
function addGate(page: SheetLines<ModelLook>, { gate: { against, comparisons, rule } }: ModelVersion): void {
  if (against === null) return;
  page.add('heading', modelSheetWords('comparedWith', { version: against }));
  for (const each of comparisons) page.addText('plain', comparisonSentence(each, against));
  for (const sentence of rule) page.addText('quiet', sentence);
  page.blank();
}

function addLearners(page: SheetLines<ModelLook>, { comparison, settings }: ModelVersion): void {
  page.add('heading', modelSheetWords('learners'));
  if (comparison.length === 0) {
    page.add('plain', modelSheetWords('learnersNotCompared'));
  } else {
    page.add('quiet', [modelSheetWords('learnersCompared'), finalSentence(comparison)].filter(Boolean).join(' '));
    page.add('headers', ...LEARNER_HEADERS.map((each) => modelSheetWords(each)));
    for (const each of comparison) {
      const note = [each.chosen ? modelSheetWords('chosen') : '', each.note].filter((part) => part !== '').join(' ');
      const isTried = each.logLoss !== null;
      page.add(
        'learner',
        LEARNER_TITLES[each.learner],
        each.accuracy ?? '',
        isTried ? each.rows : '',
        isTried ? each.seconds : '',
        each.logLoss ?? '',
        note,
      );
    }
  }
  if (settings.length > 0) {
    const named = settings.map(({ name, value }) => `${name} ${value}`).join(', ');
    page.addText('quiet', modelSheetWords('settings', { settings: named }));
  }
  page.blank();
}

function addReadingHelp(page: SheetLines<ModelLook>, { metrics, fingerprint, seed }: ModelVersion): void {
  page.add('heading', modelSheetWords('howToRead'));
  const help = [
    modelSheetWords('rowsHelp'),
    modelSheetWords('recallHelp'),
    modelSheetWords('calibrationHelp', { share: percent(metrics.expectedCalibrationError, 1) }),
    modelSheetWords('logLossHelp', { logLoss: metrics.logLoss }),
    modelSheetWords('seedHelp', { seed, fingerprint }),
  ];
  for (const sentence of help) page.addText('quiet', sentence);
}
