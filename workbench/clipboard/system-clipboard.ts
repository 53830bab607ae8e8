import { EditProblem } from '../editing/edit-cells.ts';
import { editingWords as words } from '../editing/words/editing-words.ts';

/** What goes to the clipboard or comes from it, in the two forms that programs exchange; '' is none. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/**
 * Puts content on the clipboard when a menu asks for it; keys have the browser's own events.
 * @throws {EditProblem} the browser refuses
 */
export async function writeSystemClipboard({ text, html }: ClipboardContent): Promise<void> {
  const parts = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  const all = html === '' ? parts : { ...parts, 'text/html': new Blob([html], { type: 'text/html' }) };
  try {
    await navigator.clipboard.write([new ClipboardItem(all)]);
  } catch (error) {
    throw refusal('clipboardNotWritten', error);
  }
}

/**
 * Reads the clipboard when a menu asks for it; the browser may ask the person first.
 * @throws {EditProblem} the browser or the person refuses
 */
export async function readSystemClipboard(): Promise<ClipboardContent> {
  try {
    const [item] = await navigator.clipboard.read();
    const part = async (type: string) =>
      item?.types.includes(type) === true ? await (await item.getType(type)).text() : '';
    return { text: await part('text/plain'), html: await part('text/html') };
  } catch (error) {
    throw refusal('clipboardNotRead', error);
  }
}

function refusal(key: 'clipboardNotWritten' | 'clipboardNotRead', cause: unknown): EditProblem {
  return Object.assign(new EditProblem(words(key)), { cause });
}
