import { expect, test } from '@jest/globals';
import { utf16Of } from '../../../contract/text-cells/utf16.ts';

const little = Buffer.from('Id;Text\r\n', 'utf16le');

test.each([
  ['with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little]), 'utf-16le'],
  ['with the other mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(little).swap16()]), 'utf-16be'],
  ['without a mark', little, 'utf-16le'],
  ['the other way round, without a mark', Buffer.from(little).swap16(), 'utf-16be'],
  ['that is UTF-8', Buffer.from('Id;Text\r\n'), null],
  ['with a NUL', Buffer.from('Id;T\0xt\r\n'), null],
  ['too short to tell', Buffer.from('a\0'), null],
])('a text %s', (_, bytes, expected) => expect(utf16Of(bytes)).toBe(expected));
