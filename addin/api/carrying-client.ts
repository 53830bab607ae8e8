import type { CarryingPort } from '../ports/carrying-port.ts';
import { askForFile, askServer, type ClientOptions } from './client.ts';
import { saveBlob } from './save-file.ts';

/** A file of many versions, or of a long log, takes the server a while to write or to read. */
const FILE_MS = 1_800_000;

/** The carrying port, built from the contract's table of endpoints. */
export function createCarryingClient(options: ClientOptions = {}): CarryingPort {
  return {
    exportClassifier: (classifier, isWithLog, more) =>
      askForFile(options, 'exportClassifier', {
        path: { classifier },
        query: { log: isWithLog ? 'with' : 'without' },
        timeoutMs: FILE_MS,
        ...more,
      }),
    importClassifier: (file, name, more) =>
      askServer(options, 'importClassifier', {
        file,
        ...(name === null ? {} : { query: { name } }),
        timeoutMs: FILE_MS,
        ...more,
      }),
    saveFile: saveBlob,
  };
}
