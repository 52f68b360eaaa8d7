/** A refusal as KMS shapes it: the code becomes `__type`, the status 400. Messages never carry what was encrypted. */
export type KmsRefusal = { readonly code: KmsErrorCode; readonly message: string };

type KmsErrorCode =
  | 'AccessDeniedException'
  | 'IncorrectKeyException'
  | 'InvalidCiphertextException'
  | 'InvalidKeyUsageException'
  | 'KMSInvalidMacException'
  | 'NotFoundException'
  | 'SerializationException'
  | 'UnsupportedOperationException'
  | 'ValidationException';

export const kmsRefusal = (code: KmsErrorCode, message: string): KmsRefusal => ({ code, message });
