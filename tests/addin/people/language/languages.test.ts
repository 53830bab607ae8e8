import { AS_AROUND, chosenBy, languageOptions } from '../../../../addin/people/language/languages.ts';
import { speakBy, speechFor } from '../../../../contract/language/language.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

test.each(['en', 'de', 'pt'])('to whoever reads %s each language is called as those who speak it call it', (tag) => {
  speakBy(() => speechFor([tag]));
  const [, ...languages] = languageOptions('browser');
  expect(languages).toEqual([
    { value: 'en', name: 'English', lang: 'en' },
    { value: 'de', name: 'Deutsch', lang: 'de' },
    { value: 'pt', name: 'Português', lang: 'pt' },
  ]);
});

test('to have no choice is called by what decides then', () => {
  const called = () => (['excel', 'workbench', 'browser'] as const).map((each) => languageOptions(each)[0]?.name);
  expect(called()).toEqual(['As in Excel', 'As in the workbench', 'As in the browser']);
  speakBy(() => speechFor(['de']));
  expect(called()).toEqual(['Wie in Excel', 'Wie in der Workbench', 'Wie im Browser']);
  expect(chosenBy(AS_AROUND)).toBeNull();
});
