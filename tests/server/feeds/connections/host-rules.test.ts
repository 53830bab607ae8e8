import { describe, expect, test } from '@jest/globals';
import { hostFault, namedHosts } from '../../../../server/feeds/connections/host-rules.ts';

const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  'db.internal': ['10.1.2.3'],
  'a.b.example.com': ['93.184.216.34', '10.1.2.3'],
  'rebound.example.com': ['169.254.169.254'],
  'here.example.com': ['127.0.0.1'],
  localhost: ['127.0.0.1', '::1'],
};
const fault = async (host: string, hosts: string, allowsLoopback = false) => {
  const resolve = async (name: string) => ADDRESSES[name] ?? Promise.reject(new Error('ENOTFOUND'));
  return (await hostFault(host, { named: namedHosts.parse(hosts), allowsLoopback, resolve }))?.reason ?? null;
};

describe('a host that feeds connect to', () => {
  test.each([
    ['db.internal', 'db.internal', null],
    ['DB.internal.', 'db.internal', null],
    ['db.internal', '', 'host-not-allowed'],
    ['db.internal', '10.0.0.0/8', null],
    ['a.b.example.com', '*.example.com', null],
    ['example.com', '*.example.com', 'host-not-allowed'],
    ['a.b.example.com', '10.0.0.0/8', 'host-not-allowed'],
    ['10.1.2.3', '10.1.2.3', null],
    ['10.1.2.4', '10.1.2.3', 'host-not-allowed'],
    ['rebound.example.com', '*.example.com', 'host-not-allowed'],
    ['169.254.169.254', '169.254.169.254', 'host-not-allowed'],
    ['here.example.com', '*.example.com', 'host-not-allowed'],
    ['gone.example.com', '*.example.com', 'unreachable'],
    ['gone.elsewhere', '*.example.com', 'host-not-allowed'],
  ])('%s, where %j is named: %s', async (host, hosts, reason) => {
    expect(await fault(host, hosts)).toBe(reason);
  });

  test('is this machine only while nobody else reaches the server', async () => {
    for (const host of ['localhost', '127.0.0.1', '::1', '[::1]', 'here.example.com'])
      expect([host, await fault(host, '', true), await fault(host, host.includes('[') ? '' : host, false)]).toEqual([
        host,
        null,
        'host-not-allowed',
      ]);
  });

  test('is named by a name, a domain, an address or a range, and by nothing else', () => {
    expect(namedHosts.parse(' Db.internal , *.example.com,10.0.0.0/8,::1')).toEqual({
      names: ['db.internal', '*.example.com'],
      ranges: ['10.0.0.0/8', '::1'],
    });
    for (const wrong of ['https://db', 'db:5432', '10.0.0.0/33', '10.0.0', '*'])
      expect([wrong, namedHosts.safeParse(wrong).success]).toEqual([wrong, false]);
  });
});
