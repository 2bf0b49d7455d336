import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** Mounts an empty disk of that size over the folder until the test is over; false where this process may not. */
export function mountSmallDisk(folder: string, megabytes: number): boolean {
  if (process.platform !== 'linux') return false;
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'standpoint-test', folder]);
  if (mounted.status !== 0) return false;
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder]);
  });
  return true;
}

/** Makes the mounted disk read-only. */
export function writeProtect(folder: string): void {
  const remounted = spawnSync('mount', ['-o', 'remount,ro', folder]);
  if (remounted.status !== 0) throw new Error(String(remounted.stderr));
}
