import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  title: 'Implantação e autoverificação',
  page: 'Amend: implantação e autoverificação',
  forAdmins:
    'Esta página é para admins, e {person} não tem esse papel. Peça o papel a um admin, ou entre como outra pessoa.',
  checking: 'Verificando o servidor',
  selfCheck: 'Autoverificação',
  selfCheckLead: 'Ela só olha, e não altera nada.',
  checkedAt: 'Versão {version}, {at}',
  checkAgain: 'Verificar de novo',
  good: 'Bom',
  look: 'Olhar',
  wrong: 'Errado',
  allGood: 'Tudo o que foi verificado está como deve.',
  summary:
    '{wrong, plural, =0 {Nada está errado} one {# item está errado} other {# itens estão errados}}{look, plural, =0 {} one {, e # item merece uma olhada} other {, e # itens merecem uma olhada}}.',
  inAdminCenter: 'No centro de administração do Microsoft 365',
  adminCenterLead: 'Para um admin do seu Microsoft 365. A Microsoft muda os nomes das suas páginas de vez em quando.',
  download:
    'Baixe o {manifest}. Ele indica {address}; para um nome e um id próprios, crie um com “npm run manifest” (docs/deployment.md).',
  manifestOfServer: 'manifesto deste servidor',
  open: 'Abra o {center}, depois {settings}, {apps}, {upload}. Como tipo de aplicativo, escolha {type}.',
  adminCenter: 'centro de administração',
  settings: 'Configurações',
  integratedApps: 'Aplicativos integrados',
  uploadApps: 'Carregar aplicativos personalizados',
  officeAddIn: 'Suplemento do Office',
  choose: 'Escolha {upload} e indique o arquivo. Um link só funciona onde a própria Microsoft alcança este servidor:',
  uploadFile: 'Carregar arquivo de manifesto (.xml) do dispositivo',
  manifestLink: 'Link para o manifesto',
  compare: 'O centro de administração mostra o que leu. Compare:',
  manifestUnread: 'O manifesto deste servidor não pode ser lido. A autoverificação acima diz o que está errado.',
  manifestName: 'Nome',
  manifestId: 'Id',
  manifestVersion: 'Versão',
  sayWho:
    'Diga quem o recebe: primeiro você ou alguns, depois um grupo ou todos. Aceite as permissões: o Amend lê e grava a pasta de trabalho em que está aberto. Depois conclua.',
  mayTake:
    'Pode levar um dia até o Amend aparecer na guia {home} das pessoas. No Excel, elas escolhem {amend} ali e entram. O que elas podem fazer, você define na página das pessoas.',
  home: 'Página Inicial',
  amend: 'Amend',
  mustReach: 'O que as máquinas das pessoas precisam alcançar',
  mustReachLead:
    'Por https, na porta 443 ou na que está no endereço. Um proxy no caminho não pode alterar o que passa.',
  reached: '{address} – {use}',
  usesAmend: 'este servidor: o painel, e tudo o que ele pede',
  usesOffice: 'o Office.js da Microsoft, que o painel carrega no Excel',
  usesSignIn: 'o login da sua empresa',
  atSignIn: 'No login da sua empresa',
  atSignInLead: 'Registrado lá como endereço de redirecionamento do tipo Web:',
  redirectAddress: 'Endereço de redirecionamento',
};
