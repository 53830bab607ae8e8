import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of strange real files, kept beside the project; null on a machine that has none. */
export const ODD_FOLDER = folder();

function folder(): string | null {
  const path = join(process.env['DATA_DIR'] ?? '../shared/data', 'odd');
  return existsSync(path) ? path : null;
}

/** Says in the report why a group of tests has nothing to run. */
export function describeWithOddFiles(name: string, tests: (folder: string) => void): void {
  if (ODD_FOLDER === null) {
    describe(`${name} (no odd files on this machine: set DATA_DIR)`, () => {
      test('has nothing to check', () => expect(ODD_FOLDER).toBeNull());
    });
    return;
  }
  const found = ODD_FOLDER;
  describe(name, () => tests(found));
}

export function bytesOf(folderPath: string, path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(folderPath, path)));
}
