/**
 * What the buttons, labels and frames of a page leave behind when its text is copied, by language. Adding a language is adding an entry.
 * Phrases are separated by `|` and compared without regard to case.
 */
export type Residue = {
  /** Buttons of one word or so: dropped at the end of an update, after a finished sentence, or alone on a line. */
  buttons: string
  /** Phrases that no sentence has: dropped wherever a new sentence, or nothing, follows them. */
  phrases: string
  /** Dropped only where a line holds nothing else. */
  lines: string
  /** The label of a running broadcast, dropped where the page doubled it. */
  live: string
  /** Goes before the time of a change. */
  updated: string
  /** Goes before the time of publication. */
  published: string
  /** Goes before an outlet's name or link. */
  source: string
  /** The line above the reports, where it is not the product's own name of it. */
  marker: string
}

export const residueByLanguage: Record<string, Residue> = {
  en: {
    buttons: 'share|tweet|save|like|comment|print|subscribe|follow|reply|copy link|read more|see more|show more|watch live|sign up',
    phrases:
      'view image in fullscreen|view image in full screen|read more|read full story|continue reading|share this article|share on facebook|share on twitter|share on x|share on whatsapp|share via email|share this|copy link|link copied|skip past newsletter promotion|skip advertisement|story continues below advertisement|article continues below advertisement|click to expand|tap to unmute|sign up for our newsletter|allow content provided by a third party?|back to top',
    lines:
      'advertisement|advertising|ad|sponsored|promoted|related|related articles|related stories|related topics|more on this story|most read|most viewed|newsletter|comments|gallery|photo gallery|picture gallery|in pictures|photos|video|listen|play video|play|pause|mute|caption|facebook|twitter|whatsapp|email|e-mail|telegram|linkedin|reddit|x|menu|home|log in|sign in|cookie settings|accept all cookies|image source|hide caption|toggle caption|live feed|show key events only|please turn on javascript to use this feature|new update|pinned post|pinned|read the full story|go to comments|after newsletter promotion|skip past newsletter promotion|watch|subscribe to our newsletter|subscribe to our daily newsletter|newsletter sign-up|newsletter signup|sign up to our newsletter',
    live: 'live',
    updated:
      'updated at|updated on|updated|last updated at|last updated on|last updated|last update|last modified on|last modified|edited at|edited',
    published:
      'published at|published on|published|first published on|first published at|first published|posted at|posted on|posted|issued on|issued at',
    source: 'source|sources|outlet|original|originally published by|published by|link|url|via|read it at',
    marker: 'diverging reports breakdown|diverging reports|breakdown of diverging reports|reports breakdown',
  },
  it: {
    buttons:
      'condividi|salva|commenta|stampa|segui|abbonati|iscriviti|mi piace|rispondi|leggi|leggi tutto|leggi di più|leggi anche|copia link|invia',
    phrases:
      'leggi di più|leggi tutto|leggi anche|continua a leggere|vedi immagine a schermo intero|visualizza immagine a schermo intero|apri immagine a schermo intero|visualizza a schermo intero|guarda a schermo intero|ingrandisci immagine|riproduzione riservata|© riproduzione riservata|copia link|link copiato|condividi su facebook|condividi su twitter|condividi su x|condividi su whatsapp|condividi questo articolo|condividi l’articolo|condividi articolo|iscriviti alla newsletter|torna su|salta la pubblicità',
    lines:
      'pubblicità|annuncio|sponsorizzato|correlati|articoli correlati|notizie correlate|potrebbe interessarti|potrebbe interessarti anche|i più letti|più letti|commenti|newsletter|galleria|fotogallery|foto|video|ascolta|ascolta l’articolo|accedi|guarda il video|guarda anche|vai ai commenti|torna su',
    live: 'in diretta|diretta|live|diretta live',
    updated:
      'aggiornato alle ore|aggiornato alle|aggiornato il|aggiornato|aggiornata alle|aggiornamento delle|aggiornamento|ultimo aggiornamento|ultimo aggiornamento alle|ultimo aggiornamento il|modificato alle|modificato il',
    published: 'pubblicato alle ore|pubblicato alle|pubblicato il|pubblicato|pubblicata il',
    source: 'fonte|fonti|testata|link|tratto da|pubblicato da|da',
    marker: 'diverging reports: i resoconti a confronto|i resoconti a confronto|resoconti a confronto|resoconti divergenti',
  },
  uk: {
    buttons:
      'поділитися|поділитись|зберегти|коментувати|роздрукувати|підписатися|підписатись|відповісти|читати далі|читати більше|детальніше|копіювати посилання|подобається',
    phrases:
      'читати далі|читати більше|читайте також|читати також|дивіться також|переглянути зображення на весь екран|переглянути зображення на повний екран|відкрити зображення на весь екран|відкрити на весь екран|на весь екран|копіювати посилання|скопіювати посилання|посилання скопійовано|поділитися у facebook|поділитися у фейсбуці|поділитися в telegram|поділитися статтею|підписатися на розсилку|підписуйтесь на наш telegram|підписуйтеся на наш telegram-канал',
    lines:
      'реклама|на правах реклами|спонсорський матеріал|схожі новини|новини за темою|за темою|матеріали за темою|популярне|коментарі|розсилка|галерея|фото|відео|слухати|увійти|головне|на головну|поширити|докладніше',
    live: 'наживо|прямий ефір|онлайн|пряма трансляція|live',
    updated: 'оновлено о|оновлено об|оновлено в|оновлено|останнє оновлення|востаннє оновлено|востаннє оновлено о|змінено о|змінено',
    published: 'опубліковано о|опубліковано об|опубліковано|розміщено',
    source: 'джерело|джерела|видання|посилання|першоджерело|оригінал',
    marker: 'порівняння повідомлень|різні повідомлення|diverging reports: порівняння повідомлень|як повідомляють по-різному',
  },
  ar: {
    buttons: 'مشاركة|شارك|شاركها|شارك المقال|حفظ|تعليق|طباعة|متابعة|اشترك|رد|اقرأ المزيد|المزيد|نسخ الرابط|إعجاب|أرسل|انشر',
    phrases:
      'اقرأ المزيد|إقرأ المزيد|اقرأ أيضا|اقرأ أيضًا|اقرأ أيضاً|إقرأ أيضا|عرض الصورة بملء الشاشة|عرض الصورة في وضع ملء الشاشة|عرض الصورة بالحجم الكامل|فتح الصورة بملء الشاشة|تكبير الصورة|نسخ الرابط|تم نسخ الرابط|شارك المقال|مشاركة عبر فيسبوك|شارك على فيسبوك|شارك عبر واتساب|اشترك في النشرة|اشترك في نشرتنا البريدية|متابعة القراءة|تابع القراءة|شاهد أيضا|شاهد أيضًا',
    lines:
      'إعلان|إعلانات|إعلان ممول|محتوى برعاية|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|الأكثر قراءة|تعليقات|التعليقات|النشرة البريدية|معرض الصور|صور|فيديو|استمع|تسجيل الدخول|الرئيسية',
    live: 'مباشر|بث مباشر|البث المباشر|تغطية مباشرة',
    updated:
      'تم التحديث في|تم التحديث عند|تم التحديث الساعة|تم التحديث|آخر تحديث في|آخر تحديث عند|آخر تحديث|محدث في|محدّث في|محدث|حُدّث في|حدّث في|جرى التحديث في|تحديث',
    published: 'نشر في|نُشر في|تاريخ النشر|نشرت في|نُشرت في|تم النشر في|تم النشر|نشر|نُشر',
    source: 'المصدر|مصدر|المصادر|الوسيلة|الرابط|رابط|نقلا عن|نقلًا عن',
    marker: 'مقارنة التقارير|مقارنة التقارير – diverging reports|تقارير متباينة|تباين التقارير',
  },
  ja: {
    buttons:
      'シェア|シェアする|共有|共有する|保存|保存する|コメント|印刷|フォロー|登録|続きを読む|もっと見る|詳しく見る|ツイート|ポスト|いいね|リンクをコピー|返信',
    phrases:
      '続きを読む|もっと見る|もっと読む|画像を全画面で表示|画像を全画面表示|全画面で画像を表示|全画面で表示|画像を拡大する|画像を拡大|写真を拡大|クリックして拡大|リンクをコピー|リンクをコピーしました|facebookでシェア|facebookでシェアする|xでシェア|lineで送る|この記事をシェア|この記事をシェアする|あわせて読みたい|ニュースレターに登録',
    lines:
      '広告|スポンサー|関連記事|関連ニュース|関連トピックス|おすすめ記事|ランキング|アクセスランキング|コメント|ニュースレター|ギャラリー|写真|動画|音声で聞く|ログイン|トップ|ホーム|pr|この記事は有料記事です',
    live: 'ライブ|生中継|ライブ中継|live|中継',
    updated: '更新|最終更新|最終更新日時|更新日時|に更新|更新:|更新日',
    published: '公開|配信|掲載|公開日時|投稿|投稿日|掲載日',
    source: '出典|ソース|情報源|引用元|配信元|媒体|リンク|提供',
    marker: '各社の報道の違い|報道の比較|報道の違い|異なる報道|各国の報道の違い',
  },
  fr: {
    buttons:
      'partager|enregistrer|sauvegarder|commenter|imprimer|suivre|s’abonner|abonnez-vous|répondre|lire la suite|lire plus|lire aussi|voir plus|copier le lien|réagir|j’aime|envoyer',
    phrases:
      'lire la suite|lire plus|lire aussi|lire également|voir l’image en plein écran|afficher l’image en plein écran|ouvrir l’image en plein écran|agrandir l’image|voir en plein écran|copier le lien|lien copié|partager sur facebook|partager sur x|partager sur twitter|partager l’article|partager cet article|s’inscrire à la newsletter|la suite après cette publicité|la suite après la publicité|passer la publicité|à lire aussi|retour en haut',
    lines:
      'publicité|annonce|sponsorisé|contenu sponsorisé|à lire aussi|sur le même sujet|articles liés|les plus lus|commentaires|newsletter|galerie|photos|vidéo|écouter|se connecter|accueil|offrir cet article',
    live: 'en direct|direct|live',
    updated:
      'mis à jour à|mis à jour le|mis à jour|mise à jour à|mise à jour le|mise à jour|dernière mise à jour à|dernière mise à jour le|dernière mise à jour|modifié à|modifié le|actualisé à|actualisé le',
    published: 'publié à|publié le|publié hier à|publié|posté à|posté le',
    source: 'source|sources|média|lien|d’après|publié par',
    marker: 'les récits divergents|récits divergents|comparaison des récits|les versions divergentes',
  },
  de: {
    buttons:
      'teilen|merken|speichern|kommentieren|drucken|folgen|abonnieren|antworten|weiterlesen|mehr lesen|mehr anzeigen|link kopieren|gefällt mir|senden',
    phrases:
      'weiterlesen|mehr lesen|lesen sie auch|lesen sie mehr|lesen sie weiter|bild in vollbild anzeigen|bild im vollbild anzeigen|bild im vollbildmodus anzeigen|bild vergrößern|im vollbild anzeigen|link kopieren|link kopiert|auf facebook teilen|auf x teilen|per whatsapp teilen|artikel teilen|diesen artikel teilen|newsletter abonnieren|zum seitenanfang|anzeige überspringen',
    lines:
      'anzeige|werbung|gesponsert|mehr zum thema|zum thema|verwandte artikel|meistgelesen|kommentare|newsletter|galerie|fotostrecke|bilder|video|anhören|artikel anhören|anmelden|startseite',
    live: 'live|im livestream|liveticker|livestream',
    updated:
      'aktualisiert um|aktualisiert am|aktualisiert|zuletzt aktualisiert um|zuletzt aktualisiert am|zuletzt aktualisiert|letzte aktualisierung|geändert um|geändert am|stand',
    published: 'veröffentlicht um|veröffentlicht am|veröffentlicht|erschienen am|publiziert am',
    source: 'quelle|quellen|medium|link|zuerst erschienen bei',
    marker: 'unterschiedliche berichte|berichte im vergleich|abweichende berichte|die berichte im vergleich',
  },
  es: {
    buttons:
      'compartir|comparte|guardar|comentar|imprimir|seguir|suscribirse|suscríbete|responder|leer más|ver más|seguir leyendo|copiar enlace|me gusta|enviar',
    phrases:
      'leer más|seguir leyendo|lea también|lee también|leer también|ver imagen en pantalla completa|ver imagen a pantalla completa|ver la imagen a pantalla completa|ampliar imagen|ver a pantalla completa|copiar enlace|enlace copiado|compartir en facebook|compartir en x|compartir en twitter|compartir en whatsapp|compartir este artículo|suscríbete a la newsletter|suscríbete a nuestro boletín|volver arriba|saltar publicidad',
    lines:
      'publicidad|anuncio|patrocinado|relacionado|relacionados|noticias relacionadas|artículos relacionados|te puede interesar|más información|lo más leído|lo más visto|comentarios|boletín|newsletter|galería|fotos|vídeo|video|escuchar|iniciar sesión|portada|inicio',
    live: 'en directo|en vivo|directo|live',
    updated:
      'actualizado a las|actualizado el|actualizado|actualizada a las|actualizada el|última actualización a las|última actualización el|última actualización|modificado a las|modificado el',
    published: 'publicado a las|publicado el|publicado|publicada el',
    source: 'fuente|fuentes|medio|enlace|vía|publicado por',
    marker: 'informes divergentes|comparación de informes|las versiones divergentes|coberturas comparadas',
  },
  pt: {
    buttons:
      'compartilhar|partilhar|compartilhe|salvar|guardar|comentar|imprimir|seguir|assinar|assine|responder|leia mais|ler mais|ver mais|copiar link|curtir|gosto|enviar',
    phrases:
      'leia mais|ler mais|leia também|leia tambem|continuar a ler|continue lendo|ver imagem em tela cheia|ver imagem em ecrã inteiro|ver imagem em ecrã completo|ampliar imagem|copiar link|link copiado|compartilhar no facebook|partilhar no facebook|compartilhar no whatsapp|compartilhe esta notícia|partilhar artigo|assine a newsletter|continua depois da publicidade|voltar ao topo',
    lines:
      'publicidade|anúncio|patrocinado|relacionadas|notícias relacionadas|artigos relacionados|veja também|mais lidas|comentários|newsletter|galeria|fotos|vídeo|ouvir|entrar|início|saiba mais',
    live: 'ao vivo|em direto|direto|live',
    updated:
      'atualizado às|atualizado em|atualizado a|atualizado há|atualizado|atualizada às|última atualização às|última atualização em|última atualização|modificado às',
    published: 'publicado às|publicado em|publicado a|publicado|publicada em',
    source: 'fonte|fontes|veículo|meio|ligação|via|publicado por',
    marker: 'relatos divergentes|comparação de relatos|as versões divergentes|coberturas comparadas',
  },
  pl: {
    buttons:
      'udostępnij|zapisz|skomentuj|drukuj|obserwuj|subskrybuj|odpowiedz|czytaj więcej|czytaj dalej|zobacz więcej|kopiuj link|lubię to|wyślij|podziel się',
    phrases:
      'czytaj więcej|czytaj dalej|czytaj także|czytaj też|zobacz także|zobacz też|przeczytaj także|wyświetl obraz na pełnym ekranie|zobacz zdjęcie na pełnym ekranie|pokaż na pełnym ekranie|powiększ zdjęcie|kopiuj link|skopiowano link|udostępnij na facebooku|udostępnij artykuł|zapisz się do newslettera|dalszy ciąg materiału pod wideo|dalsza część artykułu pod materiałem wideo|pozostało jeszcze',
    lines:
      'reklama|ogłoszenie|materiał sponsorowany|powiązane|powiązane artykuły|zobacz również|najczęściej czytane|komentarze|newsletter|galeria|zdjęcia|wideo|posłuchaj|zaloguj się|strona główna|skopiuj link',
    live: 'na żywo|relacja na żywo|live',
    updated:
      'aktualizacja o|aktualizacja godz.|aktualizacja|zaktualizowano o|zaktualizowano|ostatnia aktualizacja o|ostatnia aktualizacja|akt.',
    published: 'opublikowano o|opublikowano|publikacja',
    source: 'źródło|źródła|redakcja|odnośnik|link|za',
    marker: 'rozbieżne relacje|porównanie relacji|różne relacje',
  },
  tr: {
    buttons: 'paylaş|kaydet|yorum yap|yazdır|takip et|abone ol|yanıtla|devamını oku|daha fazla|devamı|bağlantıyı kopyala|beğen|gönder',
    phrases:
      'devamını oku|daha fazla oku|ayrıca okuyun|bunu da okuyun|görseli tam ekran görüntüle|resmi tam ekran görüntüle|fotoğrafı tam ekran gör|görüntüyü tam ekran aç|görseli büyüt|bağlantıyı kopyala|bağlantı kopyalandı|facebook’ta paylaş|x’te paylaş|whatsapp’ta paylaş|haberi paylaş|bu haberi paylaş|bültene abone ol',
    lines:
      'reklam|sponsorlu|ilgili haberler|ilgili içerikler|en çok okunanlar|yorumlar|bülten|galeri|fotoğraflar|video|dinle|haberi dinle|giriş yap|anasayfa|ana sayfa',
    live: 'canlı|canlı yayın|canlı anlatım|live',
    updated: 'güncellendi|güncelleme|son güncelleme|son güncellenme|güncellenme|güncelleme saati|güncelleme tarihi',
    published: 'yayınlandı|yayımlandı|yayınlanma|yayınlanma tarihi|giriş|giriş tarihi|oluşturulma tarihi',
    source: 'kaynak|kaynaklar|yayın organı|bağlantı',
    marker: 'farklı haberler|haberlerin karşılaştırması|farklılaşan haberler',
  },
  ru: {
    buttons:
      'поделиться|сохранить|комментировать|распечатать|подписаться|ответить|читать далее|читать дальше|читать полностью|подробнее|ещё|скопировать ссылку|нравится|отправить',
    phrases:
      'читать далее|читать дальше|читать полностью|читайте также|смотрите также|открыть изображение на весь экран|посмотреть изображение на весь экран|развернуть на весь экран|на весь экран|скопировать ссылку|ссылка скопирована|поделиться в telegram|поделиться во вконтакте|поделиться статьей|подписаться на рассылку|подписывайтесь на наш telegram-канал',
    lines:
      'реклама|на правах рекламы|партнерский материал|по теме|материалы по теме|похожие новости|популярное|комментарии|рассылка|галерея|фото|видео|слушать|войти|главная|главное',
    live: 'в прямом эфире|прямой эфир|онлайн|прямая трансляция|live',
    updated: 'обновлено в|обновлено|последнее обновление|изменено в|изменено',
    published: 'опубликовано в|опубликовано|размещено',
    source: 'источник|источники|издание|ссылка|первоисточник|оригинал',
    marker: 'разные сообщения|сравнение сообщений|расходящиеся сообщения',
  },
  zh: {
    buttons: '分享|收藏|评论|評論|打印|列印|关注|關注|订阅|訂閱|回复|回覆|阅读更多|閱讀更多|查看更多|复制链接|複製連結|点赞|按讚|转发|轉發',
    phrases:
      '阅读更多|閱讀更多|继续阅读|繼續閱讀|阅读全文|閱讀全文|查看更多|全屏查看图片|全屏观看图片|全螢幕查看圖片|点击查看大图|點擊放大|点击放大|复制链接|複製連結|链接已复制|分享到微信|分享到微博|分享到facebook|分享至facebook|订阅我们的通讯|延伸阅读|延伸閱讀',
    lines:
      '广告|廣告|推广|赞助|相关新闻|相關新聞|相关报道|相關報導|推荐阅读|推薦閱讀|热门|熱門|评论|評論|图集|圖集|图片|圖片|视频|影片|收听|登录|登入|首页|首頁|更多',
    live: '直播|现场直播|現場直播|實時|实时',
    updated: '更新于|更新於|更新时间|更新時間|最后更新|最後更新|最新更新|更新',
    published: '发布于|發布於|发布时间|發布時間|发表于|發表於|发布|發布',
    source: '来源|來源|出处|出處|媒体|媒體|链接|連結|消息来源',
    marker: '不同的报道|不同的報導|报道对比|報導對比|报道差异',
  },
  ko: {
    buttons: '공유|공유하기|저장|댓글|인쇄|프린트|팔로우|구독|구독하기|답글|더 보기|더보기|기사 더 보기|링크 복사|좋아요|전송',
    phrases:
      '더 읽기|계속 읽기|기사 더 보기|전문 보기|이미지 전체 화면으로 보기|전체 화면으로 이미지 보기|이미지 크게 보기|사진 크게 보기|전체화면 보기|링크 복사|링크가 복사되었습니다|페이스북에 공유|페이스북 공유|카카오톡 공유|이 기사 공유하기|기사 공유하기|뉴스레터 구독|함께 읽을 기사',
    lines: '광고|협찬|관련 기사|관련기사|관련 뉴스|많이 본 뉴스|인기 기사|댓글|뉴스레터|갤러리|사진|동영상|듣기|로그인|홈|기사 더보기',
    live: '생중계|라이브|실시간|live',
    updated: '업데이트|최종 업데이트|마지막 업데이트|수정|최종 수정|최종수정|기사 수정',
    published: '입력|등록|게시|발행|기사입력|기사 입력|승인',
    source: '출처|언론사|매체|링크|원문',
    marker: '엇갈린 보도|보도 비교|서로 다른 보도',
  },
  hi: {
    buttons: 'शेयर|शेयर करें|साझा करें|सेव करें|सहेजें|टिप्पणी करें|प्रिंट करें|फ़ॉलो करें|फॉलो करें|सब्सक्राइब करें|जवाब दें|और पढ़ें|और देखें|लिंक कॉपी करें|पसंद करें',
    phrases:
      'और पढ़ें|पूरा पढ़ें|आगे पढ़ें|यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|तस्वीर पूरी स्क्रीन में देखें|तस्वीर को पूरी स्क्रीन पर देखें|चित्र पूर्ण स्क्रीन में देखें|लिंक कॉपी करें|लिंक कॉपी हो गया|फेसबुक पर शेयर करें|व्हाट्सऐप पर शेयर करें|न्यूज़लेटर सब्सक्राइब करें',
    lines: 'विज्ञापन|प्रायोजित|संबंधित खबरें|संबंधित ख़बरें|सबसे ज़्यादा पढ़ी गई|टिप्पणियाँ|न्यूज़लेटर|गैलरी|तस्वीरें|वीडियो|सुनें|लॉग इन|होम',
    live: 'लाइव|सीधा प्रसारण|live',
    updated: 'अपडेट किया गया|अपडेटेड|अपडेट|अंतिम अपडेट|आखिरी अपडेट|अद्यतन',
    published: 'प्रकाशित|प्रकाशित किया गया|पब्लिश्ड',
    source: 'स्रोत|सोर्स|माध्यम|लिंक|साभार',
    marker: 'अलग-अलग रिपोर्टें|रिपोर्टों की तुलना',
  },
}
