import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { driftWords } from './words/drift-words.ts';

/** A text for whoever is responsible for a source, or for a model: to be copied, or first changed. */
export function TextForOwner({ label, text }: { readonly label: string; readonly text: string }) {
  const [said, setSaid] = useState(text);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  // A pane in a frame may not be allowed to: then it can be selected and copied by hand.
  const copy = () =>
    navigator.clipboard.writeText(said).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <>
      <Field label={label}>
        <Textarea rows={6} value={said} onChange={(_, data) => setSaid(data.value)} />
      </Field>
      <Button size="small" onClick={() => void copy()}>
        {driftWords('copyText')}
      </Button>
      <span role="status">{isCopied === null ? '' : driftWords(isCopied ? 'textCopied' : 'copyByHand')}</span>
    </>
  );
}
