import { Router } from 'express';
import { ENGLISH, speaking } from '../../../contract/language/language.ts';
import { openApiDocument } from './openapi-document.ts';

/**
 * The description of the API at `/openapi.json`, for everybody: whoever makes a client or sets up a gateway has no
 * sign-in yet, and it holds nothing but the contract. Made when it is asked for first, in
 * English, whoever asks.
 */
export function openApiRoutes(version: string): Router {
  let text: string | null = null;
  const router = Router();
  router.get('/openapi.json', (_request, response) => {
    text ??= speaking(ENGLISH, () => JSON.stringify(openApiDocument(version)));
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.type('application/json').send(text);
  });
  return router;
}
