import type { Session } from '../../contract/session.ts';
import type { TrainingPhase, TrainingStatus } from '../../contract/training.ts';

const DOING: Readonly<Record<TrainingPhase, string>> = {
  waiting: 'Waiting for its turn',
  reading: 'Reading the labels',
  encoding: 'Preparing the columns',
  comparing: 'Comparing ways to learn',
  training: 'Learning',
  evaluating: 'Testing on rows it has not seen',
  saving: 'Saving the model',
};

/** What a training does now; and who started it, when that was somebody else. */
export function trainingWords({ phase, startedBy, cause }: Pick<TrainingStatus, 'phase' | 'startedBy' | 'cause'>, person: Session | null): string {
  if (cause !== 'person') return `${DOING[phase]}, started by the policy`;
  return person === null || person.person === startedBy ? DOING[phase] : `${DOING[phase]}, started by ${startedBy}`;
}
