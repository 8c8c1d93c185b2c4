import { heading, paragraph, type StoryDraft } from './story-draft.ts'

/** The story that is told in Arabic. */
export const heatClosesHarbours: StoryDraft = {
  slug: 'heat-closes-harbours',
  language: 'ar',
  headline: 'حرّ غير مسبوق يغلق الموانئ والمدارس في خمس دول، ولكلّ صحيفة حصيلتها',
  prompt: 'كيف غطّت وسائل الإعلام في بلدك هذه الموجة؟ وأيّ حصيلة للوفيات والانقطاعات قرأتَ؟ شاركنا رأيك في التعليقات.',
  daysAgo: 13,
  mode: 'open',
  reports: [
    {
      outlet: 'shati',
      headline: 'ميناء الإسكندرية يعمل ليلًا فقط، والمدارس تغلق ثلاثة أيام',
      summary:
        'قرّرت السلطات المصرية وقف العمل نهارًا في أرصفة الإسكندرية ودمياط بعد أن تجاوزت الحرارة 47 درجة. الصيادون يطالبون بتعويض عن أسبوع بلا بحر.',
      hoursBefore: 15,
      path: 'misr/mina-al-iskandariya',
      blocks: [
        paragraph(
          'توقّفت الرافعات في ميناء الإسكندرية عند العاشرة صباحًا، ولم تعد إلى الحركة إلا بعد غروب الشمس. وقالت هيئة الميناء إن حرارة سطح الرصيف بلغت 68 درجة، وإن ثلاثة عمال نُقلوا إلى المستشفى وخرجوا في اليوم نفسه.',
        ),
        paragraph(
          'وأعلنت وزارة التربية إغلاق المدارس ثلاثة أيام في سبع محافظات. وبثّ التلفزيون الرسمي إرشادات للأهالي عن شرب الماء وتجنّب الخروج بين الحادية عشرة والخامسة.',
        ),
        paragraph(
          'وبحسب وزارة الصحة توفّي تسعة أشخاص «لأسباب يُرجَّح ارتباطها بالحرارة». ولا تشمل هذه الحصيلة من توفّوا في بيوتهم قبل وصول سيارة الإسعاف، كما أوضح طبيب في قسم الطوارئ طلب عدم ذكر اسمه.',
        ),
        heading('أسبوع بلا بحر'),
        paragraph(
          'في رشيد والبرلس عادت المراكب بشباك خفيفة. يقول الصيادون إن السمك نزل إلى المياه الباردة، وإن الثلج الذي يحفظون به الصيد تضاعف ثمنه في أربعة أيام. وتطالب جمعيتهم بتعويض قدره ألفا جنيه لكلّ أسرة.',
        ),
        paragraph(
          'أما الكهرباء فقد انقطعت ساعتين في اليوم في المتوسط وفق جدول معلن. وتؤكّد الوزارة أن الشبكة «صمدت أمام أعلى حمل في تاريخها».',
        ),
        paragraph('ويتوقّع خبراء الأرصاد أن تنكسر الموجة مساء الخميس مع رياح شمالية.'),
      ],
    },
    {
      outlet: 'barid-shatt',
      headline: 'البصرة عند 52 درجة: الماء المالح يصل إلى الصنابير والمولّدات تصمت',
      summary:
        'في جنوب العراق لم تكن الحرارة وحدها المشكلة. انقطعت الكهرباء أربع عشرة ساعة في اليوم، وصعد لسان الملح في شطّ العرب إلى محطات الشرب. الأطباء يتحدثون عن 63 وفاة.',
      hoursBefore: 18,
      path: 'basra/52-daraja',
      blocks: [
        paragraph(
          'عند الثالثة عصرًا سجّل مقياس المطار في البصرة 52.1 درجة. وفي حيّ الجمهورية كان الأطفال ينامون على بلاط المطبخ لأنه أبرد ما في البيت.',
        ),
        paragraph(
          'جمعت هذه الصحيفة من سجلات خمسة مستشفيات في البصرة وميسان وذي قار 63 حالة وفاة خلال ستة أيام كُتب في شهاداتها «ضربة شمس» أو «إجهاد حراري». وقالت دائرة الصحة إن العدد «مبالغ فيه» ولم تعلن عددًا آخر.',
        ),
        paragraph(
          'وأُغلق ميناء أم قصر أمام الشاحنات من السابعة صباحًا حتى التاسعة مساء. وقدّر سائقون خسارة الواحد منهم بمئة ألف دينار في اليوم.',
        ),
        heading('الملح قبل العطش'),
        paragraph(
          'انخفض تدفّق النهر إلى أقلّ من ثلث ما تحتاجه محطات التصفية، فتقدّم لسان الملح اثني عشر كيلومترًا. ويشتري الأهالي الماء من الصهاريج بخمسة أضعاف سعره في الربيع.',
        ),
        paragraph(
          'صمتت المولّدات الأهلية في أحياء كثيرة بعد نفاد الوقود. ويقول صاحب مولّد في الزبير: «يلومني الناس، وأنا أقف في الطابور مثلهم».',
        ),
        paragraph('خرج العشرات أمام دائرة الكهرباء ليلًا. انفضّوا بهدوء حين وزّع الموظفون عليهم ماء مثلّجًا، وفق شهود.'),
      ],
    },
    {
      outlet: 'depeche-detroit',
      headline: 'Canicule : Tunis ferme ses écoles, Sfax perd un quart de ses poulpes',
      summary:
        'Avec 48,3 degrés à Kairouan, le record de 1982 est battu. Le gouvernement communique sur l’eau, les pêcheurs sur la mer, et personne sur les morts.',
      hoursBefore: 9,
      path: 'tunisie/canicule-ecoles-poulpes',
      blocks: [
        paragraph(
          'Il a fait 48,3 degrés à Kairouan, un dixième de plus qu’en 1982. Les écoles du centre et du sud sont restées fermées deux jours, trois à Tozeur. Les examens, eux, ont été maintenus à six heures du matin.',
        ),
        paragraph(
          'Aucun bilan humain n’a été publié. Interrogé, le ministère renvoie au numéro vert, qui renvoie au ministère. Dans deux hôpitaux du Sahel, des médecins évoquent « une vingtaine » de décès, sans plus de précision.',
        ),
        paragraph(
          'À Sfax, l’eau du golfe a atteint 31 degrés. La criée estime les pertes de poulpes à un quart de la saison ; les biologistes parlent d’une moitié, mais sur trois ans.',
        ),
        paragraph('Le port de Gabès a fermé aux heures chaudes, ce que les dockers réclamaient depuis 2015.'),
        paragraph(
          'La compagnie des eaux, de son côté, a distribué 400 000 bouteilles. C’est ce chiffre que les journaux du soir ont retenu.',
        ),
      ],
    },
    {
      outlet: 'meridian',
      headline: 'Heat in the Gulf delays tankers and lifts the price of diesel',
      summary:
        'Loading stopped in daylight at five harbours from Alexandria to Kuwait. Traders put the delay at four days and the cost at 90 million dollars; the dead are counted in one line.',
      hoursBefore: 11,
      path: 'markets/gulf-heat-tankers',
      blocks: [
        paragraph(
          'Diesel for delivery in Rotterdam rose by four per cent after heat forced harbours in five countries to load at night only. Some 31 tankers and 64 container ships were waiting off Umm Qasr, Shuaiba and Alexandria, according to ship-tracking data.',
        ),
        paragraph(
          'Brokers put the average delay at four days and the cost to charterers at 90 million dollars. Insurance does not cover it: heat is not a peril named in the standard form.',
        ),
        paragraph('Authorities in the region have reported between nine and seventy deaths.'),
        paragraph(
          'Refiners in Kuwait said that output was unaffected, since plants there are cooled with sea water. That water reached 37 degrees at the intake, one engineer said, two degrees below the point at which the pumps trip.',
        ),
        paragraph('Forecasters expect northerly winds by Thursday. Prices for the following month barely moved.'),
      ],
    },
  ],
}
