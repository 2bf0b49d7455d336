import { startDesktop } from './hosts/desktop/start-desktop.ts';

startDesktop();
