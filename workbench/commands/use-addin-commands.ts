import { useRef, type RefObject } from 'react';
import type { AddinCommand } from './manifest-commands.ts';

/** The task pane of an add-in, as its commands use it. */
export interface CommandedPane {
  show(): void;
  /** Calls a function of the add-in. */
  run(commandId: string, functionName: string): void;
}

interface AddinCommands {
  /** To be given to the pane. */
  readonly pane: RefObject<CommandedPane | null>;
  readonly run: (command: AddinCommand) => void;
  /** Those of the menu of cells, as entries of a menu. */
  readonly cellEntries: readonly { readonly label: string; readonly run: () => void }[];
}

/** Runs the commands of an add-in: those with a function call it, others show the pane. */
export function useAddinCommands(commands: readonly AddinCommand[]): AddinCommands {
  const pane = useRef<CommandedPane>(null);
  const run = ({ id, functionName }: AddinCommand) =>
    functionName === null ? pane.current?.show() : pane.current?.run(id, functionName);
  const cellEntries = commands
    .filter(({ place }) => place === 'cell-menu')
    .map((command) => ({ label: command.label, run: () => run(command) }));
  return { pane, run, cellEntries };
}
