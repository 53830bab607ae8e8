import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CellValue } from '../../../workbench/cells/cell.ts';
import { addressOf } from '../../../workbench/cells/address.ts';
import { areaOf } from '../../../workbench/cells/area.ts';
import { unescapeCellText } from '../../../workbench/package/xml-text.ts';
import type { Workbook } from '../../../workbench/workbook/workbook.ts';

/** Every formula is calculated when a file is opened, whoever wrote it (0 is "always"). */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${['OOXMLRecalcMode', 'ODFRecalcMode'].map((name) => `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`).join('\n')}
</oor:items>
`;

/** Says in the report why a group of tests has nothing to run. */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  const hasLibreOffice = spawnSync('which', ['soffice']).status === 0;
  if (hasLibreOffice) {
    describe(name, tests);
    return;
  }
  describe(`${name} (no LibreOffice on this machine)`, () => {
    test('has nothing to read with', () => expect(hasLibreOffice).toBe(false));
  });
}

/**
 * Lets LibreOffice open workbooks, calculate them and write them as another format: one process for all, with settings
 * of its own. Some seconds, and a fifth of one a file.
 * @param folder a folder of the test's own, to write into
 * @returns what was written, by the name of the file that it was made of
 */
export function convertWithLibreOffice(
  files: readonly string[],
  format: 'xlsx' | 'xls' | 'ods',
  folder: string,
): Map<string, Uint8Array<ArrayBuffer>> {
  const profile = join(folder, `profile-${format}`);
  const written = join(folder, `as-${format}`);
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  const settings = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const { status, stderr } = spawnSync(
    'soffice',
    [settings, '--headless', '--convert-to', format, '--outdir', written, ...files],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`soffice failed: ${stderr}`);
  rmSync(profile, { recursive: true });
  return new Map(
    files.map((file) => [
      basename(file),
      new Uint8Array(readFileSync(join(written, basename(file).replace(/\.[^.]*$/, `.${format}`)))),
    ]),
  );
}

/** What every filled cell holds, by "Sheet!A1": of a text what its escapes stand for, as LibreOffice writes them. */
export function cellsOf(workbook: Workbook): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {};
  for (const sheet of workbook.sheets) {
    const used = sheet.values.usedArea();
    if (used === null) continue;
    for (const { row, column, value } of sheet.values.cells(used))
      cells[`${sheet.name}!${addressOf(areaOf(row, column))}`] =
        typeof value === 'string' ? unescapeCellText(value) : value;
  }
  return cells;
}

/** Cells as another program may hold them: to be expected of what {@link cellsOf} says. */
export function asHeldElsewhere(cells: Readonly<Record<string, CellValue>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(cells).map(([at, value]) => [at, typeof value === 'number' ? aboutAs(value) : value]),
  );
}

/** Whether two programs hold the same: of a number they keep fifteen digits, of which some are lost in calculating. */
export function isSameCell(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-11 * Math.abs(b) : a === b;
}

/** As expect's own closeTo, but in proportion. */
function aboutAs(value: number): object {
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (other: CellValue) => isSameCell(other, value),
    toAsymmetricMatcher: () => `about ${value}`,
  };
}
