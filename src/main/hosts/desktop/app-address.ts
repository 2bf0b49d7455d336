/** The screens' own origin on the desktop. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://standpoint';

/** Whether an address is of our own screens. */
export function isAppAddress(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${APP_SCHEME}:` && url.host === 'standpoint';
}
