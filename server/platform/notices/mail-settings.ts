import { z } from 'zod';

/** The mail server, and in whose name mails go out. */
export interface MailSettings {
  readonly server: URL;
  readonly from: string;
}

/** One address, without a name beside it: what every mail server takes. */
export const mailAddress = z.email('must be one e-mail address, such as amend@example.org').max(254);

/** As it is set: with name and password where the mail server asks for them. */
export const smtpAddress = z
  .url({ protocol: /^smtps?$/, error: 'must look like smtps://user:password@host:465 or smtp://host:587' })
  .transform((text) => new URL(text));

/** What is missing of the two, in sentences. */
export function complaintsOfMail(settings: {
  readonly smtpUrl: URL | null;
  readonly mailFrom: string | null;
}): string[] {
  if ((settings.smtpUrl === null) === (settings.mailFrom === null)) return [];
  return ['SMTP_URL and MAIL_FROM go together: set both or neither.'];
}
