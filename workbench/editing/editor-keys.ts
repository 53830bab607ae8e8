import { STEPS, type Step } from './cell-moves.ts';
import { pressName, type KeyPress } from './key-press.ts';

/** What a key press in a cell that is typed into asks for. */
export type EditorCommand =
  | { readonly kind: 'leave'; readonly step: Step }
  | { readonly kind: 'mark'; readonly direction: 1 | -1 }
  | { readonly kind: 'cancel' | 'newLine' | 'switchMode' };

/** How the cell is typed into. */
export interface EditorState {
  /** `enter`: typing over. `edit`: after F2 or a double click, moving within the text. */
  readonly mode: 'enter' | 'edit';
  /** Choices that fit what is typed are listed. */
  readonly isSuggesting: boolean;
}

interface EditorKeyLine {
  /** A sentence for people, without its full stop. */
  readonly does: string;
  readonly keys: Readonly<Record<string, EditorCommand>>;
  /** When the keys mean this; without it, always. */
  readonly when?: (state: EditorState) => boolean;
}

/** Every key of a cell that is typed into, but those of the text itself; the first line that holds decides. */
export const EDITOR_KEYS: readonly EditorKeyLine[] = [
  {
    does: 'Take what was typed, or the choice that is marked, and go down or to the right; with Shift back',
    keys: {
      Enter: { kind: 'leave', step: { rows: 1, columns: 0 } },
      'Shift+Enter': { kind: 'leave', step: { rows: -1, columns: 0 } },
      Tab: { kind: 'leave', step: { rows: 0, columns: 1 } },
      'Shift+Tab': { kind: 'leave', step: { rows: 0, columns: -1 } },
    },
  },
  {
    does: 'In a cell with a list: mark one of the choices that fit what is typed',
    keys: { Down: { kind: 'mark', direction: 1 }, Up: { kind: 'mark', direction: -1 } },
    when: ({ isSuggesting }) => isSuggesting,
  },
  {
    does: 'While typing over a cell: take what was typed and go on; after F2 or a double click they move within the text',
    keys: Object.fromEntries(
      Object.entries(STEPS).map(([key, step]) => [key.replace('Arrow', ''), { kind: 'leave', step }]),
    ),
    when: ({ mode }) => mode === 'enter',
  },
  { does: 'Go on typing in a new line of the same cell', keys: { 'Alt+Enter': { kind: 'newLine' } } },
  { does: 'Change between typing over the cell and moving within its text', keys: { F2: { kind: 'switchMode' } } },
  { does: 'Leave the cell as it was', keys: { Esc: { kind: 'cancel' } } },
];

/** @returns null when the key belongs to the text */
export function editorCommand(press: KeyPress, state: EditorState): EditorCommand | null {
  const name = pressName(press);
  const line = EDITOR_KEYS.find(({ keys, when }) => Object.hasOwn(keys, name) && (when?.(state) ?? true));
  return line?.keys[name] ?? null;
}
