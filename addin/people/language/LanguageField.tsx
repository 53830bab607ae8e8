import { Field, Select } from '@fluentui/react-components';
import type { Language } from '../../../contract/language/language.ts';
import type { Followed } from '../../ports/language-port.ts';
import { peopleWords as words } from '../words/people-words.ts';
import { AS_AROUND, chosenBy, languageOptions } from './languages.ts';

export interface LanguageFieldProps {
  readonly chosen: Language | null;
  readonly followed: Followed;
  readonly onChoose: (language: Language | null) => void;
}

/** The languages for whoever is not signed in and has no menu yet. */
export function LanguageField({ chosen, followed, onChoose }: LanguageFieldProps) {
  return (
    <Field label={words('language')} size="small">
      <Select size="small" value={chosen ?? AS_AROUND} onChange={(_, { value }) => onChoose(chosenBy(value))}>
        {languageOptions(followed).map(({ value, name, lang }) => (
          <option key={value} value={value} lang={lang}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
