import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { servedManifest } from '../../../../server/platform/manifest/fill-manifest.ts';
import { checkManifest, checkRequirements } from '../../../../server/platform/self-check/check-manifest.ts';

const MANIFEST = servedManifest('manifest.xml', 'https://amend.example.org');

test('the manifest that a server answers is read, and nothing in it would be refused', async () => {
  const [, version] = /<Version>(.*)<\/Version>/.exec(readFileSync('manifest.xml', 'utf8'))!;
  expect(await checkManifest(MANIFEST, 'assets')).toEqual({
    code: 'manifest-good',
    values: { name: 'Amend', version },
  });
});

test('one that would be refused is told with its faults', async () => {
  const broken = MANIFEST.replace(/<Id>.*<\/Id>/, '<Id>amend</Id>').replace(/<SupportUrl.*\/>/, '');
  expect(await checkManifest(broken, 'assets')).toEqual({
    code: 'manifest-refused',
    values: { count: 2, faults: 'Id amend is not a GUID. SupportUrl is missing.' },
  });
});

test('the requirement sets are those that it asks for', () => {
  expect(checkRequirements(MANIFEST)).toEqual({ code: 'requirements-good', values: { sets: 'ExcelApi 1.9' } });
  const without = MANIFEST.replace(/<Requirements>[^]*?<\/Requirements>/, '');
  expect(checkRequirements(without)).toEqual({ code: 'requirements-missing', values: {} });
});
