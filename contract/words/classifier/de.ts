import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'unknown-classifier.title': 'Diesen Klassifikator gibt es nicht.',
  'unknown-classifier.nextStep':
    'Wählen Sie einen anderen Klassifikator, oder richten Sie aus einer Tabelle einen ein.',
  'unknown-classifier.malformed': 'Es gibt keinen Klassifikator „{given}“.',
  'unknown-classifier.none': 'Es gibt keinen Klassifikator {classifier}.',
  'classifier-exists.title': 'Einen Klassifikator mit diesem Namen gibt es schon.',
  'classifier-exists.nextStep': 'Wählen Sie einen anderen Namen.',
  'classifier-exists.detail': 'Ein Klassifikator namens „{classifier}“ ist schon da.',
  'classifier-archived.title': 'Dieser Klassifikator ist archiviert.',
  'classifier-archived.nextStep': 'Bitten Sie einen Admin, ihn wieder zu öffnen, oder wählen Sie einen anderen.',
  'classifier-archived.detail': '„{classifier}“ ist archiviert: Er lässt sich lesen und nimmt nichts Neues auf.',
  'classifier-open.title': 'Dieser Klassifikator ist in Gebrauch.',
  'classifier-open.nextStep': 'Archivieren Sie ihn zuerst, damit inzwischen niemand etwas hinzufügt.',
  'classifier-open.detail': '„{classifier}“ ist nicht archiviert und wird deshalb nicht gelöscht.',
  'other-name.title': 'Das ist nicht der Name des Klassifikators.',
  'other-name.nextStep': 'Geben Sie den Namen des Klassifikators ein, der gelöscht werden soll.',
  'other-name.detail': 'Der Klassifikator heißt „{classifier}“, nicht „{given}“.',
  'column-missing.title': 'Eine Spalte des Klassifikators fehlt.',
  'column-missing.nextStep':
    'Senden Sie jede Spalte, die der Klassifikator hat. Ein Admin kann angeben, wie Tabellen eine Spalte noch nennen, oder sie entfernen.',
  'column-missing.named': '„{name}“',
  'column-missing.detail': 'Die Tabelle hat keine Spalte {columns}; „{classifier}“ braucht das.',
  'column-unclear.title': 'Zwei Spalten könnten dieselbe des Klassifikators sein.',
  'column-unclear.nextStep': 'Benennen Sie eine davon um, oder lassen Sie sie weg.',
  'column-fixed.title': 'So lassen sich die Spalten nicht ändern.',
  'column-fixed.nextStep': 'Sehen Sie sich die Spalten an, wie sie sind, und ändern Sie andere.',
  'too-many-classes.title': 'Es gibt zu viele Klassen.',
  'too-many-classes.nextStep':
    'Wählen Sie eine Label-Spalte, deren Klassen immer wieder vorkommen, und richten Sie damit einen neuen Klassifikator ein.',
  'too-many-classes.detail':
    'Die Labels nennen {classes, number} verschiedene Klassen; höchstens {most, number} sind möglich. Eine Spalte mit mehr scheint Kennungen oder freien Text zu enthalten.',
  'class-unknown.title': 'Das Verzeichnis der Klassen ist geschlossen.',
  'class-unknown.nextStep':
    'Wählen Sie eine Klasse, die es gibt, oder bitten Sie jemanden, der es darf, diese hinzuzufügen.',
  'class-unknown.detail': 'Eine Klasse „{class}“ gibt es nicht. Neue fügt hinzu, wer die Rolle {roles} hat.',
  'class-unknown.near': 'Eine Klasse „{class}“ gibt es nicht, aber {near}. Neue fügt hinzu, wer die Rolle {roles} hat.',
  'class-fixed.title': 'So lassen sich die Klassen nicht ändern.',
  'class-fixed.nextStep': 'Sehen Sie nach, wie die Klassen stehen, und ändern Sie etwas anderes.',
  'class-fixed.metric': 'Die Klassen von „{classifier}“ sind die beiden Entscheidungen einer Metrik.',
  'class-fixed.anomalies': 'Die Klassen von „{classifier}“ sind die beiden Urteile über ungewöhnliche Zeilen.',
  'class-fixed.none': 'Im Verzeichnis gibt es keine Klasse mit der Nummer {number, number}.',
  'class-fixed.name': '„{name}“ bedeutet schon die Klasse „{class}“. Legen Sie beide zusammen, wenn sie eine sind.',
  'class-fixed.removed':
    'Eine Klasse „{name}“ wurde entfernt. Fügen Sie sie wieder hinzu, und legen Sie beide zusammen.',
  'class-fixed.itself': '„{class}“ lässt sich nicht mit sich selbst zusammenlegen.',
  'class-fixed.merged': '„{class}“ wurde mit „{into}“ zusammengelegt. Nehmen Sie das zuerst zurück.',
  'class-fixed.not-merged': '„{class}“ wurde nicht mit einer anderen Klasse zusammengelegt.',
  'class-fixed.rows':
    '{rows, plural, one {Eine Zeile hat} other {{rows, number} Zeilen haben}} die Klasse „{class}“ oder {rows, plural, one {hatte} other {hatten}} sie vorher. Korrigieren Sie {rows, plural, one {sie} other {diese}}, oder legen Sie die Klasse mit einer anderen zusammen oder still.',
  'class-fixed.joined': '{classes} wurde zu „{class}“. Nehmen Sie das zuerst zurück.',
};
