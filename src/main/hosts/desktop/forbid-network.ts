/** Nothing leaves: no request but to our own screens, no permission, no dictionary, no page but ours. */
import { type App, app, type Session, type WebContents } from 'electron';
import { isAppAddress } from './app-address.ts';

/** Must run before the app is ready. Chromium's own services look up no name and call nobody. */
export function forbidBackgroundNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
}

export function forbidRequests(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    const allowed = isAllowed(url);
    if (!allowed) console.error(`standpoint: refused a request to ${URL.parse(url)?.origin ?? 'nowhere'}`);
    decide({ cancel: !allowed });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Elsewhere than on macOS, Chromium would download its dictionaries.
  session.setSpellCheckerDictionaryDownloadURL('app://standpoint/no-dictionaries/');
  session.setSpellCheckerEnabled(process.platform === 'darwin');
  session.on('will-download', (event) => event.preventDefault());
}

function isAllowed(address: string): boolean {
  if (isAppAddress(address)) return true;
  const url = URL.parse(address);
  if (url?.protocol === 'data:') return true;
  if (url?.protocol === 'blob:') return isAppAddress(url.pathname);
  return url?.protocol === 'devtools:' && !app.isPackaged;
}

/** Every page there ever is in this process stays on our screens, opens nothing and embeds nothing. */
export function forbidOtherPages(of: App): void {
  of.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => {
      if (!(event.isMainFrame && isAppAddress(event.url))) event.preventDefault();
    });
    contents.on('will-navigate', (event) => {
      if (!isAppAddress(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
  });
}
