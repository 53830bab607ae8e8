import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  noLiveRows: 'In diesem Zeitraum wurden keine Zeilen klassifiziert.',
  noLiveRowsStep: 'Klassifizieren Sie einige Zeilen, und erstellen Sie dann den Driftbericht.',
  noLiveRowsDetail:
    'In {hours, plural, one {der letzten Stunde} other {den letzten {hours} Stunden}} hat das Modell keine Zeilen von „{classifier}“ klassifiziert, die ihm neu waren.',
  noLiveRowsDetailOf:
    'In {hours, plural, one {der letzten Stunde} other {den letzten {hours} Stunden}} hat das Modell keine Zeilen mit {segment} von „{classifier}“ klassifiziert, die ihm neu waren.',
  unknownSegment: 'Zu diesem Segment gibt es keinen Driftbericht.',
  unknownSegmentStep: 'Wählen Sie eines der aufgeführten Segmente, oder erstellen Sie den Bericht über alle Zeilen.',
  undeclaredStep:
    'Bitten Sie einen Admin, eine Segmentspalte festzulegen, oder erstellen Sie den Bericht über alle Zeilen.',
  untrainedStep:
    'Lassen Sie trainieren und die neue Version einsetzen, oder erstellen Sie den Bericht über alle Zeilen.',
  undeclared:
    'Berichte zu „{classifier}“ betreffen alle Zeilen: Eine Segmentspalte gibt es nicht und deshalb auch keinen Bericht zu {value}.',
  nothingLearned: 'Es wurde noch nichts gelernt; deshalb ist über {segment} nichts bekannt.',
  trainedBefore:
    'Version {version}, die antwortet, wurde trainiert, bevor {column} als Segmentspalte festgelegt wurde.',
  elsewhereStep: 'Erstellen Sie den Bericht über alle Zeilen.',
  elsewhere: 'Das Modell ist anderswo, und Amend führt von ihm keine Segmente, also auch nicht {segment}.',
  notKept:
    '{segment} gehört nicht zu den {most} Werten mit den meisten Zeilen, aus denen Version {version} gelernt hat.',
  notYetRun: 'Dieser Tag ist noch nicht gekommen.',
  notYetRunStep: 'Geben Sie den Tag an, an dem der Test gemacht wurde.',
  notYetRunDetail: 'Der Test soll am {doneOn} gemacht worden sein; heute ist der {today}.',
  seasonTooShort: 'Für einen Vergleich mit derselben Jahres- oder Wochenzeit reicht die Vorgeschichte nicht.',
  seasonTooShortStep:
    'Warten Sie, bis mehr Zeilen klassifiziert sind, oder lassen Sie die Berichte mit keiner früheren Zeit vergleichen.',
  seasonTooShortDetail:
    'Berichte von {classifier} vergleichen mit {season, select, year {demselben Monat früherer Jahre} other {denselben Stunden früherer Wochen}}. {times, plural, =0 {Keine davon hat} one {# davon hat} other {# davon haben}} Zeilen, zusammen {rows, number}; nötig sind {leastTimes, number} mit {leastRows, number} Zeilen.',
  unknownReport: 'Diesen Driftbericht gibt es nicht.',
  unknownReportStep: 'Wählen Sie einen der aufgeführten Berichte.',
  unknownReportMalformed: '{given} ist keine Nummer eines Berichts.',
  unknownReportDetail: '{classifier} hat keinen Bericht {report, number}.',
  unknownColumn: 'Diese Spalte gibt es nicht.',
  unknownColumnStep: 'Wählen Sie eine der Spalten, die seine Berichte vergleichen.',
  unknownColumnDetail: '{classifier} vergleicht keine Spalte {column}.',
  sourceUnreachable: 'Wer für die Quelle zuständig ist, ist nicht zu erreichen.',
  sourceUnreachableStep:
    'Benennen Sie dort, wo die Quelle neben dem steht, womit sie verglichen wird, jemand anderen, oder kopieren Sie den Text und senden Sie ihn selbst.',
  sourceUnowned:
    'Für die Zeilen {source, select, sheet {aus Blättern} rest {von Programmen} other {des Modells andernorts}} ist niemand als zuständig benannt.',
  sourceOwnerAway:
    '{reason, select, channeloff {Der Kanal {owner} ist ausgeschaltet.} nomail {{owner} wird per E-Mail benachrichtigt, und dieser Server sendet keine.} other {{owner} hat hier keine E-Mail-Adresse oder wünscht keine E-Mails.}} Wer für die Zeilen {source, select, sheet {aus Blättern} rest {von Programmen} other {des Modells andernorts}} zuständig ist, wurde deshalb nicht benachrichtigt.',
};
