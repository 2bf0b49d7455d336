import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeTemporaryFolder } from '../../../tests/support/temporary-folder.ts';
import {
  chooseLibraryFolder,
  dataFolder,
  defaultLibraryFolder,
  rememberLibraryFolder,
} from './default-library.ts';

beforeEach(async () => {
  const home = await makeTemporaryFolder();
  for (const name of ['XDG_DATA_HOME', 'APPDATA', 'HOME']) vi.stubEnv(name, home);
  vi.stubEnv('STANDPOINT_LIBRARY', '');
  return () => vi.unstubAllEnvs();
});

it('lies in the person’s own data folder', () => {
  expect(defaultLibraryFolder()).toBe(join(dataFolder(), 'library'));
});

it('is the folder chosen last, unless the environment names another', async () => {
  const chosen = join(await makeTemporaryFolder(), 'chosen');
  await rememberLibraryFolder(chosen);
  expect(defaultLibraryFolder()).toBe(chosen);
  vi.stubEnv('STANDPOINT_LIBRARY', '/elsewhere');
  expect(defaultLibraryFolder()).toBe('/elsewhere');
});

it('is not wherever one stands when a name is given and empty', () => {
  expect(() => chooseLibraryFolder('')).toThrow('names no folder');
  expect(chooseLibraryFolder(undefined)).toBe(defaultLibraryFolder());
});
