import type { Command } from 'commander';
import { hashOf } from '../../kernel/canonical.ts';
import type { Difficulty } from '../../operations/market/difficulty.ts';
import { writeJson } from '../files.ts';
import { difficultyOption, type LanguageOption, languageOption, seedOption } from '../options.ts';
import { needForm, needPack } from '../packs.ts';
import { print } from '../terminal.ts';
import { loadWords } from '../words.ts';

interface FormOptions extends LanguageOption {
  readonly seed: number;
  readonly difficulty: Difficulty;
  readonly out: string;
}

/** `form`: compiles a pack for a seed. */
export function addForm(program: Command): void {
  program
    .command('form')
    .description('compile a form of a pack')
    .argument('<pack-dir>', 'folder of the pack')
    .addOption(seedOption())
    .addOption(difficultyOption())
    .requiredOption('--out <file>', 'where to write the form')
    .addOption(languageOption())
    .action((folder: string, { seed, difficulty, out, lang }: FormOptions) => {
      const words = loadWords(lang);
      const form = needForm(folder, needPack(folder, words), seed, words, difficulty);
      writeJson(out, form, words);
      print(words.of('cli:form.written', { out, hash: hashOf(form) }));
    });
}
