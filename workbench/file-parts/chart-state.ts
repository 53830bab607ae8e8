import { sameArea, type Area } from '../cells/area.ts';
import { Reference } from '../cells/reference.ts';
import { movedArea } from '../file-cells/moves.ts';
import type { Chart } from '../sheets/chart.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** What a chart drew at a moment, and of which cells; its name and its place are no part of it. */
export interface ChartState {
  readonly look: string;
  readonly sources: readonly { readonly sheetId: string; readonly area: Area | null }[];
}

export function chartState({ id: _, name: __, anchor: ___, ...content }: Chart): ChartState {
  const sources: { sheetId: string; area: Area | null }[] = [];
  const look = JSON.stringify(content, (_key, value: unknown) => {
    if (!(value instanceof Reference)) return value;
    sources.push({ sheetId: value.sheetId, area: value.area });
    return 'cells';
  });
  return { look, sources };
}

/**
 * Whether a chart draws otherwise than it did when its file was opened. Cells that moved since are the same cells, and
 * those that were deleted are no change of the chart.
 */
export function isRedrawn(workbook: Workbook, chart: Chart, before: ChartState): boolean {
  const now = chartState(chart);
  if (now.look !== before.look) return true;
  return !before.sources.every((source, at) => {
    const area = now.sources[at]?.area ?? null;
    if (area === null || source.area === null) return true;
    const moved = movedArea(source.area, workbook.sheetById(source.sheetId)?.shifts ?? []);
    return moved !== null && now.sources[at]?.sheetId === source.sheetId && sameArea(moved, area);
  });
}
