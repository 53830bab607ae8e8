import type { PackPort } from '../ports/pack-port.ts';
import { askForFile, askServer, type ClientOptions } from './client.ts';

/** Both logs are verified, and a month is read. */
const FREEZING_MS = 300_000;

/** The port of period packs, built from the contract's table of endpoints. */
export function createPackClient(options: ClientOptions = {}): PackPort {
  const of = (classifier: string, pack: number) => ({ classifier, pack: String(pack) });
  return {
    listPacks: async (classifier, more) =>
      (await askServer(options, 'listPacks', { path: { classifier }, ...more })).packs,
    freezePack: (classifier, { month, language }, more) =>
      askServer(options, 'freezePack', {
        ...{ path: { classifier }, body: { month, language }, timeoutMs: FREEZING_MS },
        ...more,
      }),
    readPack: (classifier, number, more) => askServer(options, 'readPack', { path: of(classifier, number), ...more }),
    downloadPack: (classifier, number, document, more) =>
      askForFile(options, document === 'pdf' ? 'exportPackPdf' : 'exportPackWorkbook', {
        path: of(classifier, number),
        ...more,
      }),
    signPack: (classifier, number, note, more) =>
      askServer(options, 'signPack', { path: of(classifier, number), body: { note }, ...more }),
    findPackFile: async (classifier, sha256, more) =>
      (await askServer(options, 'findPackFile', { path: { classifier }, query: { sha256 }, ...more })).found,
  };
}
