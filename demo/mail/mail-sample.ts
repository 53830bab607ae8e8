import { seededRandom } from '../../ml/random.ts';
import {
  LANGUAGES,
  MAIL_CLASSES,
  MANNERS,
  PEOPLE,
  PHRASES,
  type MailClass,
  type MailLanguage,
} from './mail-phrases.ts';

/** A mail that somebody wrote to a company. */
export interface SampleMail {
  /** Its Message-ID, without the brackets. */
  readonly id: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly sentAt: Date;
  readonly language: MailLanguage;
  /** What it is about. */
  readonly class: MailClass;
}

const MINUTE_MS = 60_000;
/** So many mails of a hundred have a subject that says nothing. */
const EMPTY_SUBJECTS = 0.1;

/**
 * Mails of eight classes in two languages, an hour or less apart. The same seed, the same ones.
 *
 * @param first when the first was sent
 */
export function mailSample(count: number, seed: number, first: Date): SampleMail[] {
  const random = seededRandom(seed);
  const oneOf = <Item>(items: readonly Item[]): Item => items[random.integer(items.length)]!;
  const digits = (most: number) => String(random.integer(most)).padStart(String(most).length - 1, '0');
  let sentAt = first.getTime();
  return Array.from({ length: count }, (_, number) => {
    const language = oneOf(LANGUAGES);
    const of = oneOf(MAIL_CLASSES);
    const { subjects, says, adds } = PHRASES[of][language];
    const manners = MANNERS[language];
    const values: Readonly<Record<string, string>> = {
      order: `PO-${digits(100_000)}`,
      invoice: `R-${digits(10_000)}`,
      product: oneOf(manners.products),
      date: `${1 + random.integer(28)}.${1 + random.integer(12)}.`,
      amount: `${manners.currency}${(1 + random.integer(9_000)).toString()}`,
    };
    const filled = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_all, name: string) => values[name]!);
    const name = oneOf(PEOPLE);
    sentAt += (1 + random.integer(60)) * MINUTE_MS;
    return {
      id: `${seed}.${number}@sample.example`,
      from: { name, address: `${addressOf(name)}@customer.example` },
      subject: random.next() < EMPTY_SUBJECTS ? '' : filled(oneOf(subjects)),
      text: [oneOf(manners.greetings), filled(oneOf(says)), filled(oneOf(adds)), oneOf(manners.closings), name].join(
        '\n',
      ),
      sentAt: new Date(sentAt),
      language,
      class: of,
    };
  });
}

/** Letters of ASCII alone: accents are left out. */
function addressOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .replace(/ +/g, '.');
}
