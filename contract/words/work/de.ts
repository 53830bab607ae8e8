export const de = {
  whoeverHas: 'alle mit der Rolle „{role}“',
  'unknown-work-list.title': 'Diese Arbeitsliste gibt es nicht.',
  'unknown-work-list.nextStep': 'Sehen Sie in den Arbeitslisten nach: Vielleicht hat jemand sie gelöscht.',
  'unknown-work-list.malformed': 'Es gibt keine Arbeitsliste „{given}“.',
  'unknown-work-list.none': 'Es gibt keine Arbeitsliste {list}.',
  'work-list-refused.title': 'So kann die Arbeit nicht vergeben werden.',
  'work-list-refused.nextStep': 'Wählen Sie andere Zeilen oder andere Personen und versuchen Sie es noch einmal.',
  'work-list-refused.no-rows':
    'Es ist keine Zeile zu vergeben: Es wurde keine gewählt, oder die Bedingung gilt für keine.',
  'work-list-refused.column':
    'Die Bedingung lässt sich nicht auf eine Spalte „{column}“ anwenden: Es gibt sie nicht, zwei könnten gemeint sein, oder sie enthält etwas anderes.',
  'work-list-refused.person': '{person} darf nicht sagen, was Zeilen dieses Klassifikators sind.',
  'work-list-refused.role': 'Wer die Rolle „{role}“ hat, darf nicht sagen, was Zeilen sind.',
  'work-list-refused.scope':
    '{rows, plural, one {Die Zeile gehört nicht zu denen von {person}.} other {Keine der # Zeilen gehört zu denen von {person}.}}',
  'work-list-refused.nobody':
    '{rows, plural, one {# Zeile} other {# Zeilen}} von {of, number} {rows, plural, one {gehört} other {gehören}} zu niemandem, dem sie gegeben werden.',
  'work-list-refused.many':
    'Es gibt schon {most, number} offene Arbeitslisten, mehr sind nicht möglich. Beenden Sie eine.',
  'work-list-refused.ended': 'Die Arbeitsliste ist beendet. Öffnen Sie sie zuerst wieder.',
};
