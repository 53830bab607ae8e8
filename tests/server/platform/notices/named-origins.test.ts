import { describe, expect, test } from '@jest/globals';
import { namedOrigins } from '../../../../server/platform/notices/named-origins.ts';

describe('NOTICE_HOSTS', () => {
  test('are names with ports, and this machine over http', () =>
    expect(namedOrigins.parse('Chat.internal, chat.internal:8065, https://10.0.0.7, http://[::1]:9000')).toEqual([
      'https://chat.internal',
      'https://chat.internal:8065',
      'https://10.0.0.7',
      'http://[::1]:9000',
    ]));

  test.each([
    'http://chat.internal',
    'chat.internal/hooks',
    'ann@chat.internal',
    'chat.internal.',
    'ftp://chat.internal',
    'chat internal',
    '*',
  ])('“%s” is refused', (text) => {
    const { error } = namedOrigins.safeParse(text);
    expect(error?.issues[0]?.message).toMatch(/^must be names of hosts with commas between, such as chat\.internal/);
  });
});
