import { Reader } from './reader.tsx';
import { TestimonyListScreen } from './testimony-list-screen.tsx';

/** All testimony, or the one that is being read. */
export function TestimonyScreen({ id, passage }: { id: string | null; passage: number | null }) {
  return id === null ? <TestimonyListScreen /> : <Reader key={id} id={id} passage={passage} />;
}
