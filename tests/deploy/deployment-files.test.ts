import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { SETTINGS } from '../../server/config.ts';
import { copyOf, ignoredNames, readStages } from './dockerfile.ts';

const VARIABLES = Object.values(SETTINGS).map(({ variable }) => variable);
/** What is set for others than Amend's server: Node, and PostgreSQL's own image. */
const OF_OTHERS = ['NODE_ENV', 'POSTGRES_DB', 'POSTGRES_USER', 'POSTGRES_PASSWORD'];
const read = (file: string) => readFileSync(file, 'utf8');
const stages = readStages();
const shipped = stages.at(-1)!.steps;
const textOf = (instruction: string) =>
  shipped.filter((step) => step.instruction === instruction).map(({ text }) => text);

describe('the files that Amend is deployed with', () => {
  test.each([
    ['Dockerfile', textOf('ENV').join(' '), /([A-Z_]{3,})=/g],
    ['compose.yaml', read('compose.yaml'), /^ {6}([A-Z_]{3,}):/gm],
    ['deploy/amend.env.example', read('deploy/amend.env.example'), /^#?([A-Z_]{3,})=/gm],
    ['deploy/amend.service', read('deploy/amend.service'), /\b([A-Z_]{3,})=/g],
  ])('%s sets only what the server knows', (_, text, form) => {
    const set = [...text.matchAll(form)].map(([, name]) => name!);
    expect(set.length).toBeGreaterThan(0);
    expect(set.filter((name) => !VARIABLES.includes(name) && !OF_OTHERS.includes(name))).toEqual([]);
  });

  test('what starts something starts a module of the server that is there', () => {
    const files = ['Dockerfile', ...readdirSync('deploy').map((name) => `deploy/${name}`)].map(read);
    const started = files.flatMap((text) => [...text.matchAll(/dist\/server\/([\w-]+)\.js/g)].map(([, name]) => name!));
    expect(new Set(started)).toEqual(new Set(['main', 'check-health', 'backup']));
    expect(started.filter((name) => !existsSync(`server/${name}.ts`))).toEqual([]);
  });
});

describe('the image', () => {
  test('runs as nobody in particular, and says whether it is well', () => {
    expect(textOf('USER').at(-1)).toBe('node');
    expect(textOf('HEALTHCHECK')).toHaveLength(1);
  });

  test('is built of files of the project that are there and not left out', () => {
    const sources = stages
      .flatMap(({ steps }) => steps)
      .filter(({ instruction }) => instruction === 'COPY')
      .map(({ text }) => copyOf(text))
      .filter(({ from }) => from === null)
      .flatMap((copy) => copy.sources);
    expect(sources).toContain('.');
    expect(sources.filter((source) => !existsSync(source) || ignoredNames().includes(source))).toEqual([]);
    // What holds secrets or what people said never becomes a part of it.
    expect(ignoredNames()).toEqual(expect.arrayContaining(['.amend', '.git', 'node_modules']));
  });

  test('has a root file system that may be read-only, without rights beyond it, wherever it is composed', () => {
    const compose = read('compose.yaml');
    for (const line of ['read_only: true', 'no-new-privileges:true', '- ALL']) expect(compose).toContain(line);
  });
});

describe('the service', () => {
  test('is not root, writes nowhere but its own folder, and is given the time that a stop takes', () => {
    const unit = read('deploy/amend.service');
    for (const line of ['User=amend', 'ProtectSystem=strict', 'NoNewPrivileges=yes', 'StateDirectory=amend'])
      expect(unit).toContain(`\n${line}\n`);
    const [, seconds] = /TimeoutStopSec=(\d+)/.exec(unit) ?? [];
    const [, hardExitMs = ''] = /HARD_EXIT_MS = ([\d_]+)/.exec(read('server/shutdown.ts')) ?? [];
    expect(Number(seconds) * 1_000).toBeGreaterThan(Number(hardExitMs.replaceAll('_', '')));
  });
});
