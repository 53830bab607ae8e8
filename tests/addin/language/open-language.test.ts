/** @jest-environment ./tests/setup/page-environment.js */
import { speech } from '../../../contract/language/language.ts';
import { classifyWords } from '../../../addin/classify/words/classify-words.ts';
import { openLanguage } from '../../../addin/language/open-language.ts';
import { FakeLanguageMemory } from '../../fakes/opened-language.ts';

const german = { chosen: 'de', isKept: false } as const;

test('a page speaks as its browser does, until another language is chosen', () => {
  const language = openLanguage(new FakeLanguageMemory(), { languages: ['pt-BR', 'en'] });
  expect([speech().locale, classifyWords('done')]).toEqual(['pt-BR', 'Pronto']);
  language.choose(german);
  expect([speech().locale, classifyWords('done')]).toEqual(['de-DE', 'Fertig']);
});

test('a page says to screen readers which language it is in, and its tab says its title in it', () => {
  const language = openLanguage(new FakeLanguageMemory(), { languages: ['pt'], title: () => classifyWords('title') });
  expect([document.documentElement.lang, document.title]).toEqual(['pt', classifyWords.messages.pt.title]);
  language.choose(german);
  expect([document.documentElement.lang, document.title]).toEqual(['de', 'Zeilen klassifizieren']);
  language.choose({ chosen: null, isKept: false });
  expect(document.documentElement.lang).toBe('pt');
});

test('a page without a title of its own leaves what its tab says', () => {
  document.title = 'Amend';
  openLanguage(new FakeLanguageMemory()).choose(german);
  expect(document.title).toBe('Amend');
});
