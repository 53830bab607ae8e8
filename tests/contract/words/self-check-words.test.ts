import { describe, expect, test } from '@jest/globals';
import type { CheckFindings, FindingCode } from '../../../contract/check-finding.ts';
import { SELF_CHECK_WORDS } from '../../../contract/words/self-check-words.ts';

const AT = '2027-03-04T05:06:07.000Z';
const host = 'amend.example.org';
const address = `https://${host}`;

/** Something found of each kind. */
const SAMPLES: CheckFindings = {
  'address-fits': { address },
  'address-differs': { address, opened: 'https://10.0.0.5' },
  'address-unset': { address: 'https://localhost:3000' },
  'proxy-undeclared': { address },
  'certificate-good': { host, endsAt: AT, days: 95 },
  'certificate-ends-soon': { host, endsAt: AT, days: 1 },
  'certificate-ended': { host, endsAt: AT },
  'certificate-early': { host, beginsAt: AT },
  'certificate-of-another': { host, names: '' },
  'certificate-unknown-issuer': { host, issuer: '', fault: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
  'certificate-own': { endsAt: AT },
  'certificate-unreadable': { file: '/etc/amend/certificate.pem', fault: 'ENOENT' },
  'certificate-out-of-reach': { address, fault: 'ECONNREFUSED' },
  'manifest-good': { name: 'Amend', version: '0.1.0.0' },
  'manifest-refused': { count: 1, faults: 'Id amend is not a GUID.' },
  'requirements-good': { sets: 'ExcelApi 1.9' },
  'requirements-missing': {},
  'pane-fits': { version: '1.2.3' },
  'pane-differs': { version: '1.2.2', server: '1.2.3' },
  'pane-missing': {},
  'sign-in-demo': {},
  'sign-in-accounts': {},
  'provider-answers': { issuer: 'https://login.example.org' },
  'provider-away': { issuer: 'https://login.example.org' },
  'database-version': { version: '17.2' },
  'role-good': { role: 'amend' },
  'role-superuser': { role: 'postgres' },
  'role-cannot-write': { role: 'amend', count: 2, tables: 'public.labels, public.people' },
  'role-cannot-migrate': { role: 'amend' },
  'log-role-kept': { role: 'amend_server' },
  'log-role-could-alter': { role: 'amend' },
  'logs-intact': { logs: 3, events: 1_204, at: AT, key: '0123456789abcdef' },
  'logs-broken': { broken: 1, names: 'audit/people', at: AT },
  'logs-unchecked': { key: '0123456789abcdef' },
  'tables-fit': { level: '025-openid' },
  'tables-newer': { level: '026-later', own: '025-openid' },
  'space-good': { free: 120e9, database: 3.4e9 },
  'space-little': { free: 4e9, database: 3.4e9 },
  'space-gone': { free: 0, database: 3.4e9 },
  'replicas-follow': { count: 1, seconds: 0 },
  'replicas-behind': { count: 2, seconds: 3_600, bytes: 5e9 },
  'replicas-unseen': { count: 1 },
  'clock-fits': { seconds: -0.04 },
  'clock-off': { seconds: -12.3 },
  'clock-far-off': { seconds: 300 },
  'backup-recent': { at: AT, hours: 9.4 },
  'backup-old': { at: AT, hours: 75 },
  'backup-unknown': {},
  'jobs-good': { waiting: 0 },
  'jobs-late': { waiting: 3, minutes: 75.2 },
  'jobs-failed': { failed: 2, hours: 24 },
  'outbound-some': { addresses: 'https://login.example.org (sign-in)' },
  'outbound-none': {},
  'check-slow': { seconds: 5 },
  'check-failed': {},
};
const said = (code: FindingCode): [found: string, sentence: string] => {
  const { found, sentence } = SELF_CHECK_WORDS[code] as Record<'found' | 'sentence', (values: object) => string>;
  return [found(SAMPLES[code]), sentence(SAMPLES[code])];
};

describe('what people read of a self-check', () => {
  test.each(Object.keys(SAMPLES) as FindingCode[])('%s is said whole', (code) => {
    const [found, sentence] = said(code);
    expect(found).toMatch(/^\S.*\S$/);
    expect(sentence).toMatch(/^\S.*\.$/);
    expect(`${found} ${sentence}`).not.toMatch(/undefined|NaN|null|\[object/);
  });

  test('says numbers, days and differences as one reads them', () => {
    expect(said('certificate-ends-soon')[0]).toBe('ends on 2027-03-04, in 1 day');
    expect(said('certificate-of-another')[0]).toBe('for no name');
    expect(said('space-little')[0]).toBe('4.0 GB free; the database takes 3.4 GB');
    expect(said('clock-off')[0]).toBe('12 seconds behind the database');
    expect(said('clock-far-off')[0]).toBe('300 seconds before the database');
    expect(said('clock-fits')[0]).toBe('0.0 seconds from the database’s');
    expect(said('backup-old')).toEqual(['2027-03-04 05:06 UTC', expect.stringContaining('is 3 days old')]);
  });
});
