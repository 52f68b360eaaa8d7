/** A time-stamp authority (RFC 3161). @throws {AuthorityUnavailable} when it is down or answers no time-stamp */
export type TimeStampAuthority = {
  /** Takes a TimeStampReq and returns the TimeStampResp, both DER. One call, one time-stamp. */
  stamp(request: Uint8Array): Promise<Uint8Array>;
};

/** A service outside that a signature needs does not answer: try again later, nothing was done. */
export class AuthorityUnavailable extends Error {
  override name = 'AuthorityUnavailable';
}
