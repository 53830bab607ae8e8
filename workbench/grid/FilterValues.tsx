import { useState, type ReactNode } from 'react';
import { gridWords as words } from './words/grid-words.ts';

/** Values that are listed at once; the others are reached by the search. */
const MAX_LISTED = 500;

interface FilterValuesProps {
  readonly values: readonly string[];
  /** The values shown now; null while all are. */
  readonly filter: ReadonlySet<string> | null;
  readonly onApply: (texts: ReadonlySet<string> | null) => void;
}

/** The column's values, to choose those whose rows are shown; a search narrows them, and then only what it finds is. */
export function FilterValues({ values, filter, onApply }: FilterValuesProps): ReactNode {
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<ReadonlySet<string>>(() => filter ?? new Set(values));
  const found = query === '' ? values : values.filter((value) => matches(value, query));
  const chosen = found.filter((value) => shown.has(value));
  const areAll = chosen.length === found.length;

  const setAll = (isShown: boolean) => {
    const next = new Set(shown);
    for (const value of found) {
      if (isShown) next.add(value);
      else next.delete(value);
    }
    setShown(next);
  };
  const search = (text: string) => {
    setQuery(text);
    // What a search finds is meant, also where it was filtered away before.
    if (text !== '') setShown(new Set([...shown, ...values.filter((value) => matches(value, text))]));
  };
  const apply = () => onApply(chosen.length === values.length ? null : new Set(chosen));

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0) apply();
      }}
    >
      <input
        type="search"
        className="filter-search"
        aria-label={words('searchValues')}
        placeholder={words('search')}
        value={query}
        onChange={(event) => search(event.target.value)}
      />
      <label className="filter-value all">
        <input type="checkbox" checked={areAll && found.length > 0} onChange={() => setAll(!areAll)} />
        {words(query === '' ? 'selectAll' : 'selectFound')}
      </label>
      <div className="filter-values">
        {found.slice(0, MAX_LISTED).map((value) => (
          <label key={value} className="filter-value">
            <input type="checkbox" checked={shown.has(value)} onChange={() => setShown(toggled(shown, value))} />
            {value === '' ? words('blank') : value}
          </label>
        ))}
      </div>
      {found.length > MAX_LISTED && <p>{words('notListed', { count: found.length - MAX_LISTED })}</p>}
      {found.length === 0 && <p>{words('noValue', { text: query })}</p>}
      <button type="submit" className="primary" disabled={chosen.length === 0}>
        {words('applyFilter')}
      </button>
    </form>
  );
}

function matches(value: string, query: string): boolean {
  return value.toLocaleLowerCase('en').includes(query.toLocaleLowerCase('en'));
}

function toggled(values: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(values);
  if (!next.delete(value)) next.add(value);
  return next;
}
