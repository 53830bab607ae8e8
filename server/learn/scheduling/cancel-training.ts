import type { TrainingStatus } from '../../../contract/training.ts';
import { describeTraining } from './describe-training.ts';
import type { TrainingRunner } from '../training/training-runner.ts';
import type { TrainingServices } from '../training/training-services.ts';
import { endTraining } from '../training/training-store.ts';

/**
 * Ends a training without a version. It takes effect at once in this process; another one stops within 250 ms, and
 * saves nothing in any case. A training that has ended stays as it ended.
 *
 * @throws {ProblemError} unknown-training
 */
export async function cancelTraining(
  services: TrainingServices,
  runner: TrainingRunner,
  classifierId: string,
  id: string,
): Promise<TrainingStatus> {
  const { db, clock } = services;
  await describeTraining(services, classifierId, id);
  if (await endTraining(db, id, { state: 'cancelled' }, clock())) runner.abort(id);
  return describeTraining(services, classifierId, id);
}
