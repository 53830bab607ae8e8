import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  saysSo: 'frühere Korrekturen ähnlicher Zeilen sprechen dafür',
  saysOtherwise: 'frühere Korrekturen ähnlicher Zeilen sprechen dagegen',
  contains: '{column} enthält „{words}“',
  missing: '{column} fehlt',
  isTrue: '{column} ist wahr',
  isFalse: '{column} ist falsch',
  isText: '{column} ist „{text}“',
  isValue: '{column} ist {value}',
  isLow: '{column} ist {value}, und das ist wenig',
  isHigh: '{column} ist {value}, und das ist viel',
  own: 'Diese Zeile bekam das Label „{class}“, und eine Zeile antwortet mit ihrem eigenen Label.',
  ownBy:
    'Diese Zeile bekam von {person} am {day} das Label „{class}“, und eine Zeile antwortet mit ihrem eigenen Label.',
  same: 'Eine Zeile mit denselben Zellen bekam das Label „{class}“.',
  sameBy: 'Eine Zeile mit denselben Zellen bekam von {person} am {day} das Label „{class}“.',
  byItself: '{label} Von sich aus gibt das Modell „{class}“ {probability}. {why}',
  because: 'Vor allem deshalb: {reasons}.',
  goesBy: 'Es richtet sich vor allem hiernach: {reasons}.',
  unlikely: '„{class}“ ist unwahrscheinlich, vor allem deshalb: {reasons}.',
  together: '{first}, und {second}',
  noSingleCell:
    'Keine einzelne Zelle spricht stark für oder gegen „{class}“; es folgt aus allen Zellen zusammen und daraus, wie häufig die Klasse ist.',
};
