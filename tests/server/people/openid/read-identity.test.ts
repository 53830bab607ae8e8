import { describe, expect, test } from '@jest/globals';
import { readIdentity, type Claims } from '../../../../server/people/openid/read-identity.ts';

const SUB = { iss: 'https://a.example', sub: 'x' };
const read = (claims: Claims, rolesClaim = 'roles') => readIdentity(Object.freeze({ ...SUB, ...claims }), rolesClaim);

describe('who somebody is', () => {
  test('is issuer and subject, whatever else is said', () => {
    expect(read({ email: 'ann@a.example' }).key).toBe('https://a.example x');
    expect(read({ iss: 'https://b.example' }).key).not.toBe(read({}).key);
  });
  test('has the name and the sign-in name that the provider knows best', () => {
    expect(read({ name: ' Ann Lee ', preferred_username: 'ann', email: 'ann@a.example' })).toMatchObject({
      name: 'Ann Lee',
      signInName: 'ann',
    });
    expect(read({ email: 'ann@a.example' })).toMatchObject({ name: 'ann@a.example', signInName: 'ann@a.example' });
    expect(read({ name: '' })).toMatchObject({ name: 'Somebody', signInName: 'x' });
    expect(read({ name: 'a'.repeat(200), upn: 'b'.repeat(300) })).toMatchObject({
      name: 'a'.repeat(100),
      signInName: 'b'.repeat(200),
    });
    expect(read({ name: 'Nul\u0000l' }).name).toBe('Nul\uFFFDl');
  });
  test.each([['', 'a'.repeat(256), 'a\u0000', 7, undefined]])('is nobody without a subject that can be one', (sub) =>
    expect(() => read({ sub })).toThrow(expect.objectContaining({ code: 'provider-refused' })),
  );
});

describe('roles or groups', () => {
  test('are a list or one, each once, in order; what is no text is none', () => {
    expect(read({ roles: ['b', 'a', 'b', 7, '', null, 'c'.repeat(201), 'x\u0000'] }).values).toEqual(['a', 'b']);
    expect(read({ roles: 'Admins' }).values).toEqual(['Admins']);
    expect(read({ roles: { a: 1 } }).values).toEqual([]);
    expect(read({}).values).toEqual([]);
  });
  test('are found by the name of their claim, or within one', () => {
    expect(read({ realm_access: { roles: ['a'] } }, 'realm_access.roles').values).toEqual(['a']);
    expect(read({ 'https://a.example/roles': ['b'] }, 'https://a.example/roles').values).toEqual(['b']);
    expect(read({ realm_access: 'no' }, 'realm_access.roles').values).toEqual([]);
    expect(read({}, 'constructor.name').values).toEqual([]);
  });
});
