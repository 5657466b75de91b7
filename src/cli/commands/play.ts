import type { Command } from 'commander';
import type { BotKind } from '../../bots/kinds.ts';
import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import type { Difficulty } from '../../operations/market/difficulty.ts';
import { Sitting } from '../../sitting/sitting.ts';
import { writeJson } from '../files.ts';
import { botOption, difficultyOption, type LanguageOption, languageOption, seedOption } from '../options.ts';
import { needForm, needPack } from '../packs.ts';
import { print } from '../terminal.ts';
import { loadWords } from '../words.ts';

interface PlayOptions extends LanguageOption {
  readonly seed: number;
  readonly difficulty: Difficulty;
  readonly bot: BotKind;
  readonly out: string;
}

/** `play`: a bot plays a whole sitting. Its id is made of what it was played from, so that playing again gives the same file. */
export function addPlay(program: Command): void {
  program
    .command('play')
    .description('let a bot play a whole sitting')
    .argument('<pack-dir>', 'folder of the pack')
    .addOption(seedOption())
    .addOption(difficultyOption())
    .addOption(botOption())
    .requiredOption('--out <file>', 'where to write the sitting')
    .addOption(languageOption())
    .action((folder: string, { seed, difficulty, bot, out, lang }: PlayOptions) => {
      const words = loadWords(lang);
      const form = needForm(folder, needPack(folder, words), seed, words, difficulty);
      const id = [form.pack.id, form.difficulty ?? [], seed, bot].flat().join('-');
      const sitting = play(Sitting.begin(form, 'practice', id), makeBot(bot, seed));
      const file = sitting.file();
      writeJson(out, file, words);
      const { score } = file.report.overall;
      print(words.of('cli:play.written', { out, acts: file.log.length, score: score ?? '–' }));
    });
}
