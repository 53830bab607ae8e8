import { isUtf8 } from 'node:buffer';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { MAX_CELL_TEXT } from '../../../contract/cell.ts';
import { cleanFileName } from '../../../contract/feeds/file-name.ts';
import { storableText } from '../../../contract/storable-text.ts';
import { flattenFields, type Flattened } from '../fields/flatten-fields.ts';
import { saidBy } from './mail-fault.ts';

/** More of an HTML text is not made into text: it takes seconds of everybody's time. In characters. */
const MOST_HTML = 2_000_000;

/**
 * The fields of a mail: `from` and `to` (addresses), `fromName`, `subject`, `text` (of the HTML where there is no
 * other), `date` as the sender says, `messageId`, `attachments` (their names, as a list), `attachmentCount`. A text
 * longer than a cell is cut: `textLength` is how long it was, and `textCut` whether something is missing.
 *
 * @param bytes as they came, whole
 * @returns a fault where they cannot be read: more lines of headers than anybody writes, HTML of thousands of levels
 */
export async function readMail(bytes: Buffer): Promise<Flattened> {
  try {
    const mail = await parse(withCharset(bytes));
    const { text = '', html } = mail;
    const shown = text === '' && typeof html === 'string' ? await parse(htmlMail(html)) : mail;
    const failed = mail.textConversionError ?? shown.textConversionError;
    return failed === undefined ? flattenFields(fieldsOf(mail, shown.text)) : unreadable('HTML', failed);
  } catch (error) {
    return unreadable('mail', error);
  }
}

type Parsed = ParsedMail & { readonly textConversionError?: Error };

function parse(bytes: Buffer): Promise<Parsed> {
  const options = { skipTextToHtml: true, skipImageLinks: true, keepCidLinks: true, maxHtmlLengthToParse: MOST_HTML };
  return simpleParser(bytes, options);
}

/** Only of a mail that is HTML and nothing else is text made, not of one whose only part is. */
function htmlMail(html: string): Buffer {
  return Buffer.from(`Content-Type: text/html; charset=utf-8\r\n\r\n${html}`);
}

function fieldsOf(mail: ParsedMail, shown: string | undefined): Readonly<Record<string, unknown>> {
  const [sender] = addressesOf(mail.from);
  const whole = clean(shown);
  const text = cutText(whole);
  return {
    from: clean(sender?.address),
    fromName: clean(sender?.name),
    to: clean(
      addressesOf(mail.to)
        .map(({ address }) => address)
        .join(', '),
    ),
    subject: clean(mail.subject),
    text,
    textLength: whole.length,
    textCut: text.length < whole.length,
    date: dateOf(mail),
    messageId: clean(mail.messageId),
    attachments: mail.attachments.map(({ filename, contentType }) => {
      const name = clean(cleanFileName(filename ?? ''));
      return name === '' ? clean(contentType) : name;
    }),
    attachmentCount: mail.attachments.length,
  };
}

/** What is no date is none: the library has the present instead. */
function dateOf({ headerLines }: ParsedMail): Date | null {
  const line = headerLines.find(({ key }) => key === 'date')?.line;
  const date = new Date(
    line === undefined
      ? ''
      : line
          .slice(line.indexOf(':') + 1)
          .replace(/\([^)]*\)/g, '')
          .trim(),
  );
  return Number.isNaN(date.getTime()) ? null : date;
}

interface Address {
  readonly name: string;
  readonly address: string;
}

/** All addresses, those of groups among them. */
function addressesOf(said: AddressObject | AddressObject[] | undefined): Address[] {
  const lists = said === undefined ? [] : Array.isArray(said) ? said : [said];
  return lists
    .flatMap(({ value }) => value)
    .flatMap((each): { name: string; address?: string | undefined }[] => each.group ?? [each])
    .map(({ name, address = '' }) => ({ name, address }))
    .filter(({ name, address }) => name !== '' || address !== '');
}

/** As PostgreSQL can hold it. */
function clean(text: string | undefined): string {
  return storableText(text ?? '');
}

/** As much of a text as a cell holds; no character is halved. */
function cutText(text: string): string {
  if (text.length <= MAX_CELL_TEXT) return text;
  const isHalved = /[\uD800-\uDBFF]/.test(text[MAX_CELL_TEXT - 1]!);
  return text.slice(0, isHalved ? MAX_CELL_TEXT - 1 : MAX_CELL_TEXT);
}

/**
 * A mail that says nowhere how its letters are encoded, and is no UTF-8, is from a program that wrote Windows-1252:
 * what else it may be, such as Latin-1, is the same for all letters.
 */
function withCharset(bytes: Buffer): Buffer {
  if (isUtf8(bytes) || /charset|=\?/i.test(bytes.toString('latin1'))) return bytes;
  // In one piece, Node 20 takes the letters from 0x80 to 0x9f for those of Latin-1.
  return Buffer.from(new TextDecoder('windows-1252').decode(bytes, { stream: true }));
}

function unreadable(format: string, error: unknown): Flattened {
  const said = saidBy(error instanceof Error ? error.message : String(error));
  return { fields: null, fault: { reason: 'unreadable', format, said } };
}
