import type { ModelReport } from '../../../contract/model-report.ts';
import type { ModelVersion } from '../../../contract/training.ts';
import { percent } from '../../../contract/words/percent.ts';
import { LEARNER_TITLES } from '../../words/learner-titles.ts';
import { mostFrequentClass, warnOfLearning } from '../../words/words-of-learning.ts';
import { comparisonSentence, gateReasons, standingOf } from '../../words/words-of-versions.ts';
import { countText, SheetLines, utc, wrapped } from '../frame/sheet-text.ts';
import { LEAST_COLUMNS, type ModelLook, type ModelPage } from './model-layout.ts';
import { addAccuracyOverTime, addPairs, addRules } from './page-answers.ts';
import { addClasses, addMatrix } from './page-classes.ts';

const LEARNER_HEADERS = ['Way to learn', 'Right', 'Rows', 'Seconds', 'Log-loss', 'Note'];

/**
 * Lays a model report out: how good it is, class by class, what it mistakes for what, over time, rules, pairs of
 * numbers, learners.
 */
export function modelPage(report: ModelReport): ModelPage {
  const page = new SheetLines<ModelLook>('plain');
  addHeadline(page, report);
  const classTable = addClasses(page, report.version);
  const matrix = addMatrix(page, report.version);
  const accuracyChartRow = addAccuracyOverTime(page, report);
  addRules(page, report);
  const pairs = addPairs(page, report);
  addGate(page, report.version);
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
  const { accuracy, majorityAccuracy } = version.metrics;
  const warning = warnOfLearning(version.metrics);
  const standing = version.isPinned
    ? 'in use, pinned'
    : version.isChampion
      ? 'in use'
      : version.gate.promoted
        ? 'not in use'
        : 'kept back';
  page.add('title', `Model: ${classifier}`);
  page.add('fact', 'Version', `${version.version}, ${standing}; this sheet was made ${utc(madeAt)}`);
  for (const sentence of standingOf(version, utc)) for (const part of wrapped(sentence)) page.add('fact', '', part);
  page.add('fact', 'Trained', `${utc(version.trainedAt)}. ${version.because}`);
  page.add(
    'fact',
    'Learned from',
    `${countText(version.trainRows)} rows with a class, ${countText(version.correctedRows)} of them corrected or accepted by people; tested on ${countText(version.holdoutRows)} others`,
  );
  wrapped(`${LEARNER_TITLES[version.learner]}. ${version.learnerReason}`).forEach((part, index) =>
    page.add('fact', index === 0 ? 'Way to learn' : '', part),
  );
  page.blank();
  if (warning !== null) page.addText('attention', `${warning.headline} ${warning.detail}`);
  if (accuracy.rows > 0) {
    const look = warning === null ? 'good' : 'attention';
    page.add(
      look,
      `${percent(accuracy.value, 1)} right on ${countText(accuracy.rows)} rows it had not learned from; with so many rows the true share lies between ${percent(accuracy.low, 1)} and ${percent(accuracy.high, 1)}.`,
    );
    page.add(
      look,
      `Always answering “${mostFrequentClass(version.metrics).class}”, the most frequent class, would be right on ${percent(majorityAccuracy, 1)}.`,
    );
  }
  for (const reason of gateReasons(version.gate)) page.addText('plain', `• ${reason}`);
  page.blank();
}

/** Beside the reasons at the top: the figures they rest on, and the rule that was used. */
function addGate(page: SheetLines<ModelLook>, { gate: { against, comparisons, rule } }: ModelVersion): void {
  if (against === null) return;
  page.add('heading', `Compared with version ${against}`);
  for (const each of comparisons) page.addText('plain', comparisonSentence(each, against));
  for (const sentence of rule) page.addText('quiet', sentence);
  page.blank();
}

function addLearners(page: SheetLines<ModelLook>, { comparison, settings }: ModelVersion): void {
  page.add('heading', 'Ways to learn, compared');
  if (comparison.length === 0) {
    page.add('plain', 'Nothing was compared: a person chose the way to learn.');
  } else {
    page.add('quiet', 'All were tried on the same rows, which none of them had learned from.');
    page.add('headers', ...LEARNER_HEADERS);
    for (const each of comparison) {
      const note = [each.chosen ? 'Chosen.' : '', each.note].filter((part) => part !== '').join(' ');
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
  if (settings.length > 0)
    page.addText('quiet', `Settings: ${settings.map(({ name, value }) => `${name} ${value}`).join(', ')}.`);
  page.blank();
}

function addReadingHelp(page: SheetLines<ModelLook>, { metrics, fingerprint, seed }: ModelVersion): void {
  page.add('heading', 'How to read this');
  const help = [
    'Learned: the rows of a class that it learned from. Test rows: those put aside, on which everything here was measured.',
    'Recall: of the test rows of a class, the share it found. Precision: of the test rows it gave a class, the share that was right. Below one half they are marked.',
    `Calibration: when it says that it is 80 % sure it should be right 8 times out of 10; on average it is off by ${percent(metrics.expectedCalibrationError, 1)} (expected calibration error).`,
    `Log-loss: how surprised it was by the right classes; 0 is never, lower is better. On its test rows: ${metrics.logLoss.toFixed(3)}.`,
    `The same labels and the same seed (${seed}) make the same model, byte for byte. Its labels are known by the fingerprint ${fingerprint}.`,
  ];
  for (const sentence of help) page.addText('quiet', sentence);
}
