import { DUTIES } from '../../operations/duties.ts';
import type { DataPath } from '../data-path.ts';
import type { ScenarioDuties } from '../duty.ts';
import type { Problem } from '../problem.ts';
import { idsOf, listOf, type Raw, References, strings } from '../references.ts';
import type { YamlFile, YamlFiles } from '../yaml-file.ts';
import { GUIDE_FILE } from './schema.ts';

/** All kinds of happenings. */
const HAPPENINGS = Object.values(DUTIES).flatMap(({ happenings }) => Object.keys(happenings));

const namesIn = (list: readonly Raw[]): string[] => strings(list.map(({ name }) => name));

type List = readonly [file: YamlFile | undefined, list: string];

/** The lists whose entries can have a name. */
const listsIn = (files: YamlFiles, duties: ScenarioDuties): readonly List[] => [
  [files['demand.yaml'], 'fresh'],
  [files['demand.yaml'], 'backlog'],
  ...Object.values(duties).flatMap((duty) =>
    duty.files.flatMap(({ name }) => (duty.named ?? []).map((list): List => [files[name], list])),
  ),
];

/** What has a name is one order or contact, and its name is the only one of the kind. */
function checkNames(refs: References, lists: readonly List[]): void {
  const seen = new Set<unknown>();
  for (const [file, list] of lists)
    for (const [i, { name, least, most }] of listOf(file?.data, list).entries()) {
      if (name === undefined) continue;
      if (seen.has(name)) refs.error(file, [list, i, 'name'], 'id-twice', { name: String(name) });
      if (least !== 1 || most !== 1) refs.error(file, [list, i, 'name'], 'name-of-many', { name: String(name) });
      seen.add(name);
    }
}

/** Names in a guide that must lead somewhere: entries, happenings, places, pages. */
export function checkGuide(files: YamlFiles, duties: ScenarioDuties): Problem[] {
  const refs = new References();
  const lists = listsIn(files, duties);
  checkNames(refs, lists);
  const guide = files[GUIDE_FILE];
  const steps = listOf(guide?.data, 'steps');
  const places = Object.assign({}, ...Object.values(duties).map((duty) => duty.places)) as Record<string, string>;
  const entries = lists.flatMap(([file, list]) => namesIn(listOf(file?.data, list)));
  const channels = idsOf(listOf(files['channels.yaml']?.data, 'channels'));
  const pages = strings((files['pack.yaml']?.data as Raw | null | undefined)?.handbook);
  const mark = (path: DataPath, raw: unknown): void => {
    const { happening, of } = (raw ?? {}) as Raw;
    refs.need(guide, [...path, 'happening'], happening, HAPPENINGS, 'happening');
    refs.need(guide, [...path, 'of'], of, [...entries, ...channels], 'entry');
  };
  refs.twice(guide, 'steps', idsOf(steps));
  for (const [i, step] of steps.entries()) {
    const path = ['steps', i];
    refs.need(guide, [...path, 'unlocks'], step.unlocks, pages, 'page');
    const { place, of } = (step.at ?? {}) as Raw;
    refs.need(guide, [...path, 'at', 'place'], place, Object.keys(places), 'place');
    refs.need(guide, [...path, 'at', 'of'], of, entries, 'entry');
    if (places[String(place)] === 'record' && of === undefined) refs.missing(guide, [...path, 'at'], 'of', 'string');
    if (step.comes !== undefined) mark([...path, 'comes'], step.comes);
    for (const list of ['until', 'unless'] as const)
      for (const [k, each] of listOf(step, list).entries()) mark([...path, list, k], each);
  }
  return refs.problems;
}
