import type { DocumentStatus } from '#functions/case/document-status.ts';
import type { Language } from './problems.ts';

type Trilingual = Readonly<Record<Language, string>>;
const say = (kk: string, ru: string, en: string): Trilingual => ({ kk, ru, en });

/** The words of the verification page. Kazakh, Russian and English are the project's own. */
export const WORDS = {
  title: say('Құжатты тексеру', 'Проверка документа', 'Document verification'),
  skip: say('Мазмұнға өту', 'Перейти к содержанию', 'Skip to the content'),
  languages: say('Тіл', 'Язык', 'Language'),
  code: say('Құжаттың коды', 'Код документа', 'Code of the document'),
  codeHint: say(
    'Құжаттағы QR кодының жанында: төрт белгіден төрт топ.',
    'Рядом с QR-кодом на документе: четыре группы по четыре знака.',
    'Beside the QR code on the document: four groups of four characters.',
  ),
  byCode: say('Код бойынша тексеру', 'Проверить по коду', 'Check by its code'),
  byFile: say('Файлды тексеру', 'Проверить файл', 'Check a file'),
  file: say('PDF файл, 4 МБ дейін', 'Файл PDF, не более 4 МБ', 'PDF file of at most 4 MB'),
  fileHint: say(
    'Файл тексеріледі және сақталмайды.',
    'Файл проверяется и не сохраняется.',
    'The file is checked and not kept.',
  ),
  check: say('Тексеру', 'Проверить', 'Check'),
  notFound: say(
    'Мұндай құжат табылмады. Кодты тексеріп, қайта енгізіңіз.',
    'Такой документ не найден. Проверьте код и введите его снова.',
    'No such document was found. Check the code and enter it again.',
  ),
  number: say('Нөмірі', 'Номер', 'Number'),
  date: say('Күні', 'Дата', 'Date'),
  body: say('Шешім қабылдаған орган', 'Орган, принявший решение', 'Body that decided'),
  outcome: say('Шешім', 'Решение', 'Outcome'),
  signatures: say('Қолтаңбалар', 'Подписи', 'Signatures'),
  signedAt: say('қол қойылған уақыты', 'время подписания', 'signed at'),
  hash: say('Файлдың SHA-256 хэші', 'Хэш файла SHA-256', 'SHA-256 of the file'),
  noSignatures: say('Әлі ешкім қол қойған жоқ', 'Ещё никто не подписал', 'Nobody has signed yet'),
  incomplete: say(
    'Барлық қолтаңба әлі қойылмаған: құжат әлі күшінде емес.',
    'Поставлены ещё не все подписи: документ пока не имеет силы.',
    'Not everybody has signed yet: the document has no force so far.',
  ),
  synthetic: say(
    'Сынақ: бұл — құжат емес, жүйені сынау үшін жасалған.',
    'Тест: это не документ, он изготовлен для проверки системы.',
    'Test: this is no document, it was made to try the system out.',
  ),
  fileValid: say(
    'Файлдағы қолтаңбалар жарамды.',
    'Подписи в файле действительны.',
    'The signatures in the file are valid.',
  ),
  fileInvalid: say(
    'Файл тексерістен өтпеді.',
    'Файл не прошёл проверку.',
    'The file did not pass the check.',
  ),
  fileOurs: say(
    'Бұл — осы жүйе берген файл, бір байты да өзгермеген.',
    'Это файл, выданный этой системой, без единого изменения.',
    'This is a file that this system issued, unchanged to the byte.',
  ),
  fileLengthened: say(
    'Бұл жүйе берген файлға кейін бірдеңе қосылған.',
    'К файлу, выданному этой системой, затем что-то добавлено.',
    'Something was added to a file that this system issued.',
  ),
  fileForeign: say(
    'Бұл файлды осы жүйе берген жоқ.',
    'Этот файл не выдан этой системой.',
    'This system did not issue this file.',
  ),
  reasons: say('Себептері', 'Причины', 'Reasons'),
} as const satisfies Record<string, Trilingual>;

export const STATUS_WORDS: Readonly<Record<DocumentStatus, Trilingual>> = {
  valid: say('Құжат күшінде', 'Документ действителен', 'The document is valid'),
  superseded: say(
    'Құжат басқа құжатпен ауыстырылған',
    'Документ заменён другим',
    'The document was superseded by another',
  ),
  annulled: say('Шешімнің күші жойылған', 'Решение отменено', 'The decision was annulled'),
  withdrawn: say(
    'Өтініш беруші квотадағы орнынан бас тартқан',
    'Заявитель отказался от места в квоте',
    'The family gave its places up',
  ),
};

export const OUTCOME_WORDS: Readonly<Record<string, Trilingual>> = {
  include: say('Квотаға енгізу', 'Включение в квоту', 'Inclusion in the quota'),
  consent: say('Келісім беру', 'Согласие', 'Consent'),
  refuse: say('Бас тарту', 'Отказ', 'Refusal'),
  'hearing-notice': say('Тыңдау туралы хабарлама', 'Уведомление о заслушивании', 'Notice of a hearing'),
  'hearing-protocol': say('Тыңдау хаттамасы', 'Протокол заслушивания', 'Protocol of a hearing'),
  dismiss: say('Шағым қанағаттандырылмады', 'Жалоба не удовлетворена', 'Complaint dismissed'),
  uphold: say('Шағым қанағаттандырылды', 'Жалоба удовлетворена', 'Complaint upheld'),
  'not-accepted': say(
    'Құжаттарды қабылдаудан бас тарту',
    'Отказ в приёме документов',
    'Documents were not accepted',
  ),
};
