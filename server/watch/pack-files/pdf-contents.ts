import { INK, PAGE, TEXT_WIDTH, type PdfPage } from './pdf-page.ts';
import { packFileWords as words } from './words/pack-file-words.ts';

const LINE = 15;
const HEADING = 34;
const NUMBER_WIDTH = 40;
/** Lines of a page; what is too long for one is cut, and stands whole above its section. */
const A_PAGE = Math.floor((PAGE.height - 2 * PAGE.margin - 24 - HEADING) / LINE);

export interface ContentsEntry {
  readonly title: string;
  /** From 1. */
  readonly page: number;
}

/**
 * Leaves room for the contents, which stand before what they are of.
 *
 * @param count of entries
 * @returns writes them, once their pages are known
 */
export function reserveContents(page: PdfPage, count: number): (entries: readonly ContentsEntry[]) => void {
  const first = page.number;
  for (let left = count; left > 0; left -= A_PAGE) page.newPage();
  const contents = page.doc.struct('TOC');
  page.root.add(contents);
  return (entries) => {
    const { y } = page;
    const last = page.number - 1;
    entries.forEach(({ title, page: begins }, at) => {
      const place = at % A_PAGE;
      page.doc.switchToPage(first + Math.floor(at / A_PAGE));
      if (place === 0) page.textAt(contents, 'H2', words('contents'), PAGE.margin, { size: 13, isBold: true });
      const top = PAGE.margin + HEADING + place * LINE;
      page.artifact(() => line(page, top + LINE - 3));
      const looks = { size: 9.5, width: TEXT_WIDTH - NUMBER_WIDTH };
      const item = page.doc.struct('TOCI');
      contents.add(item);
      page.textAt(item, 'P', page.cutTo(title, looks), top, looks);
      const right = { x: PAGE.width - PAGE.margin - NUMBER_WIDTH, width: NUMBER_WIDTH, align: 'right' as const };
      page.textAt(item, 'P', String(begins), top, { size: 9.5, ...right });
      item.end();
    });
    contents.end();
    page.doc.switchToPage(last);
    page.y = y;
  };
}

function line(page: PdfPage, y: number): void {
  page.doc
    .moveTo(PAGE.margin, y)
    .lineTo(PAGE.margin + TEXT_WIDTH, y)
    .lineWidth(0.5)
    .strokeColor(INK.line)
    .stroke();
}
