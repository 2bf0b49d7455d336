export function BriefingScreen({ id }: { id: string }) {
  return <main aria-label="Briefing" data-briefing={id} />;
}
