export const pt = {
  version: 'O Amend precisa da versão 15 ou mais nova.',
  roleGood: 'Pode fazer o que o Amend faz, agora e em uma atualização.',
  roleSuperuserFound: '{role}, um superusuário',
  roleSuperuser:
    'O Amend não precisa de superusuário. Crie um papel que seja dono apenas do banco de dados do Amend e indique-o em DATABASE_URL.',
  roleCannotWriteFound: '{role} não pode gravar em {count, plural, one {# tabela} other {# tabelas}}',
  roleCannotWrite:
    'O que as pessoas dizem não pode ser registrado: {tables}. Dê a {role} SELECT, INSERT, UPDATE e DELETE em todas as tabelas dos esquemas public e pgboss, ou torne-o dono delas.',
  roleCannotMigrateFound: '{role} não pode alterar tabelas',
  roleCannotMigrate:
    'O Amend funciona, mas a próxima versão não conseguiria levar as tabelas ao nível dela. Torne {role} dono das tabelas do Amend e dê-lhe CREATE no esquema public.',
  tablesFit: 'As tabelas estão no nível desta versão.',
  tablesNewerFound: '{level}; o desta versão é {own}',
  tablesNewer: 'Um Amend mais novo alterou as tabelas desde que este servidor iniciou. Atualize também este servidor.',
  spaceFound: '{free} livres; o banco de dados ocupa {database}',
  spaceGood: 'Há espaço no disco do banco de dados.',
  spaceLittle:
    'Libere espaço no disco do banco de dados ou defina KEEP_PREDICTIONS_DAYS: quando ele enche, nada do que as pessoas dizem pode ser registrado.',
  spaceGone:
    'Libere espaço no disco do banco de dados agora: quando ele enche, nada do que as pessoas dizem pode ser registrado.',
  replicasFollowFound:
    '{count, plural, one {# réplica} other {# réplicas}}, no máximo {seconds, plural, one {# segundo} other {# segundos}} de atraso',
  replicasFollow: 'Elas acompanham o banco de dados.',
  replicasBehindFound:
    '{count, plural, one {# réplica} other {# réplicas}}, até {seconds, plural, one {# segundo} other {# segundos}} e {bytes} de atraso',
  replicasBehind:
    'O que foi dito por último se perderia com o banco de dados. Verifique o disco, a rede e o registro da réplica.',
  replicasUnseenFound: '{count, plural, one {# réplica} other {# réplicas}}',
  replicasUnseen: 'O papel do Amend não pode ver o atraso delas. Dê-lhe pg_monitor ou consulte pg_stat_replication.',
  clockFitsFound: '{seconds} segundos de diferença do banco de dados',
  clockFits: 'Os relógios desta máquina e do banco de dados coincidem.',
  clockBefore: 'adiantado {seconds, plural, one {# segundo} other {# segundos}} em relação ao banco de dados',
  clockBehind: 'atrasado {seconds, plural, one {# segundo} other {# segundos}} em relação ao banco de dados',
  clockOff:
    'Os horários nos registros não podem ser comparados com precisão de segundos. Faça as duas máquinas usarem uma mesma fonte de hora (NTP).',
  clockFarOff:
    'Sessões e links terminam na hora errada, e entradas por um provedor podem ser recusadas. Faça as duas máquinas usarem uma mesma fonte de hora (NTP).',
  backupRecent: 'O último backup de que o Amend sabe tem {hours, plural, one {# hora} other {# horas}}.',
  backupOld:
    'O último backup de que o Amend sabe tem {days, plural, one {# dia} other {# dias}}. Veja por que nenhum foi feito desde então: “systemctl status amend-backup”, ou faça um como docs/operations.md descreve.',
  backupUnknownFound: 'ainda desconhecido',
  backupUnknown:
    'O Amend não sabe de nenhum backup. Faça um como docs/operations.md descreve e deixe o temporizador de deploy/ fazer um toda noite; backups feitos por outros meios não aparecem aqui.',
  jobsGoodFound: '{waiting, plural, =0 {nenhuma espera} one {# tarefa em espera} other {# tarefas em espera}}',
  jobsGood: 'As tarefas começam a tempo, e nenhuma falhou recentemente.',
  jobsLateFound:
    '{waiting, plural, one {# tarefa} other {# tarefas}} em espera, a primeira há {minutes, plural, one {# minuto} other {# minutos}}',
  jobsLate:
    'Os treinamentos começam tarde. Em cada servidor roda um treinamento por vez: espere por ele, inicie outro servidor no mesmo banco de dados ou consulte o registro.',
  jobsFailedFound: '{failed, number} com falha em {hours, plural, one {# hora} other {# horas}}',
  jobsFailed:
    'O registro do servidor diz por quê. Um treinamento que falhou avisa também as pessoas do seu classificador e pode ser iniciado de novo ali.',
  logRoleKept: 'Pode acrescentar aos registros e não pode mudar nada neles.',
  logRoleCouldAlter:
    'Os registros pertencem a este papel, de modo que só os triggers o impedem de mudá-los. Dê ao servidor um papel próprio e indique o do proprietário em MIGRATION_DATABASE_URL: docs/deployment.md diz como.',
  logsIntactFound:
    '{logs, plural, one {# registro} other {# registros}} com {events, plural, one {# entrada} other {# entradas}}',
  logsIntact:
    'Eram o que foi registrado quando foram verificados, o primeiro em {at}. As suas cabeças são assinadas pela chave {key}; a sua metade pública está em /api/audit-anchors.',
  logsBrokenFound: '{broken, plural, one {# registro não é} other {# registros não são}} o que foi registrado',
  logsBroken:
    'Encontrado no mais tardar em {at}: {names}. Deixe o banco de dados como está e compare com um backup: docs/audit.md diz como.',
  logsUncheckedFound: 'ainda não verificados',
  logsUnchecked:
    'Os registros são verificados depois de cada inicialização e todas as noites. As suas cabeças são assinadas pela chave {key}; a sua metade pública está em /api/audit-anchors.',
};
