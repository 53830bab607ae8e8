import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  licensesOf,
  shippedBill,
  shippedPackages,
  type BillOfMaterials,
  type Lock,
} from '../../deploy/shipped-packages.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amend-licenses-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('what is shipped', () => {
  const lock: Lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.2.3', license: 'MIT' },
      'node_modules/a/node_modules/@b/c': { version: '2.0.0' },
      'node_modules/tool': { version: '1.0.0', dev: true },
      'node_modules/for-other-machines': { version: '1.0.0' },
    },
  };
  beforeAll(() => {
    for (const path of Object.keys(lock.packages).filter((path) => !path.includes('for-other')))
      mkdirSync(join(folder, path), { recursive: true });
    for (const [name, text] of Object.entries({ 'LICENSE.md': 'The licence', NOTICE: 'Thanks', 'readme.md': 'Read' }))
      writeFileSync(join(folder, 'node_modules', 'a', name), `${text}\n`);
  });

  test('is what is installed, at any depth, but for what only developers need', () => {
    expect(shippedPackages(lock, folder)).toEqual([
      { name: 'a', version: '1.2.3', license: 'MIT', path: 'node_modules/a' },
      { name: '@b/c', version: '2.0.0', license: '', path: 'node_modules/a/node_modules/@b/c' },
    ]);
  });

  test('has its license each: name, version and license, and the files of its folder that say so', () => {
    expect(licensesOf(shippedPackages(lock, folder), folder)).toBe(
      'Amend is shipped with these packages.\n\n\na 1.2.3 (MIT)\n\n-------------\n\nThe licence\n\nThanks\n\n\n@b/c 2.0.0\n\n----------\n',
    );
  });

  test('alone stands in the bill of materials, with what depends on what', () => {
    const bill = {
      bomFormat: 'CycloneDX',
      metadata: { component: { 'bom-ref': 'amend@0.1.0' } },
      components: ['a@1.2.3', 'tool@1.0.0'].map((ref) => {
        const [name, version] = ref.split('@') as [string, string];
        return { 'bom-ref': ref, name, version };
      }),
      dependencies: [
        { ref: 'amend@0.1.0', dependsOn: ['a@1.2.3', 'tool@1.0.0'] },
        { ref: 'tool@1.0.0', dependsOn: ['a@1.2.3'] },
        { ref: 'a@1.2.3', dependsOn: [] },
      ],
    };
    expect(shippedBill(bill, shippedPackages(lock, folder))).toEqual({
      ...bill,
      components: [bill.components[0]],
      dependencies: [
        { ref: 'amend@0.1.0', dependsOn: ['a@1.2.3'] },
        { ref: 'a@1.2.3', dependsOn: [] },
      ],
    });
  });
});

describe('what the build makes of it', () => {
  let bill: BillOfMaterials & { bomFormat: string };
  let licenses: string;
  const shipped = shippedPackages(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock, '.');
  beforeAll(() => {
    const made = join(folder, 'made');
    execFileSync(process.execPath, ['--import', 'tsx', 'deploy/write-licenses.ts', made]);
    bill = JSON.parse(readFileSync(join(made, 'sbom.cdx.json'), 'utf8')) as typeof bill;
    licenses = readFileSync(join(made, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  });

  test('a bill of materials in CycloneDX’s form that names every package that is shipped, and no other', () => {
    expect(bill.bomFormat).toBe('CycloneDX');
    const ofBill = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
    expect(ofBill).toEqual(new Set(shipped.map(({ name, version }) => `${name}@${version}`)));
    // Needed by Express and by developers' tools alike; by developers alone.
    expect([...ofBill].some((name) => name.startsWith('call-bind-apply-helpers@'))).toBe(true);
    expect([...ofBill].some((name) => name.startsWith('jest@'))).toBe(false);
  });

  test('the license of every package that is shipped', () => {
    expect(shipped.filter(({ name, version }) => !licenses.includes(`\n${name} ${version}`))).toEqual([]);
  });

  test('nothing is shipped under terms that ask for more than their notice, but Microsoft’s library', () => {
    const free =
      /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|Zlib|CC0-1\.0|Unlicense)\b/;
    // Microsoft's own terms: it may be passed on as a part of an add-in. The fonts' terms are Bitstream's: that their
    // notice goes with them. The last has the MIT license in its file, and does not name it.
    expect(shipped.filter(({ license }) => !free.test(license)).map(({ name }) => name)).toEqual([
      '@microsoft/office-js',
      'dejavu-fonts-ttf',
      'png-js',
    ]);
    expect(licenses).toContain('Bitstream Vera Fonts Copyright');
    expect(licenses).toMatch(/^png-js [^]{0,80}MIT License/m);
    expect(licenses).toContain('MICROSOFT OFFICE JAVASCRIPT (OFFICE.JS) API LIBRARY');
  });
});
