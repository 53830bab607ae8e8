import type { HabitsPort } from '../ports/habits-port.ts';

const PREFIX = 'amend.habit.';

/** Keeps how somebody likes the pane to behave in their browser, for all its tabs. */
export function createBrowserHabits(storage: () => Storage = () => localStorage): HabitsPort {
  return {
    read(habit) {
      try {
        const kept = storage().getItem(PREFIX + habit);
        return kept === null ? null : kept === 'yes';
      } catch {
        return null; // Storage of a framed page may be blocked: then nothing was ever kept.
      }
    },
    keep(habit, isWanted) {
      try {
        storage().setItem(PREFIX + habit, isWanted ? 'yes' : 'no');
      } catch {
        // Blocked, as above: then it lasts until the pane is opened anew.
        return;
      }
    },
  };
}
