/** What people write to a company about, in two languages: subjects, and sentences that one of each is taken from. */
interface Phrases {
  readonly subjects: readonly string[];
  /** What tells the class. */
  readonly says: readonly string[];
  /** What goes with it. */
  readonly adds: readonly string[];
}

export const LANGUAGES = ['en', 'de'] as const;
export type MailLanguage = (typeof LANGUAGES)[number];

/**
 * By class, then by language. In braces: `{order}` and `{invoice}` numbers, `{product}`, `{date}`, `{amount}`. Some
 * sentences would go with two classes, as they do in life.
 */
export const PHRASES = {
  Order: {
    en: {
      subjects: ['Order', 'New order for {product}', 'We would like to order', 'Purchase order {order}'],
      says: [
        'please send us ten {product}.',
        'we order {product} as in your offer of {date}.',
        'could you deliver {product} to our site?',
      ],
      adds: ['Our order number is {order}.', 'The price agreed is {amount}.', 'Please confirm until {date}.'],
    },
    de: {
      subjects: ['Bestellung', 'Neue Bestellung: {product}', 'Wir möchten bestellen', 'Bestellung {order}'],
      says: [
        'bitte senden Sie uns zehn Stück {product}.',
        'wir bestellen {product} gemäß Ihrem Angebot vom {date}.',
        'könnten Sie uns {product} ins Werk liefern?',
      ],
      adds: ['Unsere Bestellnummer lautet {order}.', 'Vereinbart sind {amount}.', 'Bitte bestätigen Sie bis {date}.'],
    },
  },
  Delivery: {
    en: {
      subjects: ['Where is my delivery?', 'Delivery of {order}', 'Parcel has not arrived', 'When will {product} come?'],
      says: [
        'we are still waiting for {product}.',
        'the parcel of order {order} has not arrived yet.',
        'when will our order be delivered?',
      ],
      adds: [
        'It was promised for {date}.',
        'The carrier knows nothing of it.',
        'Could you send us the tracking number?',
      ],
    },
    de: {
      subjects: ['Wo bleibt die Lieferung?', 'Lieferung {order}', 'Paket nicht angekommen', 'Wann kommt {product}?'],
      says: [
        'wir warten noch auf {product}.',
        'das Paket zur Bestellung {order} ist noch nicht da.',
        'wann wird unsere Bestellung geliefert?',
      ],
      adds: [
        'Zugesagt war der {date}.',
        'Der Spediteur weiß von nichts.',
        'Könnten Sie uns die Sendungsnummer nennen?',
      ],
    },
  },
  Invoice: {
    en: {
      subjects: [
        'Invoice {invoice}',
        'Question about invoice {invoice}',
        'Wrong amount on invoice',
        'Your invoice of {date}',
      ],
      says: [
        'invoice {invoice} says {amount}, and we agreed on less.',
        'please send us invoice {invoice} once more.',
        'the VAT on invoice {invoice} is not right.',
      ],
      adds: [
        'We pay as soon as it is corrected.',
        'Please put order {order} on it.',
        'Our accounts department needs it until {date}.',
      ],
    },
    de: {
      subjects: [
        'Rechnung {invoice}',
        'Frage zur Rechnung {invoice}',
        'Falscher Betrag auf der Rechnung',
        'Ihre Rechnung vom {date}',
      ],
      says: [
        'auf der Rechnung {invoice} stehen {amount}, vereinbart war weniger.',
        'bitte senden Sie uns die Rechnung {invoice} noch einmal.',
        'die Umsatzsteuer auf der Rechnung {invoice} stimmt nicht.',
      ],
      adds: [
        'Wir zahlen, sobald sie berichtigt ist.',
        'Bitte nennen Sie darauf die Bestellung {order}.',
        'Unsere Buchhaltung braucht sie bis {date}.',
      ],
    },
  },
  'Payment reminder': {
    en: {
      subjects: [
        'Payment reminder',
        'Invoice {invoice} is overdue',
        'Second reminder: {invoice}',
        'Outstanding balance',
      ],
      says: [
        'invoice {invoice} of {amount} is still open.',
        'we have received no payment for {invoice}.',
        'please settle {amount} within a week.',
      ],
      adds: [
        'It was due on {date}.',
        'If you have paid meanwhile, please ignore this.',
        'Otherwise we must charge interest.',
      ],
    },
    de: {
      subjects: [
        'Zahlungserinnerung',
        'Rechnung {invoice} ist überfällig',
        'Zweite Mahnung: {invoice}',
        'Offener Posten',
      ],
      says: [
        'die Rechnung {invoice} über {amount} ist noch offen.',
        'zu {invoice} haben wir keinen Zahlungseingang.',
        'bitte begleichen Sie {amount} binnen einer Woche.',
      ],
      adds: [
        'Fällig war sie am {date}.',
        'Sollten Sie inzwischen gezahlt haben, ist dies gegenstandslos.',
        'Sonst müssen wir Zinsen berechnen.',
      ],
    },
  },
  Complaint: {
    en: {
      subjects: ['Complaint about {product}', 'Damaged goods', '{product} does not work', 'Not satisfied'],
      says: [
        '{product} arrived broken.',
        '{product} stopped working after two days.',
        'this is not the quality that we paid {amount} for.',
      ],
      adds: ['We want our money back.', 'Pictures are attached.', 'It came with order {order}.'],
    },
    de: {
      subjects: ['Reklamation {product}', 'Beschädigte Ware', '{product} funktioniert nicht', 'Nicht zufrieden'],
      says: [
        '{product} kam zerbrochen an.',
        '{product} hat nach zwei Tagen aufgehört zu arbeiten.',
        'das ist nicht die Qualität, für die wir {amount} bezahlt haben.',
      ],
      adds: ['Wir möchten unser Geld zurück.', 'Bilder liegen bei.', 'Es kam mit der Bestellung {order}.'],
    },
  },
  Cancellation: {
    en: {
      subjects: ['Cancellation', 'Cancel order {order}', 'We cancel our contract', 'Please cancel'],
      says: [
        'please cancel order {order}.',
        'we hereby cancel the contract for {product}.',
        'we no longer need {product}.',
      ],
      adds: [
        'Please confirm that until {date}.',
        'Kindly pay {amount} back to our account.',
        'We have found another supplier.',
      ],
    },
    de: {
      subjects: ['Kündigung', 'Stornierung der Bestellung {order}', 'Wir kündigen unseren Vertrag', 'Bitte stornieren'],
      says: [
        'bitte stornieren Sie die Bestellung {order}.',
        'hiermit kündigen wir den Vertrag über {product}.',
        'wir brauchen {product} nicht mehr.',
      ],
      adds: [
        'Bitte bestätigen Sie das bis {date}.',
        'Überweisen Sie {amount} bitte zurück.',
        'Wir haben einen anderen Lieferanten gefunden.',
      ],
    },
  },
  Application: {
    en: {
      subjects: ['Application', 'Application as engineer', 'Job posting of {date}', 'Internship'],
      says: [
        'I apply for the position that you posted on {date}.',
        'I would like to work as an engineer in your team.',
        'are you looking for interns next summer?',
      ],
      adds: ['My CV and certificates are attached.', 'I could start on {date}.', 'I have five years of experience.'],
    },
    de: {
      subjects: ['Bewerbung', 'Bewerbung als Ingenieurin', 'Ihre Stellenanzeige vom {date}', 'Praktikum'],
      says: [
        'hiermit bewerbe ich mich auf Ihre Anzeige vom {date}.',
        'ich würde gern als Ingenieur bei Ihnen arbeiten.',
        'suchen Sie im Sommer Praktikanten?',
      ],
      adds: [
        'Lebenslauf und Zeugnisse liegen bei.',
        'Ich könnte am {date} anfangen.',
        'Ich habe fünf Jahre Berufserfahrung.',
      ],
    },
  },
  Question: {
    en: {
      subjects: ['Question about {product}', 'Can {product} do this?', 'Data sheet', 'Your offer'],
      says: [
        'does {product} run on 110 volts?',
        'what does {product} cost from fifty pieces on?',
        'where do I find the data sheet of {product}?',
      ],
      adds: ['An answer until {date} would help us.', 'We have some {amount} for it.', 'Thank you for your advice.'],
    },
    de: {
      subjects: ['Frage zu {product}', 'Kann {product} das?', 'Datenblatt', 'Ihr Angebot'],
      says: [
        'läuft {product} auch mit 110 Volt?',
        'was kostet {product} ab fünfzig Stück?',
        'wo finde ich das Datenblatt von {product}?',
      ],
      adds: [
        'Eine Antwort bis {date} würde uns helfen.',
        'Wir haben dafür etwa {amount}.',
        'Vielen Dank für Ihren Rat.',
      ],
    },
  },
} as const satisfies Record<string, Record<MailLanguage, Phrases>>;

export type MailClass = keyof typeof PHRASES;
export const MAIL_CLASSES = Object.keys(PHRASES) as MailClass[];

/** What stands around it. */
export const MANNERS = {
  en: {
    greetings: ['Hello,', 'Dear Sir or Madam,', 'Good morning,'],
    closings: ['Kind regards', 'Best wishes', 'Regards'],
    products: ['the pump P40', 'the valve V2', 'filters F7', 'the controller C11', 'hoses'],
    currency: '€ ',
  },
  de: {
    greetings: ['Guten Tag,', 'Sehr geehrte Damen und Herren,', 'Hallo,'],
    closings: ['Mit freundlichen Grüßen', 'Viele Grüße', 'Freundliche Grüße'],
    products: ['die Pumpe P40', 'das Ventil V2', 'Filter F7', 'die Steuerung C11', 'Schläuche'],
    currency: 'EUR ',
  },
} as const;

export const PEOPLE = [
  'Anna Berger',
  'Ben Carter',
  'Chloé Durand',
  'Deniz Erdoğan',
  'Eva Franke',
  'Frank O’Hara',
] as const;
