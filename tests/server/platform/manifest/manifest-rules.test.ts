import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { brokenRules } from '../../../../server/platform/manifest/manifest-rules.ts';

const MANIFEST = readFileSync('manifest.xml', 'utf8');
const PLANTED: readonly [name: string, from: string | RegExp, to: string, sentence: RegExp][] = [
  ['an http address', 'https://localhost:3000/pane', 'http://localhost:3000/pane', /is not an https address/],
  [
    'an address outside AppDomains',
    'DefaultValue="https://localhost:3000/"',
    'DefaultValue="https://example.org/"',
    /outside AppDomains/,
  ],
  ['an id that is no GUID', /<Id>.*<\/Id>/, '<Id>amend</Id>', /not a GUID/],
  [
    'an element out of order',
    /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
    '$2$1',
    /must come before/,
  ],
  ['a missing element', /<SupportUrl.*\/>/, '', /SupportUrl is missing/],
  ['an unresolved resource', 'resid="Pane.Url"', 'resid="Nowhere"', /Nowhere is used and not defined/],
  ['an icon of the wrong size', 'assets/icon-32.png', 'assets/icon-64.png', /64 × 64 pixels; 32 × 32 were promised/],
  ['an icon that is not there', /icon-80\.png/, 'icon-81.png', /not among the project's icons/],
  ['a description that is too long', /(<Description DefaultValue=")[^"]*/, `$1${'x'.repeat(251)}`, /251 characters/],
  [
    'a translation that is too long',
    /(Override Locale="de-DE" Value=")[^"]*/,
    `$1${'x'.repeat(251)}`,
    /251 characters/,
  ],
  ['a locale that is none', 'Override Locale="de-DE"', 'Override Locale="german"', /german: that is not a locale/],
  ['two translations for one locale', 'Locale="pt-PT"', 'Locale="pt-BR"', /overridden twice for pt-BR/],
  ['a requirement beyond the npm library', 'MinVersion="1.9"', 'MinVersion="1.17"', /at most 1.15/],
  ['broken XML', '</Hosts>', '', /not well-formed/],
];

describe('manifest.xml', () => {
  test("is read by Microsoft's own reader without a network", () => {
    const checked = spawnSync(process.execPath, ['--import', 'tsx', 'manifest/check-manifest.ts', 'manifest.xml'], {
      encoding: 'utf8',
    });
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
  });

  test('has nothing that the admin center would refuse', () => {
    expect(brokenRules(MANIFEST, 'assets')).toEqual([]);
  });

  test.each(['de-DE', 'pt-BR', 'pt-PT'])('says in %s all that people read, but for its name', (locale) => {
    const read = [...MANIFEST.matchAll(/DefaultValue="(?!https:)([^"]*)"(?:\/>|>([\s\S]*?)<\/)/g)];
    const untranslated = read.filter(([, text, others = '']) => text !== 'Amend' && !others.includes(`"${locale}"`));
    expect(read.length).toBeGreaterThan(5);
    expect(untranslated.map(([, text]) => text)).toEqual([]);
  });

  test.each(PLANTED)('%s is found', (_name, from, to, sentence) => {
    expect(brokenRules(MANIFEST.replace(from, to), 'assets').join('\n')).toMatch(sentence);
  });
});
