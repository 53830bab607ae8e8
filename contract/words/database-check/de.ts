export const de = {
  version: 'Amend braucht 15 oder neuer.',
  roleGood: 'Sie darf, was Amend tut, jetzt und bei einer Aktualisierung.',
  roleSuperuserFound: '{role}, ein Superuser',
  roleSuperuser:
    'Amend braucht keinen Superuser. Legen Sie eine Rolle an, der nur die Datenbank von Amend gehört, und nennen Sie sie in DATABASE_URL.',
  roleCannotWriteFound: '{role} darf {count, plural, one {# Tabelle} other {# Tabellen}} nicht schreiben',
  roleCannotWrite:
    'Was Personen sagen, kann nicht aufgezeichnet werden: {tables}. Geben Sie {role} SELECT, INSERT, UPDATE und DELETE auf alle Tabellen der Schemas public und pgboss, oder machen Sie sie zur Eigentümerin.',
  roleCannotMigrateFound: '{role} darf keine Tabellen ändern',
  roleCannotMigrate:
    'Amend funktioniert, aber seine nächste Version könnte die Tabellen nicht auf ihren Stand bringen. Machen Sie {role} zur Eigentümerin der Tabellen von Amend, und geben Sie ihr CREATE auf das Schema public.',
  tablesFit: 'Die Tabellen sind auf dem Stand dieser Version.',
  tablesNewerFound: '{level}; diese Version hat {own}',
  tablesNewer:
    'Ein neueres Amend hat die Tabellen geändert, seit dieser Server startete. Aktualisieren Sie auch diesen Server.',
  spaceFound: '{free} frei; die Datenbank belegt {database}',
  spaceGood: 'Auf der Festplatte der Datenbank ist Platz.',
  spaceLittle:
    'Schaffen Sie Platz auf der Festplatte der Datenbank, oder setzen Sie KEEP_PREDICTIONS_DAYS: Ist sie voll, kann nichts aufgezeichnet werden, was Personen sagen.',
  spaceGone:
    'Schaffen Sie jetzt Platz auf der Festplatte der Datenbank: Ist sie voll, kann nichts aufgezeichnet werden, was Personen sagen.',
  replicasFollowFound:
    '{count, plural, one {# Replikat} other {# Replikate}}, höchstens {seconds, plural, one {# Sekunde} other {# Sekunden}} zurück',
  replicasFollow: 'Sie folgen der Datenbank.',
  replicasBehindFound:
    '{count, plural, one {# Replikat} other {# Replikate}}, bis zu {seconds, plural, one {# Sekunde} other {# Sekunden}} und {bytes} zurück',
  replicasBehind:
    'Was zuletzt gesagt wurde, ginge mit der Datenbank verloren. Prüfen Sie Festplatte, Netz und Protokoll des Replikats.',
  replicasUnseenFound: '{count, plural, one {# Replikat} other {# Replikate}}',
  replicasUnseen:
    'Wie weit sie zurück sind, darf die Rolle von Amend nicht sehen. Geben Sie ihr pg_monitor, oder sehen Sie selbst in pg_stat_replication nach.',
  clockFitsFound: '{seconds} Sekunden neben der Uhr der Datenbank',
  clockFits: 'Die Uhren dieses Rechners und der Datenbank stimmen überein.',
  clockBefore: '{seconds, plural, one {# Sekunde} other {# Sekunden}} vor der Datenbank',
  clockBehind: '{seconds, plural, one {# Sekunde} other {# Sekunden}} hinter der Datenbank',
  clockOff:
    'Zeiten in Protokollen sind nicht auf die Sekunde zu vergleichen. Lassen Sie beide Rechner die Zeit aus einer Quelle (NTP) nehmen.',
  clockFarOff:
    'Sitzungen und Links enden zu falschen Zeiten, und Anmeldungen über einen Anbieter können abgelehnt werden. Lassen Sie beide Rechner die Zeit aus einer Quelle (NTP) nehmen.',
  backupRecent: 'Die letzte Sicherung, von der Amend weiß, ist {hours, plural, one {# Stunde} other {# Stunden}} alt.',
  backupOld:
    'Die letzte Sicherung, von der Amend weiß, ist {days, plural, one {# Tag} other {# Tage}} alt. Sehen Sie nach, warum seither keine gemacht wurde: „systemctl status amend-backup“, oder machen Sie eine, wie docs/operations.md es beschreibt.',
  backupUnknownFound: 'noch nicht bekannt',
  backupUnknown:
    'Amend weiß von keiner Sicherung. Machen Sie eine, wie docs/operations.md es beschreibt, und lassen Sie den Timer aus deploy/ jede Nacht eine machen; Sicherungen auf anderem Weg sind hier nicht zu sehen.',
  jobsGoodFound: '{waiting, plural, =0 {keiner wartet} one {# Auftrag wartet} other {# Aufträge warten}}',
  jobsGood: 'Aufträge beginnen rechtzeitig, und zuletzt schlug keiner fehl.',
  jobsLateFound:
    '{waiting, plural, one {# Auftrag wartet} other {# Aufträge warten}}, der erste seit {minutes, plural, one {# Minute} other {# Minuten}}',
  jobsLate:
    'Trainings beginnen spät. In jedem Server läuft ein Training zur selben Zeit: Warten Sie es ab, starten Sie einen weiteren Server auf derselben Datenbank, oder sehen Sie ins Protokoll.',
  jobsFailedFound: '{failed, number} fehlgeschlagen in {hours, plural, one {# Stunde} other {# Stunden}}',
  jobsFailed:
    'Im Protokoll des Servers steht der Grund. Ein fehlgeschlagenes Training meldet sich auch bei den Personen seines Klassifikators und kann dort neu gestartet werden.',
  logRoleKept: 'Sie kann an die Protokolle anfügen und nichts darin ändern.',
  logRoleCouldAlter:
    'Dieser Rolle gehören die Protokolle, so dass nur Trigger sie daran hindern, sie zu ändern. Geben Sie dem Server eine eigene Rolle, und nennen Sie die des Eigentümers in MIGRATION_DATABASE_URL: docs/deployment.md sagt, wie.',
  logsIntactFound:
    '{logs, plural, one {# Protokoll} other {# Protokolle}} mit {events, plural, one {# Eintrag} other {# Einträgen}}',
  logsIntact:
    'Sie waren, was aufgezeichnet wurde, als sie geprüft wurden, das erste davon am {at}. Ihre Köpfe signiert der Schlüssel {key}; dessen öffentliche Hälfte steht unter /api/audit-anchors.',
  logsBrokenFound: '{broken, plural, one {# Protokoll ist} other {# Protokolle sind}} nicht, was aufgezeichnet wurde',
  logsBroken:
    'Spätestens am {at} gefunden: {names}. Lassen Sie die Datenbank, wie sie ist, und vergleichen Sie mit einer Sicherung: docs/audit.md sagt, wie.',
  logsUncheckedFound: 'noch nicht geprüft',
  logsUnchecked:
    'Die Protokolle werden nach jedem Start und jede Nacht geprüft. Ihre Köpfe signiert der Schlüssel {key}; dessen öffentliche Hälfte steht unter /api/audit-anchors.',
};
