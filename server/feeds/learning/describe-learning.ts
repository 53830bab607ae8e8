import type { Kysely } from 'kysely';
import type { FeedLearning } from '../../../contract/feeds/feed-learning.ts';
import type { Database } from '../../platform/database/schema.ts';
import { ClassNames } from '../../answer/serving/class-names.ts';
import { readClassWords } from '../../record/classes/class-store.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { driftsOf, figuresOfClasses, figuresOfNumbers, type LearnedSums } from './learned-sums.ts';
import { readHours, readLearner } from './learner-store.ts';
import { LEAST_LESSONS, whoAnswers } from './who-answers.ts';

const SHOWN_MS = 14 * 24 * 3_600_000;

/** What a feed has learned, as it stands after its last batch, and who answers the next; null before the first. */
export async function describeLearning(
  db: Kysely<Database>,
  { id: feedId, classifierId }: { readonly id: string; readonly classifierId: string },
  now: Date,
): Promise<FeedLearning | null> {
  const learner = await readLearner(db, feedId);
  if (learner === null || learner.told === null || learner.beganAt === null || learner.stands === null) return null;
  const { told, beganAt, lessons, corrections, stands, compared } = learner;
  const { kind, label } = told;
  const figures = (sums: LearnedSums) => (kind === 'class' ? figuresOfClasses(sums) : figuresOfNumbers(sums));
  const { champion } = await readClassifier(db, classifierId);
  const answers = whoAnswers({ kind, lessons, hasModel: champion !== null, compared });
  const { classes } = new ClassNames(await readClassWords(db, classifierId)).ofModel(stands.classes);
  const hours = await readHours(db, feedId, new Date(now.getTime() - SHOWN_MS));
  const [rows, stream, model] = compared;
  return {
    ...{ kind, label, since: beganAt.toISOString(), lessons, corrections },
    ...{ waiting: stands.waiting, classes: [...classes], answers, least: LEAST_LESSONS },
    compared: rows === 0 ? null : { rows, stream: stream / rows, model: model / rows },
    overall: figures(stands.sums),
    hours: hours.map(({ hour, sums }) => ({
      ...{ from: hour.toISOString(), figures: figures(sums), drifts: driftsOf(kind, sums) },
    })),
  };
}
