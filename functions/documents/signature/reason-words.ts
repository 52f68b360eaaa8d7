export type Trilingual = { readonly kk: string; readonly ru: string; readonly en: string };

/** Every reason for which a file or a signature is not valid, in the words that people are shown. */
export const REASON_WORDS = {
  'not-a-pdf': {
    kk: 'Файл PDF емес',
    ru: 'Файл не является PDF',
    en: 'The file is not a PDF',
  },
  'structure-not-understood': {
    kk: 'Файлдың құрылымы біркелкі оқылмайды, сондықтан не қол қойылғанын айту мүмкін емес',
    ru: 'Структура файла читается неоднозначно, поэтому нельзя сказать, что подписано',
    en: 'The file can be read in more than one way, so what was signed cannot be told',
  },
  'file-truncated': {
    kk: 'Файлдың соңы жоқ',
    ru: 'Конец файла отсутствует',
    en: 'The end of the file is missing',
  },
  unsigned: {
    kk: 'Құжатқа қол қойылмаған',
    ru: 'Документ не подписан',
    en: 'The document is not signed',
  },
  'byte-range-invalid': {
    kk: 'Қолтаңба файлдың өзі көрсеткен бөлігін тұтас қамтымайды',
    ru: 'Подпись не охватывает целиком свою версию файла',
    en: 'The signature does not cover the whole of its revision',
  },
  'document-changed': {
    kk: 'Құжат қол қойылғаннан кейін өзгертілген',
    ru: 'Документ изменён после подписания',
    en: 'The document was changed after it was signed',
  },
  'later-revision-not-allowed': {
    kk: 'Қол қойылғаннан кейін файлға рұқсат етілмеген нәрсе қосылған',
    ru: 'После подписания в файл добавлено недопустимое изменение',
    en: 'A change that is not allowed was added to the file after the signature',
  },
  'cms-malformed': {
    kk: 'Қолтаңба контейнері оқылмайды',
    ru: 'Контейнер подписи не читается',
    en: 'The container of the signature cannot be read',
  },
  'signature-wrong': {
    kk: 'Қолтаңба қол қоюшының кілтімен жасалмаған',
    ru: 'Подпись создана не ключом подписанта',
    en: "The signature was not made with the signer's key",
  },
  'algorithm-not-accepted': {
    kk: 'Қолтаңбаның алгоритмі қабылданбайды',
    ru: 'Алгоритм подписи не принимается',
    en: 'The algorithm of the signature is not accepted',
  },
  'national-algorithm-no-verifier': {
    kk: 'Қолтаңба ұлттық алгоритммен жасалған, ал оны тексеретін қызмет бапталмаған',
    ru: 'Подпись создана национальным алгоритмом, а служба его проверки не настроена',
    en: 'The signature uses a national algorithm and no service that verifies it is configured',
  },
  'national-verifier-unavailable': {
    kk: 'Ұлттық алгоритмді тексеретін қызмет жауап бермейді',
    ru: 'Служба проверки национального алгоритма не отвечает',
    en: 'The service that verifies national algorithms does not answer',
  },
  'below-required-level': {
    kk: 'Қолтаңбаның деңгейі талап етілгеннен төмен',
    ru: 'Уровень подписи ниже требуемого',
    en: 'The level of the signature is below the one required',
  },
  'signing-certificate-mismatch': {
    kk: 'Қол қойылған атрибуттар басқа сертификатты атайды',
    ru: 'Подписанные атрибуты называют другой сертификат',
    en: 'The signed attributes name another certificate',
  },
  'chain-not-trusted': {
    kk: 'Сертификатты сенімді куәландырушы орталық бермеген',
    ru: 'Сертификат выдан не доверенным удостоверяющим центром',
    en: 'The certificate was not issued by a trusted authority',
  },
  'certificate-expired': {
    kk: 'Қол қойылған сәтте сертификаттың мерзімі өтіп кеткен',
    ru: 'В момент подписания срок действия сертификата истёк',
    en: 'The certificate had expired at the time of signing',
  },
  'certificate-not-yet-valid': {
    kk: 'Қол қойылған сәтте сертификат әлі күшіне енбеген',
    ru: 'В момент подписания сертификат ещё не действовал',
    en: 'The certificate was not yet valid at the time of signing',
  },
  'certificate-revoked': {
    kk: 'Қол қойылған сәтте сертификат кері қайтарылған',
    ru: 'В момент подписания сертификат был отозван',
    en: 'The certificate had been revoked at the time of signing',
  },
  'revocation-unknown': {
    kk: 'Сертификаттың кері қайтарылмағанының дәлелі жоқ',
    ru: 'Нет доказательства, что сертификат не был отозван',
    en: 'There is no proof that the certificate was not revoked',
  },
  'revocation-stale': {
    kk: 'Сертификат мәртебесінің дәлелі тым ескі',
    ru: 'Доказательство статуса сертификата устарело',
    en: "The proof of the certificate's status is too old",
  },
  'key-usage-not-signing': {
    kk: 'Сертификат қол қоюға арналмаған',
    ru: 'Сертификат не предназначен для подписания',
    en: 'The certificate is not meant for signing',
  },
  'organisation-differs': {
    kk: 'Сертификат басқа ұйымға берілген',
    ru: 'Сертификат выдан другой организации',
    en: 'The certificate belongs to another organisation',
  },
  'time-stamp-malformed': {
    kk: 'Уақыт белгісі оқылмайды',
    ru: 'Метка времени не читается',
    en: 'The time-stamp cannot be read',
  },
  'time-stamp-of-another': {
    kk: 'Уақыт белгісі басқа деректерге берілген',
    ru: 'Метка времени выдана на другие данные',
    en: 'The time-stamp is of something else',
  },
  'time-stamp-not-trusted': {
    kk: 'Уақыт белгісін сенімді орталық бермеген',
    ru: 'Метка времени выдана не доверенным центром',
    en: 'The time-stamp is not by a trusted authority',
  },
  'time-stamp-policy': {
    kk: 'Уақыт белгісінің саясаты қабылданбайды',
    ru: 'Политика метки времени не принимается',
    en: "The time-stamp authority's policy is not accepted",
  },
} as const satisfies Readonly<Record<string, Trilingual>>;
