import { type Citation, cite } from './citation.ts';
import type { Role } from './service.ts';
import type { Verb } from './verbs.ts';

/** A sentence for applicants in each language; the project's own, in every one. */
export type Plain = { readonly kk: string; readonly ru: string; readonly en: string };

const plain = (kk: string, ru: string, en: string): Plain => ({ kk, ru, en });

const WITH_OFFICE = plain(
  'Өтінішіңізді қабылдаған мекеме оны көрсетілетін қызметті берушіге жібереді.',
  'Ваше заявление у принявшего его учреждения, которое передаст его услугодателю.',
  'Your application is with the office that took it in, on its way to the provider.',
);
const CONSIDERED = plain(
  'Өтінішіңізді комиссия қарады. Шешім әлі қабылданған жоқ.',
  'Комиссия рассмотрела ваше заявление. Решение ещё не принято.',
  'The commission has considered your application. No decision has been taken yet.',
);
const DECIDED = plain(
  'Өтінішіңіз бойынша шешім қабылданды. Ол сізге жіберілгенде мазмұнын білесіз.',
  'По вашему заявлению принято решение. Вы узнаете его, когда оно будет вам направлено.',
  'A decision on your application has been taken. You learn what it says when it is sent to you.',
);
const AT_PROVIDER = plain(
  'Өтінішіңіз көрсетілетін қызметті берушіде.',
  'Ваше заявление у услугодателя.',
  'Your application is with the provider.',
);

const COMPLAINT_FILED = plain(
  'Шағымыңыз берілді және тіркеуді күтуде.',
  'Ваша жалоба подана и ожидает регистрации.',
  'Your complaint has been filed and waits to be registered.',
);
const COMPLAINT_REVIEWED = plain(
  'Шағымыңыз қаралуда.',
  'Ваша жалоба рассматривается.',
  'Your complaint is being reviewed.',
);
const REVIEW_EXTENDED = plain(
  'Шағымыңызды қарау мерзімі ұзартылды.',
  'Срок рассмотрения вашей жалобы продлён.',
  'The review of your complaint was extended.',
);
const DISMISSED = plain(
  'Шағымыңыз қанағаттандырылмады.',
  'Ваша жалоба не удовлетворена.',
  'Your complaint was dismissed.',
);
const UPHELD = plain(
  'Шағымыңыз қанағаттандырылды.',
  'Ваша жалоба удовлетворена.',
  'Your complaint was upheld.',
);

/**
 * The state of a case in plain words (ours: the orders ask for a status and give no words for it, M¶15), by the name of its stage in any definition, and by the two names under which an
 * applicant sees stages that would tell the outcome early. Words for the office's own use stand in the definitions.
 */
export const STATE_IN_PLAIN_WORDS: Readonly<Record<string, Plain>> = {
  'at-state-corporation': WITH_OFFICE,
  'at-employment-centre': WITH_OFFICE,
  'at-career-centre': WITH_OFFICE,
  'at-mission': WITH_OFFICE,
  'at-authorised-body': WITH_OFFICE,
  filed: plain(
    'Өтінішіңіз берілді және тіркеуді күтуде.',
    'Ваше заявление подано и ожидает регистрации.',
    'Your application has been filed and waits to be registered.',
  ),
  registered: plain(
    'Өтінішіңіз тіркелді.',
    'Ваше заявление зарегистрировано.',
    'Your application is registered.',
  ),
  accepted: plain(
    'Құжаттарыңыз толық деп танылды.',
    'Ваши документы признаны полными.',
    'Your documents were found complete.',
  ),
  'at-provider': AT_PROVIDER,
  'at-receiving-provider': AT_PROVIDER,
  'at-origin-provider': plain(
    'Өтінішіңіз сіз тұратын өңірдің көрсетілетін қызметті берушісінде, ай сайынғы тізімді күтуде.',
    'Ваше заявление у услугодателя региона выбытия и ожидает месячного списка.',
    'Your application is with the provider of the region you leave, for the list of the month.',
  ),
  'at-commission': plain(
    'Өтінішіңізді комиссия қарап жатыр.',
    'Ваше заявление рассматривает комиссия.',
    'The commission is considering your application.',
  ),
  recommended: CONSIDERED,
  considered: CONSIDERED,
  'refusal-proposed': plain(
    'Өтінішіңізден бас тарту көзделуде. Сіз алдымен тыңдалуыңыз керек.',
    'По вашему заявлению предполагается отказ. Сначала вас должны заслушать.',
    'A refusal is intended. You have to be heard first.',
  ),
  decided: DECIDED,
  included: DECIDED,
  consented: DECIDED,
  refused: DECIDED,
  'included-for-corporation': DECIDED,
  'refused-for-corporation': DECIDED,
  'decision-at-corporation': DECIDED,
  'decision-at-authorised-body': DECIDED,
  'decision-at-mission': DECIDED,
  'copy-at-origin': DECIDED,
  'copy-at-centre': DECIDED,
  delivered: plain('Шешім сізге жіберілді.', 'Решение вам направлено.', 'The decision was sent to you.'),
  'not-accepted': plain(
    'Құжаттарыңыз қабылданбады: қолхатта не жетіспейтіні көрсетілген.',
    'Ваши документы не приняты: в расписке указано, чего не хватает.',
    'Your documents were not accepted: the receipt says what is missing.',
  ),
  annulled: plain('Шешімнің күші жойылды.', 'Решение отменено.', 'The decision was annulled.'),
  'application-withdrawn': plain(
    'Сіз өтінішіңізді қайтарып алдыңыз.',
    'Вы отозвали своё заявление.',
    'You took your application back.',
  ),
  'complaint-filed': COMPLAINT_FILED,
  'complaint-filed-with-quality-body': COMPLAINT_FILED,
  'reviewed-by-head': COMPLAINT_REVIEWED,
  'reviewed-by-quality-body': COMPLAINT_REVIEWED,
  'extended-by-head': REVIEW_EXTENDED,
  'extended-by-quality-body': REVIEW_EXTENDED,
  'reviewed-longer-by-head': REVIEW_EXTENDED,
  'reviewed-longer-by-quality-body': REVIEW_EXTENDED,
  'dismissed-by-head': DISMISSED,
  'dismissed-by-quality-body': DISMISSED,
  'upheld-by-head': UPHELD,
  'upheld-by-quality-body': UPHELD,
  answered: plain(
    'Шағымыңызға жауап жіберілді.',
    'Ответ на вашу жалобу направлен.',
    'The reply to your complaint was sent.',
  ),
  withdrawn: plain(
    'Сіз квотадағы орныңыздан бас тарттыңыз.',
    'Вы отказались от места в квоте.',
    'You gave up your places in the quota.',
  ),
};

/** Offices as a sentence begins with them. */
export const OFFICE_IN_PLAIN_WORDS: Readonly<Record<Role, Plain>> = {
  applicant: plain('Өтініш беруші', 'Заявитель', 'The applicant'),
  provider: plain('Көрсетілетін қызметті беруші', 'Услугодатель', 'The provider'),
  'state-corporation': plain('Мемлекеттік корпорация', 'Государственная корпорация', 'The state corporation'),
  'career-centre': plain('Мансап орталығы', 'Карьерный центр', 'The career centre'),
  'foreign-mission': plain('Шет елдегі мекеме', 'Загранучреждение', 'The mission abroad'),
  'authorised-body': plain('Уәкілетті орган', 'Уполномоченный орган', 'The authorised body'),
  commission: plain('Комиссия', 'Комиссия', 'The commission'),
  head: plain('Басшы', 'Руководитель', 'The head'),
  'quality-body': plain(
    'Қызмет сапасын бағалау жөніндегі уәкілетті орган',
    'Орган по контролю за качеством услуг',
    'The body that controls the quality of services',
  ),
};

/** What an office does next, after its name, by the act that its stage is there for. */
export const NEXT_IN_PLAIN_WORDS: Readonly<Partial<Record<Verb, Plain>>> = {
  'hand-over': plain(
    'өтінішті келесі мекемеге жібереді.',
    'передаёт заявление следующему учреждению.',
    'passes the application on to the office that comes next.',
  ),
  register: plain('өтінішті тіркейді.', 'регистрирует заявление.', 'registers the application.'),
  accept: plain('құжаттарды тексереді.', 'проверяет документы.', 'checks the documents.'),
  list: plain(
    'өтінішті айлық тізіммен қабылдайтын өңірге жібереді.',
    'направляет заявление со списком месяца в принимающий регион.',
    'sends the application on with the list of the month.',
  ),
  forward: plain(
    'өтінішті комиссияға жібереді.',
    'направляет заявление комиссии.',
    'puts it before the commission.',
  ),
  recommend: plain('ұсыным береді.', 'даёт рекомендацию.', 'makes its recommendation.'),
  include: plain(
    'шешім қабылдайды; сізді тыңдамай бас тартпайды.',
    'принимает решение; без заслушивания отказа не будет.',
    'takes the decision; nobody is refused without having been offered a hearing.',
  ),
  consent: plain(
    'келісім туралы шешім қабылдайды; сізді тыңдамай бас тартпайды.',
    'принимает решение о согласии; без заслушивания отказа не будет.',
    'decides on the consent; nobody is refused without having been offered a hearing.',
  ),
  'offer-hearing': plain(
    'сізге тыңдаудың уақыты мен орнын хабарлайды.',
    'сообщит вам время и место заслушивания.',
    'tells you the time and place of the hearing.',
  ),
  'pass-on': plain(
    'шешімді сізге табыстайтын мекемеге жібереді.',
    'передаёт решение учреждению, которое вручит его вам.',
    'passes the decision on to the office that hands it to you.',
  ),
  deliver: plain('шешімді сізге жібереді.', 'направляет вам решение.', 'sends you the decision.'),
  dismiss: plain('шағымды қарайды.', 'рассматривает жалобу.', 'reviews the complaint.'),
  'tell-extension': plain(
    'сізге ұзарту себептерін хабарлайды.',
    'сообщит вам причины продления.',
    'tells you the reasons of the extension.',
  ),
  resume: plain(
    'тоқтатылған мерзімдерді қайта жалғастырады.',
    'возобновляет приостановленные сроки.',
    'lets the terms run on, which stand still.',
  ),
};

/** The same for a complaint, where an act is called otherwise. */
export const NEXT_OF_A_COMPLAINT: Readonly<Partial<Record<Verb, Plain>>> = {
  ...NEXT_IN_PLAIN_WORDS,
  register: plain('шағымды тіркейді.', 'регистрирует жалобу.', 'registers the complaint.'),
  deliver: plain('сізге жауап жібереді.', 'направляет вам ответ.', 'sends you the reply.'),
};

const INTENDED = plain(
  'Өтінішіңізден бас тарту көзделуде, бірақ шешім әлі қабылданған жоқ.',
  'По вашему заявлению предполагается отказ, но решение ещё не принято.',
  'A refusal is intended, and no decision has been taken yet.',
);

/** What a hearing has come to for its applicant, once its notice was sent. */
export const HEARING_IN_PLAIN_WORDS = {
  announced: {
    state: INTENDED,
    next: plain(
      'Сізді хабарламада көрсетілген уақытта тыңдайды; көзделген шешімге қарсылық бере аласыз.',
      'Вас заслушают во время, указанное в уведомлении; вы можете возразить против намеченного решения.',
      'You are heard at the time that the notice names; you may object to what is intended.',
    ),
  },
  objected: {
    state: INTENDED,
    next: plain(
      'Қарсылығыңыз алынды; сізді хабарламада көрсетілген уақытта тыңдайды.',
      'Ваше возражение получено; вас заслушают во время, указанное в уведомлении.',
      'Your objection has been received; you are heard at the time that the notice names.',
    ),
  },
  heard: {
    state: plain(
      'Тыңдау аяқталды. Шешім әлі қабылданған жоқ.',
      'Заслушивание завершено. Решение ещё не принято.',
      'The hearing is over. No decision has been taken yet.',
    ),
    next: plain(
      'Көрсетілетін қызметті беруші шешім қабылдайды.',
      'Услугодатель принимает решение.',
      'The provider takes the decision.',
    ),
  },
  'to-be-announced': {
    state: INTENDED,
    next: plain(
      'Көрсетілетін қызметті беруші сізге тыңдаудың жаңа уақыты мен орнын хабарлайды.',
      'Услугодатель сообщит вам новое время и место заслушивания.',
      'The provider tells you a new time and place of the hearing.',
    ),
  },
} as const satisfies Readonly<Record<string, { readonly state: Plain; readonly next: Plain }>>;

/** What remains for the applicant where nobody has to act any more, by the name of the last stage. */
export const AFTER_THE_END: Readonly<Record<string, Plain>> = {
  delivered: plain(
    'Келіспесеңіз, көрсетілетін қызметті беруші басшысына шағым бере аласыз.',
    'Если вы не согласны, вы можете подать жалобу руководителю услугодателя.',
    'If you disagree, you may complain to the head of the provider.',
  ),
  answered: plain(
    'Келіспесеңіз, сотқа жүгіне аласыз.',
    'Если вы не согласны, вы можете обратиться в суд.',
    'If you disagree, you may go to court.',
  ),
  'not-accepted': plain(
    'Толық құжаттармен қайтадан өтініш бере аласыз.',
    'Вы можете подать заявление снова, с полным пакетом документов.',
    'You may file again, with a complete set of documents.',
  ),
  annulled: plain(
    'Келіспесеңіз, көрсетілетін қызметті беруші басшысына шағым бере аласыз.',
    'Если вы не согласны, вы можете подать жалобу руководителю услугодателя.',
    'If you disagree, you may complain to the head of the provider.',
  ),
  'application-withdrawn': plain(
    'Қайтадан өтініш бере аласыз.',
    'Вы можете подать заявление снова.',
    'You may file again.',
  ),
  withdrawn: plain(
    'Қайтадан өтініш бере аласыз.',
    'Вы можете подать заявление снова.',
    'You may file again.',
  ),
};

/** Whom the system tells when an office is late. The actor is the office itself. */
export const TOLD_IN_PLAIN_WORDS: Readonly<Record<'actor' | 'head' | 'authorised-body', Plain>> = {
  actor: plain('мекеменің өзі', 'само учреждение', 'the office itself'),
  head: plain('оның басшысы', 'его руководитель', 'its head'),
  'authorised-body': plain('уәкілетті орган', 'уполномоченный орган', 'the authorised body'),
};

/** What an applicant may do about an office that is late. */
export const COMPLAINT: { readonly words: Plain; readonly cite: Citation } = {
  words: plain(
    'Кешіккен шешім де қабылданады, өтінішіңіз күшін жоймайды. Сіз көрсетілетін қызметті берушінің басшысына шағым бере аласыз; ол тіркелген күннен бастап 5 жұмыс күні ішінде қаралады.',
    'Опоздание не лишает заявление силы. Вы можете подать жалобу руководителю услугодателя; она рассматривается в течение 5 рабочих дней со дня регистрации.',
    'Your application loses nothing by it. You may complain to the head of the provider; the complaint is reviewed within 5 working days of its registration.',
  ),
  cite: cite('K¶24; R¶16'),
};

/** What a complainant may do about an addressee that is late. */
export const COURT: { readonly words: Plain; readonly cite: Citation } = {
  words: plain(
    'Кешіккен жауап та беріледі, шағымыңыз күшін жоймайды. Шағым жасалғаннан кейін сотқа жүгінуге болады.',
    'Опоздание не лишает жалобу силы. После подачи жалобы можно обратиться в суд.',
    'Your complaint loses nothing by it. After the complaint you may go to court.',
  ),
  cite: cite('K¶26; R¶18'),
};
