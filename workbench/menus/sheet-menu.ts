import { protectSheet, unprotectSheet } from '../operations/protect.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { keysOf } from '../keys/grid-keys.ts';
import { activateSheet, addSheet, moveSheet, setVisibility } from '../workbook/sheet-operations.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { MenuSection } from './ContextMenu.tsx';
import { menusWords as words } from './words/menus-words.ts';

interface SheetMenuContext {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly rename: () => void;
  /** Asks before it deletes. */
  readonly remove: () => void;
}

/** The menu of a sheet's tab. */
export function sheetMenu({ workbook, sheet, rename, remove }: SheetMenuContext): readonly MenuSection[] {
  const { sheets } = workbook;
  const shown = sheets.filter(({ visibility }) => visibility === 'Visible');
  const hidden = sheets.filter(({ visibility }) => visibility === 'Hidden');
  const place = shown.indexOf(sheet);
  const moveTo = (neighbour: Sheet | undefined) => ({
    isOff: neighbour === undefined,
    run: () => moveSheet(workbook, sheet, neighbour === undefined ? 0 : sheets.indexOf(neighbour)),
  });
  return [
    [
      { label: words('newSheet'), keys: keysOf('addSheet'), run: () => activateSheet(workbook, addSheet(workbook)) },
      { label: words('rename'), run: rename },
      { label: words('moveLeft'), ...moveTo(shown[place - 1]) },
      { label: words('moveRight'), ...moveTo(shown[place + 1]) },
    ],
    [
      { label: words('hide'), isOff: shown.length === 1, run: () => setVisibility(workbook, sheet, 'Hidden') },
      ...hidden.map((each) => ({
        label: words('showSheet', { name: each.name }),
        run: () => {
          setVisibility(workbook, each, 'Visible');
          activateSheet(workbook, each);
        },
      })),
    ],
    [protection(workbook, sheet)],
    [{ label: words('delete'), isOff: shown.length === 1, run: remove }],
  ];
}

/** Protects the sheet without a password; one that an add-in has set cannot be given here. */
function protection(workbook: Workbook, sheet: Sheet) {
  if (!sheet.isProtected) return { label: words('protect'), run: () => protectSheet(workbook, sheet) };
  const needsPassword = sheet.protectionOptions.password !== null;
  return {
    label: words(needsPassword ? 'unprotectWithPassword' : 'unprotect'),
    isOff: needsPassword,
    run: () => unprotectSheet(workbook, sheet, null),
  };
}
