import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { setupWords } from './words/feed-setup-words.ts';

export interface FoundFieldProps {
  readonly label: string;
  readonly hint?: string | null;
  readonly value: string;
  /** What there is to choose from; where there is nothing, it is typed. */
  readonly found: readonly string[];
  readonly onChange: (value: string) => void;
}

const NONE = '';
const TYPED = 'typed';

/** Something that was found outside, to be chosen, or typed where it was not. */
export function FoundField({ label, hint = null, value, found, onChange }: FoundFieldProps) {
  const [isTyped, setTyped] = useState(false);
  if (found.length === 0)
    return (
      <Field label={label} hint={hint}>
        <Input value={value} maxLength={255} onChange={(_, data) => onChange(data.value)} />
      </Field>
    );
  const at = found.indexOf(value);
  const isOwn = isTyped || (at === -1 && value !== '');
  const choose = (chosen: string) => {
    setTyped(chosen === TYPED);
    if (chosen !== TYPED) onChange(chosen === NONE ? '' : found[Number(chosen)]!);
  };
  return (
    <>
      <Field label={label} hint={hint}>
        <Select value={isOwn ? TYPED : at === -1 ? NONE : String(at)} onChange={(_, data) => choose(data.value)}>
          <option value={NONE}>{setupWords('chooseConnection')}</option>
          {found.map((each, index) => (
            <option key={each} value={String(index)}>
              {each}
            </option>
          ))}
          <option value={TYPED}>{setupWords('typeIt')}</option>
        </Select>
      </Field>
      {isOwn && (
        <Field label={setupWords('typed', { label })}>
          <Input value={value} maxLength={255} onChange={(_, data) => onChange(data.value)} />
        </Field>
      )}
    </>
  );
}
