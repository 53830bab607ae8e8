import type { ClassFigures, FeedLearning, NumberFigures } from '../../../contract/feeds/feed-learning.ts';
import { moment } from '../../../contract/words/dates.ts';
import { percent } from '../../../contract/words/percent.ts';
import { grouped, plainNumber } from '../../../contract/words/phrases.ts';
import type { StreamFigure, StreamReport } from '../../ports/report-sheets.ts';
import { listed } from '../../words/words.ts';
import { learningWords } from './words/learning-words.ts';

/** Names of classes in a sentence; the rest are counted. */
const MOST_NAMED = 8;

/** Who answers, and why, in a sentence. */
export function whoPhrase({ answers, least, compared }: FeedLearning): string {
  const { who, why } = answers;
  if (why === 'number') return learningWords('beside');
  if (why === 'no-model') return learningWords('streamNoModel');
  if (why === 'too-few' || compared === null) return learningWords('modelTooFew', { least });
  const losses = { stream: plainNumber(compared.stream), model: plainNumber(compared.model) };
  return learningWords(who === 'stream' ? 'streamBetter' : 'modelNotBetter', losses);
}

/** Since when a feed learns, and how much. */
export function learningFacts({ since, lessons, corrections, waiting, classes }: FeedLearning): StreamReport['facts'] {
  const named = classes.length === 0 ? [] : [{ name: learningWords('classes'), value: listed(classes, MOST_NAMED) }];
  return [
    { name: learningWords('since'), value: moment(since) },
    { name: learningWords('lessons'), value: grouped(lessons) },
    { name: learningWords('corrections'), value: grouped(corrections) },
    { name: learningWords('waiting'), value: grouped(waiting) },
    ...named,
  ];
}

export function isOfClasses(figures: ClassFigures | NumberFigures): figures is ClassFigures {
  return 'accuracy' in figures;
}

/** The figures of a feed that learns, over all records and the last hour that had lessons, in the order of a table. */
export function learningFigures({ overall, hours }: FeedLearning): StreamFigure[] {
  const last = hours.at(-1)?.figures ?? null;
  if (isOfClasses(overall)) {
    const figure = figureOf(overall, last !== null && isOfClasses(last) ? last : null);
    return [
      figure('rows', 'count', ({ rows }) => rows),
      figure('accuracy', 'share', ({ accuracy }) => accuracy),
      figure('majority', 'share', ({ majority }) => majority),
      figure('lastClass', 'share', ({ lastClass }) => lastClass),
      figure('kappa', 'number', ({ kappaTemporal }) => kappaTemporal),
      figure('logLoss', 'number', ({ logLoss }) => logLoss),
    ];
  }
  const figure = figureOf(overall, last !== null && !isOfClasses(last) ? last : null);
  return [
    figure('rows', 'count', ({ rows }) => rows),
    figure('error', 'number', ({ error }) => error),
    figure('lastValueError', 'number', ({ lastValueError }) => lastValueError),
    figure('meanError', 'number', ({ meanError }) => meanError),
    figure('covered', 'share', ({ covered }) => covered),
  ];
}

/** The learners with their log-loss, the best first, then all together; none of numbers. */
export function learnerFigures({ overall, hours }: FeedLearning): StreamFigure[] {
  if (!isOfClasses(overall)) return [];
  const last = hours.at(-1)?.figures ?? null;
  const recent = last !== null && isOfClasses(last) ? last : null;
  const best = [...overall.losses].sort((one, other) => (one.logLoss ?? Infinity) - (other.logLoss ?? Infinity));
  return [
    ...best.map(({ learner, logLoss }): StreamFigure => {
      const lately = recent?.losses.find((each) => each.learner === learner)?.logLoss ?? null;
      return { name: learningWords(learner), values: [logLoss, lately], form: 'number' };
    }),
    { name: learningWords('joined'), values: [overall.logLoss, recent?.logLoss ?? null], form: 'number' },
  ];
}

type FigureName =
  | 'rows'
  | 'accuracy'
  | 'majority'
  | 'lastClass'
  | 'kappa'
  | 'logLoss'
  | 'error'
  | 'lastValueError'
  | 'meanError'
  | 'covered';

function figureOf<Figures>(overall: Figures, last: Figures | null) {
  return (name: FigureName, form: StreamFigure['form'], read: (figures: Figures) => number | null): StreamFigure => ({
    name: learningWords(name),
    values: [read(overall), last === null ? null : read(last)],
    form,
  });
}

/** The values of a figure, as they are shown. */
export function shownValues({ values, form }: StreamFigure): string[] {
  return values.map((value) => {
    if (value === null) return '–';
    return form === 'count' ? grouped(value) : form === 'share' ? percent(value, 1) : plainNumber(value);
  });
}

/** By hour: how good the answers were, what the last label would have said, and what the plainest guess. */
export function hoursOf({ kind, hours }: FeedLearning): StreamReport['hours'] {
  const names =
    kind === 'class'
      ? (['accuracy', 'lastClass', 'majority'] as const)
      : (['error', 'lastValueError', 'meanError'] as const);
  return {
    form: kind === 'class' ? 'share' : 'number',
    names: names.map((name) => learningWords(name)),
    rows: hours.map(({ from, figures, drifts }) => ({
      ...{ from, drifts },
      values: isOfClasses(figures)
        ? [figures.accuracy, figures.lastClass, figures.majority]
        : [figures.error, figures.lastValueError, figures.meanError],
    })),
  };
}

/** What the sheet “Amend stream” is written from. */
export function streamReport(classifier: string, feed: string, learning: FeedLearning): StreamReport {
  return {
    ...{ classifier, feed, who: whoPhrase(learning), facts: learningFacts(learning) },
    ...{ figures: learningFigures(learning), learners: learnerFigures(learning), hours: hoursOf(learning) },
  };
}
