import { scryptSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { checkPassword, COST, hashPassword } from '../../../../server/people/accounts/password-hash.ts';

const CHEAP = { ln: 4, r: 8, p: 1 };

describe('a password', () => {
  test('fits its hash and no other one, and is salted by chance', async () => {
    const [hash, again] = [await hashPassword('four words of mine'), await hashPassword('four words of mine')];
    expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(again).not.toBe(hash);
    expect(await checkPassword('four words of mine', hash)).toEqual({ fits: true, isOutdated: false });
    expect(await checkPassword('four words of mine ', hash)).toEqual({ fits: false, isOutdated: false });
  });

  test('is hashed as scrypt does it (RFC 7914), at the cost that the hash says', async () => {
    const hash = await hashPassword('pleaseletmein', CHEAP);
    const [, , , salt = '', key = ''] = hash.split('$');
    const expected = scryptSync('pleaseletmein', Buffer.from(salt, 'base64'), 32, { N: 16, r: 8, p: 1 });
    expect(Buffer.from(key, 'base64')).toEqual(expected);
  });

  test('that was hashed at another cost fits, and is outdated; a wrong one is not told so', async () => {
    const hash = await hashPassword('four words of mine', CHEAP);
    expect(await checkPassword('four words of mine', hash)).toEqual({ fits: true, isOutdated: true });
    expect(await checkPassword('five words of mine', hash)).toEqual({ fits: false, isOutdated: false });
  });

  test('with a composed letter is the one with its parts', async () => {
    const hash = await hashPassword('caf\u00e9 au lait', CHEAP);
    expect((await checkPassword('cafe\u0301 au lait', hash)).fits).toBe(true);
  });

  test('fits no account that is none, after as much work', async () => {
    expect(await checkPassword('four words of mine', null)).toEqual({ fits: false, isOutdated: false });
    expect(COST).toEqual({ ln: 15, r: 8, p: 3 });
  });

  test('is not looked up in what no hash is', async () => {
    await expect(checkPassword('x', 'plain text')).rejects.toThrow(
      'checkPassword requires a hash that hashPassword made',
    );
  });
});

describe('hashing', () => {
  test('leaves the event loop to others', async () => {
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    await hashPassword('four words of mine');
    clearInterval(counting);
    expect(turns).toBeGreaterThan(3);
  });

  test('takes no more than so many at a time, and says when there is room', async () => {
    const all = await Promise.allSettled(Array.from({ length: 60 }, () => hashPassword('four words of mine', CHEAP)));
    const refused = all.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(60 - 42);
    expect(refused[0]!.reason).toMatchObject({ code: 'sign-in-later', occurrence: ['sign-in-later', { seconds: 5 }] });
    await hashPassword('four words of mine', CHEAP);
  });
});
