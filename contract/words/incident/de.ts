import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  drift: '{column} hat sich verschoben',
  missing: '{column} ist öfter leer',
  accuracy: 'Zu wenige Antworten sind richtig',
  expectedAccuracy: 'Nach ihren Konfidenzen dürften zu wenige Antworten richtig sein',
  concept: 'Labels widersprechen den Antworten mehr als zuvor',
  accuracyFigures:
    'Vom {from} bis zum {to} waren {share} aller Antworten von Version {version, number} richtig ({low} bis {high}), nach {rows, plural, one {# Zeile} other {# Zeilen}} der Prüfstichprobe mit Label{wanted, select, none {} other {; gewünscht sind {least}}}.',
  expectedFigures:
    'Vom {from} bis zum {to} dürften {share} von {rows, plural, one {# Antwort} other {# Antworten}} der Version {version, number} nach ihren Konfidenzen richtig sein ({low} bis {high}){wanted, select, none {} other {; gewünscht sind {least}}}.',
  conceptFigures:
    '{labels, plural, one {Das Label, das vom {from} bis zum {to} kam, widerspricht} other {Die # Labels, die vom {from} bis zum {to} kamen, widersprechen}} den Antworten von Version {version, number} mit einem mittleren Verlust von {mean}; bis {at} war er {before}, danach {after}.',
  leastDefault:
    'Die Genauigkeit ist zu niedrig, wenn ihr ganzes 95-%-Intervall unter {least} liegt: fünf Punkte unter den {tested}, die Version {version, number} in ihrem Test erreichte.',
  leastSet:
    'Die Genauigkeit ist zu niedrig, wenn ihr ganzes 95-%-Intervall unter {least} liegt, wie {person} es am {at} festgelegt hat.',
  leastUnknown: 'Die Genauigkeit wird beurteilt, sobald eine Version trainiert ist.',
  leastElsewhere:
    'Die Genauigkeit wird beurteilt, sobald jemand festgelegt hat, ab wann sie zu gering ist: Amend hat dieses Modell nicht selbst getestet.',
  judged:
    'Sie wird über {hours, plural, one {die letzte Stunde} =72 {die letzten 3 Tage} =168 {die letzten 7 Tage} =336 {die letzten 14 Tage} =720 {die letzten 30 Tage} other {die letzten # Stunden}} beurteilt: nach der Prüfstichprobe ab {audited, number} Zeilen mit Label, nach Konfidenzen ab {answers, number} Antworten.',
  conceptRule:
    'Labels widersprechen den Antworten mehr als zuvor, sobald ADWIN oder Page–Hinkley einen Anstieg ihres Verlusts finden, bis dieser unter der Mitte von vorher und nachher liegt; ab {labels, number} Labels je Zeitfenster.',
  partAccuracy: '{part}: Antworten sind öfter falsch',
  partOverrides: '{part}: Antworten werden öfter geändert',
  partCost: '{part}: Falsche Antworten kosten mehr',
  partShare: '{part}: Der Anteil an den Antworten hat sich geändert',
  partAccuracyFigures:
    'Vom {from} bis {to} nannten Labels bei {part} {now} von {rows, plural, one {# Antwort} other {# Antworten}} der Version {version, number} richtig, davor {before} von {earlier, number}.',
  partOverridesFigures:
    'Vom {from} bis {to} wurden bei {part} {now} von {rows, plural, one {# Antwort} other {# Antworten}} der Version {version, number}, zu denen sich jemand geäußert hat, geändert, davor {before} von {earlier, number}.',
  partCostFigures:
    'Vom {from} bis {to} kostete bei {part} eine Antwort der Version {version, number} mit Label im Mittel {now} {currency}, falsche und richtige zusammen ({rows, number}), davor {before} {currency} ({earlier, number}).',
  partShareFigures:
    'Vom {from} bis {to} entfielen {now} von {rows, plural, one {# Antwort} other {# Antworten}} der Version {version, number} auf {part}, davor {before} von {earlier, number}.',
  moreParts:
    '{more, plural, one {# weitere Klasse oder weiteres Segment ist} other {# weitere Klassen und Segmente sind}} seit zwei Fenstern ebenso viel schlechter; von den schlimmsten sind höchstens {most, number} Vorfälle zugleich offen.',
  partRule:
    'Jede Klasse und jedes Segment wird mit den {windows, number} Fenstern davor verglichen: Es sind {rise} mehr Antworten nach Labels falsch oder von jemandem geändert; eine Antwort kostet {costRise} mehr; oder der Anteil an allen Antworten hat sich verdoppelt oder halbiert, um mindestens {move}. Ab {rows, number} Zeilen und mit einem q-Wert unter {qValue, number, ::.00} über alles, was angesehen wurde.',
  twoWindows:
    'Zwei Zeitfenster in Folge, die keine Zeile gemeinsam haben, eröffnen einen Vorfall; zwei, in denen die Genauigkeit selbst den gewünschten Wert erreicht, schließen ihn.',
};
