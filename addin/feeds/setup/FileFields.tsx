import { Field, Input, Text } from '@fluentui/react-components';
import { ChoiceField } from '../../elements/fields/ChoiceField.tsx';
import type { Choice } from '../../elements/fields/choice.ts';
import type { SourceForm } from '../form/source-form.ts';
import type { SourceFieldsProps } from './TableFields.tsx';
import { setupWords } from './words/feed-setup-words.ts';

type FormatName = keyof SourceForm['format'];

/** Which files, and how they are read. */
export function FileFields({ source, onType }: Omit<SourceFieldsProps, 'found'>) {
  return (
    <>
      {source.kind === 'folder' && (
        <>
          <Field label={setupWords('folderName')} hint={setupWords('folderHint')}>
            <Input value={source.folder} maxLength={255} onChange={(_, data) => onType({ folder: data.value })} />
          </Field>
          <Field label={setupWords('suffix')}>
            <Input value={source.suffix} maxLength={20} onChange={(_, data) => onType({ suffix: data.value })} />
          </Field>
          <Field label={setupWords('everySeconds')}>
            <Input
              inputMode="numeric"
              value={source.everySeconds}
              onChange={(_, data) => onType({ everySeconds: data.value })}
            />
          </Field>
        </>
      )}
      <Text weight="semibold">{setupWords('format')}</Text>
      {(Object.keys(formats()) as FormatName[]).map((name) => (
        <ChoiceField
          key={name}
          label={setupWords(name)}
          chosen={source.format[name]}
          choices={[{ value: '', title: setupWords('recognised') }, ...formats()[name]]}
          onChoose={(value) => onType({ format: { ...source.format, [name]: value } })}
        />
      ))}
    </>
  );
}

/** What the contract knows of each, in the language of who reads it. */
function formats(): Readonly<Record<FormatName, readonly Choice<string>[]>> {
  return {
    delimiter: [
      { value: ',', title: setupWords('comma') },
      { value: ';', title: setupWords('semicolon') },
      { value: '\t', title: setupWords('tab') },
      { value: '|', title: setupWords('pipe') },
    ],
    encoding: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'].map((value) => ({ value, title: value.toUpperCase() })),
    decimal: [
      { value: '.', title: setupWords('point') },
      { value: ',', title: setupWords('comma') },
    ],
    dates: [
      { value: 'iso', title: setupWords('iso') },
      { value: 'day-first', title: setupWords('dayFirst') },
      { value: 'month-first', title: setupWords('monthFirst') },
    ],
  };
}
