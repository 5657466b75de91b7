import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';

const TEXTS: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.webmanifest']);

const newName = (name: string): string => name.replace(/\.[^.]+$/, (ending) => `_newer${ending}`);

/**
 * Copies a built page as the next version of it would lie there, without a second build: every file has another name, every
 * mention of it follows, and what is told apart by a revision has another one. Its scripts say so: `globalThis.waybillBuild`.
 */
export function copyAsNewer(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  const assets = readdirSync(join(from, 'assets'));
  const named = new RegExp(assets.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const files = [
    ...readdirSync(from).filter((name) => name !== 'assets'),
    ...assets.map((name) => join('assets', name)),
  ];
  for (const file of files) {
    const target = join(to, file.startsWith('assets') ? newName(file) : file);
    mkdirSync(dirname(target), { recursive: true });
    const whole = readFileSync(join(from, file));
    if (!TEXTS.has(extname(file))) {
      writeFileSync(target, whole);
      continue;
    }
    const text = whole
      .toString('utf8')
      .replaceAll(named, newName)
      .replaceAll(/(revision:")[0-9a-f]{4}/g, '$1f00d');
    writeFileSync(target, extname(file) === '.js' ? `globalThis.waybillBuild="newer";${text}` : text);
  }
}
