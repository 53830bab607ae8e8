import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  title: 'Vorfälle',
  fetching: 'Vorfälle werden geholt',
  saving: 'Wird gespeichert',
  none: 'Kein Vorfall ist offen.',
  open: '{open, plural, one {# Vorfall ist offen.} other {# Vorfälle sind offen.}}',
  number: 'Vorfall {number, number}',
  since: 'Seit {since}; eröffnet am {at}.',
  again: '{times, plural, one {Einmal} other {#-mal}} wieder eröffnet.',
  closed: 'Vorbei seit {at}.',
  ownerNobody: 'Niemand kümmert sich darum.',
  owner: '{owner} kümmert sich darum.',
  acknowledged: 'Am {at} von {person} zur Kenntnis genommen.',
  acknowledge: 'Zur Kenntnis nehmen',
  takeOn: 'Ich kümmere mich',
  openReport: 'Bericht {report, number} öffnen',
  note: 'Notiz',
  addNote: 'Notiz hinzufügen',
  history: 'Was daraus wurde',
  event:
    '{at}: {what, select, opened {eröffnet durch Bericht {report, number}} reopened {wieder eröffnet durch Bericht {report, number}} closed {vorbei laut Bericht {report, number}} acknowledged {von {person} zur Kenntnis genommen} given {von {person} an {text} gegeben} taken {von {person} niemandem mehr gegeben} acceptedagain {{person} lässt Antworten wieder übernehmen} stopped {Übernahme gestoppt für {text}} stoppedAll {Übernahme für alle Klassen gestoppt} retrainwanted {ein Training durch die Drift-Richtlinie verlangt} retrained {sein Training begonnen} openedByFigures {eröffnet} reopenedByFigures {erneut eröffnet} closedByFigures {vorbei} other {{person} notiert: {text}}}',
  earlier: 'Frühere Vorfälle',
  seesToIt: 'Wer sich kümmert',
  nobody: 'Niemand',
  acceptAgain: 'Antworten wieder übernehmen',
  stopsAll: 'Bis er vorbei ist, wird nach der Drift-Richtlinie keine Antwort ungesehen übernommen.',
  stops:
    'Bis er vorbei ist, wird nach der Drift-Richtlinie keine Antwort {count, plural, one {der Klasse {classes}} other {der Klassen {classes}}} ungesehen übernommen.',
  retraining:
    '{state, select, wanted {Sein Training beginnt, sobald es neue Labels gibt und kein anderes Training läuft.} started {Sein Training wurde begonnen.} other {Er war vorbei, bevor sein Training beginnen konnte.}}',
};
