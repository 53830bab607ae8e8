/** How somebody likes the pane to behave, in this browser. */
export type Habit = 'follows-selection';

/** Where a browser remembers it. */
export interface HabitsPort {
  /** Null where nobody has chosen, and where the browser keeps nothing. */
  read(habit: Habit): boolean | null;
  keep(habit: Habit, isWanted: boolean): void;
}
