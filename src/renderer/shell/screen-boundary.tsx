import { OctagonX } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';

interface Props {
  /** Another one begins anew, such as the address. */
  place: string;
  children: ReactNode;
}

/** A defect in a screen takes neither the window nor the way out of it along. Everything confirmed is in the library. */
export class ScreenBoundary extends Component<Props, { hasFailed: boolean }> {
  override state: { hasFailed: boolean } = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.hasFailed && before.place !== this.props.place) this.setState({ hasFailed: false });
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main aria-label="This screen can’t be shown" data-state="ready">
        <EmptyState
          icon={<OctagonX />}
          title="Something went wrong on this screen"
          actions={<Button onPress={() => this.setState({ hasFailed: false })}>Show it again</Button>}
        >
          Everything that was confirmed on screen is kept. Show the screen again, or go elsewhere and come
          back.
        </EmptyState>
      </main>
    );
  }
}
