import { STEPS, type Step } from './cell-moves.ts';

/** What a key press in the grid asks for. */
export type GridCommand =
  | { readonly kind: 'move'; readonly step: Step; readonly jump: boolean; readonly extend: boolean }
  | { readonly kind: 'page'; readonly direction: -1 | 1; readonly extend: boolean }
  | { readonly kind: 'home' | 'end'; readonly corner: boolean; readonly extend: boolean }
  | { readonly kind: 'advance'; readonly step: Step }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'sheet'; readonly direction: -1 | 1 }
  | {
      readonly kind:
        | 'edit'
        | 'delete'
        | 'selectAll'
        | 'selectColumn'
        | 'selectRow'
        | 'undo'
        | 'redo'
        | 'fillDown'
        | 'fillRight'
        | 'openList'
        | 'save'
        | 'open'
        | 'escape';
    };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const WITH_CTRL: Readonly<Record<string, GridCommand>> = {
  a: { kind: 'selectAll' },
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  d: { kind: 'fillDown' },
  r: { kind: 'fillRight' },
  s: { kind: 'save' },
  o: { kind: 'open' },
  ' ': { kind: 'selectColumn' },
  PageUp: { kind: 'sheet', direction: -1 },
  PageDown: { kind: 'sheet', direction: 1 },
};

const PLAIN: Readonly<Record<string, GridCommand>> = {
  F2: { kind: 'edit' },
  Delete: { kind: 'delete' },
  Escape: { kind: 'escape' },
  // As in Excel: Backspace empties the cell and stays in it.
  Backspace: { kind: 'type', text: '' },
};

/** Reads a key press as Excel does (Command counts as Ctrl); null when it means nothing to the grid. */
export function gridCommand(press: KeyPress): GridCommand | null {
  const { key, shiftKey, altKey } = press;
  const ctrl = press.ctrlKey || press.metaKey;
  const step = STEPS[key];
  if (step !== undefined)
    return altKey
      ? key === 'ArrowDown'
        ? { kind: 'openList' }
        : null
      : { kind: 'move', step, jump: ctrl, extend: shiftKey };
  if (key === 'Home' || key === 'End') return { kind: key === 'Home' ? 'home' : 'end', corner: ctrl, extend: shiftKey };
  if (ctrl && key.toLowerCase() === 'z' && shiftKey) return { kind: 'redo' };
  if (ctrl) return WITH_CTRL[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (altKey) return null;
  if (key === 'PageUp' || key === 'PageDown')
    return { kind: 'page', direction: key === 'PageUp' ? -1 : 1, extend: shiftKey };
  if (key === 'Enter') return { kind: 'advance', step: { rows: shiftKey ? -1 : 1, columns: 0 } };
  if (key === 'Tab') return { kind: 'advance', step: { rows: 0, columns: shiftKey ? -1 : 1 } };
  if (key === ' ' && shiftKey) return { kind: 'selectRow' };
  return PLAIN[key] ?? (key.length === 1 ? { kind: 'type', text: key } : null);
}
