import type { PageTexts, RuleTexts } from './page-texts.ts'

export const frenchRules: RuleTexts = {
  insult: {
    title: 'Pas d’insultes',
    explanation: 'Critiquez un article ou un argument aussi vivement que vous voulez, mais pas la personne qui l’a écrit.',
  },
  hatred: {
    title: 'Pas de haine',
    explanation:
      'Parlez de la couverture, pas des peuples : personne n’est rabaissé ici pour son origine, sa foi, son sexe, un handicap ou ceux qu’il aime.',
  },
  threat: {
    title: 'Pas de menaces',
    explanation: 'Ne menacez personne, ne souhaitez de violence à personne et n’y appelez pas.',
  },
  spam: {
    title: 'Ni publicité ni répétitions',
    explanation: 'Ne faites pas de publicité, ne publiez pas sans cesse le même texte et ne parlez pas sous plusieurs comptes.',
  },
  'off-topic': {
    title: 'Restez dans le sujet',
    explanation: 'Dites comment le sujet a été traité, où, et ce que vous en pensez ; le reste a sa place ailleurs.',
  },
  'personal-data': {
    title: 'Pas de données privées d’autrui',
    explanation:
      'Ne publiez ni adresses, ni numéros de téléphone ou de compte, ni autres détails privés sur des personnes, même s’ils se trouvent ailleurs.',
  },
  'falsehood-about-source': {
    title: 'Soyez fidèle à votre source',
    explanation:
      'N’inventez pas ce qu’un média aurait écrit et ne coupez pas une citation au point de lui faire dire autre chose ; mettez un lien quand vous le pouvez.',
  },
  illegal: {
    title: 'Rien d’illicite',
    explanation:
      'Ne publiez pas ce que la loi interdit ; un tel contenu peut aussi faire l’objet d’une notification formelle, sans compte.',
  },
}

export const frenchPages: PageTexts = {
  'house-rules': {
    title: 'Charte',
    body: `Ces règles s’appliquent à chaque commentaire. Ce sont les seules raisons pour lesquelles un commentaire est supprimé ici.

{houseRules}

## Quand une règle est enfreinte

Un commentaire peut attendre un modérateur avant de paraître ; vous voyez alors qu’il attend, et pourquoi. Un commentaire supprimé laisse une place vide, pour que les réactions gardent leur sens. Son auteur apprend quelle règle a été enfreinte et lit une phrase du modérateur.

## Si vous remarquez quelque chose

Utilisez *Signaler* sous le commentaire et nommez la règle. Si vous pensez qu’un commentaire est illicite, voyez [Contact](/contact) : chacun peut envoyer une notification, sans compte.

## Si vous contestez une décision

Écrivez à {contactAddress} dans les six mois. Une autre personne que le premier modérateur l’examinera.`,
  },
  terms: {
    title: 'Conditions d’utilisation',
    body: `{operatorName} exploite ce site. En créant un compte, vous acceptez ces conditions.

## Qui peut participer

Vous devez avoir au moins {minimumAgeYears} ans. Une personne a un seul compte. Gardez votre mot de passe pour vous et dites-nous si vous pensez que quelqu’un d’autre le connaît.

## Ce que vous écrivez

Vos mots restent les vôtres. Vous nous autorisez à les montrer ici, dans nos flux et par notre interface publique, avec le nom et le pseudo que vous avez choisis et le pays dont vous parlez. Vous pouvez modifier un commentaire pendant {editWindowMinutes} minutes ; les versions antérieures sont conservées. Vous pouvez le retirer à tout moment : le texte disparaît et une place vide garde la conversation lisible.

Ne publiez pas ce que vous n’avez pas le droit de publier. La [charte](/house-rules) fait partie de ces conditions.

## Ce que nous faisons des commentaires

Des contrôles automatiques (longueur, doublons, liens de nouveaux comptes, liste de mots, données probablement privées) peuvent faire attendre un commentaire ; une personne décide. [Comment les commentaires sont classés](/about/ranking) dit dans quel ordre ils sont affichés. Quand nous supprimons un commentaire ou restreignons un compte, vous en apprenez la raison et la manière de contester, comme l’exige le règlement européen sur les services numériques.

Quiconque enfreint les règles de façon répétée ou grave peut être averti, voir ses commentaires soumis à approbation, être suspendu ou exclu.

## Ce que vous lisez

Les articles appartiennent aux médias qui les ont publiés ; ils sont montrés en entier, en extrait ou par un lien, selon les droits. Les réponses des lecteurs sont des témoignages et non un sondage ; elles expriment l’opinion de leurs auteurs et non la nôtre.

## Changements et fin

Vous pouvez partir à tout moment. Nous annonçons les changements de ces conditions sur cette page et, s’ils vous concernent, par e-mail. Les droits impératifs des consommateurs ne sont pas affectés.`,
  },
  privacy: {
    title: 'Confidentialité',
    body: `{operatorName} est responsable des données personnelles sur ce site. Écrivez à {contactAddress} pour tout ce qui figure sur cette page.

## Votre pays

Le pays dont vous parlez est celui que vous déclarez. Nous ne le déduisons jamais de votre adresse internet.

## Ce que nous conservons, et pourquoi

- **Votre compte :** adresse e-mail, nom, pseudo, pays et langues que vous indiquez, et votre mot de passe seulement sous forme d’empreinte. Il nous les faut pour gérer votre compte (contrat).
- **Ce que vous publiez :** commentaires avec leurs versions antérieures, témoignages, signalements. Ils sont publics, sauf les signalements et les versions remplacées (contrat).
- **Ce que vous faites ici :** évaluations, suivis, lecteurs ignorés, commentaires nouveaux pour vous, alertes et leurs réglages. Tout cela n’est visible que par vous ; les évaluations sont comptées par pays et montrées en totaux (contrat).
- **Sessions :** quand vous vous êtes connecté et avec quel navigateur, pour que vous puissiez les voir et y mettre fin (contrat).
- **Signaux contre les abus :** adresses internet abrégées et compteurs de limites. Une tâche efface ces signaux après {signalRetentionDays} jours (intérêt légitime à une discussion sûre). Un compte dont l’adresse n’a jamais été confirmée, et où rien n’a été écrit, est effacé dans le même délai.
- **Décisions et notifications :** ce que les modérateurs ont décidé sur un commentaire et pourquoi, ainsi que les notifications de contenu illicite ; le nom et l’adresse e-mail de la personne qui en a envoyé une sont supprimés six mois après sa clôture (obligation légale). Le journal des événements du site ne désigne les comptes que par un numéro.

## Cookies

Un seul cookie garde votre session ouverte ; il n’est déposé que lorsque vous vous connectez. Il n’y a ni publicité, ni pistage, ni contenu venant des serveurs d’autres entreprises. Si vous vous connectez avec un autre fournisseur, celui-ci en est informé.

## Qui d’autre voit des données

Ceux qui hébergent ce site et distribuent son courrier travaillent pour nous sous contrat. Les autorités ne reçoivent des données que lorsque la loi nous y oblige.

## Vos droits

Vous pouvez demander une copie de vos données, les rectifier, les faire effacer, en limiter l’usage, vous y opposer et les emporter ailleurs. Quand un compte est effacé, le nom, le pseudo, l’adresse et l’e-mail sont supprimés ; vous choisissez si vos commentaires partent aussi. Vous pouvez saisir une autorité de protection des données. [Vos données](/account/data) réunit dans un fichier tout ce qui concerne votre compte, avec le bouton qui l’efface 24 heures plus tard, sauf si vous annulez. Vos évaluations sont alors retirées, et les commentaires qui restent sont ceux d’« un ancien lecteur ». Ce que concerne une notification de contenu illicite encore ouverte reste jusqu’à sa clôture ; d’un compte banni reste une empreinte de l’adresse, illisible, qui l’empêche de se réinscrire. Les sauvegardes oublient tout cela au terme de leur durée de conservation.

## Âge

Le site s’adresse aux personnes de {minimumAgeYears} ans ou plus. Dites-nous si quelqu’un de plus jeune a créé un compte.`,
  },
  contact: {
    title: 'Contact',
    body: `{operatorName} exploite ce site. L’adresse pour les lecteurs, les médias et les autorités est {contactAddress}. Écrivez en anglais ou dans l’une des langues de ce site.

## Un commentaire qui enfreint une règle

Connectez-vous et utilisez *Signaler* sous le commentaire. C’est la voie la plus rapide.

## Un commentaire que vous jugez illicite

Chacun peut nous envoyer une notification au titre de l’article 16 du règlement européen sur les services numériques, sans compte. Sur la page de chaque commentaire se trouve un formulaire, qui donne aussitôt un accusé de réception. Ou écrivez à {contactAddress} et indiquez :

- l’adresse exacte du commentaire (son lien permanent),
- pourquoi vous le jugez illicite, et au regard de quelle loi si vous le savez,
- votre nom et votre adresse e-mail (inutile si la notification concerne des abus sexuels sur des enfants),
- que vous croyez de bonne foi que ce que vous indiquez est exact et complet.

Nous en accusons réception, décidons avec soin et vous disons ce que nous avons décidé, pourquoi, et ce que vous pouvez faire.

## Une décision sur votre propre commentaire

Écrivez dans les six mois et donnez le lien du commentaire. Une autre personne décide de nouveau. Vous pouvez aussi vous adresser à un organisme certifié de règlement extrajudiciaire ou à un tribunal.

## Médias

Si l’un de vos articles est montré et que vous voulez qu’il soit abrégé, réduit à un lien ou corrigé, écrivez à la même adresse.`,
  },
  about: {
    title: 'À propos',
    body: `Un même événement est raconté différemment d’un pays à l’autre. Ici, les articles de plusieurs médias sont placés côte à côte, et les lecteurs répondent à une question : **comment votre pays en a-t-il parlé ?**

## Comment cela fonctionne

Un rédacteur prépare un sujet avec des articles de plusieurs pays. Les lecteurs disent ensuite, pour un pays, quelle place ses médias ont donnée à l’événement, où, ce qui manquait et ce qu’ils en pensent. Les réponses sont comptées pays par pays.

## Comment lire les chiffres

- Le pays est celui que le lecteur déclare ; nous ne le vérifions ni ne le devinons.
- À partir de 20 réponses, nous donnons des pourcentages ; en deçà, de simples nombres. En dessous de cinq réponses, il n’y a rien à conclure.
- Les réponses sont des témoignages et non un sondage. Ceux qui écrivent ne sont pas un échantillon de leur pays.

## Qui le gère

{operatorName}. Les commentaires sont modérés selon la [charte](/house-rules) ; chaque suppression a une raison, et l’auteur l’apprend. Ce que nous conservons sur vous figure à la page [confidentialité](/privacy), et la manière de nous joindre à la page [contact](/contact).`,
  },
}
