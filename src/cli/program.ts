import { Command, CommanderError } from 'commander';
import { addBackup } from './commands/backup.ts';
import { addBench } from './commands/bench.ts';
import { addCheck } from './commands/check.ts';
import { addClass } from './commands/class.ts';
import { addDoctor } from './commands/doctor.ts';
import { addForm } from './commands/form.ts';
import { addPlay } from './commands/play.ts';
import { addProve } from './commands/prove.ts';
import { addRehearse } from './commands/rehearse.ts';
import { addReport } from './commands/report.ts';
import { addSchema } from './commands/schema.ts';
import { addServe } from './commands/serve.ts';
import { addSweep } from './commands/sweep.ts';
import { addVerify } from './commands/verify.ts';
import { Failure, messageOf } from './failure.ts';
import { complain } from './terminal.ts';

function makeProgram(): Command {
  const program = new Command('waybill')
    .description('Waybill: training packs, sittings and their reports')
    .configureHelp({ showGlobalOptions: true })
    // Inherited by the commands that are added after it.
    .exitOverride()
    .configureOutput({ outputError: (text) => complain(text.trimEnd()) });
  for (const add of [
    addCheck,
    addDoctor,
    addForm,
    addPlay,
    addReport,
    addSweep,
    addVerify,
    addClass,
    addServe,
    addBackup,
    addRehearse,
    addProve,
    addBench,
    addSchema,
  ])
    add(program);
  return program;
}

/** The exit code of whatever a command ended with; what has not been said yet is said in one line. */
function exitCodeOf(error: unknown): number {
  // Commander has said it. Its own code for a wrong call is 1; here 1 says that something is not in order.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = messageOf(error);
  if (message !== '') complain(`waybill: ${message}`);
  return error instanceof Failure ? error.exitCode : 2;
}

/** Runs the command in `args` (without node and script) and returns its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await makeProgram().parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}
