import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Willkommen bei Amend',
  value: 'Amend trägt die Klasse jeder Zeile Ihrer Tabelle ein und lernt aus jeder, die Sie korrigieren.',
  howItWorks: 'So funktioniert es',
  learns: 'Es lernt aus Zeilen, die schon eine Klasse haben. Ein paar Dutzend sind ein Anfang.',
  fills:
    'Es schreibt seine Antworten neben Ihre Tabelle, jede mit ihrer Sicherheit. Ihre eigenen Zellen bleiben, wie sie sind.',
  corrects:
    'Überschreiben Sie, was falsch ist: Ähnliche Zeilen ändern sich sofort, und Berichte sagen, wenn Ihre Daten abdriften.',
  classify: 'Meine Tabelle klassifizieren',
  trySample: 'Mit Beispieldaten ausprobieren',
  sampleHint:
    'Die Beispieldaten sind ein eigenes Blatt mit erfundenen Kartenkäufen. Löschen Sie es, wenn Sie genug gesehen haben.',
  skip: 'Überspringen',
  addingSample: 'Ein Blatt mit Beispieldaten wird hinzugefügt',
  leaving: 'Ihr Besuch wird vermerkt',

  number: 'Nr.',
  merchant: 'Händler',
  description: 'Beschreibung',
  amount: 'Betrag',
  account: 'Konto',
  travel: 'Reisen',
  hotels: 'Hotels',
  meals: 'Bewirtung',
  software: 'Software',
  office: 'Büromaterial',
  fuel: 'Kraftstoff',
  ofTravel: 'Fahrkarte zum Kunden',
  ofHotels: 'Zwei Nächte',
  ofMeals: 'Mittagessen im Team',
  ofSoftware: 'Lizenz für den Monat',
  ofOffice: 'Papier und Stifte',
  ofFuel: 'Dienstwagen',
  vague: 'Siehe Beleg',
};
