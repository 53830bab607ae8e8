import { useState, type ClipboardEvent } from 'react';
import type { Workbook } from '../workbook/workbook.ts';
import { clipboardText, MAX_CLIPBOARD_CELLS } from './clipboard-text.ts';
import type { Cursor } from './cursor.ts';
import { EditProblem, pasteCells, usedPart, type CopiedCells } from './edit-cells.ts';

/** Copy, cut and paste by the browser's own clipboard events, so that no permission is asked for. */
export function useClipboard(workbook: Workbook, cursor: Cursor, onProblem: (error: unknown) => void) {
  const [copied, setCopied] = useState<CopiedCells | null>(null);

  const take = (event: ClipboardEvent, isCut: boolean) => {
    event.preventDefault();
    const { sheet, selection } = cursor;
    const area = selection.rows * selection.columns > MAX_CLIPBOARD_CELLS ? usedPart(sheet, selection) : selection;
    if (area === null || area.rows * area.columns > MAX_CLIPBOARD_CELLS) {
      return onProblem(
        new EditProblem(
          `At most ${MAX_CLIPBOARD_CELLS.toLocaleString('en-GB')} cells can be copied at once. Select fewer cells.`,
        ),
      );
    }
    const text = clipboardText(sheet, area);
    event.clipboardData.setData('text/plain', text);
    setCopied({ sheet, area, text, isCut });
  };

  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    try {
      cursor.select(pasteCells(workbook, cursor.selection, text, copied));
      if (copied?.isCut) setCopied(null);
    } catch (error) {
      onProblem(error);
    }
  };

  return {
    copied,
    forgetCopied: () => setCopied(null),
    handlers: {
      onCopy: (event: ClipboardEvent) => take(event, false),
      onCut: (event: ClipboardEvent) => take(event, true),
      onPaste: paste,
    },
  };
}
