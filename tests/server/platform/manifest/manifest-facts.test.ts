import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { fillManifest } from '../../../../server/platform/manifest/fill-manifest.ts';
import { readManifestFacts } from '../../../../server/platform/manifest/manifest-facts.ts';

const TEMPLATE = readFileSync('manifest.xml', 'utf8');
const ID = '11111111-2222-4333-8444-555555555555';

test('a manifest says its name, id, version and requirement sets', () => {
  const manifest = fillManifest(TEMPLATE, { address: 'https://a.example', name: 'Amend & Co', id: ID });
  expect(readManifestFacts(manifest)).toEqual({
    id: ID,
    name: 'Amend & Co',
    version: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
    requirements: ['ExcelApi 1.9'],
  });
});

test('of several requirement sets each is told, and of a page that is no manifest nothing', () => {
  const two = TEMPLATE.replace(/(<Set Name="ExcelApi".*\/>)/, '$1<Set Name="SharedRuntime" MinVersion="1.1"/>');
  expect(readManifestFacts(two).requirements).toEqual(['ExcelApi 1.9', 'SharedRuntime 1.1']);
  expect(readManifestFacts('<html></html>')).toEqual({ id: '', name: '', version: '', requirements: [] });
});
