import { Button } from '@fluentui/react-components';
import { Note } from '../elements/Note.tsx';
import type { Selection, TablePart } from '../ports/workbook-port.ts';
import { plural } from '../words/words.ts';

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
            Make a table of {offered}
          </Button>
          {part && (
            <Button size="small" onClick={() => onMakeTable(address)}>
              Take all of {address}
            </Button>
          )}
        </>
      }
    >
      {address} ({plural(rows, 'row')}, {plural(columns, 'column')}) is not a table yet.{' '}
      {part ? aroundWords(part) : 'Its first row becomes the headers.'}
    </Note>
  );
}

/** What stands around a part, and what becomes of it. */
function aroundWords({ titleRows, totalsRows }: TablePart): string {
  const title = titleRows === 0 ? '' : `${first(titleRows)} like a title and not like headers`;
  const totals = totalsRows === 0 ? '' : `${last(totalsRows)} like totals and not like data`;
  const both = [title, totals].filter((each) => each !== '').join('; ');
  const it = titleRows + totalsRows === 1 ? 'It stays where it is, outside' : 'They stay where they are, outside';
  return `${both.charAt(0).toUpperCase()}${both.slice(1)}. ${it} the table: never read, never classified.`;
}

function first(rows: number): string {
  return rows === 1 ? 'its first row looks' : `its first ${rows} rows look`;
}

function last(rows: number): string {
  return rows === 1 ? 'its last row looks' : `its last ${rows} rows look`;
}
