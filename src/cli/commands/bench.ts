import { cpus, loadavg } from 'node:os';
import type { Command } from 'commander';
import type { Form } from '../../operations/market/form.ts';
import { measureEngine } from '../bench/engine.ts';
import { isMet, makeFigureLine } from '../bench/figure.ts';
import { Failure } from '../failure.ts';
import { needForm, needPack } from '../packs.ts';
import { inProject } from '../project.ts';
import { print, printJson } from '../terminal.ts';
import { loadWords } from '../words.ts';

/** `bench`: figures, bounds, and exit code 1 when a bound is not met. */
export function addBench(program: Command): void {
  program
    .command('bench')
    .description('measure the engine, and the page')
    .option('--json', 'print the figures as JSON')
    .option('--page', 'measure the built page in Chromium, too')
    .action(async ({ json, page }: { json?: true; page?: true }) => {
      const words = loadWords('en');
      const formOf = (pack: string): Form => {
        const folder = inProject('scenarios', pack);
        return needForm(folder, needPack(folder, words), 1, words);
      };
      const figures = measureEngine(formOf);
      figures.push(...(await (await import('../bench/wire.ts')).measureWire()));
      // Vite and a browser: what no other command needs.
      if (page) figures.push(...(await (await import('../bench/page.ts')).measurePage()));
      const machine = { node: process.version, cpus: cpus().length, load: Number((loadavg()[0] ?? 0).toFixed(1)) };
      if (json) printJson({ machine, figures: figures.map((figure) => ({ ...figure, met: isMet(figure) })) });
      else {
        print(`Node ${machine.node}, CPUs: ${machine.cpus}, load: ${machine.load}`);
        for (const figure of figures) print(makeFigureLine(figure));
      }
      const missed = figures.filter((figure) => !isMet(figure)).length;
      if (missed > 0) throw new Failure(1, `bounds not met: ${missed}`);
    });
}
