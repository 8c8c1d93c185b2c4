import type { PageTexts, RuleTexts } from './page-texts.ts'

export const turkishRules: RuleTexts = {
  insult: {
    title: 'Hakaret yok',
    explanation: 'Bir haberi ya da bir savı dilediğiniz kadar sert eleştirin, ama onu yazan kişiyi değil.',
  },
  hatred: {
    title: 'Nefret yok',
    explanation:
      'Halklardan değil, habercilikten söz edin: burada kimse kökeni, inancı, cinsiyeti, engeli ya da kimi sevdiği yüzünden aşağılanmaz.',
  },
  threat: { title: 'Tehdit yok', explanation: 'Kimseyi tehdit etmeyin, kimseye şiddet dilemeyin ve şiddete çağırmayın.' },
  spam: {
    title: 'Reklam ve yineleme yok',
    explanation: 'Reklam yapmayın, aynı metni tekrar tekrar göndermeyin ve birden çok hesapla konuşmayın.',
  },
  'off-topic': {
    title: 'Konunun dışına çıkmayın',
    explanation: 'Olayın nasıl ve nerede aktarıldığını, bu konuda ne düşündüğünüzü yazın; başka konuların yeri başkadır.',
  },
  'personal-data': {
    title: 'Başkalarının özel verileri yok',
    explanation:
      'Başka yerde bulunabilse bile insanların adreslerini, telefon ya da hesap numaralarını ve başka özel bilgilerini paylaşmayın.',
  },
  'falsehood-about-source': {
    title: 'Kaynağınıza sadık kalın',
    explanation:
      'Bir yayın organının yazmadığını yazmış gibi göstermeyin, bir alıntıyı başka bir şey söyleyecek biçimde kesmeyin; olanak varsa bağlantı verin.',
  },
  illegal: {
    title: 'Yasaya aykırı hiçbir şey yok',
    explanation: 'Yasanın yasakladığını göndermeyin; böyle içerikler hesap olmadan resmî bir ihbarla da iletilebilir.',
  },
}

export const turkishPages: PageTexts = {
  'house-rules': {
    title: 'Site kuralları',
    body: `Bu kurallar her yorum için geçerlidir. Burada bir yorum yalnızca bu nedenlerle kaldırılır.

{houseRules}

## Bir kural çiğnendiğinde ne olur

Bir yorum görünmeden önce bir moderatörü bekleyebilir; o zaman beklediğini ve nedenini görürsünüz. Kaldırılan bir yorum, verilen cevaplar anlamını yitirmesin diye boş bir yer bırakır. Yazana hangi kuralı çiğnediği, moderatörün bir cümlesiyle birlikte bildirilir.

## Bir şey görürseniz

Yorumun altındaki *Şikâyet et* seçeneğini kullanın ve kuralı belirtin. Bir yorumun hukuka aykırı olduğunu düşünüyorsanız [İletişim](/contact) sayfasına bakın: herkes, hesap olmadan ihbar gönderebilir.

## Bir karara katılmıyorsanız

Altı ay içinde {contactAddress} adresine yazın. İlk moderatörden başka biri inceler.`,
  },
  terms: {
    title: 'Kullanım koşulları',
    body: `Bu siteyi işleten: {operatorName}. Hesap açarak bu koşulları kabul edersiniz.

## Kimler katılabilir

En az {minimumAgeYears} yaşında olmalısınız. Bir kişinin bir hesabı olur. Parolanızı kendinize saklayın ve başkasının bildiğini düşünürseniz bize haber verin.

## Yazdıklarınız

Sözleriniz sizin olarak kalır. Onları burada, akışlarımızda ve herkese açık arayüzümüzde, seçtiğiniz ad ve kullanıcı adı ile söz ettiğiniz ülkeyle birlikte göstermemize izin verirsiniz. Bir yorumu {editWindowMinutes} dakika boyunca düzenleyebilirsiniz; önceki sürümler saklanır. Onu istediğiniz zaman geri çekebilirsiniz: metin kaybolur, boş bir yer konuşmayı okunur tutar.

Göndermeye hakkınız olmayan bir şeyi göndermeyin. [Site kuralları](/house-rules) bu koşulların parçasıdır.

## Yorumlarla ne yapıyoruz

Otomatik denetimler (uzunluk, yineleme, yeni hesaplardan bağlantılar, bir sözcük listesi, özel olabilecek veriler) bir yorumu bekletebilir; karar veren bir insandır. Hangi sırayla gösterildiklerini [Yorumlar nasıl sıralanıyor](/about/ranking) sayfası anlatır. Bir yorumu kaldırdığımızda ya da bir hesabı kısıtladığımızda, Avrupa Dijital Hizmetler Yasası’nın gerektirdiği gibi size nedeni ve nasıl itiraz edeceğiniz bildirilir.

Kuralları yineleyerek ya da ağır biçimde çiğneyenler uyarılabilir, yorumları onaya bağlanabilir, hesapları askıya alınabilir ya da kapatılabilir.

## Okuduklarınız

Haberler onları yayımlayan yayın organlarına aittir ve haklara göre tam metin, alıntı ya da bağlantı olarak gösterilir. Okurların yanıtları tanıklıktır, anket değildir; bizim değil, yazanların görüşüdür.

## Değişiklikler ve son

İstediğiniz zaman ayrılabilirsiniz. Bu koşullardaki değişiklikleri bu sayfada ve sizi ilgilendiriyorsa e-postayla duyururuz. Zorunlu tüketici hakları saklıdır.`,
  },
  privacy: {
    title: 'Gizlilik',
    body: `Bu sitedeki kişisel verilerden sorumlu olan: {operatorName}. Bu sayfadaki her konuda {contactAddress} adresine yazın.

## Ülkeniz

Söz ettiğiniz ülke, sizin bildirdiğiniz ülkedir. Onu asla internet adresinizden çıkarmayız.

## Neyi, neden saklıyoruz

- **Hesabınız:** belirttiğiniz e-posta adresi, ad, kullanıcı adı, ülke ve diller ile yalnızca özet biçiminde parolanız. Hesabınızı yürütmek için gereklidir (sözleşme).
- **Gönderdikleriniz:** önceki sürümleriyle yorumlar, tanıklıklar, şikâyetler. Şikâyetler ve yerine yenisi konan sürümler dışında herkese açıktır (sözleşme).
- **Burada yaptıklarınız:** değerlendirmeler, izledikleriniz, yok saydıklarınız, hangi yorumların sizin için yeni olduğu, bildirimler ve onları nasıl istediğiniz. Yalnızca siz görürsünüz; değerlendirmeler ülkelere göre sayılır ve toplam olarak gösterilir (sözleşme).
- **Oturumlar:** ne zaman ve hangi tarayıcıyla giriş yaptığınız; onları görüp kapatabilmeniz için (sözleşme).
- **Kötüye kullanıma karşı sinyaller:** kısaltılmış internet adresleri ve sınır sayaçları. Otomatik bir işlem bu sinyalleri {signalRetentionDays} gün sonra siler (güvenli bir tartışmadaki meşru menfaat). Adresi hiç onaylanmamış ve içinde hiçbir şey yazılmamış bir hesap aynı süre sonunda silinir.
- **Kararlar ve ihbarlar:** bir yorum hakkında neye, neden karar verildiği (yasal yükümlülük). Sitenin olay kaydı hesapları yalnızca numarayla anar. Hukuka aykırı içerik ihbarı gönderenin adı ve e-posta adresi, ihbar kapandıktan altı ay sonra silinir.

## Çerezler

Tek bir çerez oturumunuzu açık tutar ve yalnızca giriş yaptığınızda konur. Reklam, izleme ya da başka şirketlerin sunucularından içerik yoktur. Başka bir sağlayıcıyla giriş yaparsanız bunu o sağlayıcı öğrenir.

## Verileri başka kim görür

Bu siteyi barındıranlar ve e-postalarını iletenler sözleşmeyle bizim için çalışır. Resmî makamlar yalnızca yasanın bizi zorunlu kıldığı durumda veri alır.

## Haklarınız

Verilerinizin bir kopyasını isteyebilir, onları düzeltebilir, sildirebilir, kullanımını sınırlayabilir, buna itiraz edebilir ve onları başka yere taşıyabilirsiniz. Bir hesap silindiğinde ad, kullanıcı adı, adres ve e-posta silinir; yorumlarınızın da gidip gitmeyeceğini siz seçersiniz. Bir veri koruma kurumuna şikâyette bulunabilirsiniz. [Verileriniz](/account/data) sayfasında hesabınızla ilgili her şeyi içeren bir dosya ve vazgeçmezseniz hesabı 24 saat sonra silen düğme vardır. O zaman değerlendirmeleriniz de geri alınır; kalan yorumlar “eski bir okur” adıyla durur. Açık bir hukuka aykırı içerik ihbarını ilgilendiren şeyler ihbar kapanana dek kalır; yasaklanan bir hesaptan ise adresin geri okunamayan ve yeniden kayıt olmayı engelleyen bir özeti kalır. Yedekler, saklandıkları sürenin sonunda bunların hepsini unutur.

## Yaş

Site {minimumAgeYears} yaş ve üzeri kişiler içindir. Daha genç biri hesap açtıysa bize haber verin.`,
  },
  contact: {
    title: 'İletişim',
    body: `Bu siteyi işleten: {operatorName}. Okurlar, yayın organları ve resmî makamlar için adres: {contactAddress}. İngilizce ya da bu sitenin herhangi bir dilinde yazın.

## Kural çiğneyen bir yorum

Giriş yapın ve yorumun altındaki *Şikâyet et* seçeneğini kullanın. En hızlı yol budur.

## Hukuka aykırı bulduğunuz bir yorum

Avrupa Dijital Hizmetler Yasası’nın 16. maddesi uyarınca herkes bize hesap olmadan ihbar gönderebilir. Her yorumun sayfasında bunun için bir form vardır ve hemen bir alındı verir. Ya da {contactAddress} adresine yazın ve şunları belirtin:

- yorumun tam adresi (kalıcı bağlantısı),
- onu neden ve biliyorsanız hangi yasaya göre hukuka aykırı bulduğunuz,
- adınız ve e-posta adresiniz (ihbar çocukların cinsel istismarıyla ilgiliyse gerekmez),
- belirttiklerinizin doğru ve eksiksiz olduğuna iyi niyetle inandığınız.

Aldığımızı onaylar, özenle karar verir ve size neye, neden karar verdiğimizi ve neler yapabileceğinizi bildiririz.

## Kendi yorumunuz hakkında bir karar

Altı ay içinde yazın ve yorumun bağlantısını verin. Başka biri yeniden karar verir. Mahkeme dışı çözüm için onaylı bir kuruluşa ya da mahkemeye de başvurabilirsiniz.

## Yayın organları

Bir haberiniz gösteriliyorsa ve kısaltılmasını, yalnızca bağlantı verilmesini ya da düzeltilmesini istiyorsanız aynı adrese yazın.`,
  },
  about: {
    title: 'Hakkımızda',
    body: `Aynı olay ülkeden ülkeye farklı aktarılır. Burada birkaç yayın organının haberleri yan yana durur ve okurlar tek bir soruyu yanıtlar: **ülkeniz bunu nasıl aktardı?**

## Nasıl işliyor

Bir editör, birkaç ülkeden haberlerle bir olay hazırlar. Okurlar sonra bir ülke için, medyasının olayı ne kadar öne çıkardığını, nerede, neyin eksik olduğunu ve bu konuda ne düşündüklerini söyler. Yanıtlar ülke ülke sayılır.

## Sayılar nasıl okunmalı

- Ülke, okurun bildirdiği ülkedir; onu ne denetleriz ne de tahmin ederiz.
- 20 yanıttan başlayarak yüzde, altında yalın sayılar gösteririz. Beşten az yanıtla varılacak bir sonuç yoktur.
- Yanıtlar tanıklıktır, anket değildir. Yazanlar ülkelerinin bir örneklemi değildir.

## Kim işletiyor

{operatorName}. Yorumlar [site kurallarına](/house-rules) göre denetlenir; her kaldırmanın bir nedeni vardır ve yazana bildirilir. Hakkınızda neleri sakladığımız [gizlilik](/privacy) sayfasında, bize nasıl ulaşacağınız [iletişim](/contact) sayfasındadır.`,
  },
}
