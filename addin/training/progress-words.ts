import type { Session } from '../../contract/session.ts';
import type { TrainingPhase, TrainingStatus } from '../../contract/training.ts';
import { calledBy } from '../../contract/language/catalogue.ts';
import { clockTime } from '../../contract/words/dates.ts';
import { trainingWords } from './words/training-words.ts';

const DOING: Readonly<Record<TrainingPhase, string>> = calledBy(trainingWords, {
  waiting: 'waiting',
  reading: 'readingLabels',
  encoding: 'encoding',
  comparing: 'comparing',
  training: 'learning',
  evaluating: 'evaluating',
  saving: 'saving',
});

type Shown = Pick<TrainingStatus, 'phase' | 'startedBy' | 'cause' | 'interruption'>;

/** What a training does now; and who started it, when that was somebody else. */
export function progressWords({ phase, startedBy, cause, interruption }: Shown, person: Session | null): string {
  if (interruption !== null)
    return trainingWords('interrupted', { times: interruption.times, time: clockTime(interruption.beginsAgainAt) });
  const doing = DOING[phase];
  if (cause !== 'person') return trainingWords('startedByPolicy', { doing });
  return person === null || person.person === startedBy
    ? doing
    : trainingWords('startedBy', { doing, person: startedBy });
}
