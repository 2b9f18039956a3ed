// The words of the interface in Arabic.
import type { Words } from './english.ts';
import { type Forms, plural } from './plural.ts';

const STORIES: Forms = {
  zero: 'لا مقالات',
  one: 'مقال واحد',
  two: 'مقالان',
  few: '# مقالات',
  many: '# مقالًا',
  other: '# مقال',
};

/** Arabic. What is written from left to right within a sentence is isolated: its signs would change sides. */
export const ARABIC: Words = {
  language: 'ar',

  site: {
    skip: 'انتقل إلى المحتوى',
    toFront: (site) => `انتقل إلى الصفحة الأولى في ${isolated(site)}`,
    latest: 'أحدث المقالات',
  },

  footer: {
    label: 'المزيد في هذا الموقع',
    sections: 'الأقسام',
    find: 'العثور على مقال',
    about: 'عن الموقع',
    feeds: 'الخلاصات',
  },

  display: {
    scheme: 'الألوان',
    auto: 'كما في هذا الجهاز',
    light: 'فاتحة',
    dark: 'داكنة',
    size: 'حجم النص',
    standard: 'عادي',
    large: 'كبير',
    larger: 'أكبر',
    largest: 'الأكبر',
  },

  fronts: {
    topStories: 'أهم الأخبار',
    latest: 'الأحدث',
    newest: 'أحدث مقال: {date}',
    count: (stories) => plural(stories, STORIES),
    feed: (name) => `خلاصة ${isolated(name)}`,
    empty: 'لم يُنشر أي مقال بعد.',
    emptyHint: 'ستظهر المقالات الأولى هنا فور صدورها.',
  },

  lists: {
    newer: 'مقالات أحدث',
    older: 'مقالات أقدم',
    pageOf: (number, count) => `الصفحة ${number} من ${count}`,
    suffix: (number) => `، الصفحة ${number}`,
    pagesOf: (name) => `صفحات ${isolated(name)}`,
    aboutTopic: (topic, site) => `مقالات عن ${isolated(topic)} من ${isolated(site)}.`,
    aboutAuthor: (author, site) => `${isolated(author)}: مقالات في ${isolated(site)}.`,
    authorRole: (name, role) => `${isolated(name)}، ${isolated(role)}`,
  },

  archive: {
    heading: 'الأرشيف',
    index: 'كل الأشهر',
    introduction: (site) => `كل مقالات ${isolated(site)} حسب شهر نشرها.`,
    month: (month, site) => `المقالات التي نشرتها ${isolated(site)} في ${month}.`,
    months: 'الشهر السابق والشهر التالي',
  },

  corrections: {
    name: 'التصحيحات',
    heading: 'تصحيحات وتوضيحات',
    introduction: 'إذا أخطأ مقال صححناه وقلنا ذلك. وهذه كل التصحيحات، الأحدث أولًا.',
    count: (corrections) =>
      plural(corrections, {
        zero: 'لا تصحيحات',
        one: 'تصحيح واحد',
        two: 'تصحيحان',
        few: '# تصحيحات',
        many: '# تصحيحًا',
        other: '# تصحيح',
      }),
    newer: 'تصحيحات أحدث',
    older: 'تصحيحات أقدم',
    report: 'الإبلاغ عن خطأ',
    empty: 'لم يُصحَّح أي مقال بعد.',
  },

  story: {
    by: 'بقلم {names}',
    byIn: 'بقلم {names} من {place}',
    in: '{place}',
    published: 'نُشر في',
    updated: 'حُدِّث في',
    kinds: {
      news: null,
      analysis: 'تحليل',
      opinion: 'رأي',
      explainer: 'شرح',
      feature: 'تقرير خاص',
      review: 'مراجعة',
    },
    corrections: (count) => plural(count, { one: 'تصحيح', two: 'تصحيحان', other: 'تصحيحات' }),
    correctionOf: (date) => `تصحيح، ${date}`,
    topics: 'المواضيع',
    picture: (alt) => `الصورة: ${alt}`,
    table: (number) => `الجدول ${number}`,
    code: (number) => `الشيفرة ${number}`,
    footnotes: 'الحواشي',
    backToReference: 'العودة إلى المرجع {0}',
    linkToParagraph: 'رابط إلى هذه الفقرة',
  },

  around: {
    age: (years) =>
      plural(years, {
        one: 'مضى على هذا المقال أكثر من سنة.',
        two: 'مضى على هذا المقال أكثر من سنتين.',
        few: 'مضى على هذا المقال أكثر من # سنوات.',
        other: 'مضى على هذا المقال أكثر من # سنة.',
      }),
    readingTime: (minutes) =>
      plural(minutes, {
        one: 'قراءة في دقيقة',
        two: 'قراءة في دقيقتين',
        few: 'قراءة في # دقائق',
        other: 'قراءة في # دقيقة',
      }),
    partOf: (number, count) => `الجزء ${number} من ${count}`,
    previous: 'الجزء السابق',
    next: 'الجزء التالي',
    allBy: (author) => `كل مقالات ${isolated(author)}`,
    label: 'للمزيد من القراءة',
    related: 'مقالات ذات صلة',
    moreFrom: 'المزيد من {section}',
  },

  tweet: {
    label: 'تغريدة',
    inReplyTo: (handle) => `ردًّا على ${isolated(`@${handle}`)}`,
    quotes: (handle) => `تقتبس من ${isolated(`@${handle}`)}`,
    quotedInFull: 'منقولة بنصها الكامل',
    captured: (date, from) => `أُخذت في ${date} من ${isolated(from)}`,
    archivedCopy: 'نسخة مؤرشفة',
    stillOnline: (checked) => `كانت متاحة عند آخر تحقق في ${checked}`,
    deleted: (checked) => `حُذفت هذه التغريدة${checked === null ? '' : `، وفق آخر تحقق في ${checked}`}.`,
    suspended: (checked) => `عُلِّق هذا الحساب${checked === null ? '' : `، وفق آخر تحقق في ${checked}`}.`,
    postedOn: (day) => `نُشرت في ${day}.`,
    link: 'رابط إلى هذه التغريدة',
    skip: 'تجاوز هذه التغريدة',
  },

  share: {
    heading: 'شارك هذا المقال',
    on: 'شارك عبر {name}',
    by: 'أرسل عبر {name}',
    email: 'البريد الإلكتروني',
    anchors: 'إظهار رابط عند كل فقرة',
    script: {
      copied: 'نُسخ الرابط',
      copy: 'انسخ الرابط',
      copyselected: 'انسخ رابط الكلمات',
      failed: 'تعذّر نسخ الرابط',
      selected: 'الكلمات المحددة',
      share: 'شارك…',
    },
  },

  search: {
    heading: 'البحث',
    label: 'الكلمات المطلوبة',
    hint: 'ضع العبارة بين علامتي تنصيص للعثور عليها كلمة كلمة. وضع شرطة قبل الكلمة لاستبعاد المقالات التي ترد فيها.',
    button: 'ابحث',
    filters: 'القسم والتاريخ',
    section: 'القسم',
    allSections: 'كل الأقسام',
    from: 'من',
    until: 'إلى',
    noDay: (text) => `«${isolated(text)}» ليس تاريخًا، فلم يؤخذ به. اكتبه هكذا: ${isolated('2018-10-25')}.`,
    swapped: 'كان اليوم الأول بعد الأخير، فجرى التبديل بينهما.',
    noSection: 'لا يوجد قسم كهذا، فجرى البحث في كل الأقسام.',
    quoted: (words) => `«${isolated(words)}»`,
    moreThan: (stories) => `أكثر من ${plural(stories, STORIES)}`,
    title: (count, words) => `${count}: ${isolated(words)}`,
    results: {
      all: (count, words) => `نتائج البحث عن ${words}: ${count}`,
      corrected: (count, words) => `نتائج البحث عن ${words}: ${count}`,
      unquoted: (count, words) => `نتائج البحث عن ${words}: ${count}`,
      some: (count, words) => `نتائج البحث عن ${words}: ${count}`,
    },
    none: (words) => `لا مقال يتضمن ${words}`,
    noneHere: 'قد يوجد منها في مكان آخر: {link}.',
    everywhere: 'ابحث في كل الأقسام والأيام',
    noneTry: 'جرّب كلمات أخرى أو أقل، أو تصفّح الأقسام.',
    noWords: 'لا توجد هنا كلمة يمكن البحث عنها. اكتب كلمة أو أكثر.',
    notices: {
      corrected: (asked) => `لا مقال يتضمن ${asked}؛ هذه تتضمن أقرب الكلمات إليه.`,
      unquoted: 'لا مقال يتضمن هذه الكلمات بهذا الترتيب تمامًا؛ هذه تتضمنها كلها.',
      some: 'لا مقال يتضمن كل هذه الكلمات؛ هذه تتضمن بعضها.',
    },
    meant: 'هل تقصد {link}؟',
    cut: 'جرى البحث عن بداية ما كتبته فقط.',
    incomplete: 'تُضاف بعض المقالات الآن، وقد لا تظهر هنا.',
    order: 'الترتيب',
    orders: { relevance: 'الأكثر صلة', date: 'الأحدث أولًا' },
    by: 'بقلم',
    tweetBy: (author) => `تغريدة من ${isolated(author)}`,
    previous: 'النتائج السابقة',
    next: 'مزيد من النتائج',
    pagesOf: 'صفحات النتائج',
    preparing: {
      heading: 'البحث قيد الإعداد',
      text: 'سيكون جاهزًا بعد لحظات: يُرجى المحاولة من جديد. ويمكن قراءة كل المقالات في هذه الأثناء.',
    },
    busy: {
      heading: 'البحث مشغول',
      text: 'كثيرون يبحثون في هذه اللحظة. يُرجى المحاولة من جديد بعد قليل.',
    },
    absent: { heading: 'لا يوجد بحث هنا', text: 'كل المقالات في الأقسام.' },
  },

  feeds: {
    heading: (title) => `خلاصة: ${isolated(title)}`,
    introduction:
      'هذه خلاصة أخبار. قارئ الخلاصات الذي لديه عنوانها يعرض لك المقالات الجديدة فور صدورها، من دون حساب ومن دون أن يراقبك أحد.',
    address: 'انسخ هذا العنوان إلى قارئ الخلاصات:',
    others: (format, others) => `هذه الخلاصة بصيغة ${format}؛ والمقالات نفسها متاحة بصيغة ${others}.`,
    page: 'اقرأها في الموقع.',
  },

  departures: {
    withdrawn: (day) => `سُحب في ${day}.`,
    expired: (day) => `كان متاحًا حتى ${day}.`,
  },

  failures: {
    400: {
      heading: 'لا يمكن قراءة هذا العنوان',
      text: 'في العنوان رموز لا ترد في أي عنوان. ربما تلف في طريقه إليك.',
    },
    404: {
      heading: 'الصفحة غير موجودة',
      text: 'لا توجد صفحة في هذا العنوان. ربما كُتب خطأً، أو نُسخ ناقصًا.',
    },
    405: {
      heading: 'هذه الصفحة للقراءة فقط',
      text: 'طُلب شيء آخر غير قراءة الصفحة.',
    },
    410: {
      heading: 'لم يعد هذا المقال متاحًا',
      text: 'كان المقال في هذا العنوان متاحًا لمدة محدودة، وقد انتهت.',
    },
    421: { heading: 'هذا موقع آخر', text: 'كان الطلب موجَّهًا إلى موقع آخر.' },
    500: {
      heading: 'حدث خطأ هنا',
      text: 'الخطأ من عندنا وقد سُجِّل. يُرجى المحاولة من جديد بعد قليل.',
    },
  },

  machines: {
    forms:
      'كل مقال متاح أيضًا بصيغة Markdown وبصيغة JSON (IPTC ninjs 3.1): أضف .md أو .json إلى عنوانه. والمنشورات المقتبسة جزء من النص مع مصدرها.',
    feed: 'الخلاصة',
    feedNote: 'أحدث المقالات كاملة بصيغة JSON Feed',
    sitemap: 'خريطة الموقع',
    sitemapNote: 'كل الصفحات',
    newsSitemap: 'خريطة الأخبار',
    newsSitemapNote: 'مقالات اليومين الأخيرين',
    policies: 'السياسة التحريرية',
  },
};

/** What may be written in the other direction, between the signs that isolate it (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
