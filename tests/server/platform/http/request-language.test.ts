import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Router } from 'express';
import { pino } from 'pino';
import { problem, ProblemError } from '../../../../contract/problem.ts';
import { speech } from '../../../../contract/language/language.ts';
import { endpoint } from '../../../../server/platform/http/endpoint.ts';
import { speakToWhoeverAsks } from '../../../../server/platform/http/request-language.ts';
import { startTestServer, type TestServer } from '../../../setup/test-server.ts';

const GERMAN = { 'Accept-Language': 'de-AT,en;q=0.5' };
const PORTUGUESE = { 'Accept-Language': 'pt' };
const DRAFT = {
  name: 'Cards',
  columns: [{ name: 'Text', type: 'text' as const }],
  keyColumns: ['Id'],
  labelColumn: 'Account',
};

describe('the language of a request', () => {
  const logged: string[] = [];
  let server: TestServer;
  beforeAll(async () => {
    speakToWhoeverAsks();
    const router = Router();
    endpoint(router, 'createClassifier', async () => {
      throw new ProblemError('internal', { reason: 'request' });
    });
    // Each of two requests speaks once the other is there, too.
    let arrive: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (arrive = resolve));
    let came = 0;
    router.get('/api/speech', async (_request, response) => {
      if (++came >= 2) arrive();
      await both;
      response.json(speech());
    });
    const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    server = await startTestServer([router], { log });
  });
  afterAll(() => server.close());
  const refused = async (headers: Record<string, string>) => {
    const answer = await server.send('createClassifier', { headers, body: { ...DRAFT, name: 1 as never } });
    return { ...answer, message: problem.parse(answer.body).errors?.[0]?.message };
  };
  const speechOf = async (headers: Record<string, string>) => {
    const answer = await fetch(`${server.url}/api/speech`, { headers });
    return { vary: answer.headers.get('Vary'), speech: await answer.json() };
  };

  test('a refused request is answered in German where it asks for that first', async () => {
    const { headers, message } = await refused(GERMAN);
    expect(message).toBe('Ungültige Eingabe: erwartet string, erhalten Zahl');
    expect(headers.get('Content-Language')).toBe('de');
    expect(headers.get('Vary')).toContain('Accept-Language');
  });

  test('in Portuguese where it asks for that', async () => {
    const { headers, message } = await refused(PORTUGUESE);
    expect(message).toBe('Entrada inválida: esperava um texto, recebeu um número');
    expect(headers.get('Content-Language')).toBe('pt');
  });

  test('in English where it asks for nothing, or for what there is not', async () => {
    for (const asked of [{}, { 'Accept-Language': 'tlh, fr;q=0.3' }]) {
      const { headers, message } = await refused(asked);
      expect(message).toBe('Invalid input: expected string, received number');
      expect(headers.get('Content-Language')).toBe('en');
    }
  });

  test('two requests at the same time are answered each in its own', async () => {
    const [german, portuguese] = await Promise.all([speechOf(GERMAN), speechOf(PORTUGUESE)]);
    expect(german.speech).toEqual({ language: 'de', locale: 'de-AT' });
    expect(portuguese.speech).toEqual({ language: 'pt', locale: 'pt-BR' });
  });

  test('every answer of the API says that the language matters', async () => {
    expect((await speechOf(GERMAN)).vary).toContain('Accept-Language');
  });

  test('a country whose habits nobody knows counts as none', async () => {
    expect((await speechOf({ 'Accept-Language': 'de-ZZ' })).speech).toEqual({ language: 'de', locale: 'de-DE' });
  });

  test('outside of requests it is English', () => {
    expect(speech()).toEqual({ language: 'en', locale: 'en-GB' });
  });

  test('the log stays in English', async () => {
    const { status } = await server.send('createClassifier', { headers: GERMAN, body: DRAFT });
    expect(status).toBe(500);
    const errors = logged
      .map((line) => JSON.parse(line) as { level: number; msg: string })
      .filter(({ level }) => level >= 50);
    expect(errors.map(({ msg }) => msg)).toEqual([
      'The server failed unexpectedly. The failure is in its log under the request id.',
    ]);
  });
});
