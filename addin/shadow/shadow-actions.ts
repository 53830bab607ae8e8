import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import { loadModel } from '../session/refresh-classifier.ts';
import type { ShadowEvent, ShadowState } from './shadow-state.ts';
import { shadowWords } from './words/shadow-words.ts';

type ShadowContext = FeatureContext<ShadowState, ShadowEvent>;

export interface ShadowActions {
  loadShadows(): void;
  /** Lets a version answer unseen; null stops the one that does. `because` is why, and may be empty. */
  setShadow(version: number | null, because: string): void;
}

export function shadowActions(pane: ShadowContext): ShadowActions {
  return {
    loadShadows: () => void load(pane),
    setShadow: (version, because) => void setShadow(pane, version, because),
  };
}

async function load(pane: ShadowContext): Promise<void> {
  await pane.tasks.run('shadows', { doing: shadowWords('fetching'), queued: true }, async ({ signal }) => {
    const { id } = openWorkOf(pane).work.classifier;
    const shadows = await withRetries(pane.pacing, () => pane.watching.listShadows(id, { signal }), signal);
    signal.throwIfAborted();
    pane.store.dispatch({ type: 'shadows-listed', shadows });
  });
}

async function setShadow(pane: ShadowContext, version: number | null, because: string): Promise<void> {
  const doing = version === null ? shadowWords('stopping') : shadowWords('starting', { version });
  await pane.tasks.run('shadow', { doing }, async () => {
    const { work, session } = openWorkOf(pane);
    const shadows = await pane.watching.setShadow(work.classifier.id, { version, because });
    if (pane.session !== session) return;
    pane.store.dispatch({ type: 'shadows-listed', shadows });
    await loadModel(pane); // the versions say what their shadows came to
  });
}
