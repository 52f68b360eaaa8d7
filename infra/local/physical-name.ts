import { createHash } from 'node:crypto';

/**
 * The name of a resource that the template leaves unnamed: of stack and logical id, always the same, so that the
 * data of a logical id is found again after a restart. Longer names are cut and end in a hash of the whole.
 */
export function physicalName(stack: string, logicalId: string, longest: number): string {
  const whole = `${stack}-${logicalId}`;
  if (whole.length <= longest) return whole;
  return `${whole.slice(0, longest - 9)}-${hash(whole).slice(0, 8)}`;
}

/** The id of a key, of the form AWS gives one. */
export function physicalKeyId(stack: string, logicalId: string): string {
  const digits = hash(`${stack}/${logicalId}`);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
