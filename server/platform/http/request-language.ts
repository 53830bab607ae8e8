import { AsyncLocalStorage } from 'node:async_hooks';
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import {
  ENGLISH,
  speakBy,
  speech,
  speechFor,
  type Language,
  type Speech,
} from '../../../contract/language/language.ts';

/** How to speak to whoever made the request at hand; found out when something is said. */
const asking = new AsyncLocalStorage<() => Speech>();

/** What zod says of a value that does not fit, where the contract says nothing of its own. */
const COMPLAINTS: Readonly<Record<Language, z.core.$ZodErrorMap>> = {
  en: z.locales.en().localeError,
  de: z.locales.de().localeError,
  pt: z.locales.ptBR().localeError,
};

/**
 * From here on, what is said while a request is answered is said in the language that it asks for; what is said at any
 * other time, as by jobs and in logs, in English. Called once, where the server is put together.
 */
export function speakToWhoeverAsks(): void {
  speakBy(() => asking.getStore()?.() ?? ENGLISH);
  z.config({ localeError: (issue) => COMPLAINTS[speech().language](issue) });
}

/** Knows the language of a request by its `Accept-Language`, until it is answered. */
export const speakAsAsked: RequestHandler = (request, _response, next) => {
  let asked: Speech | undefined;
  asking.run(() => (asked ??= askedOf(request)), next);
};

/**
 * Sentences are kept parsed by locale, and a header may name any country: one that ICU does not know counts as none.
 */
function askedOf(request: Request): Speech {
  const asked = speechFor(request.acceptsLanguages());
  const known = new Intl.NumberFormat(asked.locale).resolvedOptions().locale;
  return known === asked.locale ? asked : speechFor([asked.language]);
}
