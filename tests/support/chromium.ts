export { findChromium } from '../../scripts/find-chromium.mjs';
