import * as z from 'zod';

/** The case of a message: an event of the topic (its `subject`), or what the runbook sends by hand. */
const CaseMessage = z.union([
  z.object({ subject: z.string().min(1) }).transform(({ subject }) => subject),
  z.object({ caseId: z.string().min(1) }).transform(({ caseId }) => caseId),
]);

/** @throws where the body is not JSON or names no case. */
export const caseIdOf = (body: string): string => CaseMessage.parse(JSON.parse(body));
