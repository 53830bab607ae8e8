import { expect, test } from '@jest/globals';
import { checkAddress } from '../../../../server/platform/self-check/check-address.ts';

const publicAddress = 'https://amend.example.org';
const settings = { publicAddress, isGiven: true, knowsProxies: false };
const came = { opened: publicAddress, isForwarded: false };

test.each([
  ['fits', settings, came, 'address-fits'],
  ['is not the one that was opened', settings, { ...came, opened: 'https://10.0.0.5' }, 'address-differs'],
  ['is not set', { ...settings, isGiven: false }, came, 'address-unset'],
  ['came by a proxy that nobody declared', settings, { ...came, isForwarded: true }, 'proxy-undeclared'],
  ['came by a declared one', { ...settings, knowsProxies: true }, { ...came, isForwarded: true }, 'address-fits'],
])('an address that %s', (_, given, by, code) => expect(checkAddress(given, by).code).toBe(code));
