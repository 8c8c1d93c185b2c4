/**
 * How a language speaks of a whole people. The words stand folded or not, as they are read here: both sides are folded
 * before they are compared.
 */
export type PeopleWords = {
  /** All, every, typical, those: what makes a people of a word. */
  every: string
  /** Articles that may stand between. */
  article?: string
  /** How many other words may stand between where a verb follows: “those lazy … are”. None where adjectives follow their noun. */
  gap?: number
  /** Peoples, as nouns: all that stands of one. */
  peoples: string
  /** Peoples whose word is an adjective, too: they count only before `are` or `folk`. */
  adjectives?: string
  /** “People”, after such an adjective. */
  folk?: string
  /** Are. */
  are: string
  /** All, always, never: after a people, and after `are`. */
  always: string
  /** What may follow a people's word as its ending; a pattern. */
  ending?: string
  /** Written without spaces between words. */
  isUnspaced?: true
}

/** One entry a language of the interface; the lists are of peoples that are often spoken of, not of all there are. */
export const peopleWords: Record<string, PeopleWords> = {
  en: {
    every: 'all, every, each, any, typical, those, these, you, most',
    article: 'the, of the, of those, of these',
    gap: 2,
    peoples:
      'Americans, Britons, Brits, Englishmen, Germans, Italians, Spaniards, Poles, Ukrainians, Russians, Turks, Kurds, Arabs, Indians, Pakistanis, Greeks, Swedes, Norwegians, Danes, Finns, Hungarians, Romanians, Bulgarians, Serbs, Croats, Albanians, Austrians, Belgians, Israelis, Palestinians, Iranians, Iraqis, Syrians, Egyptians, Moroccans, Algerians, Nigerians, Africans, Asians, Europeans, Mexicans, Brazilians, Argentines, Colombians, Koreans, Australians, Canadians, Jews, Muslims, Gypsies, Spaniard, Pole, Turk',
    adjectives:
      'French, British, English, Spanish, Portuguese, Dutch, Irish, Swiss, Chinese, Japanese, Vietnamese, Polish, Turkish, American, German, Italian, Russian, Arab, Indian, Greek, Ukrainian, Mexican',
    folk: 'people, person, men, women, folk',
    are: 'are, is, were, do, have, love, hate, want, think, lie, cheat, steal, can’t, cannot, don’t',
    always: 'all, always, never, only, just, simply',
  },
  fr: {
    every: 'tous, toutes, chaque, ces, typiquement, typique, la plupart des, sales',
    article: 'les, ces',
    peoples:
      'Américains, Anglais, Britanniques, Français, Allemands, Italiens, Espagnols, Portugais, Polonais, Ukrainiens, Russes, Turcs, Kurdes, Arabes, Indiens, Pakistanais, Chinois, Japonais, Coréens, Grecs, Suédois, Hongrois, Roumains, Bulgares, Serbes, Croates, Albanais, Belges, Suisses, Israéliens, Palestiniens, Iraniens, Irakiens, Syriens, Égyptiens, Marocains, Algériens, Tunisiens, Africains, Asiatiques, Européens, Mexicains, Brésiliens, Juifs, Musulmans, Roms, Gitans',
    are: 'sont, ont, veulent, pensent, mentent, volent',
    always: 'tous, toujours, jamais, que',
  },
  de: {
    every: 'alle, jeder, jede, typisch, typische, typischer, diese, die meisten, sämtliche',
    gap: 2,
    peoples:
      'Amerikaner, Amis, Briten, Engländer, Franzosen, Italiener, Spanier, Portugiesen, Polen, Ukrainer, Russen, Türken, Kurden, Araber, Inder, Pakistaner, Chinesen, Japaner, Koreaner, Griechen, Schweden, Niederländer, Holländer, Ungarn, Rumänen, Bulgaren, Serben, Kroaten, Albaner, Österreicher, Israelis, Palästinenser, Iraner, Iraker, Syrer, Ägypter, Marokkaner, Algerier, Afrikaner, Asiaten, Europäer, Mexikaner, Brasilianer, Juden, Muslime, Zigeuner, Franzose, Pole, Russe, Türke, Grieche',
    adjectives: 'Deutschen, Deutsche, Deutscher, Schweizer',
    folk: 'Leute',
    are: 'sind, ist, haben, hat, wollen, denken, lügen, klauen, können',
    always: 'alle, immer, nie, niemals, nur, einfach',
  },
  es: {
    every: 'todos, todas, cada, esos, estos, típico, típicos, la mayoría de',
    article: 'los, las, esos, estos',
    peoples:
      'americanos, estadounidenses, gringos, ingleses, británicos, franceses, alemanes, italianos, españoles, portugueses, polacos, ucranianos, rusos, turcos, kurdos, árabes, indios, pakistaníes, chinos, japoneses, coreanos, griegos, suecos, holandeses, húngaros, rumanos, búlgaros, serbios, croatas, albaneses, israelíes, palestinos, iraníes, iraquíes, sirios, egipcios, marroquíes, argelinos, africanos, asiáticos, europeos, mexicanos, brasileños, argentinos, colombianos, venezolanos, judíos, musulmanes, gitanos, alemán, italiano, español, ruso, francés, inglés',
    are: 'son, están, tienen, quieren, piensan, mienten, roban',
    always: 'todos, siempre, nunca, sólo, solo',
  },
  it: {
    every: 'tutti, tutte, ogni, quei, quegli, questi, tipico, tipici, la maggior parte dei, la maggior parte degli',
    article: 'i, gli, le, quei, quegli, questi',
    peoples:
      'americani, inglesi, britannici, francesi, tedeschi, italiani, spagnoli, portoghesi, polacchi, ucraini, russi, turchi, curdi, arabi, indiani, pakistani, cinesi, giapponesi, coreani, greci, svedesi, olandesi, ungheresi, rumeni, romeni, bulgari, serbi, croati, albanesi, austriaci, svizzeri, israeliani, palestinesi, iraniani, iracheni, siriani, egiziani, marocchini, algerini, tunisini, africani, asiatici, europei, messicani, brasiliani, argentini, ebrei, musulmani, zingari, rom, tedesco, francese, russo, italiano, inglese',
    are: 'sono, hanno, vogliono, pensano, mentono, rubano',
    always: 'tutti, sempre, mai, solo, soltanto',
  },
  pt: {
    every: 'todos, todas, cada, esses, estes, aqueles, típico, típicos, a maioria dos',
    article: 'os, as, esses, estes, aqueles',
    peoples:
      'americanos, ingleses, britânicos, franceses, alemães, italianos, espanhóis, portugueses, polacos, poloneses, ucranianos, russos, turcos, curdos, árabes, indianos, paquistaneses, chineses, japoneses, coreanos, gregos, suecos, holandeses, húngaros, romenos, búlgaros, sérvios, croatas, albaneses, israelitas, israelenses, palestinos, palestinianos, iranianos, iraquianos, sírios, egípcios, marroquinos, argelinos, africanos, asiáticos, europeus, mexicanos, brasileiros, argentinos, angolanos, judeus, muçulmanos, ciganos, alemão, italiano, russo, francês, brasileiro',
    are: 'são, estão, têm, querem, pensam, mentem, roubam',
    always: 'todos, sempre, nunca, só, apenas',
  },
  pl: {
    every: 'wszyscy, wszystkie, każdy, każda, typowy, typowi, ci, te, większość',
    gap: 2,
    peoples:
      'Amerykanie, Amerykanin, Anglicy, Anglik, Brytyjczycy, Francuzi, Francuz, Niemcy, Niemiec, Włosi, Włoch, Hiszpanie, Portugalczycy, Polacy, Polak, Ukraińcy, Ukrainiec, Rosjanie, Rosjanin, Turcy, Turek, Kurdowie, Arabowie, Arab, Hindusi, Pakistańczycy, Chińczycy, Chińczyk, Japończycy, Koreańczycy, Grecy, Szwedzi, Holendrzy, Węgrzy, Rumuni, Bułgarzy, Serbowie, Chorwaci, Albańczycy, Czesi, Słowacy, Litwini, Białorusini, Austriacy, Szwajcarzy, Izraelczycy, Palestyńczycy, Irańczycy, Syryjczycy, Egipcjanie, Marokańczycy, Afrykanie, Azjaci, Europejczycy, Meksykanie, Brazylijczycy, Żydzi, Żyd, muzułmanie, Cyganie, Romowie',
    are: 'są, to, mają, ma, chcą, myślą, kłamią, kradną, jest',
    always: 'wszyscy, zawsze, nigdy, tylko, po prostu',
  },
  uk: {
    every: 'всі, усі, кожен, кожний, типовий, типові, ці, оці, більшість',
    gap: 2,
    peoples:
      'американці, американець, англійці, британці, французи, француз, німці, німець, італійці, італієць, іспанці, португальці, поляки, поляк, українці, українець, росіяни, росіянин, москалі, турки, курди, араби, араб, індійці, індуси, пакистанці, китайці, японці, корейці, греки, шведи, голландці, угорці, румуни, болгари, серби, хорвати, албанці, чехи, словаки, литовці, білоруси, австрійці, швейцарці, ізраїльтяни, палестинці, іранці, іракці, сирійці, єгиптяни, марокканці, африканці, азіати, європейці, мексиканці, бразильці, євреї, єврей, мусульмани, цигани, роми',
    are: 'є, це, мають, хочуть, думають, брешуть, крадуть',
    always: 'всі, усі, завжди, ніколи, тільки, лише, просто',
  },
  tr: {
    every: 'bütün, tüm, her, tipik, bu, şu, çoğu',
    peoples:
      'Amerikalılar, İngilizler, Fransızlar, Almanlar, İtalyanlar, İspanyollar, Portekizliler, Polonyalılar, Lehler, Ukraynalılar, Ruslar, Türkler, Kürtler, Araplar, Hintliler, Hintler, Pakistanlılar, Çinliler, Japonlar, Koreliler, Yunanlılar, Yunanlar, İsveçliler, Hollandalılar, Macarlar, Rumenler, Romenler, Bulgarlar, Sırplar, Hırvatlar, Arnavutlar, Avusturyalılar, İsrailliler, Filistinliler, İranlılar, Iraklılar, Suriyeliler, Mısırlılar, Faslılar, Afrikalılar, Asyalılar, Avrupalılar, Meksikalılar, Brezilyalılar, Ermeniler, Rumlar, Yahudiler, Müslümanlar, Çingeneler, Afganlar',
    are: 'hep, hepsi, zaten',
    always: 'hep, hepsi, her zaman, asla, hiçbir zaman, sadece',
    ending: '(?:in|un|den|dan|e|a|i|u|dir|dur)?',
  },
  ar: {
    every: 'كل, جميع, معظم, هؤلاء, أولئك, كافة, أغلب',
    peoples:
      'الأمريكيين, الأمريكيون, الأمريكان, البريطانيين, البريطانيون, الإنجليز, الفرنسيين, الفرنسيون, الألمان, الإيطاليين, الإيطاليون, الإسبان, البرتغاليين, البولنديين, الأوكرانيين, الأوكرانيون, الروس, الأتراك, الأكراد, العرب, الهنود, الباكستانيين, الصينيين, الصينيون, اليابانيين, اليابانيون, الكوريين, اليونانيين, السويديين, الهولنديين, المجريين, الرومان, الصرب, الألبان, الإسرائيليين, الإسرائيليون, الفلسطينيين, الفلسطينيون, الإيرانيين, الإيرانيون, العراقيين, العراقيون, السوريين, السوريون, اللبنانيين, المصريين, المصريون, المغاربة, الجزائريين, الجزائريون, التونسيين, السعوديين, السعوديون, الأفارقة, الآسيويين, الأوروبيين, الأوروبيون, المكسيكيين, البرازيليين, اليهود, المسلمين, المسلمون, الغجر, الأفغان',
    are: 'هم',
    always: 'كلهم, جميعهم, دائما, دوما, أبدا, كلهن',
  },
  hi: {
    every: 'सभी, सारे, सब, हर, प्रत्येक, ये, वे, ज़्यादातर, अधिकतर',
    peoples: 'अमेरिकियों, अंग्रेज़ों, अंग्रेजों, भारतीयों, पाकिस्तानियों, चीनियों, जापानियों, रूसियों, यूरोपियों, मुसलमानों, यहूदियों, हिंदुओं, अरबों',
    adjectives:
      'अमेरिकी, अमरीकी, ब्रिटिश, अंग्रेज़, अंग्रेज, फ़्रांसीसी, फ्रांसीसी, जर्मन, इतालवी, स्पेनिश, पुर्तगाली, पोलिश, यूक्रेनी, रूसी, तुर्क, तुर्की, कुर्द, अरब, भारतीय, पाकिस्तानी, बांग्लादेशी, नेपाली, चीनी, जापानी, कोरियाई, यूनानी, स्वीडिश, डच, हंगेरियन, रोमानियाई, इज़राइली, इजरायली, फ़िलिस्तीनी, ईरानी, इराकी, सीरियाई, मिस्री, अफ़्रीकी, अफ्रीकी, एशियाई, यूरोपीय, मैक्सिकन, ब्राज़ीली, यहूदी, मुसलमान, हिंदू, अफ़ग़ान',
    folk: 'लोग, लोगों',
    are: 'होते, होता, हैं, है',
    always: 'हमेशा, कभी, सब, सभी',
  },
  ja: {
    every: 'すべての, 全ての, あらゆる, どの, 典型的な, いかにも, ああいう, そういう, これだから, ほとんどの',
    peoples:
      'アメリカ人, 米国人, イギリス人, 英国人, フランス人, ドイツ人, イタリア人, スペイン人, ポルトガル人, ポーランド人, ウクライナ人, ロシア人, トルコ人, クルド人, アラブ人, インド人, パキスタン人, 中国人, 日本人, 韓国人, 朝鮮人, ギリシャ人, スウェーデン人, オランダ人, ハンガリー人, ルーマニア人, イスラエル人, パレスチナ人, イラン人, イラク人, シリア人, エジプト人, モロッコ人, アフリカ人, アジア人, ヨーロッパ人, 欧米人, メキシコ人, ブラジル人, ベトナム人, フィリピン人, ユダヤ人, イスラム教徒',
    are: 'は, って, というのは, なんて',
    always: 'みんな, 皆, みな, 全員, いつも, 必ず, 絶対, 決して',
    isUnspaced: true,
  },
}
