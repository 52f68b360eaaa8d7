import type { UseCaseRefusal } from '#functions/application/refusals.ts';
import type { Refusal } from '#functions/case/refusals.ts';
import { type Problem, problem } from './problem.ts';
import { SESSION_PROBLEMS } from './session-problems.ts';
import { SUBSTITUTION_PROBLEMS } from './substitution-problems.ts';

export type { Language } from './problem.ts';

/** What only the door itself refuses, before any use case. */
export type RequestRefusal =
  | 'body-not-json'
  | 'body-invalid'
  | 'query-invalid'
  | 'path-invalid'
  | 'body-too-large'
  | 'file-missing'
  | 'not-acceptable'
  | 'not-permitted'
  | 'method-not-allowed'
  | 'verb-unknown'
  | 'substitution-header-invalid'
  | 'substitution-not-taken'
  | 'idempotency-key-missing'
  | 'idempotency-key-invalid'
  | 'if-match-missing'
  | 'if-match-invalid'
  | 'media-type-unsupported'
  | 'token-without-office'
  | 'route-unknown'
  | 'busy'
  | 'internal-error';

export type ProblemCode = Refusal['code'] | UseCaseRefusal['code'] | RequestRefusal;

/** Every refusal has one status and one title in each language; a code without a line here does not compile. */
export const PROBLEMS = {
  'application-invalid': problem(
    422,
    'Өтініште қателер бар',
    'В заявлении есть ошибки',
    'The application has errors',
  ),
  'service-not-in-force': problem(
    422,
    'Мұндай қызметке бүгін өтініш берілмейді',
    'На такую услугу сегодня нельзя подать заявление',
    'No such service is open to applications today',
  ),
  'application-open': problem(
    409,
    'Өтініш берушінің бұл қызмет бойынша қаралып жатқан өтініші бар',
    'У заявителя уже есть открытое заявление на эту услугу',
    'The applicant has an open application for this service',
  ),
  'papers-not-clean': problem(
    409,
    'Берілген құжаттардың файлдары вирусқа әлі тексерілген жоқ немесе қауіпті',
    'Файлы поданных документов ещё не проверены на вирусы или опасны',
    'Files of the filed documents are not yet found free of viruses, or are dangerous',
  ),
  'persons-erased': problem(
    410,
    'Дербес деректер жойылды',
    'Персональные данные уничтожены',
    'The personal data have been erased',
  ),
  'ground-unknown': problem(
    422,
    'Бұл редакцияда мұндай негіз жоқ',
    'В этой редакции нет такого основания',
    'This edition has no such ground',
  ),
  'ground-not-heard': problem(
    409,
    'Тыңдау туралы хабарламада бұл негіз аталмаған',
    'Это основание не было названо в уведомлении о заслушивании',
    'The notice of the hearing did not name this ground',
  ),
  'act-not-possible': problem(
    409,
    'Бұл кезеңде мұндай әрекет жасалмайды',
    'На этом этапе такое действие невозможно',
    'This act is not possible at this stage',
  ),
  'actor-not-permitted': problem(
    403,
    'Бұл әрекетті басқа орган жасайды',
    'Это действие совершает другой орган',
    'Another office takes this act',
  ),
  'act-by-list': problem(
    409,
    'Бұл әрекет тізіммен ғана жасалады',
    'Это действие совершается только списком',
    'This act is done with a list alone',
  ),
  ...SESSION_PROBLEMS,
  ...SUBSTITUTION_PROBLEMS,
  'list-empty': problem(409, 'Тізім бос', 'Список пуст', 'The list is empty'),
  'list-forwarded': problem(
    409,
    'Тізім жолданған, оны өзгертуге болмайды',
    'Список направлен, изменить его нельзя',
    'The list has been forwarded and cannot be changed',
  ),
  'list-cases-invalid': problem(
    409,
    'Өтініштердің бәрі бірдей бұл тізімге енгізілмейді',
    'Не все заявления можно внести в этот список',
    'Not all of these applications can be on this list',
  ),
  'list-invalid': problem(
    422,
    'Мұндай тізім құрылмайды',
    'Такой список составить нельзя',
    'No such list can be drawn up',
  ),
  'list-not-found': problem(404, 'Мұндай тізім жоқ', 'Такого списка нет', 'No such list'),
  'list-changed': problem(
    412,
    'Тізім осы арада өзгерді',
    'Список тем временем изменился',
    'The list has changed meanwhile',
  ),
  'documents-complete': problem(
    409,
    'Құжаттар топтамасында аталған кемшілік жоқ',
    'В пакете документов нет названного недостатка',
    'The set of documents has no such deficiency',
  ),
  'hearing-not-offered': problem(
    409,
    'Тыңдау ұсынылмай бас тартуға болмайды',
    'Нельзя отказать, не предложив заслушивание',
    'No refusal before a hearing was offered',
  ),
  'hearing-too-early': problem(
    409,
    'Тыңдау уақыты тым ерте',
    'Слишком рано для заслушивания',
    'It is too early for the hearing',
  ),
  'notice-not-delivered': problem(
    409,
    'Тыңдау туралы хабарлама өтініш берушіге әлі жіберілген жоқ',
    'Уведомление о заслушивании ещё не направлено заявителю',
    'The notice of the hearing has not been delivered yet',
  ),
  'objection-not-accepted': problem(
    409,
    'Өтініш берушінің қарсылығы әлі қабылданған жоқ',
    'Возражение заявителя ещё не принято',
    'The objection of the applicant has not been accepted yet',
  ),
  'hearing-not-held': problem(
    409,
    'Тыңдау хаттамасы әлі жасалған жоқ',
    'Протокол заслушивания ещё не составлен',
    'The protocol of the hearing has not been entered yet',
  ),
  'family-unchanged': problem(
    409,
    'Отбасы мүшелерінің саны өзгерген жоқ',
    'Число членов семьи не изменилось',
    'The family has as many members as before',
  ),
  'decision-sent': problem(
    409,
    'Шешім жіберілді: өтінішті енді қайтарып алуға болмайды',
    'Решение направлено: отозвать заявление больше нельзя',
    'The decision has been sent: the application can no longer be taken back',
  ),
  'complaint-invalid': problem(
    422,
    'Шағымда қателер бар',
    'В жалобе есть ошибки',
    'What is said of the complaint has errors',
  ),
  'case-undecided': problem(
    409,
    'Іс бойынша шешім жоқ: нәтижемен келіспеуге әлі болмайды',
    'По делу нет решения: не с чем не соглашаться',
    'The case is undecided: there is no result to disagree with',
  ),
  'decision-not-in-force': problem(
    409,
    'Шағымданған шешім бұдан былай күшінде емес',
    'Обжалованное решение уже не действует',
    'The decision that was complained of is not in force any more',
  ),
  'document-not-ready': problem(
    409,
    'Шешім құжаты әлі дайын емес',
    'Документ решения ещё не готов',
    'The document of the decision is not ready yet',
  ),
  'document-not-signed': problem(
    409,
    'Шешім құжатына әлі қол қойылмаған',
    'Документ решения ещё не подписан',
    'The document of the decision is not signed yet',
  ),
  'signature-request-not-found': problem(
    404,
    'Қол қоюға берілген мұндай сұрау жоқ немесе оның мерзімі өтті',
    'Такого запроса на подпись нет, или его срок истёк',
    'No such request for a signature, or it has expired',
  ),
  'document-changed': problem(
    409,
    'Құжат осы арада өзгерді',
    'Документ тем временем изменился',
    'The document has changed meanwhile',
  ),
  'signature-invalid': problem(
    422,
    'Қолтаңба жарамсыз',
    'Подпись недействительна',
    'The signature is not valid',
  ),
  'signing-unavailable': problem(
    503,
    'Уақыт белгісі немесе куәліктерді тексеру қызметі жауап бермейді; кейінірек қайта жіберіңіз',
    'Служба меток времени или проверки сертификатов не отвечает; отправьте то же позже',
    'The authority of time-stamps or of certificates does not answer; send the same again later',
  ),
  'verification-not-found': problem(
    404,
    'Мұндай құжат табылмады',
    'Такой документ не найден',
    'No such document was found',
  ),
  'signature-not-due': problem(
    409,
    'Бұл құжатқа қазір қол қойылмайды',
    'Этот документ сейчас не подписывается',
    'Nobody signs this document now',
  ),
  'signer-not-permitted': problem(
    403,
    'Қол қою кезегі басқа лауазымда',
    'Сейчас подписывает другое должностное лицо',
    'It is the turn of another office to sign',
  ),
  'signer-repeated': problem(
    409,
    'Бұл адам құжатқа қол қойып қойған',
    'Это лицо уже подписало документ',
    'This person has signed the document already',
  ),
  'calendar-unknown': problem(
    409,
    'Мерзім белгілі күнтізбеден асып кетеді',
    'Срок выходит за пределы известного календаря',
    'The term leaves the known calendar',
  ),
  'quota-exhausted': problem(
    409,
    'Квотада орын жеткіліксіз',
    'В квоте недостаточно мест',
    'The quota has too few places left',
  ),
  'quota-not-set': problem(
    409,
    'Бұл жылға квота белгіленбеген',
    'Квота на этот год не установлена',
    'No quota is set for this year',
  ),
  'quota-below-taken': problem(
    409,
    'Шек алынған орындардан төмен',
    'Предел ниже числа занятых мест',
    'The limit would fall below the places taken',
  ),
  'quota-limit-negative': problem(
    409,
    'Шек нөлден төмен түседі',
    'Предел стал бы отрицательным',
    'The limit would fall below zero',
  ),
  'quota-not-taken': problem(
    409,
    'Алынғаннан көп орын қайтарылмайды',
    'Нельзя вернуть больше мест, чем занято',
    'More places would come back than were taken',
  ),
  'quota-act-invalid': problem(
    422,
    'Квота туралы сұрауда қателер бар',
    'В запросе о квоте есть ошибки',
    'What is said about the quota has errors',
  ),
  'quota-year-without-order': problem(
    404,
    'Бұл жылға квота туралы бұйрық енгізілмеген',
    'Приказ о квоте на этот год не внесён',
    'No quota order has been entered for this year',
  ),
  'not-permitted': problem(403, 'Рұқсат етілмеген', 'Не разрешено', 'Not permitted'),
  'case-not-found': problem(404, 'Мұндай іс жоқ', 'Такого дела нет', 'No such case'),
  'document-not-found': problem(404, 'Мұндай құжат жоқ', 'Такого документа нет', 'No such document'),
  'alert-not-found': problem(404, 'Мұндай ескерту жоқ', 'Такого оповещения нет', 'No such alert'),
  'deadline-not-found': problem(404, 'Мұндай мерзім жоқ', 'Такого срока нет', 'No such deadline'),
  'form-unknown': problem(404, 'Мұндай нысан жоқ', 'Такой формы нет', 'No such form'),
  'form-field-missing': problem(
    422,
    'Нысанның өрісі толтырылмаған',
    'Поле формы не заполнено',
    'A field of the form is missing',
  ),
  'form-field-unknown': problem(
    422,
    'Нысанда мұндай өріс жоқ',
    'В форме нет такого поля',
    'The form has no such field',
  ),
  'form-script-unsupported': problem(
    422,
    'Нысан бұл жазуды баспайды',
    'Форма не печатает эту письменность',
    'The form cannot print this script',
  ),
  'form-date-invalid': problem(422, 'Күн дұрыс емес', 'Неверная дата', 'The date is not one'),
  'form-code-too-long': problem(
    422,
    'QR кодының мәтіні тым ұзын',
    'Текст QR-кода слишком длинный',
    'The text of the QR code is too long',
  ),
  'version-changed': problem(
    412,
    'Іс осы арада өзгерді',
    'Дело тем временем изменилось',
    'The case has changed meanwhile',
  ),
  'idempotency-key-reused': problem(
    422,
    'Бұл кілт басқа сұрауға қолданылған',
    'Этот ключ использован для другого запроса',
    'This idempotency key was used for another request',
  ),
  'calendar-changed': problem(
    412,
    'Күнтізбе осы арада өзгерді',
    'Календарь тем временем изменился',
    'The calendar has changed meanwhile',
  ),
  'calendar-change-invalid': problem(
    422,
    'Күнтізбені бұлай өзгертуге болмайды',
    'Так календарь изменить нельзя',
    'The calendar cannot be changed so',
  ),
  'calendar-change-not-found': problem(
    404,
    'Күнтізбенің мұндай өзгерісі жоқ',
    'Такого изменения календаря нет',
    'No such change of the calendar',
  ),
  'year-not-known': problem(
    404,
    'Бұл жылдың күнтізбесі белгісіз',
    'Календарь этого года неизвестен',
    'The calendar of this year is not known',
  ),
  'cursor-invalid': problem(
    400,
    'Курсор бұл тізімдікі емес',
    'Курсор не из этого списка',
    'The cursor is not one of this list',
  ),
  'body-not-json': problem(
    400,
    'Сұрау денесі JSON емес',
    'Тело запроса не является JSON',
    'The body is not JSON',
  ),
  'body-invalid': problem(
    422,
    'Сұрау денесінде қателер бар',
    'В теле запроса есть ошибки',
    'The body has errors',
  ),
  'query-invalid': problem(
    400,
    'Сұрау параметрлерінде қателер бар',
    'В параметрах запроса есть ошибки',
    'The query has errors',
  ),
  'path-invalid': problem(
    400,
    'Жолдың параметрлерінде қателер бар',
    'В параметрах пути есть ошибки',
    'The parameters of the path have errors',
  ),
  'body-too-large': problem(
    413,
    'Сұрау денесі тым үлкен',
    'Тело запроса слишком велико',
    'The body is too large',
  ),
  'file-missing': problem(422, 'Файл таңдалмаған', 'Файл не выбран', 'No file was chosen'),
  'not-acceptable': problem(
    406,
    'Accept сұраған түрде жауап жоқ',
    'Нет ответа в виде, который запрошен в Accept',
    'There is no answer of a type that Accept asks for',
  ),
  'method-not-allowed': problem(
    405,
    'Бұл жолда мұндай әдіс жоқ',
    'У этого пути нет такого метода',
    'This path has no such method',
  ),
  'webhook-invalid': problem(422, 'Вебхукта қателер бар', 'В вебхуке есть ошибки', 'The webhook has errors'),
  'webhook-limit': problem(
    409,
    'Вебхуктар саны шегіне жетті',
    'Достигнуто предельное число вебхуков',
    'There are as many webhooks as may be',
  ),
  'webhook-not-found': problem(404, 'Мұндай вебхук жоқ', 'Такого вебхука нет', 'No such webhook'),
  'delivery-not-found': problem(
    404,
    'Қайта жіберілетін мұндай оқиға жоқ',
    'Нет такого отложенного события',
    'No such event is parked',
  ),
  'verb-unknown': problem(404, 'Мұндай әрекет жоқ', 'Такого действия нет', 'No such act'),
  'idempotency-key-missing': problem(
    400,
    'Idempotency-Key тақырыбы жоқ',
    'Нет заголовка Idempotency-Key',
    'The Idempotency-Key header is missing',
  ),
  'idempotency-key-invalid': problem(
    400,
    'Idempotency-Key дұрыс емес',
    'Неверный Idempotency-Key',
    'The Idempotency-Key is not one',
  ),
  'if-match-missing': problem(
    428,
    'If-Match тақырыбы жоқ',
    'Нет заголовка If-Match',
    'The If-Match header is missing',
  ),
  'if-match-invalid': problem(
    400,
    'If-Match дұрыс емес',
    'Неверный If-Match',
    'The If-Match is not a version',
  ),
  'media-type-unsupported': problem(
    415,
    'Дене application/json болуы керек',
    'Тело должно быть application/json',
    'The body must be application/json',
  ),
  'token-without-office': problem(
    403,
    'Токенде қызмет орны көрсетілмеген',
    'В токене не указана должность',
    'The token names no office',
  ),
  'route-unknown': problem(404, 'Мұндай жол жоқ', 'Такого пути нет', 'No such route'),
  busy: problem(503, 'Қазір бос емес', 'Сейчас занято', 'Busy; try again'),
  'internal-error': problem(500, 'Ішкі қате', 'Внутренняя ошибка', 'Internal error'),
} as const satisfies Record<ProblemCode, Problem>;
