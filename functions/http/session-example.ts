/** The session of the examples, as lists show it. */
export const HEAD = {
  id: '3b9f1f0e-6a52-4f0c-9a77-2d5b7d0c4e18',
  version: 1,
  state: 'open',
  service: 'kandas-inclusion',
  region: '550000000',
  composition: '7e2a9d64-3c0b-4f51-8d0a-5b6f0a1c9e33',
  on: '2026-03-25',
  openedAt: '2026-03-25T05:00:00.000Z',
  count: 0,
  documents: [],
};

export const SESSION = { ...HEAD, present: [], remaining: 0 };
