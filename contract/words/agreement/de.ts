import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'not-neutral.title': 'Das muss jemand anders entscheiden.',
  'not-neutral.nextStep': 'Bitten Sie eine andere Person, die freigeben darf.',
  'not-neutral.spoke': 'Sie sind eine der beiden Personen, die sich zur Zeile „{key}“ geäußert haben.',
  'not-neutral.oneself': '{person} kann nicht entscheiden, wie viel die eigenen Angaben zählen.',
  'unknown-adjudication.title': 'Zu dieser Zeile gibt es nichts zu entscheiden.',
  'unknown-adjudication.nextStep': 'Laden Sie die Liste neu: Vielleicht hat schon jemand entschieden.',
  'unknown-adjudication.detail': 'Über die Zeile „{key}“ sind sich keine zwei Personen mehr uneinig.',
  'golden-labelled.title': 'Zu dieser Zeile wurde schon etwas gesagt.',
  'golden-labelled.nextStep': 'Wählen Sie Zeilen, zu denen noch niemand etwas gesagt hat.',
  'golden-labelled.detail':
    '{rows, plural, one {Zu einer Zeile, „{key}“,} other {Zu # Zeilen, etwa „{key}“,}} steht schon etwas im Protokoll: Man würde sie unter den gefragten Zeilen erkennen.',
  'unknown-doubt.title': 'Diese Entscheidung gibt es nicht.',
  'unknown-doubt.nextStep': 'Laden Sie die Liste neu.',
  'unknown-doubt.detail': 'Es gibt keine Entscheidung „{given}“ darüber, wessen Angaben zählen.',
  'doubt-lifted.title': 'Das wurde inzwischen entschieden.',
  'doubt-lifted.nextStep': 'Laden Sie die Liste neu, und sehen Sie nach, was jetzt gilt.',
  'doubt-lifted.detail': 'Was an den Angaben von {person} geändert werden sollte, gilt nicht mehr.',
  'doubt-conflict.title': 'Diese Kennung gehört zu einer anderen Entscheidung.',
  'doubt-conflict.nextStep': 'Senden Sie mit jeder Entscheidung eine neue Kennung.',
  'doubt-conflict.detail':
    'Die Kennung {doubt} gehört zu einer Entscheidung darüber, wessen Angaben zählen, die etwas anderes sagt.',
  rule: 'Die Angaben einer Person werden zurückgehalten, wenn sie innerhalb von {hours} Stunden auf mindestens {rows} Zeilen, und auf mindestens {share} der Zeilen, zu denen sie sich äußert, Labels anderer oder Antworten widerspricht, die zu mindestens {sure} sicher waren. Labels, die sie in der Label-Spalte angibt, werden für sich gezählt und widersprechen nur Labels anderer; für sich gezählt werden auch Korrekturen, die der Aufgabenbereich dieser Person im Blatt vorfand und die in niemandes Namen sind.',
  held: '{person} äußerte sich innerhalb von {hours} Stunden zu {rows, plural, one {einer Zeile} other {# Zeilen}} und widersprach dabei auf {contradicted, number} davon Labels anderer oder sicheren Antworten.',
  heldInLabelColumn:
    '{person} gab innerhalb von {hours} Stunden in der Label-Spalte Labels für {rows, plural, one {eine Zeile} other {# Zeilen}} an und widersprach dabei auf {contradicted, number} davon Labels anderer.',
  heldInNobodysName:
    '{person} schickte innerhalb von {hours} Stunden in niemandes Namen Korrekturen für {rows, plural, one {eine Zeile} other {# Zeilen}}, die auf {contradicted, number} davon Labels anderer oder sicheren Antworten widersprachen.',
  heldMost: 'Am häufigsten, auf {rows, plural, one {einer Zeile} other {# Zeilen}}, wurde {from} zu {to} geändert.',
};
