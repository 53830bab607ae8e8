import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'unknown-rule.title': 'Diese Regel gibt es nicht.',
  'unknown-rule.nextStep': 'Sehen Sie in der Liste der Regeln nach.',
  'unknown-rule.malformed': 'Es gibt keine Regel „{given}“.',
  'unknown-rule.none': 'Es gibt keine Regel {rule}.',
  'rule-refused.title': 'So kann die Regel nicht angenommen werden.',
  'rule-refused.nextStep': 'Sehen Sie sich die Regel an, wie sie jetzt ist, und versuchen Sie es erneut.',
  'rule-refused.column':
    'Nach einer Spalte „{column}“ kann die Bedingung nicht fragen: Es gibt sie nicht, zwei könnten gemeint sein, oder sie enthält etwas anderes.',
  'rule-refused.class':
    'Es gibt keine Klasse „{class}“, die je von einer Zeile gesagt wurde. Nennen Sie eine der Klassen.',
  'rule-refused.version': 'Inzwischen hat jemand die Regel anders gefasst: Version {version} ist die neueste.',
  'rule-refused.retired': 'Die Regel ist endgültig außer Kraft. Schlagen Sie eine neue vor.',
  'rule-refused.author': '{person} hat die Regel verfasst, also setzt sie jemand anderes in Kraft.',
  'rule-refused.order':
    'Die Reihenfolge nennt andere Regeln, als es gibt. Vielleicht hat jemand eine hinzugefügt oder außer Kraft gesetzt.',
  'rule-refused.many': 'Es gibt schon {most, number} Regeln, mehr dürfen es nicht sein. Setzen Sie eine außer Kraft.',
};
