export const pt = {
  'question.month': 'O mês terminou?',
  'question.right': 'As respostas estavam certas?',
  'question.data': 'Os dados ficaram como eram?',
  'question.cost': 'Quanto custaram as respostas erradas?',
  'question.changed': 'Quem alterou o classificador?',
  'question.people': 'Quem corrigiu e aprovou?',
  'question.late': 'O que veio depois de uma assinatura anterior?',
  'question.logs': 'Os registros são o que foi gravado?',
  'state.good': 'Em ordem',
  'state.attention': 'Requer atenção',
  'state.unknown': 'Não se sabe',
  'state.told': 'Para informação',
  'verdict.good': '{month}: nada do que foi examinado fala contra estas respostas.',
  'verdict.attention': '{month}: veja isto antes de assinar.',
  'verdict.unknown': '{month}: sabe-se pouco demais para dizer que as respostas estão em ordem.',
  reasonsGood: 'As perguntas abaixo foram respondidas com o que está registrado; cada resposta diz com base em quê.',
  reasons:
    '{count, plural, one {A pergunta que decide é {questions}} other {As perguntas que decidem são {questions}}}',
  'finding.goes-on': 'Não: este pacote o conhece até {until} e não pode ser assinado.',
  'finding.not-answered': 'O modelo não respondeu nenhuma linha neste mês.',
  'finding.audit-holds':
    'Pelo que {rows, plural, one {uma linha sorteada mostra} other {{rows, number} linhas sorteadas mostram}}, {value} de todas as respostas estão certas (intervalo de 95 %: {low} a {high}). No teste da versão {version} eram {test}.',
  'finding.audit-below':
    'Menos do que no teste: pelo que {rows, plural, one {uma linha sorteada mostra} other {{rows, number} linhas sorteadas mostram}}, {value} de todas as respostas estão certas (intervalo de 95 %: {low} a {high}). No teste da versão {version} eram {test}.',
  'finding.audit-untested':
    'Pelo que {rows, plural, one {uma linha sorteada mostra} other {{rows, number} linhas sorteadas mostram}}, {value} de todas as respostas estão certas (intervalo de 95 %: {low} a {high}). O Amend não tem teste da versão {version} e por isso não pode dizer se são menos do que deveriam ser.',
  'finding.labelled-untested':
    'De {rows, plural, one {uma resposta} other {{rows, number} respostas}} com rótulo, {coverage} de todas, {value} estão certas (intervalo de 95 %: {low} a {high}). O Amend não tem teste da versão {version} e por isso não pode dizer se são menos do que deveriam ser.',
  'finding.unlabelled':
    'Nenhum rótulo chegou para as respostas deste mês; por isso ninguém sabe quantas estavam certas.',
  'finding.few-audited':
    '{rows, plural, =0 {Nenhuma linha sorteada foi avaliada} one {Só uma linha sorteada foi avaliada} other {Só {rows, number} linhas sorteadas foram avaliadas}}; são necessárias {needed, number} para dizê-lo sem viés. O que as pessoas corrigem por conta própria são linhas duvidosas.',
  'finding.never-compared': 'Nenhum relatório comparou as linhas deste mês com anteriores.',
  'finding.too-few-rows':
    '{reports, plural, one {Foi feito um relatório} other {Foram feitos {reports, number} relatórios}}, com linhas de menos para dizer algo.',
  'finding.as-learned':
    'Sim: {reports, plural, one {foi feito um relatório} other {foram feitos {reports, number} relatórios}}, e nenhum achou desvio.',
  'finding.drifted':
    'Não: {drifted, plural, one {um} other {{drifted, number}}} de {reports, plural, one {um relatório} other {{reports, number} relatórios}} achou desvio{columns, select, none {} other { (sobretudo em {columns})}}; {open, plural, =0 {nenhum incidente está aberto} one {um incidente está aberto} other {{open, number} incidentes estão abertos}}.',
  'finding.not-priced': 'Ninguém disse quanto custa uma resposta errada.',
  'finding.priced': 'Pela confiança das respostas, são de esperar {expected}; nenhum rótulo veio ainda dizer mais.',
  'finding.pricedBoth':
    'Pela confiança das respostas, são de esperar {expected}; as erradas achadas até agora custam {realised}.',
  'finding.unpriced':
    '{unpriced, plural, one {Uma resposta não tem} other {{unpriced, number} respostas não têm}} valor nem preço.',
  'finding.nothing-changed': 'Ninguém: pelo registro de alterações, nada foi alterado.',
  'finding.changed': 'Pelo registro de alterações: {what}.',
  changedVersions: '{count, plural, one {uma decisão} other {{count, number} decisões}} sobre qual versão responde',
  changedRules: '{count, plural, one {uma alteração} other {{count, number} alterações}} de regras',
  changedOthers: '{count, plural, one {outra alteração} other {{count, number} outras alterações}}',
  'finding.nobody-spoke': 'Ninguém disse nada de uma linha neste mês.',
  'finding.spoken':
    '{people, plural, one {Uma pessoa} other {{people, number} pessoas}}: {corrected, plural, one {uma correção} other {{corrected, number} correções}}, {accepted, plural, one {uma aceitação} other {{accepted, number} aceitações}}; {approved, number} propostas foram aprovadas e {rejected, number} rejeitadas. Nenhuma espera.',
  'finding.waiting':
    '{waiting, plural, one {Uma proposta espera} other {{waiting, number} propostas esperam}} uma decisão. {people, plural, one {Uma pessoa} other {{people, number} pessoas}}, {corrected, plural, one {uma correção} other {{corrected, number} correções}}.',
  'finding.none-late':
    'Nada foi dito de linhas {months, plural, one {do mês assinado} other {dos {months} meses assinados}}.',
  'finding.late':
    'Depois da assinatura de {months}, {rows, plural, one {uma coisa foi dita} other {{rows, number} coisas foram ditas}} de suas linhas. Estão listadas aqui e nada mudam no que foi assinado.',
  'finding.intact':
    'Sim: {feedback, plural, one {um evento} other {{feedback, number} eventos}} de feedback e {audit, plural, one {um} other {{audit, number}}} do registro de alterações são a cadeia de hashes intacta que foi gravada.',
  'finding.broken': 'Não, {log}: não é o que foi gravado. {reason}',
  since: 'Desde o pacote {pack, number}, {month}',
  'change.verdict': 'O veredito era “{before}” e é “{now}”.',
  'change.rows':
    '{now, plural, one {Uma linha foi respondida} other {{now, number} linhas foram respondidas}} pelo modelo, antes {before, number}.',
  'change.version': 'A maioria das linhas foi respondida pela versão {now}, antes pela versão {before}.',
  'change.accuracy':
    'Pelas linhas sorteadas, {now} das respostas estão certas, antes {before}: não mais do que o acaso faz.',
  'change.accuracyBeyond':
    'Pelas linhas sorteadas, {now} das respostas estão certas, antes {before}: mais do que o acaso faz.',
  'change.drift-new': 'Estas colunas desviaram e antes não: {columns}.',
  'change.drift-over': 'Estas colunas desviavam antes e não desviam mais: {columns}.',
  'change.cost': 'Respostas erradas devem custar {now}, antes {before}.',
  'change.corrections': '{now, plural, one {Uma correção} other {{now, number} correções}}, antes {before, number}.',
  'change.rules':
    '{added, plural, =0 {Nenhuma regra entrou} one {Uma regra entrou} other {{added, number} regras entraram}}, {gone, plural, =0 {nenhuma saiu} one {uma saiu} other {{gone, number} saíram}}.',
};
