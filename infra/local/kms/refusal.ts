/** A refusal as KMS shapes it: the code becomes `__type`. Messages never carry what was encrypted. */
export type KmsRefusal = { readonly code: KmsErrorCode; readonly message: string };

type KmsErrorCode =
  | 'AccessDeniedException'
  | 'IncorrectKeyException'
  | 'InvalidCiphertextException'
  | 'InvalidKeyUsageException'
  | 'KMSInternalException'
  | 'KMSInvalidMacException'
  | 'NotFoundException'
  | 'SerializationException'
  | 'UnsupportedOperationException'
  | 'ValidationException';

export const kmsRefusal = (code: KmsErrorCode, message: string): KmsRefusal => ({ code, message });

export const statusOf = (refusal: KmsRefusal): number =>
  refusal.code === 'KMSInternalException' ? 500 : 400;
