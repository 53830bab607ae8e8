import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { Cursor } from '../editing/cursor.ts';
import { EditProblem } from '../editing/edit-cells.ts';
import { Themed } from '../drawing/Themed.tsx';
import { goTo, placesToGo } from '../finding/go-to.ts';
import type { Workbook } from '../workbook/workbook.ts';

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
    <Themed>
      {/* Not modal: a modal one that is taken away leaves the page hidden from screen readers. */}
      <Dialog open modalType="non-modal" onOpenChange={(_, { open }) => !open && onClose()}>
        <DialogSurface className="narrow-dialog" aria-label="Go to">
          <form onSubmit={onSubmit}>
            <DialogBody>
              <DialogTitle>Go to</DialogTitle>
              <DialogContent>
                <Field label="Address, table or name" validationMessage={refusal === '' ? null : refusal}>
                  <Input autoFocus value={text} onChange={(_, { value }) => setText(value)} />
                </Field>
                <div className="places">
                  {places.map((place) => (
                    <Button key={place} size="small" onClick={() => go(place)}>
                      {place}
                    </Button>
                  ))}
                </div>
              </DialogContent>
              <DialogActions>
                <Button onClick={onClose}>Cancel</Button>
                <Button type="submit" appearance="primary" disabled={text.trim() === ''}>
                  Go
                </Button>
              </DialogActions>
            </DialogBody>
          </form>
        </DialogSurface>
      </Dialog>
    </Themed>
  );
}
