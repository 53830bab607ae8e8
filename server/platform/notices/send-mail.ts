import { createTransport } from 'nodemailer';
import { isThisMachine } from './address-rules.ts';
import { DeliveryError, shownAnswer } from './delivery-error.ts';
import type { MailSettings } from './mail-settings.ts';
import type { Message } from './message.ts';

const ANSWER_MS = 10_000;
const PORTS: Readonly<Record<string, number>> = { 'smtps:': 465, 'smtp:': 587 };

/**
 * Sends a notice by e-mail. Its `Message-ID` is the notice's id, the same for each attempt.
 *
 * @param to one address
 * @returns what the mail server said, such as “250 OK”
 * @throws {DeliveryError} when it was not taken
 */
export async function sendMail(
  { server, from }: MailSettings,
  to: string,
  { id, words, language, at, link }: Message,
  answerMs = ANSWER_MS,
): Promise<string> {
  const transport = createTransport(optionsOf(server, answerMs));
  try {
    const sent = await transport.sendMail({
      from: { name: 'Amend', address: from },
      to: { name: '', address: to },
      subject: words.title,
      text: [words.sentence, words.nextStep, link].join('\n\n'),
      date: at,
      messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
      // So that no program answers that it is on holiday (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    });
    return shownAnswer(sent.response);
  } catch (error) {
    throw faultOf(error, answerMs);
  } finally {
    transport.close();
  }
}

function optionsOf(server: URL, answerMs: number) {
  const isSecure = server.protocol === 'smtps:';
  const host = server.hostname.replace(/^\[|\]$/g, '');
  const hasPassword = server.username !== '';
  return {
    host,
    port: Number(server.port) || PORTS[server.protocol]!,
    secure: isSecure,
    // A password travels under TLS, or not at all; on this machine itself there is nobody between.
    requireTLS: !isSecure && hasPassword && !isThisMachine(host),
    ...(hasPassword && {
      auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) },
    }),
    connectionTimeout: answerMs,
    greetingTimeout: answerMs,
    socketTimeout: answerMs,
    dnsTimeout: answerMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** What the mail server said, where it said something; else how the connection went. */
function faultOf(error: unknown, answerMs: number): DeliveryError {
  const { code = 'unknown', response } = error as { code?: string; response?: string };
  const options = { cause: error };
  if (response !== undefined) return new DeliveryError({ reason: 'mail', said: shownAnswer(response) }, 0, options);
  if (code === 'ETIMEDOUT')
    return new DeliveryError({ reason: 'slow', seconds: Math.ceil(answerMs / 1_000) }, 0, options);
  const reason = /CERT|TLS|SSL|SELF_SIGNED/.test(code) ? 'untrusted' : 'unreachable';
  return new DeliveryError({ reason, code }, 0, options);
}
