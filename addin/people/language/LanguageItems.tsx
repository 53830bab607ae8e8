import { MenuGroup, MenuGroupHeader, MenuItemRadio } from '@fluentui/react-components';
import type { Language } from '../../../contract/language/language.ts';
import type { Followed } from '../../ports/language-port.ts';
import { peopleWords as words } from '../words/people-words.ts';
import { chosenBy, languageOptions } from './languages.ts';

/** What the choice of a language is called among the checked values of its menu. */
export const LANGUAGE_ITEMS = 'language';

export interface LanguageItemsProps {
  readonly followed: Followed;
  readonly onChoose: (language: Language | null) => void;
}

/** The languages in a menu. Which one is checked, its menu says. */
export function LanguageItems({ followed, onChoose }: LanguageItemsProps) {
  return (
    <MenuGroup>
      <MenuGroupHeader>{words('language')}</MenuGroupHeader>
      {languageOptions(followed).map(({ value, name, lang }) => (
        <MenuItemRadio
          key={value}
          name={LANGUAGE_ITEMS}
          value={value}
          lang={lang}
          onClick={() => onChoose(chosenBy(value))}
        >
          {name}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
