import { describe, expect, test } from '@jest/globals';
import { nestedToken, type NestedClient, type OpenNestedClient } from '../../../addin/api/nested-sign-in.ts';

const NESTED = Object.freeze({
  authority: 'https://login.microsoftonline.com/one',
  clientId: 'amend',
  scope: 'api://amend/access_as_user',
});
const token = (accessToken: string) => ({ accessToken });
const needsAnswer = () => Object.assign(new Error('interaction_required'), { name: 'InteractionRequiredAuthError' });

/** Microsoft's library, as a test says that it answers; what it was asked is noted. */
function library(silent: () => Promise<{ accessToken: string }>, popup = silent) {
  const asked: unknown[] = [];
  const client: NestedClient = {
    acquireTokenSilent: (request) => {
      asked.push(['silent', request]);
      return silent();
    },
    acquireTokenPopup: (request) => {
      asked.push(['popup', request]);
      return popup();
    },
  };
  const open: OpenNestedClient = async (app) => {
    asked.push(['open', app]);
    return client;
  };
  return { asked, open };
}

describe('a token of Excel’s own', () => {
  test('is asked for the scope of Amend alone, without asking the person', async () => {
    const { asked, open } = library(async () => token('t'));
    expect(await nestedToken(NESTED, open)).toEqual({ token: 't' });
    expect(asked).toEqual([
      ['open', { clientId: 'amend', authority: 'https://login.microsoftonline.com/one' }],
      ['silent', { scopes: ['api://amend/access_as_user'] }],
    ]);
  });

  test('is asked for with the person where the provider wants that', async () => {
    const { asked, open } = library(
      () => Promise.reject(needsAnswer()),
      async () => token('t'),
    );
    expect(await nestedToken(NESTED, open)).toEqual({ token: 't' });
    expect(asked.at(-1)).toEqual(['popup', { scopes: ['api://amend/access_as_user'] }]);
  });

  test.each([
    ['the account is none of the company', () => Promise.reject(new Error('no account'))],
    ['the person closes the question', () => Promise.reject(needsAnswer())],
  ])('is none where %s: then by a window', async (_, answer) =>
    expect(await nestedToken(NESTED, library(answer).open)).toBeNull(),
  );

  test('is none where the library cannot be loaded', async () =>
    expect(await nestedToken(NESTED, () => Promise.reject(new Error('offline')))).toBeNull());
});
