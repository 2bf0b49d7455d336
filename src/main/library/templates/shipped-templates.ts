/** The templates that ship: read once from `resources/templates`, and the same in every library. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resourcesFolder } from '../resources.ts';
import { readTemplateFile, type TemplateFile } from './template-file.ts';

export interface ShippedTemplate extends TemplateFile {
  /** The file's name without its ending. */
  id: string;
}

/** In which they are offered; any other file comes after these, by name. */
const ORDER = [
  'leave-behind',
  'briefing-memo',
  'hearing-packet',
  'meeting-packet',
  'statement-for-the-record',
  'position-digest',
];

let known: Promise<ShippedTemplate[]> | undefined;

export function listShippedTemplates(): Promise<ShippedTemplate[]> {
  known ??= readAll();
  return known;
}

export async function findShippedTemplate(id: string): Promise<ShippedTemplate | undefined> {
  return (await listShippedTemplates()).find((template) => template.id === id);
}

async function readAll(): Promise<ShippedTemplate[]> {
  const folder = join(resourcesFolder, 'templates');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const templates = await Promise.all(
    names.map(async (name) => ({
      id: name.slice(0, -'.json'.length),
      ...readTemplateFile(await readFile(join(folder, name), 'utf8')),
    })),
  );
  return templates.sort((one, other) => placeOf(one.id) - placeOf(other.id));
}

function placeOf(id: string): number {
  const place = ORDER.indexOf(id);
  return place < 0 ? ORDER.length : place;
}
