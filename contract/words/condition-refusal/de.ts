import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  noDay: 'Schreiben Sie einen Tag als Jahr-Monat-Tag, etwa 2026-03-31.',
  textTooLong: 'Ein Text in einer Bedingung hat höchstens {most} Zeichen.',
  noText: 'In diesen Anführungszeichen steht nichts. Um nach leeren Zellen zu fragen, schreiben Sie „is empty“.',
  noValue: 'Ein Wert ist ein Text, eine Zahl, true, false oder ein Tag wie {day}.',
  noOrder: 'Nur Zahlen und Tage liegen voreinander oder hintereinander.',
  noColumn: 'In diesen Anführungszeichen steht nichts. Nennen Sie eine Spalte.',
  columnTooLong: 'Der Name einer Spalte hat höchstens 255 Zeichen.',
  differentKinds:
    'Die Werte sind von verschiedener Art. Vergleichen Sie eine Spalte nur mit Texten, nur mit Zahlen oder nur mit Tagen.',
  noRange: 'Ein Bereich hat zwei Zahlen oder zwei Tage.',
  rangeBackwards: 'Der Bereich endet, bevor er beginnt. Schreiben Sie den kleineren Wert zuerst.',
  tooManyTests: 'Die Bedingung fragt nach {tests} Spalten; höchstens {most} sind möglich.',
  tooManyValues: 'Die Bedingung hat {values, number} Werte; höchstens {most, number} sind möglich.',
  tooDeep: 'Mehr als {most} Bedingungen liegen ineinander. Schreiben Sie es mit weniger Klammern.',
  noOperator: 'Eine Bedingung hat einen dieser Operatoren: {operators}.',
};
