import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of what ships as is. The nearest one above this file, so that source, build and package agree. */
export const resourcesFolder = nearestResources(import.meta.dirname);

function nearestResources(folder: string): string {
  const resources = join(folder, 'resources');
  if (existsSync(join(resources, 'migrations'))) return resources;
  const parent = dirname(folder);
  if (parent === folder)
    throw new Error('Standpoint is not installed whole: its resources folder is missing.');
  return nearestResources(parent);
}
