export const pt = {
  titleAddress: 'Endereço',
  titleCertificate: 'Certificado',
  titleManifest: 'Manifesto',
  titleRequirements: 'Conjuntos de requisitos',
  titlePane: 'Painel',
  titleSignIn: 'Entrada',
  titleDatabase: 'Banco de dados',
  titleRole: 'Papel no banco de dados',
  titleLogRole: 'Papel e registros',
  titleLogs: 'Registros',
  titleTables: 'Tabelas',
  titleSpace: 'Espaço livre',
  titleReplicas: 'Réplicas',
  titleClock: 'Relógio',
  titleBackup: 'Backup',
  titleJobs: 'Tarefas',
  titleOutbound: 'O que este servidor chama',
  addressFits: 'Você abriu o Amend no endereço que o manifesto e todos os links indicam.',
  addressDiffers:
    'Você abriu o Amend aqui, mas PUBLIC_URL diz {address}, que o manifesto e todos os links indicam. Abra esse endereço; ou, se este é o das pessoas, defina PUBLIC_URL com ele e distribua o manifesto de novo.',
  addressUnset:
    'PUBLIC_URL não está definido, então o manifesto indica a máquina de cada pessoa. Antes que outros usem o Amend, defina PUBLIC_URL com o endereço pelo qual todos alcançam este servidor.',
  proxyUndeclared:
    'Um proxy repassou sua solicitação, mas TRUST_PROXY não o indica: todos que vêm por ele contam como um só endereço. Defina TRUST_PROXY com o endereço do proxy.',
  certificateGoodFound: 'válido até {day}, {days, plural, one {# dia} other {# dias}}',
  certificateGood: 'É para {host}.',
  certificateEndsSoonFound: 'vence em {day}, daqui a {days, plural, one {# dia} other {# dias}}',
  certificateEndsSoon:
    'Depois disso, nenhum navegador e nenhum Excel abre {host}. Renove-o agora. Um novo arquivo no lugar de CERTIFICATE_FILE é lido em até um dia ou na próxima inicialização.',
  certificateEndedFound: 'venceu em {day}',
  certificateEnded:
    'Nenhum navegador e nenhum Excel abre mais {host}. Renove-o e reinicie o servidor para que seja lido imediatamente.',
  certificateEarlyFound: 'só vale a partir de {day}',
  certificateEarly:
    'Nenhum navegador abre {host} com ele ainda. Confira o relógio desta máquina; se estiver certo, obtenha outro certificado.',
  certificateForNames: 'para {names}',
  certificateForNoName: 'para nenhum nome',
  certificateOfAnother:
    'As pessoas abrem {host}, para o qual este certificado não serve. Obtenha um para esse nome ou defina PUBLIC_URL com um nome para o qual ele serve.',
  certificateByIssuer: 'de {issuer} ({fault})',
  certificateByNobody: 'de um emissor sem nome ({fault})',
  certificateUnknownIssuer:
    'Esta máquina não conhece quem responde pelo certificado de {host}. Se as máquinas das pessoas conhecem, como com a autoridade da própria empresa, não há nada a fazer; caso contrário, o Excel não carrega nada. Verifique se o arquivo contém os certificados entre ele e a autoridade.',
  certificateOwnFound: 'do próprio Amend, até {day}',
  certificateOwn:
    'Ninguém responde por ele, o que basta para experimentar o Amend nesta máquina. Antes que outros o abram, defina CERTIFICATE_FILE e KEY_FILE ou coloque um proxy com certificado na frente.',
  certificateUnreadableFound: 'não há nenhum certificado nele',
  certificateUnreadable:
    '{file} não pode ser lido como certificado. O servidor continua com o que leu antes e não inicia de novo com este. Coloque um certificado (PEM) ali.',
  certificateOutOfReach:
    'Este servidor não consegue se conectar a {address} para ver o certificado de lá. Abra o endereço em um navegador e veja; se isso também falhar, verifique o nome (DNS), o proxy e o firewall.',
  manifestGoodFound: '{name}, versão {version}',
  manifestGood: 'O leitor da própria Microsoft o lê, e não se encontrou nada que o centro de administração recusaria.',
  manifestRefusedFound: '{count, plural, one {# falha} other {# falhas}}',
  manifestRefused:
    'O centro de administração o recusaria: {faults} Corrija manifest.xml ou reponha o que veio com esta versão.',
  requirementsGood: 'Um Excel sem estes não oferece o suplemento: é preciso um mais novo ou o Excel na web.',
  requirementsMissingFound: 'nenhum',
  requirementsMissing:
    'O manifesto não exige nenhum, então um Excel antigo demais oferece o suplemento e depois falha. Reponha o manifest.xml que veio com esta versão.',
  paneFitsFound: 'versão {version}',
  paneFits: 'As páginas que as pessoas carregam são da mesma versão que o servidor.',
  paneDiffersFound: 'painel {version}, servidor {server}',
  paneDiffers:
    'As páginas que as pessoas carregam são de outra versão que a do servidor. Execute “npm run build” onde o Amend está instalado e reinicie o servidor.',
  paneMissingFound: 'sem páginas',
  paneMissing: 'Não há páginas que as pessoas possam carregar. Execute “npm run build” onde o Amend está instalado.',
  signInDemoFound: 'a demonstração, sem senhas',
  signInDemo:
    'Quem está nesta máquina entra. Antes que outros usem o Amend, defina SIGN_IN=accounts, ou SIGN_IN=openid para o provedor da sua empresa.',
  signInAccountsFound: 'contas deste servidor',
  signInAccounts: 'Aqui as pessoas entram com nome e senha.',
  providerAnswers: 'O provedor da sua empresa responde.',
  providerAway:
    'O provedor não responde, ou não como deveria: ninguém consegue entrar, e quem já entrou continua trabalhando. Verifique OPENID_ISSUER e o caminho desta máquina até ele; o registro diz o que deu errado.',
  callsForSignIn: '{address} (entrada)',
  callsForTraces: '{address} (traces)',
  callsForMail: '{address} (avisos por e-mail)',
  callsForNotices: '{address} (avisos)',
  callsForCheck: '{address} (esta verificação)',
  outboundSome: 'Um firewall precisa deixar esta máquina se conectar a estes endereços.',
  outboundNoneFound: 'nada',
  outboundNone: 'Com estas configurações, este servidor não chama ninguém além do seu banco de dados.',
  checkSlowFound: 'sem resposta em {seconds, plural, one {# segundo} other {# segundos}}',
  checkSlow: 'Não se sabe se isto está como deveria. Verifique de novo em um minuto.',
  checkFailedFound: 'não pôde ser verificado',
  checkFailed: 'Não se sabe se isto está como deveria. O registro do servidor diz por quê; depois verifique de novo.',
};
