/** A mail as bytes: headers, an empty line, the body. */
export function mail(headers: Readonly<Record<string, string>>, body: string | Buffer = ''): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${lines.join('')}\r\n`), Buffer.from(body)]);
}

/** An ordinary mail, told from others by its number. */
export function numberedMail(number: number): Buffer {
  const id = { 'Message-ID': `<${number}@example.test>`, Date: 'Mon, 02 Nov 2026 09:00:00 +0100' };
  return mail(
    { From: '"Ann Bee" <ann@example.test>', To: 'feed@example.test', Subject: `Mail ${number}`, ...id },
    `This is mail ${number}.\r\n`,
  );
}

const part = (type: string, body: string, more = ''): string => `Content-Type: ${type}\r\n${more}\r\n${body}\r\n`;

/** A mail of several parts. */
export function mailOfParts(
  kind: string,
  parts: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Buffer {
  const body = parts.map((each) => `--edge\r\n${each}`).join('');
  return mail(
    { ...headers, 'MIME-Version': '1.0', 'Content-Type': `multipart/${kind}; boundary=edge` },
    `${body}--edge--\r\n`,
  );
}

export const textPart = (text: string): string => part('text/plain; charset=utf-8', text);
export const htmlPart = (html: string): string => part('text/html; charset=utf-8', html);
export const filePart = (disposition: string, type = 'text/csv'): string =>
  part(type, '1,2', `Content-Disposition: attachment; ${disposition}\r\n`);
