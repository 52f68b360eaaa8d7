export type DocumentStore = {
  /** Stores bytes under a key once; the same key again is no error and changes nothing. */
  put(key: string, bytes: Uint8Array, sha256: string): Promise<void>;
  /** @throws {Error} where nothing is stored under the key. */
  get(key: string): Promise<Uint8Array>;
  /**
   * Hides everything whose key begins so: nobody is given it any more. What a lock keeps is destroyed when that ends, all
   * else within days. The same again changes nothing.
   */
  hide(prefix: string): Promise<void>;
  /** A link that downloads the file under a name and stops working after `seconds`. */
  link(key: string, fileName: string, seconds: number): Promise<string>;
};
