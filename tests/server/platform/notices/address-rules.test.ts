import { describe, expect, test } from '@jest/globals';
import {
  addressFault,
  canonicalAddress,
  isThisMachine,
  mayReach,
  reachOf,
} from '../../../../server/platform/notices/address-rules.ts';

const NAMED = ['https://chat.internal', 'https://chat.internal:8065', 'http://localhost:9000', 'https://10.0.0.7'];
const faultOf = (text: string) => addressFault(canonicalAddress(text)!, NAMED);

describe('what is seen of an address without asking where its host is', () => {
  test.each([
    ['https://hooks.slack.com/services/T0/B0/x', null],
    ['https://hooks.example.org:8443/x', null],
    ['http://hooks.example.org/x', 'scheme'],
    ['ftp://hooks.example.org/x', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://hooks.example.org:22/x', 'port'],
    ['https://hooks.example.org:5432/x', 'port'],
    ['https://ann:secret@hooks.example.org/x', 'userinfo'],
    ['https://hooks.example.org@127.0.0.1/x', 'userinfo'],
    ['https://127.0.0.1/x', 'internal'],
    ['https://127.0.0.1./x', 'internal'],
    ['https://127.1/x', 'internal'],
    ['https://2130706433/x', 'internal'],
    ['https://0x7f000001/x', 'internal'],
    ['https://0177.0.0.1/x', 'internal'],
    ['https://0/x', 'internal'],
    ['https://[::1]/x', 'internal'],
    ['https://[::]/x', 'internal'],
    ['https://[::ffff:127.0.0.1]/x', 'internal'],
    ['https://[::ffff:8.8.8.8]/x', 'internal'],
    ['https://[64:ff9b::7f00:1]/x', 'internal'],
    ['https://[2002:7f00:1::]/x', 'internal'],
    ['https://169.254.169.254/latest/meta-data', 'internal'],
    ['https://①②⑦.0.0.1/x', 'internal'],
    ['https://8.8.8.8/x', null],
    ['https://[2606:4700:4700::1111]/x', null],
  ])('%s: %s', (text, fault) => expect(faultOf(text)).toBe(fault));

  test.each([
    ['https://chat.internal/x', null],
    ['https://chat.internal.:8065/x', null],
    ['https://CHAT.internal/x', null],
    ['http://chat.internal/x', 'scheme'],
    ['https://chat.internal:9999/x', 'port'],
    ['http://localhost:9000/x', null],
    ['http://localhost:9001/x', 'scheme'],
    ['http://ann@localhost:9000/x', 'userinfo'],
    ['https://10.0.0.7/x', null],
    ['https://10.0.0.8/x', 'internal'],
  ])('of those that the operator names, as named and no further: %s: %s', (text, fault) =>
    expect(faultOf(text)).toBe(fault),
  );

  test('a dot behind the host, and what stands behind “#”, are not asked for', () => {
    expect(canonicalAddress('https://a.example.:443/x?y#z')?.href).toBe('https://a.example/x?y');
    expect(canonicalAddress('hooks.slack.com/services')).toBeNull();
  });

  test('a host that is named may be internal; over http it must be this machine', () => {
    const reach = (text: string) => reachOf(new URL(text), NAMED);
    expect(['https://a.example', 'https://chat.internal', 'http://localhost:9000'].map(reach)).toEqual([
      'public',
      'internal',
      'loopback',
    ]);
  });
});

describe('which machines may be connected to', () => {
  test.each([
    // IANA's registries of special-purpose addresses, and the metadata services of the clouds.
    ['0.0.0.0', false, false],
    ['10.255.255.255', false, true],
    ['100.64.0.1', false, true],
    ['100.100.100.200', false, false],
    ['127.0.0.1', false, true],
    ['127.255.0.9', false, true],
    ['168.63.129.16', false, false],
    ['169.254.169.254', false, false],
    ['172.15.255.255', true, true],
    ['172.16.0.1', false, true],
    ['172.31.255.255', false, true],
    ['172.32.0.0', true, true],
    ['192.0.0.192', false, false],
    ['192.0.2.1', false, false],
    ['192.168.1.1', false, true],
    ['198.18.0.1', false, false],
    ['198.51.100.1', false, false],
    ['203.0.113.9', false, false],
    ['224.0.0.251', false, false],
    ['255.255.255.255', false, false],
    ['93.184.216.34', true, true],
    ['::', false, false],
    ['::1', false, true],
    ['::ffff:10.0.0.1', false, true],
    ['::ffff:169.254.169.254', false, false],
    ['64:ff9b::a00:1', false, false],
    ['100::1', false, false],
    ['2001::1', false, false],
    ['2001:db8::1', false, false],
    ['2002:a00:1::', false, false],
    ['2606:4700:4700::1111', true, true],
    ['fc00::1', false, true],
    ['fd00:ec2::254', false, false],
    ['fe80::1', false, false],
    ['fe80::1%eth0', false, false],
    ['ff02::1', false, false],
    ['not an address', false, false],
  ])('%s: public %s, internal %s', (ip, isPublic, isInternal) =>
    expect([mayReach(ip, 'public'), mayReach(ip, 'internal')]).toEqual([isPublic, isInternal]),
  );

  test('over http this machine alone', () => {
    expect(['127.0.0.1', '::1', '10.0.0.1', '93.184.216.34'].map((ip) => mayReach(ip, 'loopback'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(['localhost', '127.0.0.1', '[::1]', 'localhost.example.org', '10.0.0.1'].map(isThisMachine)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
