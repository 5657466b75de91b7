/** The tab to turn to with an arrow key, round the ends; undefined for any other key. */
export function tabByKey<Tab>(tabs: readonly Tab[], tab: Tab, key: string): Tab | undefined {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return step === 0 ? undefined : tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
}
