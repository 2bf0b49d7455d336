import { spawn } from 'node:child_process';

/** Opens the address in the person's browser where there is a desktop to open it on; otherwise they open it themselves. */
export function openAddress(address: string): void {
  const opener = openerHere();
  if (!opener) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  // The address is printed too, so a missing opener takes nothing away.
  child.on('error', () => undefined);
  child.unref();
}

function openerHere(): [string, ...string[]] | null {
  if (process.env.CI) return null;
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
}
