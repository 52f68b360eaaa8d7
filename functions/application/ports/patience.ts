/** When a message that failed comes again: it stays in its queue, hidden for so many seconds (at most 43,200). */
export type Patience = { postpone(receipt: string, seconds: number): Promise<void> };
