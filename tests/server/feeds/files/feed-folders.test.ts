import { expect, test } from '@jest/globals';
import { feedFolders } from '../../../../server/feeds/files/feed-folders.ts';

test('folders are known by their names', () =>
  expect(feedFolders.parse(' invoices = /srv/in=voices , cards=/srv/cards,')).toEqual(
    new Map([
      ['invoices', '/srv/in=voices'],
      ['cards', '/srv/cards'],
    ]),
  ));
test('without any, there are none', () => expect(feedFolders.parse(undefined)).toEqual(new Map()));
test.each([
  ['invoices', 'must be names and whole paths'],
  ['invoices=srv', 'must be names and whole paths'],
  ['../x=/srv', 'must be names and whole paths'],
  ['a=/x,a=/y', 'must name each folder once'],
])('%s is refused', (text, said) => expect(feedFolders.safeParse(text).error?.issues[0]?.message).toContain(said));
