/** A file name every system takes: no separators, no reserved signs, no leading dot, at most 100 signs. */
export function safeFileName(name: string): string {
  const clean = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what must not be in a file name.
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g, '-')
    .replace(/^[.\s-]+|[.\s-]+$/g, '');
  return [...clean].slice(0, 100).join('') || 'waybill';
}
