/** The throttle of a stage: requests a second on average, and at most a burst of them at once. */
export interface TokenBucket {
  /** Takes one token if there is one. */
  take(): boolean;
}

export function tokenBucket(ratePerSecond: number, burst: number): TokenBucket {
  let tokens = burst;
  let filled = performance.now();
  return {
    take: () => {
      const now = performance.now();
      tokens = Math.min(burst, tokens + ((now - filled) / 1000) * ratePerSecond);
      filled = now;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
