import { type Problem, problem } from './problem.ts';

/** What is refused about commissions and their sessions. */
export const SESSION_PROBLEMS = {
  'act-by-session': problem(
    409,
    'Бұл әрекет комиссия отырысында ғана жасалады',
    'Это действие совершается только на заседании комиссии',
    'This act is done by a session of the commission alone',
  ),
  'composition-invalid': problem(
    422,
    'Комиссия құрамында қателер бар',
    'В составе комиссии есть ошибки',
    'The composition of the commission has errors',
  ),
  'composition-exists': problem(
    409,
    'Осы күннен бастап қолданылатын құрам бар',
    'На этот день уже есть состав',
    'Another composition holds from that day on',
  ),
  'composition-not-found': problem(404, 'Мұндай құрам жоқ', 'Такого состава нет', 'No such composition'),
  'session-without-composition': problem(
    409,
    'Бұл күні комиссияның құрамы жоқ',
    'На этот день у комиссии нет состава',
    'The commission has no composition on that day',
  ),
  'session-outside-composition': problem(
    409,
    'Отырыстың құрамы бүгін қолданылмайды',
    'Состав этого заседания сегодня не действует',
    'The composition of this session is not in effect today',
  ),
  'not-in-composition': problem(
    403,
    'Сіз бұл құрамда жоқсыз',
    'Вы не входите в этот состав',
    'You are not in this composition',
  ),
  'seat-not-permitted': problem(
    403,
    'Мұны төраға, оның орынбасары немесе хатшы жасайды',
    'Это делают председатель, его заместитель или секретарь',
    'This is for the chair, the deputy or the secretary',
  ),
  'session-invalid': problem(
    422,
    'Отырыста мұны жасауға болмайды',
    'На заседании так сделать нельзя',
    'This cannot be done in the session',
  ),
  'session-closed': problem(
    409,
    'Отырыс жабылды, оны өзгертуге болмайды',
    'Заседание закрыто, изменить его нельзя',
    'The session is closed and cannot be changed',
  ),
  'session-empty': problem(409, 'Күн тәртібі бос', 'Повестка пуста', 'The agenda is empty'),
  'session-not-led': problem(
    409,
    'Төраға немесе хатшы жоқ',
    'Нет председателя или секретаря',
    'Nobody presides, or no secretary is there',
  ),
  'session-not-found': problem(404, 'Мұндай отырыс жоқ', 'Такого заседания нет', 'No such session'),
  'session-changed': problem(
    412,
    'Отырыс осы арада өзгерді',
    'Заседание тем временем изменилось',
    'The session has changed meanwhile',
  ),
} as const satisfies Record<string, Problem>;
