import { Field, Text, Textarea } from '@fluentui/react-components';
import { readClassLines } from './class-lines.ts';
import { setupWords } from './words/setup-words.ts';

export interface NamedClassesProps {
  readonly lines: string;
  readonly onType: (lines: string) => void;
}

/** Classes that are known before a row has one: by their words rows get first answers. */
export function NamedClasses({ lines, onType }: NamedClassesProps) {
  const classes = readClassLines(lines).length;
  return (
    <>
      <Text size={200}>{setupWords('classesLead')}</Text>
      <Field label={setupWords('classesField')} hint={setupWords('classesHint')}>
        <Textarea value={lines} rows={5} onChange={(_, data) => onType(data.value)} />
      </Field>
      {classes > 0 && (
        <Text size={200} role="status">
          {setupWords('classesNamed', { classes })}
        </Text>
      )}
    </>
  );
}
