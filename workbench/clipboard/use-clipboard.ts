import { useRef, useState, type ClipboardEvent } from 'react';
import type { Cursor } from '../editing/cursor.ts';
import { EditProblem, MAX_CELLS_AT_ONCE, usedPart } from '../editing/edit-cells.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { clipboardHtml } from './clipboard-html.ts';
import { clipboardText } from './clipboard-text.ts';
import { shownBlock, wholeBlock, type CopiedCells } from './copied-cells.ts';
import { pasteCells } from './paste-cells.ts';
import { readSystemClipboard, writeSystemClipboard, type ClipboardContent } from './system-clipboard.ts';
import { editingWords as words } from '../editing/words/editing-words.ts';

/** Beyond this many cells other programs get text alone: the looks of each cell would take seconds. */
const MAX_HTML_CELLS = 50_000;

/**
 * Copy, cut and paste. Keys come by the browser's own clipboard events, so that no permission is asked for; a menu asks
 * the browser.
 */
export function useClipboard(workbook: Workbook, cursor: Cursor, onProblem: (error: unknown) => void) {
  const [copied, setCopied] = useState<CopiedCells | null>(null);
  const valuesOnly = useRef(false);

  const attempt = (action: () => void) => {
    try {
      action();
    } catch (error) {
      onProblem(error);
    }
  };

  const take = (isCut: boolean, give: (content: ClipboardContent) => void) =>
    attempt(() => {
      const cells = takeCells(cursor, isCut);
      const isLarge = cells.rows.length * cells.columns.length > MAX_HTML_CELLS;
      give({ text: cells.text, html: isLarge ? '' : clipboardHtml(cells.sheet, cells) });
      setCopied(cells);
    });

  const put = (content: ClipboardContent) =>
    attempt(() => {
      if (content.text === '' && content.html === '') return;
      cursor.select(pasteCells(workbook, cursor.selection, content, copied, valuesOnly.current));
      if (copied?.isCut) setCopied(null);
    });

  const taking = (isCut: boolean) => (event: ClipboardEvent) => {
    event.preventDefault();
    take(isCut, ({ text, html }) => {
      event.clipboardData.setData('text/plain', text);
      if (html !== '') event.clipboardData.setData('text/html', html);
    });
  };
  const pasteFromSystem = (isValuesOnly: boolean) => {
    valuesOnly.current = isValuesOnly;
    void readSystemClipboard().then(put, onProblem);
  };
  const takeToSystem = (isCut: boolean) =>
    take(isCut, (content) => void writeSystemClipboard(content).catch(onProblem));

  return {
    copied,
    forgetCopied: () => setCopied(null),
    /** What the next paste writes, by the keys that it was asked for with. */
    pasteNext: (isValuesOnly: boolean) => {
      valuesOnly.current = isValuesOnly;
    },
    menu: {
      copy: () => takeToSystem(false),
      cut: () => takeToSystem(true),
      paste: () => pasteFromSystem(false),
      pasteValues: () => pasteFromSystem(true),
    },
    handlers: {
      onCopy: taking(false),
      onCut: taking(true),
      onPaste: (event: ClipboardEvent) => {
        event.preventDefault();
        put({ text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') });
      },
    },
  };
}

/** @throws {EditProblem} there are too many cells, or none that is shown */
function takeCells({ sheet, selection }: Cursor, isCut: boolean): CopiedCells {
  const area = selection.rows * selection.columns > MAX_CELLS_AT_ONCE ? usedPart(sheet, selection) : selection;
  if (area === null || area.rows * area.columns > MAX_CELLS_AT_ONCE) {
    throw new EditProblem(words('copyTooLarge', { most: MAX_CELLS_AT_ONCE }));
  }
  const block = isCut ? wholeBlock(area) : shownBlock(sheet, area);
  if (block.rows.length === 0 || block.columns.length === 0) throw new EditProblem(words('allHidden'));
  return { sheet, area, ...block, text: clipboardText(sheet, block), isCut };
}
