import type { en } from './en.ts';

export const pt: Record<keyof typeof en, string> = {
  'section.data': 'Dados',
  'section.model': 'Modelo',
  'section.infrastructure': 'Infraestrutura',
  'section.monitoring': 'Monitoramento',
  'test.schema': 'O que se espera de cada coluna está registrado e é comparado com as linhas',
  'test.beneficial': 'Toda coluna ajuda',
  'test.cost': 'Nenhuma coluna custa mais do que ajuda',
  'test.requirements': 'As colunas seguem as regras da empresa para dados',
  'test.privacy': 'Só vê dados pessoais quem pode vê-los',
  'test.new-features': 'Uma coluna nova pode ser incluída depressa',
  'test.feature-code': 'O código que lê colunas é testado',
  'test.reviewed': 'Aquilo de que o modelo é feito foi revisado e está num repositório',
  'test.offline-online': 'O que o teste disse é o que se vê em uso',
  'test.tuned': 'As configurações do método de aprendizado foram ajustadas',
  'test.staleness': 'Sabe-se quanto custa um modelo velho',
  'test.simpler': 'Um modelo mais simples não é melhor',
  'test.slices': 'É bom o bastante para cada classe',
  'test.inclusion': 'Verificou-se se é justo com as pessoas',
  'test.reproducible': 'Os mesmos rótulos dão o mesmo modelo',
  'test.unit-tests': 'O código dos métodos de aprendizado é testado',
  'test.integration': 'O caminho das linhas às respostas é testado por inteiro',
  'test.validated': 'Uma versão é medida antes de responder',
  'test.debugging': 'Para uma linha, vê-se como se chegou à resposta',
  'test.canary': 'Uma versão nova é experimentada primeiro em parte das linhas',
  'test.rollback': 'É possível voltar a uma versão anterior, e isso já foi feito',
  'test.dependencies': 'Alguém é avisado quando muda a origem das linhas',
  'test.invariants': 'As linhas em uso são como aquelas com que são comparadas',
  'test.skew': 'As colunas significam o mesmo no treinamento e em uso',
  'test.stale': 'O modelo não é velho demais',
  'test.numbers': 'Nenhum número dele é infinito ou deixa de ser número',
  'test.performance': 'Não ficou mais lento nem maior',
  'test.quality': 'As respostas em uso não pioraram',
  'finding.untrained': 'Nada foi treinado ainda.',
  'finding.elsewhere': 'O Amend não treinou este modelo e não pode olhar dentro dele.',
  'finding.expectations-held':
    'A versão {version} guarda como {columns, plural, one {a sua # coluna era} other {as suas # colunas eram}} {reference, select, declared {na declaração} other {no treinamento}}; {reports, plural, one {# relatório de drift comparou} other {# relatórios de drift compararam}} linhas com isso, o último em {at}.',
  'finding.never-compared':
    'A versão {version} guarda como as suas colunas eram {reference, select, declared {na declaração} other {no treinamento}}, mas nenhum relatório de drift comparou linhas com isso ainda.',
  'finding.not-compared-lately':
    'Linhas foram comparadas {reference, select, declared {com aquilo com que a versão {version} foi declarada} other {com aquilo que a versão {version} aprendeu}} pela última vez em {at}: há mais de {days, number} dias.',
  'finding.audit-agrees':
    'Certas {audit} de {rows, plural, one {# linha sorteada} other {# linhas sorteadas}} entre as respondidas (na verdade entre {low} e {high}); o teste tinha dito {test}.',
  'finding.audit-below':
    'Certas {audit} de {rows, plural, one {# linha sorteada} other {# linhas sorteadas}} entre as respondidas, na verdade no máximo {high}; o teste tinha dito {test}.',
  'finding.too-few-audited':
    '{rows, plural, one {Foi vista # linha sorteada} other {Foram vistas # linhas sorteadas}}; são necessárias {needed, number}.',
  'finding.age-measured':
    'A planilha do modelo compara a primeira versão, nunca treinada de novo, com o que foi respondido, em {rows, plural, one {# linha julgada} other {# linhas julgadas}}.',
  'finding.too-few-judged':
    '{rows, plural, one {Foi julgada # resposta} other {Foram julgadas # respostas}}; para dizer quanto custa um modelo velho são necessárias {needed, number}.',
  'finding.one-version': 'Há só uma versão; o custo de uma velha se vê a partir da segunda.',
  'finding.first-gone': 'O modelo da primeira versão não é mais guardado.',
  'finding.simpler-worse':
    'De {tried, plural, one {# método} other {# métodos}} de aprendizado, experimentados {rows, plural, one {na mesma # linha} other {nas mesmas # linhas}}, {learner} teve mais certeza da classe certa do que todo método mais simples.',
  'finding.simpler-as-good':
    '{rows, plural, one {Na mesma # linha} other {Nas mesmas # linhas}}, {simpler}, embora mais simples, teve pelo menos tanta certeza da classe certa quanto {learner}.',
  'finding.is-simplest':
    'De {tried, plural, one {# método} other {# métodos}} de aprendizado, experimentados em {rows, plural, one {# linha} other {# linhas}}, {learner} é o mais simples.',
  'finding.guessing-as-good':
    'Certa em {test} de {rows, plural, one {# linha de teste} other {# linhas de teste}}; dizer sempre a classe mais frequente acerta {guessing}: não está mostrado que algo foi aprendido.',
  'finding.not-contested':
    'Nenhum outro método de aprendizado foi experimentado quando a versão {version} foi treinada.',
  'finding.classes-found':
    '{classes, plural, one {Da classe} other {Das # classes}} com pelo menos {least, number} linhas de teste, a pior é {worst}: {found} das suas linhas foram encontradas.',
  'finding.class-missed':
    'De {worst} só {found} de {rows, plural, one {# linha de teste} other {# linhas de teste}} foram encontradas: menos da metade, e não por acaso.',
  'finding.too-few-of-each': 'Nenhuma classe tem {least, number} linhas de teste.',
  'finding.gate-promoted': 'A versão {version} foi comparada em linhas reservadas e posta em uso segundo essa regra.',
  'finding.gate-overruled': 'A comparação tinha retido a versão {version}; {person} a pôs em uso mesmo assim.',
  'finding.first-of-all':
    'A versão {version} foi testada em linhas reservadas; não havia versão anterior com que compará-la.',
  'finding.explained':
    'Para cada linha que a versão {version} responde, “Por que esta classe?” diz com quanto cada célula contribuiu.',
  'finding.same-meaning':
    'Nos últimos {days, number} dias {rows, plural, one {veio # linha} other {vieram # linhas}} por {sources, plural, one {um caminho} other {# caminhos}}, cada coluna com o tipo, a unidade e o significado que tinha {reference, select, declared {na declaração do modelo} other {no treinamento}}.',
  'finding.other-meaning':
    'Nas linhas dos últimos {days, number} dias o tipo, a unidade ou o significado é outro que {reference, select, declared {na declaração do modelo} other {no treinamento}}: {columns}.',
  'finding.no-rows-lately':
    'Nenhuma linha foi respondida nos últimos {days, number} dias; por isso não há o que comparar.',
  'finding.shadowed':
    'A versão {version} respondeu {rows, plural, one {# linha} other {# linhas}} sem ser vista ao lado da versão {beside}.',
  'finding.never-shadowed':
    'A versão {version} não foi experimentada sem ser vista em linhas reais antes de responder.',
  'finding.rolled-back': 'Em {at}, {person} voltou da versão {left} à versão {version}.',
  'finding.never-rolled-back':
    'Ninguém voltou a uma versão anterior ainda. Ponha uma em uso uma vez e depois a versão {version} de novo.',
  'finding.nowhere-to-go': 'Além da versão {version}, nenhum modelo é guardado.',
  'finding.no-drift':
    'O último relatório de drift, de {at}, não encontrou drift em {columns, plural, one {# coluna} other {# colunas}}.',
  'finding.drifted':
    'O último relatório de drift, de {at}, encontrou drift em {columns, plural, one {# coluna} other {# colunas}}.',
  'finding.too-few-to-compare': 'O relatório de drift de {at} tinha linhas de menos para dizer algo.',
  'finding.fresh':
    'A versão {version} foi treinada {days, plural, =0 {hoje} one {há # dia} other {há # dias}}; são permitidos {most, number}.',
  'finding.old':
    'A versão {version} foi treinada {days, plural, one {há # dia} other {há # dias}}; são permitidos {most, number}.',
  'finding.quality-held':
    'Das linhas sorteadas, {lately} estavam certas ultimamente ({rows, plural, one {# linha} other {# linhas}}), {before} antes.',
  'finding.quality-fell':
    'Das linhas sorteadas, {lately} estavam certas ultimamente ({rows, plural, one {# linha} other {# linhas}}), na verdade no máximo {high}, e {before} antes.',
  'meaning.0': 'Mais um projeto de pesquisa do que um sistema em produção.',
  'meaning.1': 'Não de todo sem testes, mas podem existir falhas sérias de confiabilidade.',
  'meaning.2': 'Houve um primeiro passo para a produção, mas pode ser preciso investir mais.',
  'meaning.3': 'Razoavelmente testado, mas mais desses testes e procedimentos poderiam ser automáticos.',
  'meaning.5': 'Alto nível de testes e monitoramento automáticos, adequado a sistemas de que muito depende.',
  'meaning.more': 'Nível excepcional de testes e monitoramento automáticos.',
  'rule.points':
    'Um ponto para um teste que o Amend faz sozinho a cada leitura e que é aprovado; meio ponto para um que foi feito à mão, com o resultado registrado; nenhum para os outros, nem para um que o Amend achou reprovado, seja o que for que esteja registrado.',
  'rule.score': 'Vale a menor das quatro seções, como no artigo: uma seção forte não compensa uma fraca.',
  'rule.lately':
    'Um relatório é recente por {days, number} dias. “Ultimamente”, de respostas, quer dizer os últimos {days, number} dias.',
  'rule.least':
    'As respostas em uso são julgadas só na amostra de auditoria, a partir de {audited, number} linhas; as classes, a partir de {each, number} linhas de teste, e uma não é encontrada quando mesmo a ponta de cima do seu intervalo de 95 % fica abaixo da metade.',
  'rule.age': 'Um modelo pode ter {most, number} dias.',
  'rule.source':
    'Segundo: E. Breck e outros, “The ML Test Score”, IEEE Big Data 2017. Vinte e oito testes; as palavras sobre a pontuação são as do artigo.',
};
