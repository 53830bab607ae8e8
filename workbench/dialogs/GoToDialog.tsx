import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Cursor } from '../editing/cursor.ts';
import { EditProblem } from '../editing/edit-cells.ts';
import { goTo, placesToGo } from '../finding/go-to.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { Panel } from './Panel.tsx';
import { dialogsWords as words } from './words/dialogs-words.ts';

interface GoToDialogProps {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly onProblem: (error: unknown) => void;
  readonly onClose: () => void;
}

/** Asks where to go: an address, a table or a name. */
export function GoToDialog({ workbook, cursor, onProblem, onClose }: GoToDialogProps): ReactNode {
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState('');
  const places = placesToGo(workbook);

  const go = (place: string) => {
    try {
      goTo(workbook, cursor, place);
      onClose();
    } catch (error) {
      if (error instanceof EditProblem) setRefusal(error.message);
      else {
        onClose();
        onProblem(error);
      }
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    go(text);
  };

  return (
    <Panel label={words('goTo')} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <Field label={words('goToWhat')} validationMessage={refusal === '' ? null : refusal}>
          <Input size="small" value={text} onChange={(_, { value }) => setText(value)} />
        </Field>
        <div className="places">
          {places.map((place) => (
            <Button key={place} size="small" onClick={() => go(place)}>
              {place}
            </Button>
          ))}
        </div>
        <div className="find-buttons">
          <Button type="submit" size="small" appearance="primary" disabled={text.trim() === ''}>
            {words('go')}
          </Button>
          <Button size="small" onClick={onClose}>
            {words('cancel')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
