import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Cursor } from '../editing/cursor.ts';
import { Themed } from '../drawing/Themed.tsx';
import type { Search } from '../finding/search.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { useFinder, type Scope } from './use-finder.ts';
import { dialogsWords as words } from './words/dialogs-words.ts';

/** What was asked for; a new one each time, also when the panel is open already. */
export interface FindRequest {
  readonly isReplacing: boolean;
}

interface FindPanelProps {
  readonly workbook: Workbook;
  readonly cursor: Cursor;
  readonly request: FindRequest;
  readonly onProblem: (error: unknown) => void;
  readonly onClose: () => void;
}

/** Find and replace, beside the cells, which can be looked at and edited meanwhile. */
export function FindPanel({ workbook, cursor, request, onProblem, onClose }: FindPanelProps): ReactNode {
  const { isReplacing } = request;
  const [search, setSearch] = useState<Search>({ text: '', matchCase: false, wholeCell: false, lookIn: 'values' });
  const [replacement, setReplacement] = useState('');
  const [scope, setScope] = useState<Scope>('sheet');
  const finder = useFinder({ workbook, cursor, search, scope, onProblem });
  const text = useRef<HTMLInputElement>(null);

  useEffect(() => {
    text.current?.focus();
    text.current?.select();
  }, [request]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'text') return;
    event.preventDefault();
    finder.find(event.shiftKey ? -1 : 1);
  };

  return (
    <Themed>
      <section
        role="dialog"
        aria-label={words(isReplacing ? 'findAndReplace' : 'find')}
        className="find-panel"
        onKeyDown={onKeyDown}
      >
        <Field label={words('find')}>
          <Input
            input={{ ref: text }}
            size="small"
            value={search.text}
            onChange={(_, { value }) => setSearch({ ...search, text: value })}
          />
        </Field>
        {isReplacing && (
          <Field label={words('replaceWith')}>
            <Input size="small" value={replacement} onChange={(_, { value }) => setReplacement(value)} />
          </Field>
        )}
        <SearchOptions {...{ search, setSearch, scope, setScope, isReplacing }} />
        <FindButtons
          finder={finder}
          replacement={isReplacing ? replacement : null}
          isOff={search.text === ''}
          onClose={onClose}
        />
        <p role="status" className="find-note">
          {finder.note}
        </p>
      </section>
    </Themed>
  );
}

interface FindButtonsProps {
  readonly finder: ReturnType<typeof useFinder>;
  /** Null when nothing is replaced. */
  readonly replacement: string | null;
  readonly isOff: boolean;
  readonly onClose: () => void;
}

function FindButtons({ finder, replacement, isOff, onClose }: FindButtonsProps): ReactNode {
  return (
    <div className="find-buttons">
      <Button size="small" appearance="primary" disabled={isOff} onClick={() => finder.find(1)}>
        {words('findNext')}
      </Button>
      <Button size="small" disabled={isOff} onClick={() => finder.find(-1)}>
        {words('findPrevious')}
      </Button>
      {replacement !== null && (
        <>
          <Button size="small" disabled={isOff} onClick={() => finder.replace(replacement)}>
            {words('replace')}
          </Button>
          <Button size="small" disabled={isOff} onClick={() => finder.replaceAll(replacement)}>
            {words('replaceAll')}
          </Button>
        </>
      )}
      <Button size="small" onClick={onClose}>
        {words('close')}
      </Button>
    </div>
  );
}

interface SearchOptionsProps {
  readonly search: Search;
  readonly setSearch: (search: Search) => void;
  readonly scope: Scope;
  readonly setScope: (scope: Scope) => void;
  readonly isReplacing: boolean;
}

function SearchOptions({ search, setSearch, scope, setScope, isReplacing }: SearchOptionsProps): ReactNode {
  return (
    <>
      <div className="find-options">
        <Checkbox
          label={words('matchCase')}
          checked={search.matchCase}
          onChange={(_, { checked }) => setSearch({ ...search, matchCase: checked === true })}
        />
        <Checkbox
          label={words('wholeCell')}
          checked={search.wholeCell}
          onChange={(_, { checked }) => setSearch({ ...search, wholeCell: checked === true })}
        />
      </div>
      <div className="find-options">
        <Field label={words('within')}>
          <Select
            size="small"
            value={scope}
            onChange={(_, { value }) => setScope(value === 'workbook' ? value : 'sheet')}
          >
            <option value="sheet">{words('thisSheet')}</option>
            <option value="workbook">{words('allSheets')}</option>
          </Select>
        </Field>
        {!isReplacing && (
          <Field label={words('lookIn')}>
            <Select
              size="small"
              value={search.lookIn}
              onChange={(_, { value }) => setSearch({ ...search, lookIn: value === 'formulas' ? value : 'values' })}
            >
              <option value="values">{words('shownValues')}</option>
              <option value="formulas">{words('typedText')}</option>
            </Select>
          </Field>
        )}
      </div>
    </>
  );
}
