import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Router } from 'express';
import { problem } from '../../../../contract/problem.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

describe('jsonBody', () => {
  let server: TestServer;
  beforeAll(async () => {
    const router = Router();
    router.post('/api/echo', (request, response) => void response.json(request.body));
    server = await startTestServer([router]);
  });
  afterAll(() => server.close());

  const post = async (body: string | Buffer, type = 'application/json') => {
    const response = await fetch(`${server.url}/api/echo`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: body as string,
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };

  test('reads what the contract may send', async () => {
    const body = { rows: { columns: [{ values: ['[[[', '"', 1.5, null, true] }] } };
    expect(await post(JSON.stringify(body))).toEqual({ status: 200, body });
    expect((await post(`${'['.repeat(16)}${']'.repeat(16)}`)).status).toBe(200);
  });

  test.each<[string, string | Buffer, string, number, string, RegExp]>([
    [
      '2 million lists in one another',
      '['.repeat(2_000_000) + ']'.repeat(2_000_000),
      'application/json',
      422,
      'invalid-request',
      /^The body is nested more than 16 levels deep/,
    ],
    [
      '17 levels',
      `${'['.repeat(17)}${']'.repeat(17)}`,
      'application/json',
      422,
      'invalid-request',
      /nested more than 16/,
    ],
    [
      'a million empty lists',
      `[${'[],'.repeat(1_000_000)}[]]`,
      'application/json',
      413,
      'body-too-large',
      /^The request holds more than 600,000 values\.$/,
    ],
    [
      'UTF-16, where brackets are half of other characters',
      Buffer.from('{"a":"嬀"}', 'utf16le'),
      'application/json; charset=utf-16le',
      400,
      'malformed-body',
      /written in utf-16le; JSON is written in UTF-8/,
    ],
    ['a text without an end', '"never ended', 'application/json', 400, 'malformed-body', /cannot be read as JSON/],
  ])('refuses %s with a sentence', async (_, body, type, status, code, detail) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(status);
    const said = problem.parse(answer.body);
    expect(said.code).toBe(code);
    expect(said.detail).toMatch(detail);
  });
});
