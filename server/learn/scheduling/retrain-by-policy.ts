import type { DriftReport } from '../../../contract/drift.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { headlineWords } from '../../../contract/words/finding-words.ts';
import { ENGLISH, speaking } from '../../../contract/language/language.ts';
import { occasionWords } from '../../../contract/words/occasion-words.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { IncidentMeasure } from '../../../contract/incident-measure.ts';
import { wasTrainedFor } from '../training/training-store.ts';
import { countNews } from './label-news.ts';
import { startTraining, type TrainingWish } from './start-training.ts';
import type { TrainingServices } from '../training/training-services.ts';

/** Stands in "trained by" of versions that nobody asked for. */
const BY_ITSELF = 'Amend, by policy';

/**
 * Starts a training when the classifier's policy asks for one after so many corrections. They count from the last
 * training, promoted or not, failed or cancelled, so that none is begun again with every further correction.
 *
 * @returns whether a training was started
 * @throws {ProblemError} unknown-classifier
 */
export async function retrainAfterCorrections(services: TrainingServices, classifierId: string): Promise<boolean> {
  const { policies, champion } = await readClassifier(services.db, classifierId);
  if (policies.retrainAfterCorrections === 0 || champion === null) return false;
  const news = await countNews(services.db, classifierId);
  if (news.correctionsSinceAttempt < policies.retrainAfterCorrections) return false;
  const values = { corrections: news.correctionsSinceAttempt, since: news.version };
  return start(services, classifierId, { code: 'corrections', values });
}

/**
 * Starts a training of a classifier that was trained before, if there are labels that no version has learned from.
 * Whoever calls knows that its schedule says so.
 *
 * @returns whether a training was started
 * @throws {ProblemError} unknown-classifier
 */
export async function retrainOnSchedule(services: TrainingServices, classifierId: string): Promise<boolean> {
  const { champion } = await readClassifier(services.db, classifierId);
  const news = await countNews(services.db, classifierId);
  if (champion === null || news.labels === 0) return false;
  return start(services, classifierId, { code: 'schedule', values: { labels: news.labels, since: news.version } });
}

/**
 * Starts a training when a drift report says that the champion's rows have drifted, the policy asks for one then, and
 * there are labels that no version has learned from: without any, training again would change nothing.
 *
 * @returns whether a training was started
 * @throws {ProblemError} unknown-classifier
 */
export async function retrainOnDrift(
  services: TrainingServices,
  { classifier, verdict, finding, headline, segment, seasonal, modelVersion }: DriftReport,
): Promise<boolean> {
  if (verdict !== 'drift') return false;
  const { policies, champion } = await readClassifier(services.db, classifier.id);
  // A report of another version speaks of rows that the champion may have been trained for already.
  if (!policies.retrainOnDrift || champion !== modelVersion) return false;
  if ((await countNews(services.db, classifier.id)).labelsSinceAttempt === 0) return false;
  return tryToStart(services, classifier.id, {
    occasion: { code: 'drift', values: { finding } },
    because: kept(() =>
      (finding === undefined ? headline : headlineWords(finding, segment, seasonal?.season)).replace(/\.$/, ''),
    ),
  });
}

/** Stands in “trained by” of versions that an incident asked for. */
const BY_DRIFT_POLICY = 'Amend, by drift policy';

/**
 * Starts the one training of an incident, in the name of the drift policy: if there are labels that no version has
 * learned from, and no other training runs. It is `started`, too, where it was before; the database lets there be no
 * other.
 *
 * @throws {ProblemError} unknown-classifier
 */
export function retrainForIncidentsBy(services: TrainingServices) {
  return async (
    classifierId: string,
    values: { readonly incident: number; readonly measure: IncidentMeasure },
  ): Promise<'started' | 'later'> => {
    if (await wasTrainedFor(services.db, classifierId, values.incident)) return 'started';
    const { champion } = await readClassifier(services.db, classifierId);
    if (champion === null || (await countNews(services.db, classifierId)).labelsSinceAttempt === 0) return 'later';
    const occasion = { code: 'incident', values } as const;
    const because = kept(() => occasionWords(occasion));
    return (await tryToStart(services, classifierId, { occasion, because }, BY_DRIFT_POLICY)) ? 'started' : 'later';
  };
}

async function start(
  services: TrainingServices,
  classifierId: string,
  occasion: Parameters<typeof occasionWords>[0],
): Promise<boolean> {
  return tryToStart(services, classifierId, { occasion, because: kept(() => occasionWords(occasion)) });
}

async function tryToStart(
  services: TrainingServices,
  classifierId: string,
  why: Pick<TrainingWish, 'occasion' | 'because'>,
  person = BY_ITSELF,
): Promise<boolean> {
  try {
    await startTraining(services, classifierId, { person, ...why });
    return true;
  } catch (error) {
    // Running already, or labels that cannot be learned from: the next occasion asks again.
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** What is kept is in English, whoever's correction or look at a report it was: people of every language read it. */
function kept(say: () => string): string {
  return speaking(ENGLISH, say);
}
