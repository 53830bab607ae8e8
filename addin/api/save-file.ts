import type { SaveFile } from '../ports/metrics-port.ts';

/** With a byte order mark: Excel takes a file without one for Windows-1252, and breaks every accent. */
const UTF8_MARK = '\uFEFF';

/** Hands a file over as a download of the browser that the pane is in. */
export const saveFile: SaveFile = ({ name, csv }) =>
  saveBlob(name, new Blob([UTF8_MARK, csv], { type: 'text/csv;charset=utf-8' }));

/** The same of any file. */
export function saveBlob(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
