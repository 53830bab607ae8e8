export const en = {
  version: 'Amend needs 15 or newer.',
  roleGood: 'It may do what Amend does, now and at an update.',
  roleSuperuserFound: '{role}, a superuser',
  roleSuperuser: 'Amend needs no superuser. Make a role that owns Amend’s database alone, and name it in DATABASE_URL.',
  roleCannotWriteFound: '{role} may not write {count, plural, one {# table} other {# tables}}',
  roleCannotWrite:
    'What people say cannot be recorded: {tables}. Give {role} SELECT, INSERT, UPDATE and DELETE on all tables of the schemas public and pgboss, or make it their owner.',
  roleCannotMigrateFound: '{role} may not change tables',
  roleCannotMigrate:
    'Amend works, but its next version could not bring the tables to its own level. Make {role} the owner of Amend’s tables, and grant it CREATE on the schema public.',
  tablesFit: 'The tables are at the level of this version.',
  tablesNewerFound: '{level}; this version’s is {own}',
  tablesNewer: 'A newer Amend has changed the tables since this server started. Update this server, too.',
  spaceFound: '{free} free; the database takes {database}',
  spaceGood: 'There is room on the disk of the database.',
  spaceLittle:
    'Make room on the disk of the database, or set KEEP_PREDICTIONS_DAYS: when it is full, nothing that people say can be recorded.',
  spaceGone: 'Make room on the disk of the database now: when it is full, nothing that people say can be recorded.',
  replicasFollowFound:
    '{count, plural, one {# replica} other {# replicas}}, {seconds, plural, one {# second} other {# seconds}} behind at most',
  replicasFollow: 'They follow the database.',
  replicasBehindFound:
    '{count, plural, one {# replica} other {# replicas}}, up to {seconds, plural, one {# second} other {# seconds}} and {bytes} behind',
  replicasBehind: 'What was said last would be lost with the database. Look at the replica’s disk, network and log.',
  replicasUnseenFound: '{count, plural, one {# replica} other {# replicas}}',
  replicasUnseen:
    'How far they are behind, Amend’s role may not see. Grant it pg_monitor, or look at pg_stat_replication yourself.',
  clockFitsFound: '{seconds} seconds from the database’s',
  clockFits: 'The clocks of this machine and of the database agree.',
  clockBefore: '{seconds, plural, one {# second} other {# seconds}} before the database',
  clockBehind: '{seconds, plural, one {# second} other {# seconds}} behind the database',
  clockOff:
    'Times in logs are not to be compared to the second. Let both machines take the time from one source (NTP).',
  clockFarOff:
    'Sessions and links end at wrong times, and a provider’s sign-ins may be refused. Let both machines take the time from one source (NTP).',
  backupRecent: 'The last backup that Amend knows of is {hours, plural, one {# hour} other {# hours}} old.',
  backupOld:
    'The last backup that Amend knows of is {days, plural, one {# day} other {# days}} old. See why none was taken since: “systemctl status amend-backup”, or take one as docs/operations.md says.',
  backupUnknownFound: 'not known yet',
  backupUnknown:
    'Amend does not know of a backup. Take one as docs/operations.md says, and have the timer of deploy/ take one every night; backups by other means are not seen here.',
  jobsGoodFound: '{waiting, plural, =0 {none waits} one {# job waiting} other {# jobs waiting}}',
  jobsGood: 'Jobs begin in time, and none failed lately.',
  jobsLateFound:
    '{waiting, plural, one {# job} other {# jobs}} waiting, the first for {minutes, plural, one {# minute} other {# minutes}}',
  jobsLate:
    'Trainings begin late. One training runs at a time in each server: wait for it, start another server on the same database, or look into the log.',
  jobsFailedFound: '{failed, number} failed in {hours, plural, one {# hour} other {# hours}}',
  jobsFailed:
    'The server’s log says why. A training that failed says so to its classifier’s people, too, and can be started again there.',
  logRoleKept: 'It can add to the logs and alter nothing in them.',
  logRoleCouldAlter:
    'This role owns the logs, so that triggers alone keep it from altering them. Give the server a role of its own, and name the owner in MIGRATION_DATABASE_URL: docs/deployment.md says how.',
  logsIntactFound: '{logs, plural, one {# log} other {# logs}} with {events, plural, one {# entry} other {# entries}}',
  logsIntact:
    'They were what was recorded when they were checked, the first of them on {at}. Their heads are signed by the key {key}; its public half is at /api/audit-anchors.',
  logsBrokenFound: '{broken, plural, one {# log is} other {# logs are}} not what was recorded',
  logsBroken:
    'Found at the latest on {at}: {names}. Leave the database as it is, and compare with a backup: docs/audit.md says how.',
  logsUncheckedFound: 'not checked yet',
  logsUnchecked:
    'The logs are checked after each start and each night. Their heads are signed by the key {key}; its public half is at /api/audit-anchors.',
};
