import type { Line } from './sheet-text.ts';

const HEADER_FILL = '#E1EFFA';
const QUIET_TEXT = '#5A5A5A';

export interface BannerColors {
  readonly fill: string;
  readonly text: string;
}

/** Fill and text of banners; each pair has a contrast of 4.5 : 1 or more. */
export const BANNERS = {
  good: { fill: '#DFF6DD', text: '#0B4A0B' },
  attention: { fill: '#FFF4CE', text: '#5C3B00' },
  bad: { fill: '#FDE7E9', text: '#8B0A14' },
  neutral: { fill: '#EDEBE9', text: '#3B3A39' },
} as const satisfies Record<string, BannerColors>;

/** Looks that all of Amend's sheets share. */
export type CommonLook = 'title' | 'heading' | 'quiet' | 'headers';

/** Queues how wide columns are from A on, in points. */
export function queueWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
  });
}

/** Queues a look for lines that follow each other and look alike, as one range; null is left alone. */
export function queueRuns<Look extends string>(
  sheet: Excel.Worksheet,
  lines: readonly (Line<Look> | null)[],
  columns: number,
  queueLook: (rows: Excel.Range, look: Look) => void,
): void {
  for (let first = 0; first < lines.length;) {
    const look = lines[first]?.look;
    let end = first + 1;
    while (end < lines.length && lines[end]?.look === look) end++;
    if (look !== undefined) queueLook(sheet.getRangeByIndexes(first, 0, end - first, columns), look);
    first = end;
  }
}

export function queueCommonLook(rows: Excel.Range, look: CommonLook): void {
  switch (look) {
    case 'title':
      rows.format.font.size = 18;
      rows.format.font.bold = true;
      return;
    case 'heading':
      rows.format.font.size = 13;
      rows.format.font.bold = true;
      return;
    case 'quiet':
      rows.format.font.color = QUIET_TEXT;
      rows.format.font.italic = true;
      return;
    case 'headers':
      rows.format.font.bold = true;
      rows.format.fill.color = HEADER_FILL;
      rows.format.wrapText = true;
  }
}

export function queueBanner(rows: Excel.Range, { fill, text }: BannerColors): void {
  rows.format.fill.color = fill;
  rows.format.font.color = text;
  rows.format.font.bold = true;
  rows.format.font.size = 12;
}
