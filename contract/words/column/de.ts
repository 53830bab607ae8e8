import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'metric.nextStep':
    'Richten Sie aus einer Tabelle einen Klassifikator ein, dessen Spalten Sie wählen, oder eine andere Kennzahl.',
  'none.nextStep': 'Sehen Sie sich die Spalten an, wie sie jetzt sind: Vielleicht hat sie inzwischen jemand geändert.',
  'there.nextStep': 'Ändern Sie ihren Typ, wenn Sie das möchten, oder geben Sie der neuen Spalte einen anderen Namen.',
  'label.nextStep':
    'Richten Sie einen neuen Klassifikator ein, wenn die Klassen in einer anderen Spalte stehen sollen.',
  'key.nextStep':
    'Geben Sie ihr den Typ „Ignoriert“, wenn nicht nach ihr entschieden werden soll. Um Zeilen durch andere Spalten zu unterscheiden, richten Sie einen neuen Klassifikator ein.',
  'last.nextStep': 'Fügen Sie zuerst eine andere Spalte hinzu.',
  'many-used.nextStep': 'Geben Sie zuerst anderen Spalten den Typ „Ignoriert“.',
  'many-kept.nextStep':
    'Verwenden Sie eine Spalte, die unter einem anderen Namen da ist, oder richten Sie einen neuen Klassifikator ein.',
  'scope.nextStep': 'Ändern Sie zuerst deren Rollen auf der Seite „Personen“.',
  'name.nextStep': 'Wählen Sie einen anderen Namen, oder nehmen Sie ihn zuerst jener Spalte weg.',
  metric: '„{classifier}“ ist eine Kennzahl: Ihre Spalten sind die jeder Beobachtung.',
  none: '„{classifier}“ hat keine Spalte „{column}“.',
  there: '„{classifier}“ hat schon eine Spalte „{column}“.',
  label: 'In „{column}“ stehen die Klassen: Danach kann nicht auch entschieden werden.',
  key: '„{column}“ unterscheidet die Zeilen: Ohne sie wüsste niemand mehr, von welchen Zeilen die Rede war.',
  last: 'Ohne „{column}“ hätte „{classifier}“ nichts, wonach sich entscheiden lässt.',
  'many-used': 'Es würde nach mehr als {most, number} Spalten entschieden.',
  'many-kept':
    'Mit den entfernten wären es mehr als {most, number} Spalten, deren Zellen neben dem, was gesagt wurde, aufbewahrt werden.',
  scope: '„{column}“ bestimmt, welche Zeilen für {people} sichtbar sind: Es wären keine mehr.',
  name: '„{name}“ heißt in Tabellen die Spalte „{column}“, oder beinahe so.',
};
