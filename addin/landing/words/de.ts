import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  page: 'Amend: ein Vorfall',
  title: 'Ein Vorfall von {classifier}',
  fetching: 'Der Vorfall wird geholt',
  saving: 'Wird gespeichert',
  noPlace: 'Diese Adresse nennt keinen Vorfall. Öffnen Sie den Link der Nachricht noch einmal, vollständig.',
  none: 'Unter den letzten Vorfällen dieses Klassifikators ist kein Vorfall {number, number}.',
  report: 'Bericht {number, number}',
  inExcel: 'In Excel öffnen',
  stepWorkbook: 'Öffnen Sie die Arbeitsmappe mit der Tabelle von {classifier}, und wählen Sie eine Zelle der Tabelle.',
  stepPane: 'Wählen Sie „Amend“ auf der Registerkarte „Start“: Der Bereich öffnet {classifier}.',
  stepDrift: 'Wählen Sie den Schritt „Drift“: Der Vorfall steht oben, mit seinem Bericht.',
  workbench: 'Ohne Excel: die Werkbank von Amend im Browser öffnen',
};
