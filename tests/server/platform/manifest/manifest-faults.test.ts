import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { manifestFaults } from '../../../../server/platform/manifest/manifest-faults.ts';

const MANIFEST = readFileSync('manifest.xml', 'utf8');

test('Microsoft’s own reader and the rules of the admin center are asked about the same text', async () => {
  expect(await manifestFaults(MANIFEST, 'assets')).toEqual([]);
  const [first, second, ...more] = await manifestFaults(MANIFEST.replace('</Hosts>', ''), 'assets');
  expect(first).toMatch(/^office-addin-manifest cannot read it/);
  expect(second).toMatch(/^The manifest is not well-formed XML/);
  expect(more).toEqual([]);
});
