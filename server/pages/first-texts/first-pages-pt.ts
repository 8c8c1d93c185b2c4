import type { PageTexts, RuleTexts } from './page-texts.ts'

export const portugueseRules: RuleTexts = {
  insult: {
    title: 'Sem insultos',
    explanation: 'Critique uma matéria ou um argumento com a dureza que quiser, mas não a pessoa que o escreveu.',
  },
  hatred: {
    title: 'Sem ódio',
    explanation: 'Fale da cobertura, não dos povos: aqui ninguém é rebaixado por origem, fé, sexo, deficiência ou por quem ama.',
  },
  threat: { title: 'Sem ameaças', explanation: 'Não ameace ninguém, não deseje violência a ninguém nem a incite.' },
  spam: {
    title: 'Sem propaganda nem repetições',
    explanation: 'Não faça propaganda, não publique o mesmo texto repetidas vezes e não fale por várias contas.',
  },
  'off-topic': {
    title: 'Fique no assunto',
    explanation: 'Conte como o fato foi noticiado, onde, e o que você acha disso; para o resto há outros lugares.',
  },
  'personal-data': {
    title: 'Sem dados privados de outros',
    explanation:
      'Não publique endereços, telefones, números de conta nem outros detalhes privados de pessoas, mesmo que se encontrem em outro lugar.',
  },
  'falsehood-about-source': {
    title: 'Fidelidade à fonte',
    explanation: 'Não invente o que um veículo escreveu nem corte uma citação de modo que diga outra coisa; ponha o link quando puder.',
  },
  illegal: {
    title: 'Nada ilegal',
    explanation: 'Não publique o que a lei proíbe; esse conteúdo também pode ser comunicado por uma notificação formal, sem conta.',
  },
}

export const portuguesePages: PageTexts = {
  'house-rules': {
    title: 'Regras da casa',
    body: `Estas regras valem para todos os comentários. São as únicas razões pelas quais um comentário é removido aqui.

{houseRules}

## O que acontece quando uma regra é violada

Um comentário pode esperar por um moderador antes de aparecer; você vê então que ele espera, e por quê. Um comentário removido deixa um lugar vazio, para que as réplicas continuem fazendo sentido. Quem o escreveu fica sabendo que regra violou e lê uma frase do moderador.

## Se você notar algo

Use *Denunciar* abaixo do comentário e indique a regra. Se achar que um comentário é ilegal, veja [Contato](/contact): qualquer pessoa pode enviar uma notificação, sem conta.

## Se você discorda de uma decisão

Escreva para {contactAddress} em até seis meses. Outra pessoa que não o primeiro moderador vai examiná-la.`,
  },
  terms: {
    title: 'Termos de uso',
    body: `{operatorName} mantém este site. Ao criar uma conta, você aceita estes termos.

## Quem pode participar

Você precisa ter pelo menos {minimumAgeYears} anos. Cada pessoa tem uma conta. Guarde a sua senha para si e avise-nos se achar que outra pessoa a conhece.

## O que você escreve

As suas palavras continuam suas. Você nos permite mostrá-las aqui, nos nossos feeds e pela nossa interface pública, com o nome e o nome de usuário que escolheu e o país de que fala. Você pode editar um comentário por {editWindowMinutes} minutos; as versões anteriores são guardadas. Pode retirá-lo a qualquer momento: o texto desaparece e um lugar vazio mantém a conversa legível.

Não publique o que você não tem o direito de publicar. As [regras da casa](/house-rules) fazem parte destes termos.

## O que fazemos com os comentários

Verificações automáticas (tamanho, repetições, links de contas novas, uma lista de palavras, dados provavelmente privados) podem fazer um comentário esperar; quem decide é uma pessoa. [Como os comentários são ordenados](/about/ranking) diz em que ordem eles são mostrados. Quando removemos um comentário ou restringimos uma conta, você fica sabendo o motivo e como contestar, como exige o Regulamento dos Serviços Digitais da União Europeia.

Quem viola as regras repetida ou gravemente pode ser advertido, ter os comentários sujeitos a aprovação, ser suspenso ou banido.

## O que você lê

As matérias pertencem aos veículos que as publicaram e são mostradas por inteiro, em trecho ou como link, conforme os direitos. As respostas dos leitores são testemunhos e não uma pesquisa; são a opinião de quem as escreve e não a nossa.

## Mudanças e fim

Você pode sair a qualquer momento. Anunciamos as mudanças destes termos nesta página e, quando importam para você, por e-mail. Os direitos obrigatórios do consumidor não são afetados.`,
  },
  privacy: {
    title: 'Privacidade',
    body: `{operatorName} é responsável pelos dados pessoais neste site. Escreva para {contactAddress} sobre qualquer assunto desta página.

## Seu país

O país de que você fala é o que você declara. Nunca o deduzimos do seu endereço de internet.

## O que guardamos, e por quê

- **Sua conta:** endereço de e-mail, nome, nome de usuário, país e idiomas que você informa, e a sua senha apenas como resumo criptográfico. Precisamos deles para manter a sua conta (contrato).
- **O que você publica:** comentários com as versões anteriores, testemunhos, denúncias. São públicos, exceto as denúncias e as versões substituídas (contrato).
- **O que você faz aqui:** avaliações, o que segue, quem ignora, quais comentários eram novos para você, avisos e como os quer. Só você vê isso; as avaliações são contadas por país e mostradas como somas (contrato).
- **Sessões:** quando você entrou e com que navegador, para que possa vê-las e encerrá-las (contrato).
- **Sinais contra abusos:** endereços de internet abreviados e contadores de limites. Um processo automático apaga esses sinais após {signalRetentionDays} dias (interesse legítimo em uma discussão segura). Uma conta cujo endereço nunca foi confirmado, e em que nada foi escrito, é apagada no mesmo prazo.
- **Decisões e notificações:** o que foi decidido sobre um comentário e por quê (obrigação legal). O registro de eventos do site identifica as contas apenas por número. O nome e o endereço de e-mail de quem enviou uma notificação de conteúdo ilegal são apagados seis meses depois de encerrada.

## Cookies

Um cookie mantém a sua sessão aberta, e só é criado quando você entra. Não há propaganda, rastreamento nem conteúdo de servidores de outras empresas. Se você entrar com outro provedor, ele fica sabendo.

## Quem mais vê dados

Quem hospeda este site e entrega os seus e-mails trabalha para nós sob contrato. As autoridades só recebem dados quando a lei nos obriga.

## Seus direitos

Você pode pedir uma cópia dos seus dados, corrigi-los, pedir que sejam apagados, limitar o seu uso, opor-se a ele e levá-los para outro lugar. Quando uma conta é apagada, nome, nome de usuário, endereço e e-mail são apagados; você escolhe se os seus comentários também vão. Você pode reclamar a uma autoridade de proteção de dados. [Seus dados](/account/data) reúne em um arquivo tudo sobre a sua conta, com o botão que a apaga 24 horas depois, a menos que você cancele. Então também se retiram as suas avaliações, e os comentários que ficam são os de “um antigo leitor”. O que diz respeito a uma notificação de conteúdo ilegal em aberto fica até que ela seja encerrada; de uma conta banida fica um hash do endereço, que não pode ser revertido e impede um novo cadastro com ele. As cópias de segurança esquecem tudo isso ao fim do prazo pelo qual as guardamos.

## Idade

O site é para pessoas com {minimumAgeYears} anos ou mais. Avise-nos se alguém mais jovem criou uma conta.`,
  },
  contact: {
    title: 'Contato',
    body: `{operatorName} mantém este site. O endereço para leitores, veículos e autoridades é {contactAddress}. Escreva em inglês ou em qualquer idioma deste site.

## Um comentário que viola uma regra

Entre e use *Denunciar* abaixo do comentário. É o caminho mais rápido.

## Um comentário que você considera ilegal

Qualquer pessoa pode nos enviar uma notificação nos termos do artigo 16 do Regulamento dos Serviços Digitais da União Europeia, sem conta. Na página de cada comentário há um formulário para isso, que dá na hora um comprovante. Ou escreva para {contactAddress} e informe:

- o endereço exato do comentário (o seu link permanente),
- por que você o considera ilegal, e segundo que lei, se souber,
- o seu nome e endereço de e-mail (dispensáveis se a notificação tratar de abuso sexual de crianças),
- que você acredita de boa-fé que o que informa é correto e completo.

Confirmamos o recebimento, decidimos com cuidado e dizemos o que decidimos, por quê e o que você pode fazer.

## Uma decisão sobre o seu próprio comentário

Escreva em até seis meses e informe o link do comentário. Outra pessoa decide de novo. Você também pode recorrer a um órgão certificado de resolução extrajudicial ou à Justiça.

## Veículos

Se uma matéria sua é mostrada e você quer que seja encurtada, reduzida a um link ou corrigida, escreva para o mesmo endereço.`,
  },
  about: {
    title: 'Sobre',
    body: `O mesmo fato é noticiado de modo diferente de um país para outro. Aqui as matérias de vários veículos ficam lado a lado, e os leitores respondem a uma pergunta: **como o seu país noticiou isto?**

## Como funciona

Um editor prepara uma notícia com matérias de vários países. Os leitores contam então, sobre um país, que destaque a mídia dele deu ao fato, onde, o que faltou e o que acham disso. As respostas são contadas país por país.

## Como ler os números

- O país é o que o leitor declara; nós não o verificamos nem o adivinhamos.
- A partir de 20 respostas mostramos porcentagens; abaixo disso, simples contagens. Com menos de cinco respostas não há o que concluir.
- As respostas são testemunhos e não uma pesquisa. Quem escreve não forma uma amostra da população do seu país.

## Quem mantém

{operatorName}. Os comentários são moderados segundo as [regras da casa](/house-rules); toda remoção tem um motivo, e quem escreveu fica sabendo. O que guardamos sobre você está na página de [privacidade](/privacy), e como falar conosco, em [contato](/contact).`,
  },
}
