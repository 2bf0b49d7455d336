export function BriefingsScreen() {
  return <main aria-label="Briefings" />;
}
