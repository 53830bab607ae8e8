import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { fillManifest } from '../../../../server/platform/manifest/fill-manifest.ts';

const TEMPLATE = readFileSync('manifest.xml', 'utf8');

test('a manifest has the server’s address in place of the template’s, and nothing that speaks of the template', () => {
  const manifest = fillManifest(TEMPLATE, { address: 'https://amend.example.org' });
  expect(manifest).toContain('<SourceLocation DefaultValue="https://amend.example.org/pane/taskpane.html"/>');
  expect(manifest).not.toMatch(/localhost|<!--/);
  expect(manifest).toContain('<Id>0e1f3f6a-3c0d-4d52-9a55-4b7d7a2c9e10</Id>');
});

test('a name of one’s own stands wherever people read it, whatever characters it has', () => {
  const manifest = fillManifest(TEMPLATE, { address: 'https://a.example', name: 'Test "A&B" <$1>' });
  const name = 'Test &quot;A&amp;B&quot; &lt;$1&gt;';
  expect(manifest).toContain(`<DisplayName DefaultValue="${name}"/>`);
  expect(manifest).toContain(`<bt:String id="Button.Label" DefaultValue="${name}"/>`);
  expect(manifest).toContain(`DefaultValue="Select a table, then choose ${name} on the Home tab."`);
  expect(manifest).toContain(`Locale="de-DE" Value="${name} ist bereit"`);
  expect(manifest).toContain('<ProviderName>Amend</ProviderName>');
  expect(manifest).toContain('id="Amend.OpenPane"');
});

test('an id of one’s own takes the place of the template’s', () => {
  const manifest = fillManifest(TEMPLATE, { address: 'https://a.example', id: '11111111-2222-4333-8444-555555555555' });
  expect(manifest.match(/<Id>.*<\/Id>/g)).toEqual(['<Id>11111111-2222-4333-8444-555555555555</Id>']);
});
