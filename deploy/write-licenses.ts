import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { licensesOf, shippedBill, shippedPackages, type BillOfMaterials, type Lock } from './shipped-packages.ts';

/**
 * `npm run licenses`, a part of the build: writes what Amend is shipped with. `sbom.cdx.json` is a bill of materials
 * (CycloneDX, by npm itself), `THIRD-PARTY-LICENSES.txt` has the licenses; both without what only developers need.
 * They are made anew when something was installed since.
 */
const folder = resolve(process.argv[2] ?? join('dist', 'licenses'));
const licenses = join(folder, 'THIRD-PARTY-LICENSES.txt');

if (timeOf(licenses) < timeOf(join('node_modules', '.package-lock.json'))) {
  const npm = process.env['npm_execpath'];
  const [command, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const bill = execFileSync(command, [...before, 'sbom', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const shipped = shippedPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock, '.');
  mkdirSync(folder, { recursive: true });
  const shownBill = shippedBill(JSON.parse(bill) as BillOfMaterials, shipped);
  writeFileSync(join(folder, 'sbom.cdx.json'), JSON.stringify(shownBill, null, 2));
  writeFileSync(licenses, licensesOf(shipped, '.'));
}

/** When a file was written; of one that is not there, before all others. */
function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -1;
}
