import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The full path of the first of these programs that is on the path or in one of the folders; null for none. */
export async function findProgram(
  names: readonly string[],
  usualFolders: readonly string[],
): Promise<string | null> {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...usualFolders];
  for (const name of names) {
    for (const folder of folders.filter((one) => one !== '')) {
      const path = join(folder, `${name}${ending}`);
      const isThere = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return path;
    }
  }
  return null;
}
