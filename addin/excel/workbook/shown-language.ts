import type { ShownLanguage } from '../../ports/language-port.ts';

/**
 * The language that the workbook around the pane is shown in. The workbench, which serves the pane at an address of its
 * own, hands over its own as Excel does. Ask after `Office.onReady()`.
 */
export function shownLanguage({ pathname }: Pick<Location, 'pathname'> = location): ShownLanguage {
  return { host: pathname.startsWith('/workbench/') ? 'workbench' : 'excel', tag: Office.context.displayLanguage };
}
