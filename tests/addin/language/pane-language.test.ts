import { createPaneLanguage } from '../../../addin/language/pane-language.ts';
import { FakeLanguageMemory } from '../../fakes/opened-language.ts';

const german = { chosen: 'de', isKept: false } as const;
const none = { chosen: null, isKept: false } as const;

describe('the language of a pane', () => {
  test.each([
    [['fr-FR', 'pt-PT', 'de'], { language: 'pt', locale: 'pt-PT' }],
    [['tlh'], { language: 'en', locale: 'en-GB' }],
    [[], { language: 'en', locale: 'en-GB' }],
  ])('without a choice is the first of %j that there is', (tags, speech) => {
    expect(createPaneLanguage(new FakeLanguageMemory(), tags).speech()).toEqual(speech);
  });

  test('follows the workbook once that has said its own', () => {
    const language = createPaneLanguage(new FakeLanguageMemory(), ['en-US']);
    expect(language.followed()).toBe('browser');
    language.follow({ host: 'excel', tag: 'de-at' });
    expect([language.followed(), language.speech()]).toEqual(['excel', { language: 'de', locale: 'de-AT' }]);
  });

  test('is the one that was chosen, by the habits of the country that the workbook names with it', () => {
    const language = createPaneLanguage(new FakeLanguageMemory(), ['en-US', 'de-CH']);
    language.choose(german);
    expect(language.speech()).toEqual({ language: 'de', locale: 'de-CH' });
    language.follow({ host: 'excel', tag: 'pt-BR' });
    expect(language.speech()).toEqual({ language: 'de', locale: 'de-DE' });
  });

  test('is remembered when the pane is opened anew, and so is that there is no choice any more', () => {
    const memory = new FakeLanguageMemory();
    createPaneLanguage(memory, ['pt-BR']).choose(german);
    const reopened = createPaneLanguage(memory, ['pt-BR']);
    expect([reopened.choice(), reopened.speech().language]).toEqual([german, 'de']);
    reopened.choose(none);
    expect(createPaneLanguage(memory, ['pt-BR']).speech().language).toBe('pt');
  });

  test('tells of each change, and of no change nobody', () => {
    const language = createPaneLanguage(new FakeLanguageMemory(), ['en-GB']);
    const heard: string[] = [];
    const stop = language.subscribe(() => heard.push(language.speech().language));
    language.choose(german);
    language.choose({ chosen: 'de', isKept: true });
    language.choose(none);
    stop();
    language.choose(german);
    expect(heard).toEqual(['de', 'en']);
  });
});
