import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  oneKeyShared: '{rows, number} Zeilen haben denselben Schlüssel: „{key}“ steht in {places}.',
  keysShared: '{rows, number} Zeilen haben denselben Schlüssel wie andere, zum Beispiel: „{key}“ steht in {places}.',
  sharedMeans:
    'Was für die eine gemeint ist, könnte die andere treffen: Nichts, was Sie daneben eingeben, wird gespeichert, und keine Klasse wird dort geschrieben. Geben Sie jeder einen eigenen Schlüssel in {columns}; was Sie eingegeben haben, wird dann gespeichert.',
  idsGiven:
    '{rows, plural, one {# Zeile hatte noch keine ID oder eine kopierte und bekam} other {# Zeilen hatten noch keine ID oder eine kopierte und bekamen}} eine neue.',

  otherRows:
    '{others, number} der {returned, number} Zeilen, die Amend an {columns} erkennt, enthalten hier etwas anderes: „{key}“ war {before}, hier ist es {now}.',
  whichRows:
    'Nichts wurde gesendet{waiting, plural, =0 {} one {; # Korrektur von Ihnen wartet auf Ihre Antwort} other {; # Korrekturen von Ihnen warten auf Ihre Antwort}}. Welche Zeilen sind das?',
  blank: 'leer',
  same: 'Dieselben Zeilen, bearbeitet',
  sameMeans: 'Was diese Tabelle von ihnen sagt, ersetzt, was bekannt war.',
  orOthers: 'Oder andere Zeilen, genannt',
  othersMean: 'Beide bleiben erhalten: Hier wird aus „{key}“ dann „{renamed}“.',
  others: 'Andere Zeilen',
  inQuestion: 'Die Schlüssel dieser Tabelle sind als andere Zeilen bekannt, deshalb wurde nichts gesendet.',
  inQuestionNext: 'Sagen Sie oben im Aufgabenbereich, welche Zeilen das sind, und machen Sie dies dann noch einmal.',
};
