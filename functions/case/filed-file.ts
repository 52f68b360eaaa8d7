/** The kinds of file that an application may bring: the name's ending, and the bytes that each begins with. */
export const FILE_TYPES = {
  'application/pdf': { ending: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  'image/jpeg': { ending: 'jpg', begins: [0xff, 0xd8, 0xff] },
  'image/png': { ending: 'png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
} as const;

export type FileType = keyof typeof FILE_TYPES;

/** The largest file that an application may bring, in bytes: 10 MB (ours). */
export const LARGEST_FILE_BYTES = 10 * 1024 * 1024;

/** How many bytes tell every type from the others. */
export const TELLING_BYTES = Math.max(...Object.values(FILE_TYPES).map(({ begins }) => begins.length));

/** A file as the case keeps it. Never the name that the applicant gave it, which may hold a person's. */
export type FiledFile = {
  readonly contentType: FileType;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
};

/** Whether the first bytes of a file are those of its type. */
export const beginsAs = (type: FileType, first: Uint8Array): boolean =>
  FILE_TYPES[type].begins.every((byte, index) => first[index] === byte);

const PREFIX = 'filed-';

/** The id of a filed document among the documents of its case: a case has each code once. */
export const filedId = (code: string): string => `${PREFIX}${code}`;
