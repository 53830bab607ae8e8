/** @jest-environment ./tests/setup/page-environment.js */
import { hearNewer, isOlder, pageVersion } from '../../../addin/api/pane-version.ts';

test.each([
  ['0.1.0', '0.2.0', true],
  ['0.9.9', '0.10.0', true],
  ['1.2', '1.2.1', true],
  ['1.2.3', '1.2.3', false],
  ['1.2.3', '1.2', false],
  ['2.0.0', '1.9.9', false],
])('%s is older than %s: %s', (own, server, older) => expect(isOlder(own, server)).toBe(older));

test('a page says its version, or not', () => {
  expect(pageVersion()).toBeNull();
  document.head.innerHTML = '<meta name="amend-version" content="0.1.0" />';
  expect(pageVersion()).toBe('0.1.0');
});

test('a page that does not say its version takes no server for newer; another tells one that is', () => {
  const heard: string[] = [];
  document.head.innerHTML = '';
  hearNewer((version) => heard.push(version))('9.0.0');
  document.head.innerHTML = '<meta name="amend-version" content="0.2.0" />';
  for (const version of ['0.1.0', '0.2.0', '0.2.1']) hearNewer((newer) => heard.push(newer))(version);
  expect(heard).toEqual(['0.2.1']);
});
