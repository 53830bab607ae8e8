import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { gridCommand, type GridCommand } from './grid-keys.ts';
import { runCommand, type CommandContext } from './run-command.ts';

/** What the browser does itself, telling the grid by an event of its own. */
const LEFT_TO_BROWSER: ReadonlySet<GridCommand['kind']> = new Set<GridCommand['kind']>([
  'copy',
  'cut',
  'paste',
  'pasteValues',
]);

/** What opens the active cell, which must then be in sight. */
const OPENING: ReadonlySet<GridCommand['kind']> = new Set<GridCommand['kind']>(['type', 'edit', 'today', 'openList']);

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
    if (!LEFT_TO_BROWSER.has(command.kind)) event.preventDefault();
    const { active } = context.cursor;
    if (OPENING.has(command.kind)) reveal(active.row, active.column);
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
