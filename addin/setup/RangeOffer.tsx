import { Button } from '@fluentui/react-components';
import { Note } from '../elements/notes/Note.tsx';
import type { Selection, TablePart } from '../ports/workbook-port.ts';
import { setupWords } from './words/setup-words.ts';

export interface RangeOfferProps {
  readonly range: Extract<Selection, { kind: 'range' }>;
  /** Another table is in hand already: this one is only offered beside it. */
  readonly isSecond: boolean;
  readonly onMakeTable: (address: string) => void;
}

/** Offers to make a table of a range; a title and totals around it are left out, unless the person wants all rows. */
export function RangeOffer({ range, isSecond, onMakeTable }: RangeOfferProps) {
  const { address, rows, columns, part } = range;
  const offered = part?.address ?? address;
  return (
    <Note
      intent="info"
      actions={
        <>
          <Button size="small" appearance={isSecond ? 'secondary' : 'primary'} onClick={() => onMakeTable(offered)}>
            {setupWords('makeTableOf', { range: offered })}
          </Button>
          {part && (
            <Button size="small" onClick={() => onMakeTable(address)}>
              {setupWords('takeAllOf', { range: address })}
            </Button>
          )}
        </>
      }
    >
      {setupWords('notYetTable', { range: address, rows, columns })}{' '}
      {part ? aroundWords(part) : setupWords('firstRowHeaders')}
    </Note>
  );
}

/** What stands around a part, and what becomes of it. */
function aroundWords({ titleRows, totalsRows }: TablePart): string {
  const rows = { title: titleRows, totals: totalsRows };
  if (totalsRows === 0) return setupWords('titleAround', rows);
  return setupWords(titleRows === 0 ? 'totalsAround' : 'bothAround', rows);
}
