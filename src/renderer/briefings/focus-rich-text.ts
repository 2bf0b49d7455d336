/** Takes the focus to the formatted text within, as Enter does in the line above it. */
export function focusRichText(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('[role="textbox"][aria-multiline="true"]')?.focus();
}
