import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig, SETTINGS, withoutPassword } from '../../server/config.ts';

describe('readConfig', () => {
  test('an empty environment gives the defaults', () => {
    expect(readConfig(Object.freeze({}))).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      dataFolder: path.resolve('.amend'),
      databaseUrl: null,
      databaseConnections: 10,
      certificateFile: null,
      keyFile: null,
      officeJs: null,
      requestsPerMinute: 120_000,
      logLevel: 'warn',
      metrics: 'off',
      keepPredictionsDays: null,
      keepProfilesDays: null,
    });
  });
  test('an empty variable counts as not set', () =>
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null }));
  test('variables are read', () => {
    expect(
      readConfig({
        PORT: '0',
        DATA_DIR: '/srv/x',
        PUBLIC_URL: 'https://localhost:8443',
        DATABASE_URL: 'postgresql://u@h/d',
      }),
    ).toMatchObject({
      port: 0,
      dataFolder: path.resolve('/srv/x'),
      publicUrl: new URL('https://localhost:8443'),
      databaseUrl: 'postgresql://u@h/d',
    });
  });
  test('everything that is wrong is said at once, by variable', () => {
    const read = () => readConfig({ PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://u:secret@h/d' });
    expect(read).toThrow('PORT must be at most 65535 (it is "70000").');
    expect(read).toThrow(/LOG_LEVEL/);
    expect(read).toThrow(
      'DATABASE_URL must look like postgres://user:password@host:5432/database (it is "mysql://u:…@h/d").',
    );
  });
  test('a secret that is wrong is not shown', () => {
    const read = () => readConfig({ METRICS: 'a short secret' });
    expect(read).toThrow('METRICS must be off, loopback, or a token of 20 characters or more without blanks.');
    expect(read).not.toThrow(/short secret/);
    expect(readConfig({ METRICS: 'x'.repeat(20) }).metrics).toEqual({ token: 'x'.repeat(20) });
  });
  test('an address beyond this machine is refused while the demo is the only sign-in', () => {
    expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(
      /HOST must be 127\.0\.0\.1, ::1 or localhost: the only sign-in so far is the demo/,
    );
  });
  test('so is a public address of another machine, where the demo would refuse every request', () => {
    expect(() => readConfig({ PUBLIC_URL: 'https://amend.example.com' })).toThrow(
      /PUBLIC_URL must name this machine, as in https:\/\/localhost:8443: the only sign-in so far is the demo/,
    );
    expect(readConfig({ PUBLIC_URL: 'https://[::1]:8443' })).toMatchObject({
      publicUrl: new URL('https://[::1]:8443'),
    });
  });
  test('production is refused while the demo is the only sign-in', () =>
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/NODE_ENV=production is refused/));
  test('a certificate needs its key', () =>
    expect(() => readConfig({ CERTIFICATE_FILE: 'a.pem' })).toThrow(/go together/));
  test('every setting has a meaning and a variable of its own', () => {
    const all = Object.values(SETTINGS);
    expect(new Set(all.map(({ variable }) => variable)).size).toBe(all.length);
    for (const { meaning } of all) expect(meaning).toMatch(/\.$/);
  });
});

test('a password is hidden in a sentence about an address', () => {
  expect(withoutPassword('postgres://ann:pass%20word@db.example:5432/amend')).toBe(
    'postgres://ann:…@db.example:5432/amend',
  );
  expect(withoutPassword('postgres://db.example/amend')).toBe('postgres://db.example/amend');
});
