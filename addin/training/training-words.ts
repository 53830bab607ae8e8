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

type Shown = Pick<TrainingStatus, 'phase' | 'startedBy' | 'cause' | 'interruption'>;

/** What a training does now; and who started it, when that was somebody else. */
export function trainingWords({ phase, startedBy, cause, interruption }: Shown, person: Session | null): string {
  if (interruption !== null)
    return `The server stopped ${interruption.times} times during this training. It begins again at ${timeOfDay(interruption.beginsAgainAt)}`;
  if (cause !== 'person') return `${DOING[phase]}, started by the policy`;
  return person === null || person.person === startedBy ? DOING[phase] : `${DOING[phase]}, started by ${startedBy}`;
}

/** The next attempt is at most an hour away. */
function timeOfDay(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
