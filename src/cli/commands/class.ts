import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Command } from 'commander';
import writeSheets from 'write-excel-file/node';
import { ClassWorkWords } from '../../host/class-work-words.ts';
import { makeClassSheets } from '../../records/class/sheets.ts';
import { makeWorkbook } from '../../records/workbook.ts';
import type { ClassWork } from '../../sitting/class-work.ts';
import { readWork } from '../../sitting/class-work.ts';
import { parseSittingFile } from '../../sitting/parse-file.ts';
import type { PackAtHand } from '../../sitting/proof.ts';
import { Failure, messageOf } from '../failure.ts';
import { readText } from '../files.ts';
import { type LanguageOption, languageOption } from '../options.ts';
import { ownPack } from '../recompile.ts';
import { momentsIn } from '../sitting-names.ts';
import { complain, print } from '../terminal.ts';
import { loadWords, type Words } from '../words.ts';

/** Every sitting file in a folder and the folders in it, by name. What begins with a dot is the computer's own. */
function filesIn(folder: string, words: Words): string[] {
  try {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true });
    return found
      .filter((each) => each.isFile() && /^[^.].*\.json$/i.test(each.name))
      .map((each) => join(each.parentPath, each.name))
      .sort();
  } catch (error) {
    throw new Failure(2, words.of('cli:cannot-read', { path: folder, why: messageOf(error) }));
  }
}

/** Packs of the project, each read once. */
function packsOf(words: Words): (id: string) => PackAtHand | null {
  const known = new Map<string, PackAtHand | null>();
  return (id) => {
    if (!known.has(id)) known.set(id, ownPack(id, words));
    return known.get(id) ?? null;
  };
}

function readOne(folder: string, path: string, packs: (id: string) => PackAtHand | null, words: Words): ClassWork {
  const source = { file: relative(folder, path).split(sep).join('/'), savedAt: null };
  try {
    const parsed = parseSittingFile(readText(path, words));
    if (!parsed.ok) return { ...source, ok: false, ...parsed.fault };
    const savedAt = Math.floor(statSync(path).mtimeMs);
    return readWork(parsed.file, { ...source, savedAt }, packs(parsed.file.header.pack.id));
  } catch (error) {
    return { ...source, ok: false, key: 'file/unreadable', values: { why: messageOf(error) } };
  }
}

interface ClassOptions extends LanguageOption {
  readonly out: string;
}

/** `class`: the sitting files of a class as one table. A file that cannot be read is listed with the reason. */
export function addClass(program: Command): void {
  program
    .command('class')
    .description('the sitting files in a folder as one table: scores, most missed rules, typed sentences')
    .argument('<folder>', 'folder with the sitting files of a class')
    .requiredOption('--out <file>', 'where to write the table (XLSX)')
    .addOption(languageOption())
    .action(async (folder: string, { out, lang }: ClassOptions) => {
      const words = loadWords(lang);
      const packs = packsOf(words);
      const works = filesIn(folder, words).map((path) => readOne(folder, path, packs, words));
      if (works.length === 0) throw new Failure(2, words.of('cli:class.empty', { folder }));
      const moments = momentsIn(lang);
      const locale = new ClassWorkWords({
        language: lang,
        of: (key, values) => words.of(key, values),
        has: (key) => words.has(key),
        moment: (at) => moments.format(at),
      });
      try {
        await writeSheets(makeWorkbook(makeClassSheets(works, locale))).toFile(out);
      } catch (error) {
        throw new Failure(2, words.of('cli:cannot-write', { path: out, why: messageOf(error) }));
      }
      const broken = works.flatMap((each) => (each.ok ? [] : [each]));
      for (const { file, key, values } of broken)
        complain(words.of('cli:class.broken', { file, why: words.of(`rules:${key}`, values) }));
      print(words.of('cli:class.written', { out, read: works.length - broken.length, broken: broken.length }));
    });
}
