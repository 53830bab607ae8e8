export const de = {
  unreadable: 'Diese Formel lässt sich nicht lesen. Prüfen Sie Klammern, Kommas und Anführungszeichen.',
  unknown:
    'Die Workbench kennt einen Namen oder eine Funktion in dieser Formel nicht. Prüfen Sie die Schreibweise; Excel kennt sie vielleicht.',
  circle:
    'Diese Formel liest ihr eigenes Ergebnis, direkt oder über andere Formeln, und zeigt 0. Ändern Sie, worauf sie sich bezieht.',
  deep: 'Diese Formel steht am Ende einer Kette, die nach oben oder quer über das Blatt läuft und für die Workbench zu lang ist. Excel berechnet sie; lassen Sie die Kette nach unten laufen.',
  broken:
    'Die Workbench hat bei dieser Formel oder einer daneben abgebrochen und berechnet keine mehr, bis die Seite neu geladen wird.',
  notLoaded: 'Der Teil der Workbench, der rechnet, konnte nicht geladen werden. Laden Sie die Seite neu.',
  spillBlocked:
    'Die Ergebnisse dieser Formel brauchen die Zellen daneben oder darunter, die nicht leer sind. Leeren Sie sie.',
  lookupInCalculated:
    'Die Workbench berechnet LOOKUP nicht in Werten, die dafür erst berechnet werden, etwa 1/(A1:A9=1). Excel kann es.',
  spillReference:
    'Die Workbench berechnet keinen Bezug auf alle Ergebnisse einer anderen Formel, etwa A1#. Excel kann es.',
};
