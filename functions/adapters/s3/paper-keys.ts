/** Where files of applicants lie. What is under `unused/` expires a day after it came; what is under `filed/` stays. */
export const unusedKey = (uploadId: string): string => `unused/${uploadId}`;
export const filedKey = (caseId: string, code: string): string => `filed/${caseId}/${code}`;
