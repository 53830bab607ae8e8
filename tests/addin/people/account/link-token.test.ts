import { tokenInAddress, tokenOfLink } from '../../../../addin/people/account/link-token.ts';

test.each([
  ['https://amend.example.org/workbench/taskpane.html#link=abc-1_2', 'abc-1_2'],
  [' abc-1_2\n', 'abc-1_2'],
])('the secret of “%s” is %s', (link, token) => expect(tokenOfLink(link)).toBe(token));

test.each([
  ['#link=abc', 'abc'],
  ['#link=', null],
  ['#other=abc', null],
  ['', null],
])('an address that ends with “%s” was opened with %s', (hash, token) => expect(tokenInAddress(hash)).toBe(token));
