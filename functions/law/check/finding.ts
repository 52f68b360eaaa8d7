/** Every fault that makes a definition unfit. A notice is what the law itself does, and a person should know. */
export const FAULTS = [
  'misnamed',
  'repeated',
  'citation-missing',
  'act-unknown',
  'act-leads-nowhere',
  'list-without-act',
  'session-without-act',
  'stage-without-actor',
  'actor-without-authority',
  'stage-unreachable',
  'stage-endless',
  'stage-unwatched',
  'start-unknown',
  'channel-begins-nowhere',
  'cap-unknown',
  'service-term-starts-nowhere',
  'parameter-missing',
  'clock-unarmed',
  'suspension-unsound',
  'hearing-unsound',
  'rung-wordless',
  'form-unknown',
  'form-missing',
  'ground-missing',
  'document-unciteable',
  'statement-unasked',
  'edition-gap',
  'edition-overlap',
] as const;
export const NOTICES = ['stage-terms-exceed-service-term', 'watched-only-by-parameter'] as const;

export type FindingCode = (typeof FAULTS)[number] | (typeof NOTICES)[number];
export type Finding = { readonly code: FindingCode; readonly text: string };

export const finding = (code: FindingCode, text: string): Finding => ({ code, text });

export const isNotice = ({ code }: Finding): boolean => NOTICES.some((notice) => notice === code);
