import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { brokenRules } from '../../server/platform/manifest/manifest-rules.ts';

const ID = '11111111-2222-4333-8444-555555555555';

describe('npm run manifest', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'amend-manifest-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const write = (file: string, ...args: string[]) =>
    spawnSync(
      process.execPath,
      ['--import', 'tsx', 'manifest/write-manifest.ts', '--to', join(folder, file), ...args],
      { encoding: 'utf8' },
    );

  test('writes a manifest with the company’s address, name and id, which the admin center would take', () => {
    const { stdout, stderr, status } = write(
      'own.xml',
      ...['--url', 'https://amend.example.org', '--name', 'Amend & Co', '--id', ID],
    );
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toBe(
      `Wrote ${join(folder, 'own.xml')} for https://amend.example.org. Nothing was found that the admin center would refuse.\nIts id is ${ID}.\n`,
    );
    const manifest = readFileSync(join(folder, 'own.xml'), 'utf8');
    expect(manifest).toContain(`<Id>${ID}</Id>`);
    expect(manifest).toContain('<DisplayName DefaultValue="Amend &amp; Co"/>');
    expect(manifest).toContain('<SourceLocation DefaultValue="https://amend.example.org/pane/taskpane.html"/>');
    expect(manifest).toContain('<bt:Override Locale="pt-BR" Value="Amend &amp; Co: tudo pronto"/>');
    expect(brokenRules(manifest, 'assets')).toEqual([]);
  });

  test('without an id makes one, and says to keep it', () => {
    const { stdout } = write('made.xml', '--url', 'https://amend.example.org:8443');
    const [, id] = /Its id was made now: ([0-9a-f-]{36})\. Keep it/.exec(stdout) ?? [];
    expect(readFileSync(join(folder, 'made.xml'), 'utf8')).toContain(`<Id>${id}</Id>`);
    expect(id).not.toBe('0e1f3f6a-3c0d-4d52-9a55-4b7d7a2c9e10');
  });

  test.each([
    [['--url', 'http://amend.example.org'], /^--url must be the https address of the server alone/],
    [['--url', 'https://amend.example.org/amend'], /^--url must be the https address of the server alone/],
    [[], /^--url must be .*\. Usage: npm run manifest -- --url/],
    [['--url', 'https://localhost:3000'], /is each person's own machine.*https:\/\/localhost:3000\/manifest\.xml\.$/m],
    [['--url', 'https://a.example', '--name', ' '], /^--name must be a name in one line/],
    [
      ['--url', 'https://a.example', '--id', 'amend'],
      /would refuse this manifest; nothing was written\.\nId amend is not a GUID\./,
    ],
    [
      ['--url', 'https://a.example', '--name', 'x'.repeat(126)],
      /DisplayName is 126 characters long; 125 are allowed\./,
    ],
  ])('refuses %j with a sentence, and leaves the file as it was', (args, sentence) => {
    writeFileSync(join(folder, 'kept.xml'), 'kept');
    const { stderr, status } = write('kept.xml', ...args);
    expect(stderr).toMatch(sentence);
    expect(status).toBe(1);
    expect(readFileSync(join(folder, 'kept.xml'), 'utf8')).toBe('kept');
  });
});
