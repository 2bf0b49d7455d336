import { navigate } from '../routes.ts';

export function backToTestimony(): void {
  navigate({ screen: 'testimony', id: null, passage: null });
}
