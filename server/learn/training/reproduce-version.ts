import { ProblemError } from '../../../contract/problem.ts';
import type { Reproduction } from '../../../contract/training.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import { usedPlaces } from '../../record/classifiers/earlier-columns.ts';
import { readLabelsAsOf } from '../../record/labels/labels-as-of.ts';
import { readTrust } from '../../record/labels/trust-store.ts';
import { learnInWorker } from '../fitting/learn-in-worker.ts';
import { hashArtifact } from '../models/artifact-hash.ts';
import { readLineage, restoreModel } from '../models/lineage-store.ts';
import type { TrainingServices } from './training-services.ts';
import { trainingWords } from './words/training-words.ts';

/** Learns a version once more. Aborting the signal ends it. */
export type Reproduce = (classifierId: string, version: number, signal: AbortSignal) => Promise<Reproduction>;

/**
 * Proves that a version is what its record says: the labels are read from the log as they were then, learned from once
 * more in a worker, with the same choice of learner and the same seed, and the bytes compared. A model that was no
 * longer kept is kept again if it is the same. Takes as long as the training did; one at a time in a process.
 *
 * Rejects with {@link ProblemError} unknown-classifier, unknown-version.
 */
export function createReproducer(services: Pick<TrainingServices, 'db'>): Reproduce {
  let turn: Promise<unknown> = Promise.resolve();
  return async (classifierId, version, signal) => {
    const own = turn.then(() => reproduce(services, classifierId, version, signal));
    turn = own.catch(() => undefined); // the next one waits for its end, however it ended
    return own;
  };
}

async function reproduce(
  { db }: Pick<TrainingServices, 'db'>,
  classifierId: string,
  version: number,
  signal: AbortSignal,
): Promise<Reproduction> {
  const { name, columns: present } = await readClassifier(db, classifierId);
  const lineage = await readLineage(db, classifierId, version);
  if (lineage === undefined) throw new ProblemError('unknown-version', { reason: 'none', classifier: name, version });
  const { learner, seed, fingerprint, lastSequence, trustChanges, artifactHash, hasModel, classChanges, unknownShare } =
    lineage;
  const columns = lineage.columns ?? present;
  const trust = await readTrust(db, classifierId, trustChanges);
  const then = { used: usedPlaces(columns), classChanges, trust };
  const labels = await readLabelsAsOf(db, classifierId, lastSequence, then);
  const learned = await learnInWorker(
    labels,
    { columns, learner, seed, champion: null, unknownShare: unknownShare ?? 0 },
    { onProgress: () => undefined, signal },
  );
  const sameLabels = learned.fingerprint === fingerprint;
  const sameModel = hashArtifact(learned.artifact).equals(artifactHash);
  if (sameModel && !hasModel) await restoreModel(db, classifierId, version, learned.artifact);
  return {
    version,
    fingerprint,
    sameLabels,
    sameModel,
    sentence: sentenceOf(version, labels.length, { sameLabels, sameModel, isRestored: sameModel && !hasModel }),
  };
}

function sentenceOf(
  version: number,
  labels: number,
  found: { readonly sameLabels: boolean; readonly sameModel: boolean; readonly isRestored: boolean },
): string {
  const learned = { labels, version };
  if (!found.sameLabels) return trainingWords('otherLabels', learned);
  if (!found.sameModel) return trainingWords('otherModel', learned);
  return trainingWords(found.isRestored ? 'sameModelKept' : 'sameModel', learned);
}
