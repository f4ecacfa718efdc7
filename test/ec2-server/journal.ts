export type Entry = {
  action: string;
  region: string;
  account: string | undefined;
  /** Milliseconds since the server started. */
  at: number;
  /** AWS's code where the request was refused. */
  errorCode?: string;
};

/** What was asked of the server. */
export function journal() {
  const entries: Entry[] = [];
  const started = performance.now();
  return {
    entries: entries as readonly Entry[],
    note(entry: Omit<Entry, 'at'>): Entry {
      const noted = { ...entry, at: performance.now() - started };
      entries.push(noted);
      return noted;
    },
    actions: () => new Set(entries.map(({ action }) => action)),
    count: (wanted: Partial<Entry> = {}) =>
      entries.filter((entry) =>
        Object.entries(wanted).every(([key, value]) => entry[key as keyof Entry] === value),
      ).length,
    /** Everything that is not a read or a sign-in: has to stay empty for ever. */
    writes: () => entries.filter(({ action }) => !isRead(action)),
    /** The most requests for one action, account and Region within any second. */
    peakPerSecond(): number {
      const times = new Map<string, number[]>();
      for (const { action, region, account, at } of entries) {
        const name = `${account}/${region}/${action}`;
        times.set(name, [...(times.get(name) ?? []), at]);
      }
      let peak = 0;
      for (const list of times.values())
        for (let first = 0, last = 0; last < list.length; last += 1) {
          while ((list[last] ?? 0) - (list[first] ?? 0) >= 1000) first += 1;
          peak = Math.max(peak, last - first + 1);
        }
      return peak;
    },
  };
}

const signIns = new Set([
  'GetCallerIdentity',
  'AssumeRole',
  'SsoRegister',
  'SsoAuthorize',
  'SsoToken',
  'SsoCredentials',
]);

function isRead(action: string): boolean {
  return /^(?:Describe|Get|Search)/.test(action) || signIns.has(action);
}
