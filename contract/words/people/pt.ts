import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'not-signed-in.title': 'Você não entrou.',
  'not-signed-in.nextStep': 'Entre e tente de novo; nada do que você digitou se perde.',
  'not-signed-in.detail': 'Você não entrou, ou a sua sessão terminou.',

  'another-person.title': 'Outra pessoa entrou neste meio-tempo.',
  'another-person.nextStep':
    'Entre de novo com a sua conta; o que você digitou fica guardado e não segue em nome de mais ninguém.',
  'another-person.detail': '{person} entrou neste navegador, por isso nada é enviado em seu nome.',

  'sign-in-refused.title': 'O nome e a senha não combinam.',
  'sign-in-refused.nextStep': 'Digite os dois de novo; um admin pode dar a você um link para uma nova senha.',
  'sign-in-refused.detail': 'Este nome e esta senha não combinam, ou a conta não está em uso.',

  'sign-in-later.title': 'Houve tentativas demais.',
  'sign-in-later.nextStep': 'Espere o tempo indicado e tente de novo; tentativas antes disso não mudam nada.',
  'sign-in-later.seconds':
    'Houve tentativas demais com este nome, ou a partir daqui. É possível tentar de novo em {seconds, plural, one {# segundo} other {# segundos}}.',
  'sign-in-later.minutes':
    'Houve tentativas demais com este nome, ou a partir daqui. É possível tentar de novo em {minutes, plural, one {# minuto} other {# minutos}}.',

  'link-invalid.title': 'Este link não pode ser usado.',
  'link-invalid.nextStep': 'Peça um novo link a um admin.',
  'link-invalid.detail': 'Este link já foi usado, foi retirado, está vencido ou não foi copiado por inteiro.',

  'sign-up-closed.title': 'Não é possível criar uma conta assim aqui.',
  'sign-up-closed.nextStep': 'Pergunte a um admin.',
  'sign-up-closed.invitation.nextStep': 'Peça um convite a um admin e abra o link dele.',
  'sign-up-closed.off.nextStep': 'Pergunte a quem opera o servidor: SIGN_UP decide como chegam novas pessoas.',
  'sign-up-closed.invitation': 'Aqui uma conta se cria com um convite.',
  'sign-up-closed.off': 'No momento não se criam contas aqui, com ou sem convite.',

  'name-taken.title': 'Este nome já está em uso.',
  'name-taken.nextStep': 'Escolha outro nome.',
  'name-taken.person': 'Uma pessoa ou uma máquina já tem este nome, e os registros não poderiam distinguir as duas.',
  'name-taken.name': 'Alguém já entra com este nome.',

  'password-unfit.title': 'Esta senha é fácil demais de adivinhar.',
  'password-unfit.nextStep': 'Escolha outra senha, como quatro palavras que ninguém diz juntas.',
  'password-unfit.is-name': 'A senha é pouco mais do que o seu nome.',
  'password-unfit.one-character': 'A senha é um único caractere repetido.',

  'accounts-off.title': 'Ninguém tem senha aqui.',
  'accounts-off.nextStep': 'Entre como o painel oferece. Senhas exigem um servidor iniciado com SIGN_IN=accounts.',
  'accounts-off.detail': 'Neste servidor as pessoas entram de outra forma, sem contas e senhas próprias dele.',

  'provider-off.title': 'Nenhum provedor faz a entrada das pessoas aqui.',
  'provider-off.nextStep': 'Entre como o painel oferece. Um provedor exige um servidor iniciado com SIGN_IN=openid.',
  'provider-off.detail': 'Neste servidor as pessoas entram de outra forma, não pelo provedor de uma empresa.',

  'provider-away.title': 'O login da sua empresa não responde.',
  'provider-away.nextStep':
    'Tente de novo em um minuto. Se continuar assim, avise quem opera o servidor: o registro dele diz o que há de errado.',
  'provider-away.detail':
    'O provedor pelo qual as pessoas entram aqui não responde no momento, ou não responde como deveria.',

  'provider-refused.title': 'O provedor da sua empresa não conseguiu fazer a sua entrada.',
  'provider-refused.nextStep':
    'Entre de novo. Se continuar assim, diga a quem opera o servidor o que está escrito aqui.',
  'provider-refused.cancelled.nextStep':
    'Entre de novo e autorize; ou peça a quem cuida das contas da sua empresa que deixe você usar o Amend.',
  'provider-refused.tenant.nextStep':
    'Entre com a sua conta desta empresa; saia antes da outra, se ela for escolhida automaticamente.',
  'provider-refused.disabled.nextStep': 'Pergunte a um admin do Amend, se você acha que isto é um engano.',
  'provider-refused.cancelled': 'O provedor diz que você não autorizou a entrada aqui, ou que não pode entrar.',
  'provider-refused.fault': 'O provedor recusou a pergunta do Amend: um dos dois está configurado de forma errada.',
  'provider-refused.malformed': 'O que o provedor enviou não é um token que o Amend aceita.',
  'provider-refused.signature': 'O token do provedor não está assinado com uma chave do provedor.',
  'provider-refused.issuer':
    'O token foi emitido por outro provedor, e não por aquele pelo qual as pessoas entram aqui.',
  'provider-refused.audience': 'O token do provedor foi feito para outro programa, não para o Amend.',
  'provider-refused.tenant': 'A sua conta pertence a outra organização, não a uma das que entram aqui.',
  'provider-refused.nonce': 'O token do provedor responde a outra entrada, não a esta.',
  'provider-refused.scope': 'O token do provedor não permite usar o Amend.',
  'provider-refused.expired': 'O token do provedor venceu, ou o relógio deste servidor está adiantado.',
  'provider-refused.not-yet':
    'O token do provedor ainda não é válido: o relógio deste servidor está atrasado, ou o do provedor, adiantado.',
  'provider-refused.disabled': 'Um admin desativou a sua conta no Amend.',

  'sign-in-lost.title': 'Esta entrada não pode ser concluída.',
  'sign-in-lost.nextStep': 'Comece a entrada de novo e conclua no mesmo navegador em até dez minutos.',
  'sign-in-lost.detail': 'Ela foi começada em outro navegador, há tempo demais, ou já foi concluída.',

  'no-role.title': 'Você ainda não tem um papel no Amend.',
  'no-role.nextStep': 'Pergunte a quem opera o servidor: o link que ele mostra ao iniciar cria o primeiro admin.',
  'no-role.admins.nextStep': 'Peça um papel a {admins}: você já está na lista de pessoas. Depois entre de novo.',
  'no-role.detail': 'O provedor da sua empresa conhece você como {person}, mas nada dá a você um papel aqui.',

  'last-admin.title': 'Alguém precisa continuar sendo admin.',
  'last-admin.nextStep': 'Primeiro torne outra pessoa admin de todos os classificadores.',
  'last-admin.detail': '“{person}” é o único admin que pode entrar.',

  'scope-unfit.title': 'As linhas não podem ser escolhidas por isto.',
  'scope-unfit.nextStep': 'Escolha outra coluna do classificador, com valores como os das células dela.',
  'scope-unfit.missing': 'O classificador não tem uma coluna {column}.',
  'scope-unfit.unclear': 'Mais de uma coluna do classificador pode ser {column}.',
  'scope-unfit.ignored': 'O classificador ignora a coluna {column}: as linhas podem vir sem ela.',
  'scope-unfit.kind':
    'A coluna {column} contém {holds, select, text {textos} number {números} date {dias} other {sim ou não}}, e os valores do escopo são outros.',

  'unknown-person.title': 'Não existe essa pessoa.',
  'unknown-person.nextStep': 'Liste as pessoas de novo.',
  'unknown-person.detail': 'Não existe a pessoa “{given}”.',

  'unknown-session.title': 'Não existe essa sessão.',
  'unknown-session.nextStep': 'Liste as sessões de novo: ela pode ter terminado sozinha.',
  'unknown-session.detail': 'Não existe a sessão “{given}”.',

  'unknown-invitation.title': 'Não existe esse link.',
  'unknown-invitation.nextStep': 'Liste os links de novo: ele pode ter sido usado.',
  'unknown-invitation.detail': 'Não existe um link “{given}” que ainda possa ser usado.',

  'key-refused.title': 'Esta chave de acesso não funciona.',
  'key-refused.nextStep': 'Peça a um admin uma chave que funcione.',
  'key-refused.malformed.nextStep': 'Copie a chave de novo, por inteiro, e envie como “Authorization: Bearer amend_…”.',
  'key-refused.ended.nextStep': 'Peça a um admin um novo segredo para a chave.',
  'key-refused.malformed':
    'O que foi enviado não é uma chave de acesso: não foi copiada por inteiro, ou não foi enviada como tal.',
  'key-refused.unknown': 'Nenhuma chave de acesso como esta funciona aqui: foi revogada, ou nunca foi dada.',
  'key-refused.expired': 'Este segredo funcionou até {at}: venceu, ou um mais novo tomou o seu lugar.',

  'key-ended.title': 'Esta chave não funciona mais.',
  'key-ended.nextStep': 'Dê à chave um novo segredo: ele diz por quanto tempo ela funciona.',
  'key-ended.detail': 'A chave de acesso de {name} venceu ou foi revogada, e o que terminou não é prolongado.',

  'unknown-key.title': 'Não existe essa chave de acesso.',
  'unknown-key.nextStep': 'Liste as chaves de novo.',
  'unknown-key.detail': 'Não existe a chave de acesso “{given}”.',

  'handover-unfit.title': 'Isto não pode ser passado adiante.',
  'handover-unfit.nextStep': 'Escolha outra pessoa, que possa entrar.',
  'handover-unfit.scopes.nextStep': 'Retire antes um dos dois papéis, ou dê ambos para linhas pela mesma coluna.',
  'handover-unfit.same': '{person} não pode passar adiante para si mesmo.',
  'handover-unfit.disabled': '{person} não pode entrar.',
  'handover-unfit.scopes':
    'Ambos têm o papel “{role}” para um mesmo classificador, para linhas que nenhum escopo único reúne; {person} só pode ter o papel uma vez.',
};
