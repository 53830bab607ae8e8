import type { Language } from '../../contract/language/language.ts';
import type { PackDocument } from '../ports/pack-port.ts';
import { withRetries } from '../ports/pacing.ts';
import { openWorkOf, type FeatureContext } from '../session/pane-context.ts';
import type { PacksEvent, PacksState } from './packs-state.ts';
import { packsWords } from './words/packs-words.ts';

type PacksContext = FeatureContext<PacksState, PacksEvent>;

export interface PacksActions {
  loadPacks(): void;
  freezePack(month: string, language: Language): void;
  openPack(number: number): void;
  closePack(): void;
  downloadPack(number: number, month: string, document: PackDocument): void;
  signPack(number: number, note: string): void;
  /** Finds out of which pack a file is, byte for byte. It is read here, and not sent anywhere. */
  checkPackFile(file: File): void;
}

export function packsActions(pane: PacksContext): PacksActions {
  return {
    loadPacks: () =>
      void pane.tasks.run('packs', { doing: packsWords('reading'), queued: true }, ({ signal }) => list(pane, signal)),
    freezePack: (month, language) =>
      void pane.tasks.run('freeze-pack', { doing: packsWords('freezing') }, async ({ signal }) => {
        const { number } = await pane.packs.freezePack(idOf(pane), { month, language }, { signal });
        await open(pane, number, signal);
      }),
    openPack: (number) =>
      void pane.tasks.run('packs', { doing: packsWords('reading') }, ({ signal }) => open(pane, number, signal)),
    closePack: () => pane.store.dispatch({ type: 'pack-opened', pack: null }),
    downloadPack: (number, month, document) =>
      void pane.tasks.run('download-pack', { doing: packsWords('downloading') }, async ({ signal }) => {
        const { id, name } = openWorkOf(pane).work.classifier;
        const file = await pane.packs.downloadPack(id, number, document, { signal });
        signal.throwIfAborted();
        const ending = document === 'pdf' ? 'pdf' : 'xlsx';
        const plain = name.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim();
        pane.carrying.saveFile(`${plain} ${month}-${number}.${ending}`, file);
      }),
    signPack: (number, note) =>
      void pane.tasks.run('sign-pack', { doing: packsWords('signing') }, async ({ signal }) => {
        await pane.packs.signPack(idOf(pane), number, note, { signal });
        await open(pane, number, signal);
      }),
    checkPackFile: (file) =>
      void pane.tasks.run('check-pack', { doing: packsWords('checking') }, async ({ signal }) => {
        const sha256 = await digestOf(file);
        const found = await pane.packs.findPackFile(idOf(pane), sha256, { signal });
        signal.throwIfAborted();
        pane.store.dispatch({ type: 'pack-file-checked', checked: { of: file.name, found } });
      }),
  };
}

function idOf(pane: PacksContext): string {
  return openWorkOf(pane).work.classifier.id;
}

async function list(pane: PacksContext, signal: AbortSignal): Promise<void> {
  const packs = await withRetries(pane.pacing, () => pane.packs.listPacks(idOf(pane), { signal }), signal);
  signal.throwIfAborted();
  pane.store.dispatch({ type: 'packs-listed', packs });
}

async function open(pane: PacksContext, number: number, signal: AbortSignal): Promise<void> {
  await list(pane, signal);
  const pack = await withRetries(pane.pacing, () => pane.packs.readPack(idOf(pane), number, { signal }), signal);
  signal.throwIfAborted();
  pane.store.dispatch({ type: 'pack-opened', pack });
}

async function digestOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
