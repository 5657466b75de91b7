import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Problem } from '../scenario/problem.ts';
import { packIdIn } from './pack-files.ts';
import { inProject } from './project.ts';

/** What is wrong with where a pack lies: the page looks in the folder of its name, and a name stands for one pack. */
export function placeProblems(folder: string): Problem[] {
  const at = resolve(folder);
  const [id, name, beside] = [packIdIn(at), basename(at), dirname(at)];
  if (id === null) return [];
  const said = { file: 'pack.yaml', line: 0, column: 0, path: 'id' };
  const severity = beside === resolve(inProject('scenarios')) ? 'error' : 'warning';
  const problems: Problem[] =
    name === id ? [] : [{ ...said, severity, code: 'folder-name', values: { folder: name, id } }];
  for (const other of readdirSync(beside, { withFileTypes: true })) {
    const there = join(beside, other.name);
    if (!other.isDirectory() || other.name === name || !existsSync(join(there, 'pack.yaml'))) continue;
    if (packIdIn(there) === id)
      problems.push({ ...said, severity: 'error', code: 'id-of-other', values: { other: other.name, id } });
  }
  return problems;
}
