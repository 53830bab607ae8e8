import { Button, Checkbox, Field, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { sortByColumns, sortColumns, type SortTarget } from '../editing/sort-target.ts';
import type { TableSort } from '../sheets/table.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { Panel } from './Panel.tsx';
import { dialogsWords as words } from './words/dialogs-words.ts';

interface SortDialogProps {
  readonly workbook: Workbook;
  readonly target: SortTarget;
  readonly onProblem: (error: unknown) => void;
  readonly onClose: () => void;
}

/** Asks by which columns to sort, the first of them first. */
export function SortDialog({ workbook, target, onProblem, onClose }: SortDialogProps): ReactNode {
  const [hasHeaders, setHasHeaders] = useState(target.hasHeaders);
  const [levels, setLevels] = useState<readonly TableSort[]>(() =>
    target.table !== null && target.table.sort.length > 0 ? target.table.sort : [{ column: 0, ascending: true }],
  );
  const meant = { ...target, hasHeaders };
  const names = sortColumns(meant);
  const unused = names.findIndex((_, column) => !levels.some((level) => level.column === column));

  const sort = () => {
    onClose();
    attemptToSort(workbook, meant, levels, onProblem);
  };

  return (
    <Panel label={words('sort')} onClose={onClose}>
      {levels.map((level, index) => (
        <SortLevel
          key={index}
          isFirst={index === 0}
          names={names}
          level={level}
          onChange={(next) => setLevels(levels.map((each, at) => (at === index ? next : each)))}
          onRemove={levels.length === 1 ? null : () => setLevels(levels.filter((_, at) => at !== index))}
        />
      ))}
      <div className="sort-options">
        <Button
          size="small"
          disabled={unused < 0}
          onClick={() => setLevels([...levels, { column: unused, ascending: true }])}
        >
          {words('addColumn')}
        </Button>
        {target.table === null && (
          <Checkbox
            label={words('hasHeaders')}
            checked={hasHeaders}
            onChange={(_, { checked }) => setHasHeaders(checked === true)}
          />
        )}
      </div>
      <div className="find-buttons">
        <Button size="small" appearance="primary" onClick={sort}>
          {words('sort')}
        </Button>
        <Button size="small" onClick={onClose}>
          {words('cancel')}
        </Button>
      </div>
    </Panel>
  );
}

function attemptToSort(
  workbook: Workbook,
  target: SortTarget,
  levels: readonly TableSort[],
  onProblem: (error: unknown) => void,
): void {
  try {
    sortByColumns(workbook, target, levels);
  } catch (error) {
    onProblem(error);
  }
}

interface SortLevelProps {
  readonly isFirst: boolean;
  readonly names: readonly string[];
  readonly level: TableSort;
  readonly onChange: (level: TableSort) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}

function SortLevel({ isFirst, names, level, onChange, onRemove }: SortLevelProps): ReactNode {
  return (
    <div className="sort-level">
      <Field label={words(isFirst ? 'sortBy' : 'thenBy')}>
        <Select value={level.column} onChange={(_, { value }) => onChange({ ...level, column: Number(value) })}>
          {names.map((name, column) => (
            <option key={column} value={column}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words('order')}>
        <Select
          value={level.ascending ? 'ascending' : 'descending'}
          onChange={(_, { value }) => onChange({ ...level, ascending: value === 'ascending' })}
        >
          <option value="ascending">{words('ascending')}</option>
          <option value="descending">{words('descending')}</option>
        </Select>
      </Field>
      {onRemove !== null && (
        <Button appearance="subtle" aria-label={words(isFirst ? 'dropFirst' : 'dropNext')} onClick={onRemove}>
          ✕
        </Button>
      )}
    </div>
  );
}
