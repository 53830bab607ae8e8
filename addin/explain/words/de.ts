import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Warum diese Klasse?',
  lead: 'Wählen Sie eine Zeile der Tabelle aus und fragen Sie dann, was für ihre Klasse sprach.',
  explainSelected: 'Ausgewählte Zeile erklären',
  why: 'Warum {class}',
  heading: 'Warum „{class}“?',
  byRule: '{row}, beantwortet durch eine Regel',
  byItsLabel: '{row}, beantwortet durch ein Label, das eigene oder das gleicher Zeilen',
  sureOutside:
    '{row}, eine erste Antwort des Modells {model}, zu {share} sicher. Gründe nennt es nicht; was die Wörter über die Klasse sagen, ist dies.',
  sureFirst: '{row}, eine erste Antwort aus den Wörtern von Name und Beschreibung der Klasse, zu {share} sicher',
  sure: '{row}, zu {share} sicher',
  unknown:
    'Neu? Die Zeile sieht nach nichts aus, was bisher gelernt wurde, oder mehrere Klassen sind etwa gleich wahrscheinlich: Vielleicht stimmt keine davon. Prüfen Sie die Klasse. Stimmt keine, schreiben Sie eine neue in die Korrekturspalte; ähnliche Zeilen folgen sofort.',
  speaksFor: 'Spricht dafür',
  speaksAgainst: 'Spricht dagegen',
  strongly: 'stark',
  clearly: 'deutlich',
  aLittle: 'ein wenig',
  similarRows: 'Ähnliche Zeilen, die jemand geprüft hat',
  findingOut: 'Der Grund wird gesucht',
  rowGone: 'Die Zeile {row} steht nicht mehr in der Tabelle.',
  goOn: 'Machen Sie mit der nächsten Zeile weiter.',
  noneAlike: 'Keine der Zeilen, die jemand geprüft hat, ist ihr wirklich ähnlich.',
  lineage: 'Woher diese Antwort kam',
};
