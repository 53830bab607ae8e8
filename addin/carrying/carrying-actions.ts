import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { CarryingPort } from '../ports/carrying-port.ts';
import { carryingWords } from './words/carrying-words.ts';

export interface CarryingActions {
  /** Hands the open classifier over as a file, with what was said of its rows or without. */
  exportClassifier(isWithLog: boolean): void;
  /** Takes a classifier in from a file. */
  importClassifier(file: Blob, name: string | null): void;
}

/** @param onImported lists what is there anew */
export function carryingActions(pane: FeatureContext, port: CarryingPort, onImported: () => void): CarryingActions {
  return {
    exportClassifier: (isWithLog) =>
      void pane.tasks.run('export', { doing: carryingWords('writing') }, async ({ signal }) => {
        const { id, name } = openWorkOf(pane).work.classifier;
        const file = await port.exportClassifier(id, isWithLog, { signal });
        signal.throwIfAborted();
        port.saveFile(fileNameOf(name), file);
      }),
    importClassifier: (file, name) =>
      void pane.tasks.run('import', { doing: carryingWords('taking') }, async ({ signal }) => {
        await port.importClassifier(file, name, { signal });
        onImported();
      }),
  };
}

/** @example fileNameOf('Cards: 2026/05') // => 'Cards 2026 05.amend' */
export function fileNameOf(name: string): string {
  return `${
    name
      .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
      .replace(/ +/g, ' ')
      .trim() || 'classifier'
  }.amend`;
}
