import type { ChampionRequest } from '../../contract/training.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { loadModel } from '../session/refresh-classifier.ts';
import type { ModelEvent, ModelState } from './model-state.ts';
import { modelWords } from './words/model-words.ts';

type ModelContext = FeatureContext<ModelState, ModelEvent>;

export interface ModelActions {
  /** Puts a version in use; `because` is why, and may be empty. */
  rollBack(version: number, because: string): void;
  pin(version: number, pinned: boolean): void;
  writeModelSheet(version: number): void;
  /** How the classifier stands, and its versions. */
  loadModel(): void;
}

export function modelActions(pane: ModelContext): ModelActions {
  return {
    rollBack: (version, because) => void rollBack(pane, version, because),
    pin: (version, pinned) => void pin(pane, version, pinned),
    writeModelSheet: (version) => void writeModelSheet(pane, version),
    loadModel: () => void loadModel(pane),
  };
}

/** @param because why, in the person's words; may be empty */
export function rollBack(pane: ModelContext, version: number, because: string): Promise<void> {
  return setChampion(pane, { version, because }, modelWords('putting', { version }));
}

/** Pins the version in use, so that no training replaces it, or lets it be replaced again. */
export function pin(pane: ModelContext, version: number, pinned: boolean): Promise<void> {
  return setChampion(pane, { version, pinned }, modelWords(pinned ? 'pinning' : 'unpinning', { version }));
}

/** Writes a fresh report of a version into the sheet "Amend model". */
export async function writeModelSheet(pane: ModelContext, version: number): Promise<void> {
  await pane.tasks.run('model-sheet', { doing: modelWords('writingSheet') }, async ({ signal }) => {
    const { work } = openWorkOf(pane);
    const report = await withRetries(
      pane.pacing,
      () => pane.server.modelReport(work.classifier.id, version, { signal }),
      signal,
    );
    signal.throwIfAborted();
    await pane.workbook.writeModelSheet(report);
    pane.store.dispatch({ type: 'model-sheet-written', version });
  });
}

async function setChampion(pane: ModelContext, request: ChampionRequest, doing: string): Promise<void> {
  await pane.tasks.run('roll-back', { doing }, async () => {
    const { work, session } = openWorkOf(pane);
    try {
      await pane.server.setChampion(work.classifier.id, request);
    } finally {
      // After a failure, too: its answer may have been lost, or the list was out of date.
      if (pane.session === session) await loadModel(pane);
    }
  });
}
