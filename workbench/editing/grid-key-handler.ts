import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { gridCommand } from './grid-keys.ts';
import { runCommand, type CommandContext } from './run-command.ts';

/** Runs what key presses in the grid ask for; keys that mean nothing to it are left to the browser. */
export function gridKeyHandler(
  context: CommandContext,
  reveal: (row: number, column: number) => void,
  onProblem: (error: unknown) => void,
) {
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const command = gridCommand(event);
    if (command === null) return;
    event.preventDefault();
    const { active } = context.cursor;
    if (command.kind === 'type' || command.kind === 'edit') reveal(active.row, active.column);
    // Drawn at once, so that the next key of a quick typist goes into the cell that this one opened.
    flushSync(() => {
      try {
        runCommand(command, context);
      } catch (error) {
        onProblem(error);
      }
    });
  };
}
