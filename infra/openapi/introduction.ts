/** What holds for every operation; it heads the documentation. Markdown: paragraphs, lists and `code` only. */
export const INTRODUCTION = `A case system for the regional quota for kandas and resettlers in Kazakhstan. A portal's back-end files applications and follows them; officials act on cases; applicants download the decisions.

**Who calls.** Every request but those marked as public carries a JWT of the configured issuer. What you may not see does not exist: the answer is the same 404.

**Writing.** Every request that changes something carries an \`Idempotency-Key\` of your choice. Send the same request again, whenever you are not sure: you get the same answer, and nothing happens twice. A key is kept for at least 24 hours, and belongs to the caller, the method and the path. The same key with another body is refused with 422.

**Changing what you have read.** An act on a case carries \`If-Match\` with the \`ETag\` that you read. Without it the answer is 428; if the case has changed since, it is 412 with the version it has now. Reads take \`If-None-Match\` and answer 304.

**Refusals.** A problem document (RFC 9457) with a stable \`code\`, a title in Kazakh, Russian or English (\`Accept-Language\`), and for each wrong field its pointer, what was found and what is allowed. Fields and parameters that are not documented are refused.

**Answers may grow.** New members and new kinds of events may be added at any time: ignore what you do not know. Codes, members and paths that are documented here do not go away without notice.

**Values.** Instants are RFC 3339 in UTC, days are days in Asia/Almaty, an IIN is a string of twelve digits and stands in no URL. Lists come in pages: give \`next\` as \`after\` until there is no \`next\`.

**Busy.** 503 with \`Retry-After\` means that nothing was changed: send the same request again, with the same key.

**What API Gateway answers by itself.** 401 and 403 for tokens, 413 for bodies above 10 MB, 429 above the rate of the stage, 500 and 503 when a function could not answer: these have the body \`{"message": "…"}\` and are no problem documents. Bodies above 1 MiB are refused with a problem document.

**From browsers.** No origin is allowed unless the stage names it (CORS): call from your back-end.`;
