import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { Network, PersonAtDesk } from './person-at-desk.ts';
import { CLASS, CORRECTION } from './sheet-at-desk.ts';

/** Rows of the table at the beginning. */
export const ROWS = 4;
export const CLASSES = ['Meals', 'Travel', 'Office'];
export const DAY_MS = 86_400_000;

/** What two people work on. */
export interface Table {
  /** The rows' keys: a column of the person's own, or Amend's id. */
  readonly keyColumn: 'Id' | 'Amend id';
  /** A class whose corrections wait for approval; null where none does. */
  readonly approval: string | null;
}

/** One thing that a person does. Rows count among those that are shown, round and round. */
export type Step =
  | { readonly does: 'type'; readonly row: number; readonly class: string }
  | { readonly does: 'type-elsewhere'; readonly row: number; readonly class: string }
  | { readonly does: 'type-over'; readonly row: number; readonly class: string }
  | { readonly does: 'edit' | 'delete' | 'fill' | 'empty'; readonly row: number }
  | { readonly does: 'copy' | 'cut'; readonly row: number; readonly to: number }
  | { readonly does: 'filter'; readonly row: number }
  | { readonly does: 'sort'; readonly by: string }
  | { readonly does: (typeof ALONE)[number] }
  | { readonly does: 'network'; readonly is: Network };

const ALONE = [
  ...(['undo', 'redo', 'take-back', 'insert', 'show-all', 'reload', 'crash', 'close', 'decide', 'rescan'] as const),
  ...(['send', 'arrive', 'judge', 'a-day', 'take-back-emptied', 'write-again'] as const),
] as const;

export interface History {
  readonly table: Table;
  readonly steps: readonly { readonly who: number; readonly step: Step; readonly waits: boolean }[];
}

const row = fc.nat(ROWS);
const typed = fc.option(fc.constantFrom(...CLASSES), { freq: 4, nil: '' });
const doing = <const Does extends string>(...does: readonly Does[]) => fc.constantFrom(...does);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ does: doing('type'), row, class: typed }) },
  { weight: 1, arbitrary: fc.record({ does: doing('type-elsewhere'), row, class: fc.constantFrom(...CLASSES) }) },
  { weight: 2, arbitrary: fc.record({ does: doing('type-over'), row, class: fc.constantFrom(...CLASSES) }) },
  { weight: 4, arbitrary: fc.record({ does: doing('edit', 'delete', 'fill', 'empty', 'empty'), row }) },
  { weight: 2, arbitrary: fc.record({ does: doing('copy', 'cut'), row, to: row }) },
  { weight: 1, arbitrary: fc.record({ does: doing('filter'), row }) },
  { weight: 1, arbitrary: fc.record({ does: doing('sort'), by: doing('Merchant', 'Amount', CORRECTION) }) },
  { weight: 6, arbitrary: fc.record({ does: doing(...ALONE) }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: doing('network'), is: doing('up', 'down', 'answers-lost', 'twice', 'late') }),
  },
);

/** Whose table it is, who does what, and whether they wait for it. */
export const history: fc.Arbitrary<History> = fc.record({
  table: fc.record({
    keyColumn: doing('Id', 'Amend id'),
    approval: fc.option(fc.constant('Office'), { freq: 1, nil: null }),
  }),
  steps: fc.array(fc.record({ who: fc.nat(1), step, waits: fc.boolean() }), { minLength: 2, maxLength: 14 }),
});

/**
 * Does it.
 *
 * @returns keys of rows of which something was done that the pane could not see this person doing: whatever stands
 *   there then is nobody's word
 */
export async function take(person: PersonAtDesk, step: Step, { keyColumn }: Table): Promise<readonly string[]> {
  const { sheet } = person;
  const shown = sheet.rows.map((_, at) => at).filter((at) => !sheet.isHidden(at));
  const place = (at: number) => shown[at % shown.length] ?? 0;
  const keyAt = (at: number) => String(sheet.rows[at]![keyColumn]);
  const everyKey = () => sheet.rows.map((each) => String(each[keyColumn]));
  const hidden = (keys: readonly string[]) => (person.isWatching ? [] : keys);
  switch (step.does) {
    case 'type':
    case 'type-elsewhere': {
      const isElsewhere = step.does === 'type-elsewhere';
      sheet.type(place(step.row), CORRECTION, step.class, isElsewhere ? 'remote' : 'user');
      return isElsewhere ? [keyAt(place(step.row))] : [...hidden([keyAt(place(step.row))]), ...shared(everyKey())];
    }
    case 'type-over':
      sheet.type(place(step.row), CLASS, step.class);
      return [...hidden([keyAt(place(step.row))]), ...shared(everyKey())];
    case 'empty': {
      const corrected = shown.filter((at) => sheet.rows[at]![CORRECTION] !== '');
      const at = corrected[step.row % corrected.length];
      if (at === undefined) return [];
      sheet.type(at, CORRECTION, '');
      return [...hidden([keyAt(at)]), ...shared(everyKey())];
    }
    case 'edit':
      sheet.type(place(step.row), 'Amount', Number(sheet.rows[place(step.row)]!['Amount'] || 0) + 100);
      return [];
    case 'fill': {
      // Of a filtered table only what is shown is filled.
      const above = sheet.rows[place(step.row)]![CORRECTION] ?? '';
      const below = shown.slice(shown.indexOf(place(step.row)) + 1);
      for (const at of below) sheet.type(at, CORRECTION, above);
      return [...hidden(below.map(keyAt)), ...shared(everyKey())];
    }
    case 'delete':
      sheet.delete(place(step.row));
      return shared(everyKey());
    case 'insert':
      sheet.insert(1, { [keyColumn]: keyColumn === 'Id' ? `n${randomUUID()}` : '', Merchant: 'new shop', Amount: 9 });
      return [];
    case 'copy':
    case 'cut': {
      if (sheet.isFiltered) return [];
      const before = everyKey();
      sheet.move(place(step.row), place(step.to), step.does === 'cut');
      return [...hidden(before), ...shared(everyKey()), ...(step.does === 'cut' ? [before[place(step.row)]!] : [])];
    }
    case 'sort':
      sheet.sort(step.by);
      return [];
    case 'filter':
      sheet.filter('Merchant', [String(sheet.rows[place(step.row)]!['Merchant']), 'new shop']);
      return [];
    case 'show-all':
      sheet.filter('Merchant', null);
      return [];
    case 'undo':
    case 'redo': {
      const before = everyKey();
      sheet[step.does]();
      return [...hidden([...before, ...everyKey()]), ...shared(before), ...shared(everyKey())];
    }
    default:
      await takeInPane(person, step);
      return [];
  }
}

type InPane = Extract<Step, { does: (typeof ALONE)[number] | 'network' }>;

async function takeInPane(person: PersonAtDesk, step: InPane): Promise<void> {
  switch (step.does) {
    case 'network':
      person.network = step.is;
      return;
    case 'a-day':
      person.clockOffsetMs += DAY_MS;
      return;
    case 'arrive':
      return person.arriveLate();
    case 'close':
      return person.close();
    case 'reload':
    case 'crash':
      if (step.does === 'reload') await person.settle();
      return person.open();
    default:
      if (!person.isWatching) return;
      return press(person, step.does);
  }
}

async function press(person: PersonAtDesk, does: string): Promise<void> {
  switch (does) {
    case 'decide': {
      person.press((actions) => actions.loadDisputes());
      await person.settle();
      const { rows } = person.work!.disputed;
      return person.press((actions) => actions.decide(rows, 'contender'));
    }
    case 'take-back':
      return person.press((actions) => actions.undo());
    case 'rescan':
      return person.press((actions) => actions.rescan());
    case 'send':
      return person.press((actions) => actions.sendNow());
    case 'take-back-emptied':
      return person.press((actions) => actions.takeBackEmptied());
    case 'write-again':
      return person.press((actions) => actions.writeEmptiedAgain());
  }
}

/** Keys that several rows have: of none of these can be said what is said of it. */
function shared(keys: readonly string[]): string[] {
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}
