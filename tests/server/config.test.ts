import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readConfig, SETTINGS, withoutPassword } from '../../server/config.ts';

describe('readConfig', () => {
  test('an empty environment gives the defaults', () => {
    expect(readConfig(Object.freeze({}))).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      signIn: 'demo',
      signUp: 'invitation',
      openIdIssuer: null,
      openIdClientId: null,
      openIdClientSecret: null,
      openIdTenants: null,
      openIdScopes: 'openid profile email',
      openIdRolesClaim: 'roles',
      openIdApiScope: null,
      trustProxy: null,
      dataFolder: path.resolve('.amend'),
      databaseUrl: null,
      migrationDatabaseUrl: null,
      databaseConnections: 10,
      auditKeyFile: null,
      feedKeyFile: null,
      feedHosts: { names: [], ranges: [] },
      anchorEveryHours: 6,
      certificateFile: null,
      keyFile: null,
      officeJs: null,
      requestsPerMinute: 120_000,
      leaveSeconds: 0,
      logLevel: 'warn',
      otlpEndpoint: null,
      otlpTracesEndpoint: null,
      openLineageUrl: null,
      openLineageKey: null,
      openLineageNamespace: 'amend',
      metrics: 'off',
      noticeHosts: [],
      modelHosts: [],
      feedFolders: new Map(),
      feedFileMegabytes: 500,
      smtpUrl: null,
      mailFrom: null,
      backupEveryHours: null,
      keepPredictionsDays: null,
      keepFeedbackDays: null,
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

  test('a mail server and its sender go together, and its password is not shown', () => {
    const set = { SMTP_URL: 'smtps://ann:pa55@mail.example.org', MAIL_FROM: 'amend@example.org' };
    expect(readConfig(set)).toMatchObject({ smtpUrl: new URL(set.SMTP_URL), mailFrom: 'amend@example.org' });
    expect(() => readConfig({ SMTP_URL: set.SMTP_URL })).toThrow(
      'SMTP_URL and MAIL_FROM go together: set both or neither.',
    );
    const wrong = () => readConfig({ ...set, SMTP_URL: 'https://ann:pa55@mail.example.org' });
    expect(wrong).toThrow('SMTP_URL must look like smtps://user:password@host:465 or smtp://host:587.');
    expect(wrong).not.toThrow(/pa55/);
    expect(() => readConfig({ ...set, MAIL_FROM: 'Amend <amend@example.org>' })).toThrow(
      /MAIL_FROM must be one e-mail address/,
    );
  });
  test('hosts that notices may be sent to, and hours between backups', () => {
    expect(readConfig({ NOTICE_HOSTS: 'chat.internal:8065', BACKUP_EVERY_HOURS: '26' })).toMatchObject({
      noticeHosts: ['https://chat.internal:8065'],
      backupEveryHours: 26,
    });
    expect(() => readConfig({ NOTICE_HOSTS: 'http://chat.internal' })).toThrow(/NOTICE_HOSTS must be names of hosts/);
  });

  describe('with the demo, which is what there is without a setting', () => {
    test('an address beyond this machine is refused, with the way out', () => {
      expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow(
        'HOST must be 127.0.0.1, ::1 or localhost with SIGN_IN=demo, which lets everybody in without a password (it is "0.0.0.0"). Set SIGN_IN=accounts to be reached from elsewhere.',
      );
    });
    test('so is a public address of another machine, where the demo would refuse every request', () => {
      expect(() => readConfig({ PUBLIC_URL: 'https://amend.example.com' })).toThrow(
        /PUBLIC_URL must name this machine, as in https:\/\/localhost:8443, with SIGN_IN=demo/,
      );
      expect(readConfig({ PUBLIC_URL: 'https://[::1]:8443' })).toMatchObject({
        publicUrl: new URL('https://[::1]:8443'),
      });
    });
    test('so is production', () =>
      expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(
        /NODE_ENV=production is refused with SIGN_IN=demo, .* Set SIGN_IN=accounts/,
      ));
  });

  describe('with accounts', () => {
    const accounts = Object.freeze({ SIGN_IN: 'accounts' });
    const elsewhere = Object.freeze({ ...accounts, HOST: '0.0.0.0', PUBLIC_URL: 'https://amend.example.org' });
    const proxied = Object.freeze({ ...elsewhere, TRUST_PROXY: 'loopback, 10.1.0.0/16' });
    const certified = Object.freeze({ ...elsewhere, CERTIFICATE_FILE: 'a.pem', KEY_FILE: 'b.pem' });

    test('any address may be listened on, and be the one that people open', () => {
      expect(readConfig(elsewhere)).toMatchObject({
        signIn: 'accounts',
        signUp: 'invitation',
        host: '0.0.0.0',
        publicUrl: new URL('https://amend.example.org'),
      });
      expect(readConfig({ ...accounts, SIGN_UP: 'off' })).toMatchObject({ host: '127.0.0.1', signUp: 'off' });
    });
    test('the address that people open must be told where they come from elsewhere', () => {
      for (const environment of [
        { ...accounts, HOST: '0.0.0.0' },
        { ...accounts, TRUST_PROXY: 'loopback' },
      ])
        expect(() => readConfig(environment)).toThrow(
          /PUBLIC_URL must be set .* such as https:\/\/amend\.example\.org/,
        );
    });
    test('passwords do not travel open', () =>
      expect(() => readConfig({ ...accounts, PUBLIC_URL: 'http://amend.example.org' })).toThrow(
        /PUBLIC_URL must begin with https:\/\//,
      ));
    test('production needs a certificate that browsers trust, or a proxy that has one', () => {
      expect(() => readConfig({ ...elsewhere, NODE_ENV: 'production' })).toThrow(
        'NODE_ENV=production needs a certificate that browsers trust: set CERTIFICATE_FILE and KEY_FILE, or TRUST_PROXY where a proxy in front of the server has one.',
      );
      for (const environment of [proxied, certified])
        expect(readConfig({ ...environment, NODE_ENV: 'production' })).toMatchObject({ signIn: 'accounts' });
    });
    test('production with two things missing says both at once', () => {
      const read = () => readConfig({ ...accounts, NODE_ENV: 'production' });
      expect(read).toThrow(/PUBLIC_URL must be set/);
      expect(read).toThrow(/needs a certificate/);
    });
    test('proxies are addresses, ranges and names of ranges', () => {
      expect(readConfig(proxied)).toMatchObject({ trustProxy: ['loopback', '10.1.0.0/16'] });
      for (const proxy of ['true', '1', 'proxy.example', '10.1.0.0/33', '10.1.0.0/8/8', '10.1.0.0/', 'loopback,'])
        expect(() => readConfig({ ...elsewhere, TRUST_PROXY: proxy })).toThrow(
          /TRUST_PROXY must be addresses of proxies/,
        );
      expect(readConfig({ ...elsewhere, TRUST_PROXY: '2001:db8::/64' })).toMatchObject({
        trustProxy: ['2001:db8::/64'],
      });
    });
  });

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
