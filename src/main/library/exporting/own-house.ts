import { ownHouseStyle } from '../../../shared/house-style.ts';
import type { ExportedHouse } from './export-source.ts';

/** Standpoint's own, for what is measured or made without a library. */
export const ownHouse: ExportedHouse = { ...ownHouseStyle, logo: null, template: null };
