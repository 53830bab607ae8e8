import { mostBinColumns } from '../features/bin-encoder.ts';
import type { Fold } from '../evaluation/validation-split.ts';
import type { TrainingData } from '../table/training-data.ts';
import {
  bestTrial,
  finalists,
  meanLoss,
  tryLearners,
  type LearnerComparison,
  type LearnerReason,
  type NotTried,
  type Trial,
  type TrialMeans,
} from './compare-learners.ts';
import type { AnsweredFolds } from './learn-unknown.ts';
import { learnerOf, LEARNERS } from './learner-list.ts';
import type { Learner, LearnerName } from './learner.ts';

/** The learner that is to answer, why, and how all of them did. */
export interface LearnerChoice {
  readonly learner: Learner;
  /** What its validation found; null when no rows could be held back. */
  readonly found: unknown;
  /** What the linear learner's validation found; null as above. */
  readonly linearFound: unknown;
  /** Log-loss of the learner chosen, and of the linear one, on rows not learnt from. */
  readonly logLoss: number;
  readonly linearLogLoss: number;
  /** How rows not learnt from were answered; null when there were none. */
  readonly answered: AnsweredFolds | null;
  readonly reason: LearnerReason;
  /** Best first, those not tried last. */
  readonly comparison: readonly LearnerComparison[];
}

/** Rows up to which the npm library is tried without being asked for. */
const MOST_ROWS_OF_ML_FOREST = 200;
/**
 * Classes × columns × (rows and what a tree costs beside them) up to which boosting is tried without being asked for:
 * some 10 s on two cores.
 */
const MOST_BOOSTED_CELLS = 1e7;
const ROWS_WORTH_A_TREE = 5_000;

/**
 * Picks the learner by progressive validation: each answers rows that it has not learnt from, and the least log-loss
 * wins; near ties go to the simpler. Those that are near each other on a part of the rows meet once more on a larger
 * one, where there is one: what is level on 5,000 rows may be far apart on 20,000. A learner asked for by name is
 * tried beside the linear one, which every model holds.
 */
export async function chooseLearner(
  asked: 'auto' | LearnerName,
  data: TrainingData,
  { folds, final = null }: { readonly folds: readonly Fold[]; readonly final?: Fold | null },
  means: TrialMeans,
): Promise<LearnerChoice> {
  if (folds.length === 0) return withoutRows(asked);
  const skipped = new Map(
    LEARNERS.map(({ name }) => [name, asked === 'auto' ? whyNotTried(name, data) : whyNotAsked(name, asked, data)]),
  );
  const names = LEARNERS.map(({ name }) => name).filter((name) => skipped.get(name) === null);
  const first = await tryLearners([...names, 'linear'], folds, means);
  const last = asked === 'auto' ? await playFinal(first, final, means) : null;
  const tried = new Map([...first, ...(last ?? [])]);
  const trials = [...(last ?? first).values()];
  const chosen = asked === 'auto' ? bestTrial(trials) : tried.get(asked)!;
  return {
    learner: chosen.learner,
    found: chosen.validated.found,
    linearFound: tried.get('linear')!.validated.found,
    logLoss: meanLoss(chosen),
    linearLogLoss: meanLoss(tried.get('linear')!),
    answered: answeredBy(chosen, tried.get('linear')!, last === null || final === null ? folds : [final]),
    reason: reasonOf(chosen, { trials, final: last === null ? null : chosen.learnedFrom }, asked),
    comparison: [
      ...[...tried.values()]
        .toSorted((a, b) => meanLoss(a) - meanLoss(b))
        .map((trial) => rowOf(trial, trial === chosen)),
      ...untried(skipped, tried),
    ],
  };
}

/** What the learner chosen, and the linear one beside it, answered on the same rows. */
function answeredBy(chosen: Trial, linear: Trial, folds: readonly Fold[]): AnsweredFolds {
  const experts = chosen === linear ? [linear] : [chosen, linear];
  return {
    folds,
    experts: experts.map(({ validated }) => validated.probabilities),
    losses: experts.map(meanLoss),
    novelty: linear.validated.novelty!,
  };
}

/**
 * Those that are near each other, on a larger part of the rows; null where nobody is near the first or there is no such
 * part. The linear learner, which every model holds, is in it always.
 */
async function playFinal(
  first: ReadonlyMap<LearnerName, Trial>,
  final: Fold | null,
  means: TrialMeans,
): Promise<ReadonlyMap<LearnerName, Trial> | null> {
  const near = finalists([...first.values()]).map(({ learner }) => learner.name);
  return final === null || near.length < 2 ? null : tryLearners([...near, 'linear'], [final], means);
}

/** Why a learner is not tried when nobody asked for it; null when it is. */
function whyNotTried(name: LearnerName, data: TrainingData): NotTried | null {
  const { columns, rows } = data.table;
  if (name === 'linear') return null;
  if (data.classes < 2) return { reason: 'one-class' };
  if (columns.every(({ type }) => type === 'text')) return { reason: 'only-texts' };
  const refusal = learnerOf(name).refusal(data);
  if (refusal !== null) return refusal;
  if (name === 'ml-random-forest' && rows > MOST_ROWS_OF_ML_FOREST)
    return { reason: 'many-rows', most: MOST_ROWS_OF_ML_FOREST };
  if (
    name === 'gradient-boosting' &&
    (rows + ROWS_WORTH_A_TREE) * data.classes * mostBinColumns(data.table) > MOST_BOOSTED_CELLS
  )
    return { reason: 'many-classes', classes: data.classes };
  return null;
}

/** Chosen by hand, a learner is tried beside the linear one; the combination beside those that it may join. */
function whyNotAsked(name: LearnerName, asked: LearnerName, data: TrainingData): NotTried | null {
  if (name === asked) return null;
  const why = whyNotTried(name, data);
  if (asked === 'combined' && name !== 'ml-random-forest' && name !== 'decision-tree') return why;
  return { reason: 'another-by-hand' };
}

const NOT_TRIED = { logLoss: null, accuracy: null, rows: 0, learnedFrom: 0, seconds: 0 } as const;

function untried(
  skipped: ReadonlyMap<LearnerName, NotTried | null>,
  tried: ReadonlyMap<LearnerName, Trial>,
): LearnerComparison[] {
  return [...skipped]
    .filter(([name]) => !tried.has(name))
    .map(([learner, why]) => ({ ...NOT_TRIED, learner, chosen: false, why }));
}

function rowOf(trial: Trial, chosen: boolean): LearnerComparison {
  const { learner, accuracy, losses, learnedFrom, seconds } = trial;
  const measured = { logLoss: meanLoss(trial), accuracy, rows: losses.length, learnedFrom, seconds };
  return { learner: learner.name, ...measured, chosen, why: null };
}

/** Who won, by how many rows right, against whom. */
function reasonOf(
  chosen: Trial,
  { trials, final }: { readonly trials: readonly Trial[]; readonly final: number | null },
  asked: 'auto' | LearnerName,
): LearnerReason {
  const result = { learner: chosen.learner.name, accuracy: chosen.accuracy, rows: chosen.losses.length };
  const others = trials.filter((trial) => trial !== chosen);
  const linear = others.find(({ learner }) => learner.name === 'linear');
  if (asked !== 'auto') return { code: 'by-hand', values: { ...result, linear: linear?.accuracy ?? null } };
  if (others.length === 0) return { code: 'no-other-suits', values: result };
  const rival = linear ?? others.reduce((best, each) => (meanLoss(each) < meanLoss(best) ? each : best));
  const isSimpler = meanLoss(rival) < meanLoss(chosen);
  const by = isSimpler ? 'simplicity' : rival.accuracy > chosen.accuracy ? 'probabilities' : 'log-loss';
  return {
    code: 'compared',
    values: { ...result, rival: rival.learner.name, rivalAccuracy: rival.accuracy, by, final },
  };
}

/** With a single row nothing can be compared. */
function withoutRows(asked: 'auto' | LearnerName): LearnerChoice {
  const learner = learnerOf(asked === 'auto' ? 'linear' : asked);
  return {
    learner,
    found: null,
    linearFound: null,
    // Nothing is known: as good as not knowing two classes apart.
    logLoss: Math.LN2,
    linearLogLoss: Math.LN2,
    answered: null,
    reason: { code: 'too-few-rows', values: { learner: learner.name, byHand: asked !== 'auto' } },
    comparison: LEARNERS.map(({ name }) => ({
      ...NOT_TRIED,
      learner: name,
      chosen: name === learner.name,
      why: { reason: 'too-few-rows' },
    })),
  };
}
