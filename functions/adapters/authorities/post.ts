/** What a service outside answers to a POST: its bytes, or why there are none that can be used. */
export type Answered =
  | { readonly outcome: 'answered'; readonly body: Uint8Array }
  /** The service understood and said no. */
  | { readonly outcome: 'refused'; readonly status: number }
  /** Nothing came in time, or the service is at fault. */
  | { readonly outcome: 'unavailable' };

export type Posting = {
  readonly body: Uint8Array;
  readonly contentType: string;
  readonly accept: string;
  /** After this nothing is waited for. */
  readonly milliseconds: number;
};

const MOST_BYTES = 256 * 1024;

/** Reads no more than the limit; undefined when there is more. */
async function limited(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function posted(url: string, posting: Posting): Promise<Answered> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': posting.contentType, accept: posting.accept },
    body: Buffer.from(posting.body),
    redirect: 'error',
    signal: AbortSignal.timeout(posting.milliseconds),
  });
  if (response.status >= 400 && response.status < 500) return { outcome: 'refused', status: response.status };
  const body = response.status === 200 ? await limited(response) : undefined;
  return body ? { outcome: 'answered', body } : { outcome: 'unavailable' };
}

/** Posts to a configured address: once, no redirects, at most 256 KiB back. Never throws for what happens there. */
export async function post(url: string, posting: Posting): Promise<Answered> {
  try {
    return await posted(url, posting);
  } catch {
    return { outcome: 'unavailable' };
  }
}
